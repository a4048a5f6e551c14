/**
 * Who keeps this computer busy?
 *
 * The load average counts work of containers and virtual neighbours that nobody here
 * can see or close, so it accuses nothing by itself: only programs we can name do.
 */
import type { Processes } from '../model/machine-facts.ts';

/** Nearly all processor time: what is left no longer runs audio threads on time. */
const BUSY_CPU_RATIO = 0.9;
/** The named programs must account for most of it. */
const NAMED_SHARE = 0.75;
/** One program alone is named when it takes over half of the machine. */
const ALONE_SHARE = 0.5;
/** A tenth of the time spent waiting for memory is thrashing (Linux PSI, `some avg10`). */
const MEMORY_PRESSURE_RATIO = 0.1;
/**
 * Where nobody counts the waiting (Windows, macOS): with less than this left, caches and all, every
 * new page has to be taken from somebody.
 */
const MEMORY_LEFT_RATIO = 0.025;

export interface Busyness {
  /** Programs that together take most of the machine, heaviest first. */
  readonly programs: readonly string[];
  /** Set when one alone is to blame. */
  readonly culprit?: string;
  readonly isMemory: boolean;
}

const isOutOfMemory = (processes: Processes): boolean => {
  const { memoryPressureRatio, memoryAvailableBytes, memoryTotalBytes } = processes;
  return memoryPressureRatio === undefined
    ? memoryTotalBytes > 0 && memoryAvailableBytes / memoryTotalBytes < MEMORY_LEFT_RATIO
    : memoryPressureRatio >= MEMORY_PRESSURE_RATIO;
};

/** Undefined when the computer has time to spare, or when whoever takes it cannot be named. */
export const busynessOf = (processes: Processes): Busyness | undefined => {
  const { cores, cpuRatio } = processes;
  const heavy = processes.top.filter((one) => one.cores / cores >= 0.1);
  const named = heavy.reduce((sum, one) => sum + one.cores / cores, 0);
  const programs = [...new Set(heavy.map(({ name }) => name))];
  if (isOutOfMemory(processes)) {
    const [largest] = processes.top.toSorted((a, b) => b.memoryBytes - a.memoryBytes);
    const isHog =
      largest !== undefined && largest.memoryBytes / processes.memoryTotalBytes >= ALONE_SHARE;
    return { programs, isMemory: true, ...(isHog ? { culprit: largest.name } : {}) };
  }
  if ((cpuRatio ?? 0) < BUSY_CPU_RATIO || named < NAMED_SHARE) return undefined;
  const [first] = heavy.toSorted((a, b) => b.cores - a.cores);
  const isAlone =
    first !== undefined && first.cores / cores >= ALONE_SHARE && programs.length === 1;
  return { programs, isMemory: false, ...(isAlone ? { culprit: first.name } : {}) };
};
