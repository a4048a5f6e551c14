/**
 * What this computer sends and receives by itself, for one second: interfaces from `/proc/net/dev`,
 * programs by the byte counters of their TCP connections (`ss`). UDP sockets have none, so a
 * call or a QUIC download shows in the sum and not beside a name; an ordinary user sees his own
 * programs only.
 */
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { lineLoadBy, since } from '../portable/line-load.ts';
import type { ProgramMoved } from '../portable/line-load.ts';
import { connectionsNow } from './network-use.ts';
import { parseDeviceBytes } from './parse-network-use.ts';
import type { ConnectionBytes } from './parse-network-use.ts';
import { listProcesses } from './process-list.ts';

export const lineLoadReader = (host: Host): Reader<'line-load'> =>
  lineLoadBy((signal) => look(host, signal), programsBetween);

const look = async (host: Host, signal: AbortSignal) => {
  // First what takes its time: between the two readings of the interfaces there is then only the pause.
  const told = await connectionsNow(host, signal);
  const interfaces = parseDeviceBytes(textOf(await host.files.read('/proc/net/dev')));
  return { programs: told?.connections ?? [], interfaces, atMs: performance.now() };
};

const programsBetween = (
  before: readonly ConnectionBytes[],
  after: readonly ConnectionBytes[],
): readonly ProgramMoved[] => {
  const first = new Map(before.map((one) => [`${one.pid} ${one.ends}`, one]));
  const moved = after.flatMap((one) => {
    const difference = since(first.get(`${one.pid} ${one.ends}`), one);
    return difference === undefined || difference.sentBytes + difference.receivedBytes === 0
      ? []
      : [{ pid: one.pid, ...difference }];
  });
  if (moved.length === 0) return [];
  const names = new Map(listProcesses().map(({ pid, name }) => [pid, name]));
  return moved.flatMap(({ pid, sentBytes, receivedBytes }) => {
    const name = names.get(pid);
    return name === undefined ? [] : [{ name, connections: 1, sentBytes, receivedBytes }];
  });
};
