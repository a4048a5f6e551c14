import { describe, expect, it, test } from 'vitest';

import { confidenceOf, roundTripsPerMinute, trimmedMean } from './responsiveness.ts';

const foreign = (tcpMs: number, tlsMs: number, httpMs: number) => ({ tcpMs, tlsMs, httpMs });

describe('round trips per minute', () => {
  test.each([
    // (60000 / ((20 + 30 + 40) / 3) + 60000 / 60) / 2
    {
      when: 'both kinds were measured',
      foreign: [foreign(20, 30, 40)],
      onLoadedMs: [60],
      rpm: 1500,
    },
    { when: 'only strangers were', foreign: [foreign(20, 30, 40)], onLoadedMs: [], rpm: 2000 },
    { when: 'only the full connections were', foreign: [], onLoadedMs: [50, 70], rpm: 1000 },
    { when: 'nothing was', foreign: [], onLoadedMs: [], rpm: undefined },
    { when: 'a clock stood still', foreign: [], onLoadedMs: [0], rpm: undefined },
  ])('is $rpm when $when', ({ foreign: probes, onLoadedMs, rpm }) => {
    expect(roundTripsPerMinute({ foreign: probes, onLoadedMs })).toEqual(rpm);
  });

  it('leaves out the worst twentieth', () => {
    const values = [...Array.from({ length: 19 }, () => 10), 5000];
    expect(trimmedMean(values)).toBe(10);
    expect(trimmedMean([5000])).toBe(5000);
  });
});

test.each([
  { when: 'three intervals', values: [10, 10, 10], says: 'low' },
  { when: 'four', values: [10, 10, 10, 10], says: 'medium' },
  { when: 'seven that agree', values: [10, 10, 11, 10, 10, 10, 10], says: 'high' },
  { when: 'a rate that still grows', values: [1, 2, 4, 8, 16, 32, 64], says: 'medium' },
])('$when: confidence is $says', ({ values, says }) => {
  expect(confidenceOf(values)).toBe(says);
});
