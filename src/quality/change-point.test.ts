import { expect, test } from 'vitest';

import { findRise, type Interval } from './change-point.ts';
import { randomOf } from './simulated-link.fixture.ts';

/** Loss ratios, second by second, of a stream of 250 packets a second. */
const seconds = (...levels: readonly (readonly [seconds: number, lossRatio: number])[]) => {
  const random = randomOf(7);
  return levels.flatMap(([count, lossRatio]) =>
    Array.from({ length: count }, (): Interval => {
      const lost = Array.from({ length: 250 }, random).filter((value) => value < lossRatio).length;
      return { sent: 250, lost };
    }),
  );
};

test.each([
  { when: 'nothing is lost', of: seconds([60, 0]), at: undefined },
  { when: 'a tenth is lost all the time', of: seconds([60, 0.1]), at: undefined },
  { when: 'loss rises from none to a third', of: seconds([20, 0], [40, 0.33]), at: 20 },
  { when: 'loss rises from 2 % to 10 %', of: seconds([25, 0.02], [35, 0.1]), at: 25 },
  { when: 'nearly all is lost after eight seconds', of: seconds([8, 0], [52, 0.95]), at: 8 },
  { when: 'one second is lost', of: seconds([30, 0], [1, 1], [29, 0]), at: undefined },
  { when: 'five bad seconds end again', of: seconds([20, 0], [5, 0.5], [35, 0]), at: undefined },
  { when: 'loss falls', of: seconds([30, 0.3], [30, 0]), at: undefined },
  { when: 'the very end is bad', of: seconds([59, 0], [1, 1]), at: undefined },
  { when: 'it rises by less than anybody hears', of: seconds([30, 0], [30, 0.03]), at: undefined },
  { when: 'the stream is too short to tell', of: seconds([2, 0], [2, 1]), at: undefined },
  { when: 'there is no stream', of: [], at: undefined },
])('$when: $at', ({ of, at }) => {
  const found = findRise(of);
  const isNear = found !== undefined && at !== undefined && Math.abs(found.at - at) <= 1;
  expect(at === undefined ? found : isNear).toBe(at === undefined ? undefined : true);
});
