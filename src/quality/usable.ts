/**
 * What the measuring computer's own lateness can have done to a figure, and what it cannot.
 *
 * Lateness adds to delays, so it is taken off them: what is left is the network's at least. It loses
 * nothing and slows nothing down until buffers overflow; from there on no figure accuses anybody.
 */
import type { OwnLateness } from '../model/quality-facts.ts';

/**
 * Windows keeps 64 kB for a socket, which is 50 packets of a picture or 200 ms; the 99th percentile at a
 * quarter of that leaves the rare longer waits room.
 */
const USABLE_P99_MS = 50;

export const isUsable = ({ own }: { readonly own: OwnLateness }): boolean =>
  own.p99Ms <= USABLE_P99_MS;

/** Waits of this length and more belong to the computer by half or more, whatever is taken off them. */
const HOPELESS_P99_MS = 250;

/** For what is compared with itself moments earlier (load and no load), lateness taken off. */
export const isComparable = ({ own }: { readonly own: OwnLateness }): boolean =>
  own.p99Ms <= HOPELESS_P99_MS;

/**
 * A voice fits into the smallest buffer for seconds (50 packets a second, 64 kB: 8 s), so that a computer this late has
 * still lost nothing of it. Of its delays that much is taken off, as of all.
 */
export const isVoiceUsable = ({ own }: { readonly own: OwnLateness }): boolean =>
  own.p99Ms <= VOICE_P99_MS;

const VOICE_P99_MS = 250;

/** A delay less what the computer may have added to it; on time it adds nothing worth taking off. */
export const withoutOwn = (ms: number, { isStarved, maxMs }: OwnLateness): number =>
  isStarved ? Math.max(0, ms - maxMs) : ms;
