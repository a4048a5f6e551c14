import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { defaults, narrowbandRating, noise, simultaneous } from './e-model-full.fixture.ts';
import { apartOf, grids, workedScores, workedWideband } from './e-model-grid.fixture.ts';
import {
  type Codec,
  delayImpairment,
  effectiveImpairment,
  opinionScore,
  rating,
} from './e-model.ts';

const codec = (band: Codec['band'], impairment: number, robustness: number): Codec => ({
  band,
  impairment,
  robustness,
});
const g711 = codec('narrow', 0, 4.3);

describe('values of the recommendations', () => {
  it('G.107, table 3: R is 93.2 with all defaults', () => {
    expect(rating(g711, { delayMs: 0, lossRatio: 0 })).toBe(93.2);
    expect(narrowbandRating(defaults)).toBeCloseTo(93.2, 1);
  });

  // Of the ITU's own calculator at default values, as compared with it by the authors of flent (flent/util.py).
  it('the ITU calculator: noise and simultaneous impairments', () => {
    expect(noise(defaults)).toBeCloseTo(-61.179_214_386_241_69, 9);
    expect(simultaneous(defaults)).toBeCloseTo(1.413_568_081_343_861_6, 6);
  });

  test.each(workedScores)('G.107, annex B: R of $r is MOS $mos', ({ r, mos }) => {
    expect(Math.abs(opinionScore('narrow', r) - mos)).toBeLessThanOrEqual(0.0065);
  });

  // G.113 (2001), appendix I: Ie measured under random loss, in whole numbers, and the Ie and Bpl fitted to them.
  test.each([
    {
      when: 'G.729A',
      ie: 11,
      bpl: 19,
      measured: { 0: 11, 1: 15, 2: 19, 3: 23, 4: 26, 8: 36, 16: 49 },
    },
    {
      when: 'G.723.1 at 6.3',
      ie: 15,
      bpl: 16.1,
      measured: { 0: 15, 1: 19, 2: 24, 3: 27, 4: 32, 8: 41, 16: 55 },
    },
    {
      when: 'G.711 with concealment',
      ie: 0,
      bpl: 25.1,
      measured: { 0: 0, 2: 7, 3: 10, 5: 15, 7: 20, 15: 35 },
    },
  ])('G.113: effective impairment of $when under loss', ({ ie, bpl, measured }) => {
    for (const [percent, impairment] of Object.entries(measured)) {
      const lossRatio = Number(percent) / 100;
      const computed = effectiveImpairment(codec('narrow', ie, bpl), { lossRatio });
      expect(Math.abs(computed - impairment)).toBeLessThanOrEqual(1.2);
    }
  });

  test.each(workedWideband)('G.107.1: AMR-WB at $when is MOS $mos', ({ ie, percent, mos }) => {
    const call = { delayMs: 0, lossRatio: percent / 100 };
    const score = opinionScore('wide', rating(codec('wide', ie, 4.3), call));
    expect(score).toBeCloseTo(mos, 4);
  });

  test.each([
    { delayMs: 0, idd: 0 },
    { delayMs: 100, idd: 0 },
    { delayMs: 150, idd: 0.2 },
    { delayMs: 200, idd: 3 },
    { delayMs: 250, idd: 8.9 },
    { delayMs: 300, idd: 14.8 },
    { delayMs: 400, idd: 24.1 },
  ])('G.107, equation 7-27: $delayMs ms cost $idd', ({ delayMs, idd }) => {
    expect(delayImpairment(delayMs)).toBeCloseTo(idd, 1);
  });
});

describe('agrees with a second implementation within 0.05', () => {
  test.each(grids)('$band band', (grid) => {
    const apart = apartOf(grid);
    expect(apart.length).toBeGreaterThanOrEqual(180);
    expect(Math.max(...apart)).toBeLessThan(0.05);
  });
});

describe('any input at all', () => {
  const anything = fc.double({ min: -1e6, max: 1e9 });
  const bands = fc.constantFrom('narrow', 'wide', 'full' as const);

  it('gives a score from 1 to 4.5', () => {
    fc.assert(
      fc.property(
        bands,
        anything,
        fc.double(),
        anything,
        (band, delayMs, lossRatio, burstRatio) => {
          fc.pre(![delayMs, lossRatio, burstRatio].some(Number.isNaN));
          const score = opinionScore(
            band,
            rating(codec(band, 10, 10), { delayMs, lossRatio, burstRatio }),
          );
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(4.5);
        },
      ),
    );
  });

  it('gives no better score for a worse rating', () => {
    fc.assert(
      fc.property(
        bands,
        fc.double({ min: -500, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (band, r, less) => {
          expect(opinionScore(band, r - less)).toBeLessThanOrEqual(opinionScore(band, r) + 1e-12);
        },
      ),
      {
        examples: [
          ['narrow', 0, 50],
          ['full', -100, 100],
          ['narrow', 6.5, 3],
        ],
      },
    );
  });
});
