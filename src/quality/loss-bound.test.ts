import { describe, expect, it, test } from 'vitest';

import { lossLowerBound, lossSays, lossUpperBound } from './loss-bound.ts';
import { randomOf } from './simulated-link.fixture.ts';

describe('what n packets leave possible', () => {
  // Nothing lost: 1 - 0.05^(1/n). With losses: one-sided Clopper-Pearson limits, R's binom.test.
  test.each([
    { sent: 150, lost: 0, most: 0.0198 },
    { sent: 300, lost: 0, most: 0.0099 },
    { sent: 500, lost: 0, most: 0.006 },
    { sent: 1000, lost: 0, most: 0.003 },
    { sent: 12, lost: 0, most: 0.2209 },
    { sent: 20, lost: 1, most: 0.2161 },
    { sent: 10, lost: 10, most: 1 },
    { sent: 0, lost: 0, most: 1 },
  ])('$lost of $sent lost: at most $most', ({ sent, lost, most }) => {
    expect(lossUpperBound(sent, lost)).toBeCloseTo(most, 4);
  });

  test.each([
    { sent: 12, lost: 3, least: 0.0719 },
    { sent: 20, lost: 1, least: 0.0026 },
    { sent: 500, lost: 0, least: 0 },
    { sent: 10, lost: 10, least: 0.7411 },
    { sent: 0, lost: 0, least: 0 },
  ])('$lost of $sent lost: at least $least', ({ sent, lost, least }) => {
    expect(lossLowerBound(sent, lost)).toBeCloseTo(least, 4);
  });

  it('holds for long streams', () => {
    expect(lossUpperBound(75_000, 750)).toBeGreaterThan(0.01);
    expect(lossUpperBound(75_000, 750)).toBeLessThan(0.011);
    expect(lossLowerBound(75_000, 750)).toBeLessThan(0.01);
  });
});

/** Packets until the test knows, and what it says. */
const run = (lossRatio: number, seed: number) => {
  const random = randomOf(seed);
  for (let [sent, lost] = [1, 0]; ; sent++) {
    if (random() < lossRatio) lost += 1;
    const says = lossSays(sent, lost);
    if (says !== 'go-on') return { says, sent };
  }
};

describe('the sequential test of loss', () => {
  test.each([
    { ratio: 0.005, says: 'good', packets: 165 },
    { ratio: 0.03, says: 'bad', packets: 118 },
  ])('says $says at $ratio, after some $packets packets', ({ ratio, says, packets }) => {
    const runs = Array.from({ length: 400 }, (_, seed) => run(ratio, seed));
    const wrong = runs.filter((one) => one.says !== says).length / runs.length;
    const mean = runs.reduce((sum, one) => sum + one.sent, 0) / runs.length;
    expect(wrong).toBeLessThanOrEqual(0.05);
    expect(mean / packets).toBeGreaterThan(0.8);
    expect(mean / packets).toBeLessThan(1.25);
  });

  it('asks for more where losses come in runs', () => {
    expect(lossSays(120, 3)).toBe('go-on');
    expect(lossSays(60, 5)).toBe('bad');
    expect(lossSays(60, 5, { burstRatio: 4 })).toBe('go-on');
  });
});
