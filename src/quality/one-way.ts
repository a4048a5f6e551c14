/** The two halves of round trips, by the far end's clock. */
import type { Passage } from './jitter.ts';
import type { Returned } from './packet-tally.ts';

/** Oscillators of computers differ by less than 100 parts per million; a clock being set right by up to 500 (NTP). */
const CLOCK_DRIFT = 500e-6;

/** What timestamps of different resolution may add. */
const CLOCK_GRAIN_MS = 2;

/**
 * Passages out, in the order in which the far end heard them, and home, in the order of arrival here. No half can
 * vary by more than the longest round trip: if it does, the far end's clock was set meanwhile or lies, and each
 * half gets half of the round trip.
 */
export const bothWays = (
  returned: readonly Returned[],
): { readonly up: readonly Passage[]; readonly down: readonly Passage[] } => {
  const thereAtMs = isPlausible(returned)
    ? ({ thereAtUs }: Returned) => thereAtUs / 1000
    : ({ sentAtMs, backAtMs }: Returned) => (sentAtMs + backAtMs) / 2;
  return {
    up: returned
      .map((one) => ({ sentAtMs: one.sentAtMs, arrivedAtMs: thereAtMs(one) }))
      .toSorted((one, other) => one.arrivedAtMs - other.arrivedAtMs),
    down: returned.map((one) => ({ sentAtMs: thereAtMs(one), arrivedAtMs: one.backAtMs })),
  };
};

const isPlausible = (returned: readonly Returned[]): boolean => {
  let [longest, least, most, first, last] = [0, Infinity, -Infinity, Infinity, -Infinity];
  for (const { sentAtMs, backAtMs, thereAtUs } of returned) {
    const out = thereAtUs / 1000 - sentAtMs;
    if (!Number.isFinite(out)) return false;
    longest = Math.max(longest, backAtMs - sentAtMs);
    [least, most] = [Math.min(least, out), Math.max(most, out)];
    [first, last] = [Math.min(first, sentAtMs), Math.max(last, sentAtMs)];
  }
  return most - least <= longest + CLOCK_GRAIN_MS + (last - first) * CLOCK_DRIFT;
};
