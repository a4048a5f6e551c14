import { describe, expect, it, test } from 'vitest';

import { ascending, percentile, timesOf } from './percentiles.ts';

describe('percentile', () => {
  // Values of NumPy's numpy.percentile([15, 20, 35, 40, 50], q), method "linear".
  test.each([
    { when: 'the least', ratio: 0, is: 15 },
    { when: 'between two values', ratio: 0.05, is: 16 },
    { when: 'two fifths', ratio: 0.4, is: 29 },
    { when: 'the middle', ratio: 0.5, is: 35 },
    { when: 'the most', ratio: 1, is: 50 },
  ])('is $is for $when', ({ ratio, is }) => {
    expect(percentile([15, 20, 35, 40, 50], ratio)).toBeCloseTo(is, 10);
  });

  it('is no number of an empty sample', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('timesOf', () => {
  it('sorts by size, not as text, and leaves its input alone', () => {
    const values = [100, 9, 20, 1];
    expect(timesOf(values)).toMatchObject({ min: 1, median: 14.5, max: 100 });
    expect(timesOf(values)?.p95).toBeCloseTo(88, 6);
    expect(values).toEqual([100, 9, 20, 1]);
    expect([...ascending(values)]).toEqual([1, 9, 20, 100]);
  });

  it('is nothing of nothing', () => {
    expect(timesOf([])).toBeUndefined();
  });
});
