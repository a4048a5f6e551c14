/**
 * Is the computer itself too busy for a call, and which programs run that touch
 * meetings or the network? CPU and use of the line are the difference of two looks at /proc.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { measured, skipped } from '../../model/outcome.ts';
import type { Processes } from '../../model/machine-facts.ts';
import { textOf } from '../files.ts';
import type { Host } from '../host.ts';
import { kindOfProgram } from '../known-programs.ts';
import type { Reader } from '../platform.ts';
import { isMuch, movedBetween, networkUse, networkUseByProcess } from './network-use.ts';
import type { NetworkUse } from './network-use.ts';
import { parseDeviceBytes } from './parse-network-use.ts';
import {
  parseCpuTicks,
  parseLoad,
  parseMemory,
  parsePressure,
  ticksPerSecond,
} from './parse-proc.ts';
import type { ProcessStat } from './parse-proc.ts';
import { isInThisNetwork, listProcesses, socketInodes } from './process-list.ts';

/** Ticks are 10 ms: 300 ms tell a busy core within 4 %, and end well inside the first wave. */
const sampleMs = 300;
const topLength = 8;
/** Added to the busiest by CPU, never instead of them: who fills a line is one or two programs. */
const topByNetwork = 3;

export const processesReader =
  (host: Host): Reader<'processes'> =>
  async ({ signal }) => {
    const before = await look(host);
    try {
      await sleep(sampleMs, undefined, { signal });
    } catch {
      return skipped('stopped while looking at the running programs');
    }
    const after = await look(host);
    const memory = parseMemory(textOf(await host.files.read('/proc/meminfo')));
    const load = parseLoad(textOf(await host.files.read('/proc/loadavg')));
    if (memory === undefined || load === undefined) return skipped('/proc cannot be read here');
    const pressure = parsePressure(textOf(await host.files.read('/proc/pressure/memory')));
    const cores = availableParallelism();
    const seconds = (after.atMs - before.atMs) / 1000;
    const moved = movedBetween(before.devices, after.devices);
    const network = networkUse(moved, seconds);
    const byProcess =
      moved !== undefined && isMuch(moved, seconds)
        ? await networkUseByProcess(host, signal)
        : new Map<number, NetworkUse>();
    return measured({
      cores,
      loadPerCore: load / cores,
      ...cpuRatio(before, after),
      memoryTotalBytes: memory.total,
      memoryAvailableBytes: memory.available,
      ...(pressure === undefined ? {} : { memoryPressureRatio: pressure }),
      ...(network === undefined ? {} : { network }),
      top: busiest(before, after, cores, byProcess),
      known: knownAmong(after.processes),
    });
  };

interface Look {
  readonly cpu: ReturnType<typeof parseCpuTicks>;
  readonly processes: readonly ProcessStat[];
  readonly devices: ReturnType<typeof parseDeviceBytes>;
  /** When the interfaces were read. */
  readonly atMs: number;
}

const look = async (host: Host): Promise<Look> => ({
  cpu: parseCpuTicks(textOf(await host.files.read('/proc/stat'))),
  processes: listProcesses(),
  devices: parseDeviceBytes(textOf(await host.files.read('/proc/net/dev'))),
  atMs: performance.now(),
});

const cpuRatio = (before: Look, after: Look): { cpuRatio?: number } => {
  if (before.cpu === undefined || after.cpu === undefined) return {};
  const all = after.cpu.all - before.cpu.all;
  return all <= 0 ? {} : { cpuRatio: (after.cpu.busy - before.cpu.busy) / all };
};

const busiest = (
  before: Look,
  after: Look,
  cores: number,
  byProcess: ReadonlyMap<number, NetworkUse>,
): Processes['top'] => {
  const ticksBefore = new Map(before.processes.map(({ pid, ticks }) => [pid, ticks]));
  const all = (after.cpu?.all ?? 0) - (before.cpu?.all ?? 0);
  // The kernel's own count of ticks says how long we really looked, however late we woke.
  const seconds = all > 0 ? all / cores / ticksPerSecond : sampleMs / 1000;
  const ranked = after.processes
    .filter(({ pid }) => ticksBefore.has(pid))
    .map((process) => ({
      ...process,
      used: (process.ticks - (ticksBefore.get(process.pid) ?? 0)) / ticksPerSecond / seconds,
    }))
    .toSorted((a, b) => b.used - a.used || b.residentBytes - a.residentBytes);
  const onTheLine = new Set(heaviestOnTheLine(byProcess));
  return ranked
    .filter(({ pid }, index) => index < topLength || onTheLine.has(pid))
    .map(({ name, pid, used, residentBytes }) => {
      const sockets = socketInodes(pid)?.length;
      return {
        name,
        pid,
        cores: used,
        memoryBytes: residentBytes,
        ...(sockets === undefined ? {} : { sockets }),
        ...byProcess.get(pid),
      };
    });
};

const heaviestOnTheLine = (byProcess: ReadonlyMap<number, NetworkUse>): readonly number[] =>
  [...byProcess]
    .toSorted(([, a], [, b]) => b.sentMbps + b.receivedMbps - a.sentMbps - a.receivedMbps)
    .slice(0, topByNetwork)
    .map(([pid]) => pid);

/** A VPN server in somebody's container, with a network of its own, is not on our way. */
export const knownAmong = (processes: readonly ProcessStat[]): Processes['known'] =>
  processes.flatMap(({ name, pid }) => {
    const kind = kindOfProgram(name);
    return kind === undefined || !isInThisNetwork(pid) ? [] : [{ name, pid, kind }];
  });
