import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { Passage } from './jitter.ts';
import { expectedPlayOut, playOut, spreadOf } from './jitter-buffer.ts';
import { randomOf } from './simulated-link.fixture.ts';

const arriving = (delaysMs: readonly number[]): readonly Passage[] =>
  delaysMs.map((delayMs, index) => ({ sentAtMs: index * 20, arrivedAtMs: index * 20 + delayMs }));

const many = (delayOf: (index: number) => number): readonly Passage[] =>
  arriving(Array.from({ length: 1000 }, (_, index) => delayOf(index)));

const random = randomOf(3);
const exponential = (meanMs: number) => () => 30 - meanMs * Math.log(1 - random());

describe('an adaptive buffer', () => {
  test.each([
    { when: 'arrival is even', stream: many(() => 30), late: [0, 0], delay: [20, 25] },
    {
      when: 'arrival varies less than a frame',
      stream: many((i) => 30 + (i % 3) * 5),
      late: [0, 0],
      delay: [20, 25],
    },
    {
      when: 'a queue spreads it by 10 ms',
      stream: many(exponential(10)),
      late: [0.005, 0.04],
      delay: [30, 55],
    },
    {
      when: 'the radio stalls for 200 ms every two seconds',
      stream: many((i) => 30 + Math.max(0, 200 - (i % 100) * 20)),
      late: [0, 0.05],
      delay: [100, 200],
    },
    {
      when: 'all comes a second late now and then, inside TCP',
      stream: many((i) => 30 + Math.max(0, 1000 - (i % 250) * 20)),
      late: [0.1, 0.25],
      delay: [100, 200],
    },
  ])('when $when', ({ stream, late, delay }) => {
    const { lateRatio, delayMs } = playOut(stream);
    expect(lateRatio).toBeGreaterThanOrEqual(late[0] ?? 0);
    expect(lateRatio).toBeLessThanOrEqual(late[1] ?? 0);
    expect(delayMs).toBeGreaterThanOrEqual(delay[0] ?? 0);
    expect(delayMs).toBeLessThanOrEqual(delay[1] ?? 0);
  });

  it.each([
    { when: 'a hump of 5 ms over its depth', hump: Array.from({ length: 29 }, () => 55), late: 1 },
    { when: 'a stall that empties it', hump: [190, 170, 150, 130, 110, 90, 70, 50], late: 7 },
    { when: 'a stall beyond what it waits for', hump: [240, 220, 200, 180, 160, 140], late: 10 },
  ])('hears $when once, for as long as it lasts', ({ hump, late }) => {
    const even = Array.from({ length: 100 }, () => 30);
    const { lateRatio } = playOut(arriving([...even, ...hump, ...even]));
    expect(Math.round(lateRatio * (200 + hump.length))).toBe(late);
  });

  it('misses one packet that was overtaken, and waits for no other', () => {
    const stream = arriving(Array.from({ length: 200 }, (_, index) => (index === 100 ? 190 : 30)));
    const inOrder = stream.toSorted((one, other) => one.arrivedAtMs - other.arrivedAtMs);
    expect(playOut(inOrder).lateRatio).toBe(1 / 200);
  });

  it('is no trouble where nothing came', () => {
    expect(playOut([])).toEqual({ delayMs: 20, lateRatio: 0 });
  });
});

it('a fixed buffer loses what is later than its depth', () => {
  expect(playOut(arriving([30, 30, 85, 91, 30]), { fixedMs: 60 })).toEqual({
    delayMs: 60,
    lateRatio: 0.2,
  });
});

describe('the estimate from a summary', () => {
  it('is what the buffer does with delays of that spread', () => {
    for (const meanMs of [2, 10, 30]) {
      const expected = expectedPlayOut(meanMs);
      const played = playOut(many(exponential(meanMs)));
      expect(Math.abs(played.lateRatio - expected.lateRatio)).toBeLessThan(0.02);
      expect(Math.abs(played.delayMs - expected.delayMs)).toBeLessThan(
        Math.max(6, 0.35 * expected.delayMs),
      );
    }
  });

  it('never gets better with more spread', () => {
    const spread = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(spread, spread, (one, more) => {
        const [less, worse] = [expectedPlayOut(one), expectedPlayOut(one + more)];
        expect(worse.delayMs).toBeGreaterThanOrEqual(less.delayMs);
        expect(worse.lateRatio).toBeGreaterThanOrEqual(less.lateRatio - 1e-12);
      }),
    );
  });

  it('takes the worse of jitter and variation', () => {
    expect(spreadOf({ jitterMs: 10, delayVariationMs: 20 })).toBe(10);
    expect(spreadOf({ jitterMs: 1, delayVariationMs: 46.05 })).toBeCloseTo(10, 2);
    expect(spreadOf({})).toBe(0);
  });
});

/** The sum of many small delays. */
const wander = (): number => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one);

it('a delay that wanders by some milliseconds, as over any radio, is hardly heard', () => {
  // The first packet was the quickest of all.
  const delays = Array.from({ length: 150 }, (_, index) => (index === 0 ? 45 : 35 + 5 * wander()));
  expect(playOut(arriving(delays)).lateRatio).toBeLessThan(0.005);
});
