import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';

import { burstRatioOf, longestRun } from './loss-runs.ts';
import { randomOf } from './simulated-link.fixture.ts';

const fates = (text: string): readonly boolean[] => text.split('').map((fate) => fate === 'x');

/** Two-state Markov losses: in a run, the next is lost with `stay`; BurstR in theory (1 - loss) / (1 - stay). */
const markov = (loss: number, stay: number, packets: number): readonly boolean[] => {
  const random = randomOf(11);
  const start = (loss * (1 - stay)) / (1 - loss);
  let isLost = false;
  return Array.from({ length: packets }, () => (isLost = random() < (isLost ? stay : start)));
};

test.each([
  { when: 'nothing is lost', losses: '..........', longest: 0, burst: 1 },
  { when: 'one is', losses: '....x.....', longest: 1, burst: 1 },
  // One run of 4: (4 + 1) / (1 + 1) = 2.5, times 0.96.
  {
    when: 'one hiccup of four in a hundred',
    losses: `xxxx${'.'.repeat(96)}`,
    longest: 4,
    burst: 2.4,
  },
  { when: 'all are', losses: 'xxxx', longest: 4, burst: 1 },
  { when: 'the last are', losses: `${'.'.repeat(98)}xx`, longest: 2, burst: 1.47 },
])('when $when', ({ losses, longest, burst }) => {
  expect(longestRun(fates(losses))).toBe(longest);
  expect(burstRatioOf(fates(losses))).toBeCloseTo(burst, 10);
});

test.each([
  { when: 'random', loss: 0.05, stay: 0.05, burst: 1 },
  { when: 'in runs of two', loss: 0.05, stay: 0.5, burst: 1.9 },
  { when: 'in runs of five', loss: 0.1, stay: 0.8, burst: 4.5 },
])('long streams show the burst ratio of their making: $when', ({ loss, stay, burst }) => {
  expect(burstRatioOf(markov(loss, stay, 50_000)) / burst).toBeCloseTo(1, 1);
});

it('is never below that of random loss', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (isLost) => {
      expect(burstRatioOf(isLost)).toBeGreaterThanOrEqual(1);
    }),
  );
});
