/** Percentiles of a sample. */
import type { Times } from '../model/quality-facts.ts';

/**
 * The value below which this share of a sorted sample lies, between two values by straight line
 * (type 7 of Hyndman and Fan, what R, NumPy and spreadsheets print). `ratio` from 0 to 1.
 */
export const percentile = (sorted: ArrayLike<number>, ratio: number): number => {
  const place = (sorted.length - 1) * ratio;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

/** Sorted as numbers, the input left alone. */
export const ascending = (values: Iterable<number>): Float64Array =>
  Float64Array.from(values).toSorted();

/** Least, middle, 95th percentile and most, in milliseconds; nothing of nothing. */
export const timesOf = (values: Iterable<number>): Times | undefined => {
  const sorted = ascending(values);
  if (sorted.length === 0) return undefined;
  return {
    min: percentile(sorted, 0),
    median: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    max: percentile(sorted, 1),
  };
};
