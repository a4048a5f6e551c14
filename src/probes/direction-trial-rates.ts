/** The arithmetic of one direction's intervals: rates, TCP's ramp, what a bucket held. */
import type { Sustained } from '../model/quality-facts.ts';

export type Result = Omit<Sustained, 'tookMs' | 'bytes'>;

export const EVERY_MS = 100;

/** Connections begin with ten packets per round trip and double (RFC 6928). */
const FIRST_WINDOW_BYTES = 14_600;
/** A ramp is over when this much of what is offered arrives. */
const RAMP_IS_OVER = 0.9;

const mbpsOf = (bytes = 0): number => (bytes * 8) / 1000 / EVERY_MS;

export const bytesAt = (mbps: number): number => (mbps * 1000 * EVERY_MS) / 8;

export const meanMbps = (bytes: readonly number[]): number =>
  bytes.length === 0 ? 0 : mbpsOf(bytes.reduce((sum, one) => sum + one, 0) / bytes.length);

/** How many intervals at the start show the ramp of TCP and not the line. */
export const warmUpOf = (
  bytes: readonly number[],
  {
    mbps,
    rttMs,
    connections,
  }: { readonly mbps: number; readonly rttMs: number; readonly connections: number },
): number => {
  const windowBytes = (mbps * 1000 * rttMs) / 8;
  const rounds = Math.max(0, Math.log2(windowBytes / (FIRST_WINDOW_BYTES * connections)));
  const most = 1 + Math.ceil((rounds * rttMs) / EVERY_MS);
  const full = bytes.findIndex((count) => mbpsOf(count) >= RAMP_IS_OVER * mbps);
  return full < 0 ? most : Math.min(most, full);
};

/** The most that came over a rate from the start to any moment: what a bucket refilled at that rate had held. */
const mostOver = (bytes: readonly number[], perInterval: number): number => {
  let [over, most] = [0, 0];
  for (const count of bytes) {
    over += count - perInterval;
    most = Math.max(most, over);
  }
  return most;
};

/** Another look has spoken: without a rate it only takes back, with one it is what plain packets brought. */
export const asConfirmed = (
  result: Result,
  verdict: Sustained['verdict'],
  packetsMbps?: number,
): Result => ({
  ...result,
  ...(packetsMbps === undefined ? {} : { packetsMbps }),
  verdict,
  mbps: Math.max(packetsMbps ?? 0, result.mbps),
  isLowerBound: verdict === 'enough',
});

/** It was enough, in these tries before, until a bucket was empty. */
export const asBurst = (result: Result, earlier: readonly (readonly number[])[]): Result => {
  const { mbps: thenMbps, series } = result;
  const perInterval = bytesAt(thenMbps);
  const burstBytes = Math.max(0, ...earlier.map((bytes) => mostOver(bytes, perInterval)));
  return {
    ...result,
    shaper: { burstBytes: Math.round(burstBytes), thenMbps },
    series: { ...series, values: [...earlier.flat().map(mbpsOf), ...series.values] },
  };
};

export const undecided = (
  bytes: readonly number[],
  { needMbps, warmUpIntervals }: { readonly needMbps: number; readonly warmUpIntervals: number },
): Result => ({
  verdict: 'undecided',
  needMbps,
  mbps: meanMbps(bytes.slice(warmUpIntervals)),
  isLowerBound: false,
  series: { everyMs: EVERY_MS, values: bytes.map(mbpsOf) },
});
