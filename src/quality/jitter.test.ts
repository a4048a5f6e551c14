import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  delayVariationMs,
  interarrivalJitterMs,
  type Passage,
  relativeDelaysMs,
} from './jitter.ts';

/** Packets every 20 ms with these delays, seen by a clock that is off by `offsetMs` and runs `drift` fast. */
const passages = (delaysMs: readonly number[], offsetMs = 0, drift = 0): readonly Passage[] =>
  delaysMs.map((delayMs, index) => ({
    sentAtMs: index * 20,
    arrivedAtMs: (index * 20 + delayMs) * (1 + drift) + offsetMs,
  }));

describe('interarrival jitter', () => {
  test.each([
    { when: 'every packet takes as long', delays: [30, 30, 30, 30], ms: 0 },
    { when: 'one step of 16 ms', delays: [30, 46], ms: 1 },
    // By hand: J1 = 16/16 = 1; J2 = 1 + (16 - 1)/16 = 1.9375.
    { when: 'a step up and down', delays: [30, 46, 30], ms: 1.9375 },
    { when: 'one packet', delays: [30], ms: 0 },
    { when: 'none', delays: [], ms: 0 },
  ])('is $ms ms when $when', ({ delays, ms }) => {
    expect(interarrivalJitterMs(passages(delays))).toBeCloseTo(ms, 10);
  });

  it('settles at the mean difference of delays that alternate', () => {
    const delays = Array.from({ length: 400 }, (_, index) => (index % 2) * 12);
    expect(interarrivalJitterMs(passages(delays))).toBeCloseTo(12, 5);
  });

  it('does not depend on what the clocks say, only on how they go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 60 }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (delays, offsetMs) => {
          const [one, other] = [passages(delays), passages(delays, offsetMs)];
          expect(interarrivalJitterMs(one)).toBeCloseTo(interarrivalJitterMs(other), 3);
          expect(delayVariationMs(one)).toBeCloseTo(delayVariationMs(other), 3);
        },
      ),
    );
  });
});

describe('delay variation', () => {
  it('sees the stall of 200 ms every two seconds that jitter hides', () => {
    // Stalled packets come together when the stall ends: 200, 180, ... 20 ms late.
    const delays = Array.from(
      { length: 1000 },
      (_, index) => 30 + Math.max(0, 200 - (index % 100) * 20),
    );
    expect(delayVariationMs(passages(delays))).toBeGreaterThanOrEqual(180);
    expect(interarrivalJitterMs(passages(delays))).toBeLessThan(5);
  });

  it('is over the quickest packet, wherever that came', () => {
    expect(relativeDelaysMs(passages([40, 30, 35]))).toEqual([10, 0, 5]);
    expect(delayVariationMs([])).toBe(0);
  });

  it('does not take clocks that run apart for a queue that grows, over minutes', () => {
    const delays = Array.from({ length: 6000 }, (_, index) => 30 + ((index * 7919) % 10));
    const even = delayVariationMs(passages(delays));
    expect(delayVariationMs(passages(delays, 0, 100e-6))).toBeCloseTo(even, 0);
  });

  it('takes a queue that grows for what it is', () => {
    const delays = Array.from({ length: 6000 }, (_, index) => 30 + index * 0.02);
    expect(delayVariationMs(passages(delays))).toBeGreaterThan(100);
  });
});
