/**
 * What the measuring computer's own lateness can have done to a figure, and what it cannot.
 *
 * Lateness adds to delays, so it is taken off them: what is left is the network's at least. It loses
 * nothing and slows nothing down until buffers overflow; from there on no figure accuses anybody.
 */
import type { OwnLateness } from '../model/quality-facts.ts';

/**
 * Windows keeps 64 kB for a socket, which is 50 packets of a picture or 200 ms; the 99th percentile at a
 * quarter of that leaves the rare longer waits room. The test of capacity counts per 100 ms, and half of
 * one only moves bytes to the next.
 */
const USABLE_P99_MS = 50;

export const isUsable = ({ own }: { readonly own: OwnLateness }): boolean =>
  own.p99Ms <= USABLE_P99_MS;

/** A delay less what the computer may have added to it; on time it adds nothing worth taking off. */
export const withoutOwn = (ms: number, { isStarved, maxMs }: OwnLateness): number =>
  isStarved ? Math.max(0, ms - maxMs) : ms;
