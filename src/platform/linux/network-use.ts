/**
 * Who uses the line? Counters of the interfaces tell how much this computer moves, for the
 * price of a file; only when that is much are programs asked for, by two looks of `ss` at
 * the byte counters of TCP connections. UDP sockets have no byte counters: what a call or a
 * QUIC download moves shows for the computer alone. Connections that open or close between
 * the two looks are missed, and an ordinary user learns of his own programs only.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Processes } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import { parseConnectionBytes } from './parse-network-use.ts';
import type { ConnectionBytes, MovedBytes } from './parse-network-use.ts';

export type NetworkUse = NonNullable<Processes['network']>;

const bitsPerByte = 8;
const toMbps = ({ sentBytes, receivedBytes }: MovedBytes, seconds: number): NetworkUse => ({
  sentMbps: (sentBytes * bitsPerByte) / seconds / 1e6,
  receivedMbps: (receivedBytes * bitsPerByte) / seconds / 1e6,
});

const since = (before: MovedBytes, after: MovedBytes): MovedBytes => ({
  sentBytes: after.sentBytes - before.sentBytes,
  receivedBytes: after.receivedBytes - before.receivedBytes,
});

const sum = ({ sentBytes, receivedBytes }: MovedBytes): number => sentBytes + receivedBytes;

/**
 * What the busiest interface moved. Not their sum: what goes through a tunnel, a bridge or a
 * container's cable is counted again on the real one. Two lines in use at once are rarer.
 */
export const movedBetween = (
  before: ReadonlyMap<string, MovedBytes>,
  after: ReadonlyMap<string, MovedBytes>,
): MovedBytes | undefined => {
  const moved = [...after].flatMap(([device, counts]) => {
    const first = before.get(device);
    const difference = first === undefined ? undefined : since(first, counts);
    // Counters start again when a driver is loaded anew.
    const isSound =
      difference !== undefined && difference.sentBytes >= 0 && difference.receivedBytes >= 0;
    return isSound ? [difference] : [];
  });
  return moved.toSorted((a, b) => sum(b) - sum(a))[0];
};

export const networkUse = (
  moved: MovedBytes | undefined,
  seconds: number,
): NetworkUse | undefined =>
  moved === undefined || seconds <= 0 ? undefined : toMbps(moved, seconds);

/**
 * Below 2 Mbit/s nobody hurts a call on a line that could carry it (a group call in 720p
 * takes less, `profiles/`): asking would cost every idle computer two programs.
 */
const muchMbps = 2;
/**
 * Our own first wave runs in the same window and must not set off the question: about 30
 * handshakes at 2 kB sent and 6 kB received, DNS and STUN, and a few web pages. Generous:
 * the price is that of other programs only more than 5 Mbit/s out or 15 Mbit/s in are named.
 */
const ownWave: MovedBytes = { sentBytes: 100_000, receivedBytes: 500_000 };

export const isMuch = (moved: MovedBytes, seconds: number): boolean => {
  const { sentMbps, receivedMbps } = toMbps(since(ownWave, moved), seconds);
  return sentMbps > muchMbps || receivedMbps > muchMbps;
};

/** A connection at 2 Mbit/s moves 100 kB meanwhile, some 70 packets: enough to rank by. */
const sampleMs = 400;
/** ss needs 5 ms here with few connections; a busy computer gets its time, and the wave is not held up. */
export const ssTimeoutMs = 500;

/** By process id; empty when ss is absent, late or not allowed to look. */
export const networkUseByProcess = async (
  host: Host,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, NetworkUse>> => {
  const before = await connectionsNow(host, signal);
  if (before === undefined) return new Map();
  try {
    await sleep(sampleMs, undefined, { signal });
  } catch {
    return new Map();
  }
  const after = await connectionsNow(host, signal);
  if (after === undefined) return new Map();
  return useOf(before.connections, after.connections, (after.atMs - before.atMs) / 1000);
};

/** Undefined when ss is absent, late or refused. */
export const connectionsNow = async (host: Host, signal: AbortSignal) => {
  const args = ['-H', '-t', '-i', '-n', '-p'];
  const result = await host.run('ss', args, { timeoutMs: ssTimeoutMs, signal });
  if (result.kind !== 'ended' || result.code !== 0) return undefined;
  return { connections: parseConnectionBytes(result.stdout), atMs: performance.now() };
};

/** Programs that moved nothing over TCP stay out: 0 would hide what they may move over UDP. */
export const useOf = (
  before: readonly ConnectionBytes[],
  after: readonly ConnectionBytes[],
  seconds: number,
): ReadonlyMap<number, NetworkUse> => {
  const first = new Map(before.map((one) => [`${one.pid} ${one.ends}`, one]));
  const totals = new Map<number, MovedBytes>();
  for (const one of after) {
    const earlier = first.get(`${one.pid} ${one.ends}`);
    const moved = earlier === undefined ? undefined : since(earlier, one);
    // Less than before: another connection between the same ports.
    if (moved === undefined || moved.sentBytes < 0 || moved.receivedBytes < 0) continue;
    const total = totals.get(one.pid) ?? { sentBytes: 0, receivedBytes: 0 };
    totals.set(one.pid, {
      sentBytes: total.sentBytes + moved.sentBytes,
      receivedBytes: total.receivedBytes + moved.receivedBytes,
    });
  }
  const busy = [...totals].filter(([, moved]) => seconds > 0 && sum(moved) > 0);
  return new Map(busy.map(([pid, moved]) => [pid, toMbps(moved, seconds)]));
};
