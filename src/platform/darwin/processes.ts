/**
 * Is the computer itself too busy for a call, and which programs run that touch meetings or the
 * network? The processor by Node's own two looks, memory and programs by `vm_stat` and `ps`, the use
 * of the line by counters of the interfaces; only when that is much are programs asked for (`nettop`).
 */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { measured, skipped } from '../../model/outcome.ts';
import type { Processes } from '../../model/machine-facts.ts';
import type { Host } from '../host.ts';
import { isMuch, movedBetween, networkUse } from '../linux/network-use.ts';
import type { Reader } from '../platform.ts';
import { knownAmong } from './known-programs.ts';
import { parseInterfaceBytes } from './parse-interface-bytes.ts';
import type { InterfaceBytes } from './parse-interface-bytes.ts';
import { parseNettopProcesses } from './parse-nettop.ts';
import type { RunningProgram } from './parse-ps.ts';
import { parseAvailableBytes } from './parse-vm-stat.ts';
import { listProcesses } from './process-list.ts';
import { ask, textSaid } from './tools.ts';

/** Long enough to tell a busy processor, short enough for the first wave. */
const sampleMs = 300;
const topLength = 8;
/** Added to the busiest by processor, never instead of them. */
const topByNetwork = 3;

export const processesReader =
  (host: Host): Reader<'processes'> =>
  async ({ signal }) => {
    const [before, running, memory] = await Promise.all([
      look(host, signal),
      listProcesses(host, signal),
      ask(host, 'vm_stat', [], { signal }),
    ]);
    try {
      await sleep(sampleMs, undefined, { signal });
    } catch {
      return skipped('stopped while looking at the running programs');
    }
    const after = await look(host, signal);
    const available = parseAvailableBytes(textSaid(memory));
    if (running === undefined) return skipped('ps printed no list of programs');
    if (available === undefined) return skipped('vm_stat printed no pages of memory');
    const seconds = (after.atMs - before.atMs) / 1000;
    const moved = movedBetween(before.interfaces, after.interfaces);
    const network = networkUse(moved, seconds);
    const byProcess =
      moved !== undefined && isMuch(moved, seconds)
        ? await networkUseByProcess(host, signal)
        : none;
    const cores = availableParallelism();
    return measured({
      cores,
      loadPerCore: (loadavg()[0] ?? 0) / cores,
      ...cpuRatio(before.ticks, after.ticks),
      memoryTotalBytes: totalmem(),
      memoryAvailableBytes: available,
      ...(network === undefined ? {} : { network }),
      top: busiest(running, byProcess),
      known: knownAmong(running),
    });
  };

type NetworkUse = NonNullable<Processes['network']>;
const none: ReadonlyMap<number, NetworkUse> = new Map();

interface Ticks {
  readonly busy: number;
  readonly all: number;
}

const look = async (
  host: Host,
  signal: AbortSignal,
): Promise<{
  readonly ticks: Ticks;
  readonly interfaces: ReadonlyMap<string, InterfaceBytes>;
  readonly atMs: number;
}> => {
  const said = await ask(host, 'netstat', ['-ibn'], { signal });
  return {
    ticks: ticksNow(),
    interfaces: parseInterfaceBytes(textSaid(said)),
    atMs: performance.now(),
  };
};

const ticksNow = (): Ticks => {
  const times = cpus().map((core) => core.times);
  const all = times.reduce(
    (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
    0,
  );
  return { all, busy: all - times.reduce((sum, { idle }) => sum + idle, 0) };
};

const cpuRatio = (before: Ticks, after: Ticks): { cpuRatio?: number } => {
  const all = after.all - before.all;
  return all <= 0 ? {} : { cpuRatio: (after.busy - before.busy) / all };
};

const busiest = (
  running: readonly RunningProgram[],
  byProcess: ReadonlyMap<number, NetworkUse>,
): Processes['top'] => {
  const onTheLine = new Set(
    [...byProcess]
      .toSorted(([, a], [, b]) => b.sentMbps + b.receivedMbps - a.sentMbps - a.receivedMbps)
      .slice(0, topByNetwork)
      .map(([pid]) => pid),
  );
  return running
    .toSorted((a, b) => b.cores - a.cores || b.memoryBytes - a.memoryBytes)
    .filter(({ pid }, index) => index < topLength || onTheLine.has(pid))
    .map(({ name, pid, cores, memoryBytes }) => ({
      name,
      pid,
      cores,
      memoryBytes,
      ...byProcess.get(pid),
    }));
};

/** nettop answers in a tenth of a second; asked twice, because what one call prints twice differs by version. */
const nettopTimeoutMs = 5_000;
const nettopSampleMs = 500;

const networkUseByProcess = async (
  host: Host,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, NetworkUse>> => {
  const before = await lookByProcess(host, signal);
  if (before === undefined) return none;
  try {
    await sleep(nettopSampleMs, undefined, { signal });
  } catch {
    return none;
  }
  const after = await lookByProcess(host, signal);
  if (after === undefined) return none;
  const seconds = (after.atMs - before.atMs) / 1000;
  const first = new Map(before.processes.map((one) => [one.pid, one]));
  return new Map(
    after.processes.flatMap(
      ({ pid, sentBytes, receivedBytes }): readonly [number, NetworkUse][] => {
        const earlier = first.get(pid);
        const sent = sentBytes - (earlier?.sentBytes ?? sentBytes);
        const received = receivedBytes - (earlier?.receivedBytes ?? receivedBytes);
        // Less than before: connections have ended and took their bytes along.
        if (sent < 0 || received < 0 || sent + received === 0 || seconds <= 0) return [];
        return [[pid, { sentMbps: mbps(sent, seconds), receivedMbps: mbps(received, seconds) }]];
      },
    ),
  );
};

const mbps = (bytes: number, seconds: number): number => (bytes * 8) / seconds / 1e6;

const lookByProcess = async (host: Host, signal: AbortSignal) => {
  const args = ['-P', '-L', '1', '-x', '-n', '-J', 'bytes_in,bytes_out'];
  const said = await ask(host, 'nettop', args, { signal, timeoutMs: nettopTimeoutMs });
  const processes = said.kind === 'said' ? parseNettopProcesses(said.text) : undefined;
  return processes === undefined ? undefined : { processes, atMs: performance.now() };
};
