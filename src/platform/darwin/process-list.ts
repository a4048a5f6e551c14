/** What runs on this Mac: one `ps`, shared by the readers that look for programs. */
import type { Host } from '../host.ts';
import { parsePs } from './parse-ps.ts';
import type { RunningProgram } from './parse-ps.ts';
import { ask } from './tools.ts';

/** Undefined when `ps` gave nothing that could be read: not "nothing runs". */
export const listProcesses = async (
  host: Host,
  signal: AbortSignal,
): Promise<readonly RunningProgram[] | undefined> => {
  const said = await ask(host, 'ps', ['-Ao', 'pid=,pcpu=,rss=,comm='], { signal });
  const found = said.kind === 'said' ? parsePs(said.text) : [];
  return found.length === 0 ? undefined : found;
};
