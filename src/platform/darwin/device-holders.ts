/**
 * Who holds the microphone? The sound service keeps the Mac awake for whoever records and says for
 * whom. [K] macOS names no holder of a camera to any program, so cameras are never in this list.
 */
import { measured, skipped } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { parseMicrophoneHolders } from './parse-pmset.ts';
import { listProcesses } from './process-list.ts';
import { ask } from './tools.ts';

export const deviceHoldersReader =
  (host: Host): Reader<'device-holders'> =>
  async ({ signal }) => {
    const [said, running] = await Promise.all([
      ask(host, 'pmset', ['-g', 'assertions'], { signal }),
      listProcesses(host, signal),
    ]);
    if (said.kind === 'unknown') return skipped(said.why);
    const pids = parseMicrophoneHolders(said.text);
    if (pids === undefined) return skipped('pmset printed no list of who keeps the Mac awake');
    const names = new Map((running ?? []).map(({ pid, name }) => [pid, name]));
    return measured({
      holders: pids.flatMap((pid) => {
        const program = names.get(pid);
        return program === undefined ? [] : [{ device: 'microphone' as const, program, pid }];
      }),
    });
  };
