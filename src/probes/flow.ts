/**
 * Bytes that flow one way through one or more connections, counted where they arrive.
 *
 * The way down is counted here, as bytes come; the way up by the far end, in reports with its
 * own clock. Both are read as a curve of bytes over time and cut into even intervals.
 */
import type { Failure } from '../model/failure.ts';

export type Way = 'up' | 'down';

/** So many bytes had arrived by then, in milliseconds of this computer's clock. */
export interface Reading {
  readonly atMs: number;
  readonly bytes: number;
}

export interface Flow {
  readonly way: Way;
  /** Undefined: as fast as it goes. Flows whose far end sets the pace ignore it. */
  pace(mbps: number | undefined): void;
  readonly readings: readonly Reading[];
  /** Reports have gaps that hold bytes, and are joined by straight lines; bytes seen to arrive are steps. */
  readonly isReported: boolean;
  /** Why no more can be expected of it. */
  trouble(): Failure<never> | undefined;
  /** Round trips through the very connection that is full. */
  readonly ownRttMs: readonly number[];
  close(): void;
}

/** By how much readings may lag behind before an interval is taken as it stands: a full queue of a second. */
export const LAG_MS = 1500;

/** Bytes that had arrived by a moment. */
export const bytesBy = ({ readings, isReported }: Flow, atMs: number): number => {
  const after = firstAfter(readings, atMs);
  const last = readings[after - 1];
  const next = readings[after];
  if (last === undefined) return 0;
  if (next === undefined || !isReported) return last.bytes;
  return last.bytes + ((atMs - last.atMs) / (next.atMs - last.atMs)) * (next.bytes - last.bytes);
};

/** Index of the first reading later than a moment: they are in the order of time. */
const firstAfter = (readings: readonly Reading[], atMs: number): number => {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.atMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Up to when is known what arrived? */
const knownUntil = ({ readings, isReported }: Flow, nowMs: number): number =>
  isReported ? Math.max(readings.at(-1)?.atMs ?? 0, nowMs - LAG_MS) : nowMs;

/** When the first byte of a direction arrived; undefined while none has. */
export const beganAt = (flows: readonly Flow[]): number | undefined => {
  const starts = flows.flatMap(({ readings, isReported }) => {
    const index = readings.findIndex(({ bytes }) => bytes > 0);
    if (index < 0) return [];
    // A report tells what came before it: the byte came somewhere since the one before.
    const reading = readings[isReported && index > 0 ? index - 1 : index];
    return reading === undefined ? [] : [reading.atMs];
  });
  return starts.length === 0 ? undefined : Math.min(...starts);
};

/** Bytes of all flows together in each whole interval since a moment. */
export const bytesPerInterval = (
  flows: readonly Flow[],
  {
    fromMs,
    nowMs,
    everyMs,
  }: { readonly fromMs: number; readonly nowMs: number; readonly everyMs: number },
): readonly number[] => {
  const untilMs = Math.min(...flows.map((flow) => knownUntil(flow, nowMs)), nowMs);
  const count = Math.max(0, Math.floor((untilMs - fromMs) / everyMs));
  const total = (atMs: number): number => flows.reduce((sum, flow) => sum + bytesBy(flow, atMs), 0);
  const edges = Array.from({ length: count + 1 }, (_, index) => total(fromMs + index * everyMs));
  return edges.slice(1).map((edge, index) => Math.max(0, edge - (edges[index] ?? 0)));
};

/** How many bytes have arrived in all. */
export const bytesOf = (flows: readonly Flow[]): number =>
  flows.reduce((sum, { readings }) => sum + (readings.at(-1)?.bytes ?? 0), 0);

/** Further back than this no packet waits for a lost one before it: the longest pause of TCP on a line that carries a call. */
const HELD_INTERVALS = 15;

/**
 * What TCP held back behind a lost packet comes all at once when that packet is there: nothing for a while, then more
 * than was ever sent in so short a time. What is over the pace had arrived before, in the gap.
 */
export const levelled = (bytes: readonly number[], mostPerInterval: number): readonly number[] => {
  const level = [...bytes];
  for (const [index, count] of bytes.entries()) {
    let excess = Math.max(0, count - mostPerInterval);
    for (
      let back = index - 1;
      excess > 0 && back >= Math.max(0, index - HELD_INTERVALS);
      back -= 1
    ) {
      const moved = Math.min(excess, Math.max(0, mostPerInterval - (level[back] ?? 0)));
      level[back] = (level[back] ?? 0) + moved;
      excess -= moved;
      level[index] = (level[index] ?? 0) - moved;
    }
  }
  return level;
};

/** Without the gap at the end, of which nobody knows yet what waits in it. */
export const withoutGap = (bytes: readonly number[]): readonly number[] => {
  const mean = bytes.reduce((sum, count) => sum + count, 0) / Math.max(1, bytes.length);
  const least = Math.max(0, bytes.length - HELD_INTERVALS);
  let end = bytes.length;
  while (end > least && (bytes[end - 1] ?? 0) < GAP * mean) end -= 1;
  return bytes.slice(0, end);
};

const GAP = 0.15;

/** No report and no byte for so long: whoever it was is gone. */
const SILENT_MS = 3500;

/** Why nothing more can be expected of flows that began then. */
export const troubleOf = (
  flows: readonly Flow[],
  beganMs: number,
  nowMs: number,
): Failure<never> | undefined => {
  for (const flow of flows) {
    const trouble = flow.trouble();
    if (trouble !== undefined) return trouble;
  }
  const isSilent = flows.every(
    ({ readings }) => nowMs - Math.max(beganMs, readings.at(-1)?.atMs ?? 0) > SILENT_MS,
  );
  const detail = { elapsedMs: Math.round(nowMs - beganMs) };
  return isSilent ? { class: 'http.silent', step: 'read', detail } : undefined;
};
