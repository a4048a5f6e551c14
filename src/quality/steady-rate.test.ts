import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { steadyRateOf } from './steady-rate.ts';

/** Rates of a line on which, from `index` on, so many intervals wait for a lost packet and then come at once. */
const withGaps = (
  rate: number,
  count: number,
  gaps: readonly { readonly index: number; readonly length: number }[],
): readonly number[] => {
  const rates = Array.from({ length: count }, () => rate);
  for (const { index, length } of gaps) {
    const until = Math.min(count, index + length);
    let held = 0;
    for (let at = index; at < until; at += 1) {
      held += rates[at] ?? 0;
      rates[at] = 0;
    }
    if (until < count) rates[until] = (rates[until] ?? 0) + held;
  }
  return rates;
};

const gap = (count: number) =>
  fc.record({
    index: fc.integer({ min: 0, max: count - 1 }),
    length: fc.integer({ min: 1, max: 4 }),
  });

describe('what a line carries for good', () => {
  test('nothing is nothing, and one interval is itself', () => {
    expect(steadyRateOf([])).toBe(0);
    expect(steadyRateOf([7])).toBe(7);
  });

  test('gaps behind lost packets, wherever they lie, move it by nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            gaps: fc.array(gap(count), { maxLength: 3 }),
            rate: fc.double({ min: 0.1, max: 1000, noNaN: true }),
          }),
        ),
        ({ count, gaps, rate }) => {
          // All gaps together are shorter than the least third in which a better moment is looked for.
          fc.pre(gaps.reduce((sum, { length }) => sum + length, 0) < 6);
          expect(steadyRateOf(withGaps(rate, count, gaps))).toBeCloseTo(rate, 6);
        },
      ),
    );
  });

  test('a gap that the test did not see the end of counts as no slower line', () => {
    const rates = withGaps(0.95, 60, [
      { index: 0, length: 4 },
      { index: 57, length: 9 },
    ]);
    expect(steadyRateOf(rates)).toBeCloseTo(0.95, 6);
    const mean = rates.reduce((sum, one) => sum + one, 0) / rates.length;
    expect(mean).toBeLessThan(0.92);
  });

  test('what a connection lost at its start, and did not catch up, is not the line’s', () => {
    const rates = [...withGaps(9.5, 10, []), 0, 0, 0, 0, ...withGaps(9.5, 40, [])];
    expect(steadyRateOf(rates)).toBeCloseTo(9.5, 6);
  });

  test('packets that come in lumps: within one part in a hundred', () => {
    // 16 kB a time at 0.947 Mbps, intervals of 100 ms.
    const lump = (16_384 * 8) / 100_000;
    let owed = 0;
    const rates = Array.from({ length: 75 }, () => {
      owed += 0.947;
      const lumps = Math.floor(owed / lump);
      owed -= lumps * lump;
      return lumps * lump;
    });
    expect(Math.abs(steadyRateOf(rates) / 0.947 - 1)).toBeLessThan(0.01);
  });

  test('on a line that changes for real it stays between its least and its most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }),
        (rates) => {
          const found = steadyRateOf(rates);
          expect(found).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
          expect(found).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
        },
      ),
    );
  });
});
