/**
 * What this Mac sends and receives by itself, for one second: interfaces by `netstat -ibn`, programs by
 * `nettop`, which counts UDP, too. It is asked before and after the pause, because what one call
 * prints twice differs by version; a connection that ends in between takes its bytes along.
 */
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { lineLoadBy, since } from '../portable/line-load.ts';
import type { ProgramMoved } from '../portable/line-load.ts';
import { parseInterfaceBytes } from './parse-interface-bytes.ts';
import { parseNettopPrograms } from './parse-nettop.ts';
import type { ProgramBytes } from './parse-nettop.ts';
import { ask, textSaid } from './tools.ts';

/** It answers in a tenth of a second; a busy Mac gets its time. */
const nettopTimeoutMs = 2_000;

export const lineLoadReader = (host: Host): Reader<'line-load'> =>
  lineLoadBy((signal) => look(host, signal), programsBetween);

const look = async (host: Host, signal: AbortSignal) => {
  const args = ['-L', '1', '-x', '-n', '-J', 'interface,state,bytes_in,bytes_out'];
  const told = await ask(host, 'nettop', args, { signal, timeoutMs: nettopTimeoutMs });
  const said = await ask(host, 'netstat', ['-ibn'], { signal });
  return {
    programs: parseNettopPrograms(textSaid(told)),
    interfaces: parseInterfaceBytes(textSaid(said)),
    atMs: performance.now(),
  };
};

const programsBetween = (
  before: readonly ProgramBytes[],
  after: readonly ProgramBytes[],
): readonly ProgramMoved[] => {
  const first = new Map(before.map((one) => [one.pid, one]));
  return after.flatMap(({ pid, name, connections, sentBytes, receivedBytes }) => {
    const moved = since(first.get(pid), { sentBytes, receivedBytes });
    return moved === undefined ? [] : [{ name, connections, ...moved }];
  });
};
