/** Section `processes`: two looks at the raw counters; use is their difference over the counters' own time. */
import type { Processes } from '../../model/machine-facts.ts';
import { asText, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { kindOfProgram } from '../known-programs.ts';
import { kindOfWindowsProgram } from './known-windows-programs.ts';
import { firstIn, numberIn, rowsIn } from './shapes.ts';

const topLength = 8;
/** Counters count in steps of 100 ns. */
const stepsPerSecond = 10_000_000;

interface Row {
  readonly name: string;
  readonly pid: number;
  readonly busy: number;
  readonly memoryBytes: number;
  readonly at: number;
}

export const parseProcesses = (data: JsonObject): Processes | undefined => {
  const [before, after] = [rowsAt(data['before']), rowsAt(data['after'])];
  const said = numberIn(firstIn(data['cores'])['NumberOfLogicalProcessors']);
  const cores = said !== undefined && Number.isInteger(said) && said > 0 ? said : undefined;
  const memory = firstIn(data['memory']);
  const total = numberIn(memory['TotalVisibleMemorySize']);
  const free = numberIn(memory['FreePhysicalMemory']);
  if (after.length === 0 || cores === undefined || total === undefined || free === undefined) {
    return undefined;
  }
  const used = usage(before, after);
  const idle = used.find(({ pid }) => pid === 0);
  const cpuRatio =
    idle === undefined ? undefined : Math.min(1, Math.max(0, 1 - idle.cores / cores));
  const queue = numberIn(firstIn(data['queue'])['ProcessorQueueLength']);
  const network = networkUse(data);
  const programs = after.filter(({ pid }) => pid !== 0);
  return {
    cores,
    // Windows keeps no average: who waits now, and who runs now.
    loadPerCore: (queue ?? 0) / cores + (cpuRatio ?? 0),
    ...(cpuRatio === undefined ? {} : { cpuRatio }),
    memoryTotalBytes: total * 1024,
    memoryAvailableBytes: free * 1024,
    ...(network === undefined ? {} : { network }),
    top: used
      .filter(({ pid }) => pid !== 0)
      .toSorted((a, b) => b.cores - a.cores || b.memoryBytes - a.memoryBytes)
      .slice(0, topLength),
    known: programs.flatMap(({ name, pid }) => {
      const kind = kindOfWindowsProgram(name) ?? kindOfProgram(name);
      return kind === undefined ? [] : [{ name, pid, kind }];
    }),
  };
};

const rowsAt = (look: unknown): readonly Row[] =>
  rowsIn(isObject(look) ? look['programs'] : undefined).flatMap((row) => {
    const name = asText(row['Name']);
    const pid = numberIn(row['IDProcess']);
    const busy = wide(row['PercentProcessorTime']);
    const at = wide(row['Timestamp_Sys100NS']);
    // The sum has process id 0 as well as the idle process; only `_` is sure to begin its name.
    const isSum = pid === 0 && name?.startsWith('_') === true;
    if (name === undefined || isSum || pid === undefined) return [];
    if (busy === undefined || at === undefined) return [];
    const memoryBytes = wide(row['WorkingSetPrivate']) ?? 0;
    return [{ name: name.replace(/#\d+$/u, ''), pid, busy, at, memoryBytes }];
  });

/** Time stamps exceed 2^53: their difference is right to some microseconds all the same. */
const wide = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number < 2 ** 63
    ? number
    : undefined;
};

const usage = (before: readonly Row[], after: readonly Row[]): Processes['top'] => {
  const first = new Map(before.map((row) => [row.pid, row]));
  return after.flatMap(({ name, pid, busy, at, memoryBytes }) => {
    const known = first.get(pid);
    const took = known === undefined ? 0 : at - known.at;
    if (known === undefined || took <= 0) return [];
    return [{ name, pid, cores: Math.max(0, (busy - known.busy) / took), memoryBytes }];
  });
};

const networkUse = (data: JsonObject): Processes['network'] => {
  const [before, after] = [networkRows(data['before']), networkRows(data['after'])];
  let [sent, received, seconds] = [0, 0, 0];
  for (const [name, now] of after) {
    const then = before.get(name);
    if (then === undefined) continue;
    sent += Math.max(0, now.sent - then.sent);
    received += Math.max(0, now.received - then.received);
    seconds = Math.max(seconds, (now.at - then.at) / stepsPerSecond);
  }
  if (seconds <= 0) return undefined;
  const toMbps = (bytes: number): number => (bytes * 8) / seconds / 1_000_000;
  return { sentMbps: toMbps(sent), receivedMbps: toMbps(received) };
};

/** Tunnels carry what the card carries again: counted once, by the busiest alone, would need a guess; transition adapters are left out. */
const networkRows = (
  look: unknown,
): ReadonlyMap<string, { sent: number; received: number; at: number }> =>
  new Map(
    rowsIn(isObject(look) ? look['network'] : undefined).flatMap((row) => {
      const name = asText(row['Name']) ?? '';
      const sent = wide(row['BytesSentPersec']);
      const received = wide(row['BytesReceivedPersec']);
      const at = wide(row['Timestamp_Sys100NS']);
      if (/isatap|teredo|6to4|loopback|wintun|tap-|wireguard/iu.test(name)) return [];
      if (sent === undefined || received === undefined || at === undefined) return [];
      return [[name, { sent, received, at }] as const];
    }),
  );
