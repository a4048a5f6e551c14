/** How late the measuring computer itself was. */
import type { OwnLateness } from '../model/quality-facts.ts';

import { ascending, percentile } from './percentiles.ts';

/**
 * Above this, figures accuse nobody. Measured with Node on two cores that were both busy: a 99th percentile of
 * 4.3 ms, which reads as 1.6 ms of jitter that no network made. Lower would throw away what is still good to
 * 2 ms; higher would blame networks for a busy computer.
 */
export const STARVED_P99_MS = 5;

/** Lateness of every sending (and hearing) in milliseconds: when it happened less when it was due. */
export const ownLatenessOf = (latenessMs: Iterable<number>): OwnLateness => {
  const sorted = ascending(latenessMs);
  if (sorted.length === 0) return { p99Ms: 0, maxMs: 0, isStarved: false };
  const p99Ms = Math.max(0, percentile(sorted, 0.99));
  return { p99Ms, maxMs: Math.max(0, percentile(sorted, 1)), isStarved: p99Ms > STARVED_P99_MS };
};
