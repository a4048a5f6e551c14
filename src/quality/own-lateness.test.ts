import { expect, test } from 'vitest';

import { ownLatenessOf } from './own-lateness.ts';

const mostly = (ms: number, rarely: number) => [
  ...Array.from({ length: 990 }, () => ms),
  ...Array.from({ length: 10 }, () => rarely),
];

test.each([
  { when: 'an idle computer', late: mostly(0.1, 1), isStarved: false },
  { when: 'two busy cores of two, as measured', late: mostly(1, 4.4), isStarved: false },
  {
    when: 'one stall of a second in a stream',
    late: mostly(0.1, 0.1).with(5, 1000),
    isStarved: false,
  },
  {
    when: 'every fiftieth packet late',
    late: [...mostly(1, 30), ...mostly(30, 30).slice(0, 30)],
    isStarved: true,
  },
  { when: 'nothing measured', late: [], isStarved: false },
  { when: 'packets sent early', late: mostly(-3, -1), isStarved: false },
])('$when: starved is $isStarved', ({ late, isStarved }) => {
  const own = ownLatenessOf(late);
  expect(own.isStarved).toBe(isStarved);
  expect(own.p99Ms).toBeGreaterThanOrEqual(0);
  expect(own.maxMs).toBeGreaterThanOrEqual(own.p99Ms);
});
