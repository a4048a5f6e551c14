/** Values in time, gathered into intervals for a chart. */
import type { Series } from '../model/quality-facts.ts';

import { ascending, percentile } from './percentiles.ts';

/** Intervals of a series at most, so that a stream of hours, or a wrong time, does not fill memory. */
const MOST_INTERVALS = 10_000;

/** Median or mean of the values in each interval from 0 to `spanMs`; null where there are none. */
export const byInterval = (
  values: readonly { readonly atMs: number; readonly value: number }[],
  spanMs: number,
  everyMs: number,
  as: 'median' | 'mean',
): Series => {
  const count = Math.min(MOST_INTERVALS, Math.floor(Math.max(0, spanMs) / everyMs) + 1);
  const groups: number[][] = Array.from({ length: values.length === 0 ? 0 : count }, () => []);
  for (const { atMs, value } of values) groups[Math.floor(atMs / everyMs)]?.push(value);
  return {
    everyMs,
    values: groups.map((group) => {
      if (group.length === 0) return null;
      return as === 'median'
        ? percentile(ascending(group), 0.5)
        : group.reduce((sum, value) => sum + value, 0) / group.length;
    }),
  };
};
