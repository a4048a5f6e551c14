import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { callMos, streamMos, type VoicePath } from './mos.ts';
import { opusCodec, opusRating } from './opus.ts';
import { opinionScore } from './e-model.ts';

const opus = (delayMs: number, lossRatio: number, burstRatio = 1): number =>
  opinionScore('full', opusRating({ delayMs, lossRatio, burstRatio }));

describe('Opus at 34 kbit/s on the fullband scale', () => {
  // From the table's Ie and Bpl by hand: R = 148 - 1.48 Idd(Ta) - Ie - (132 - Ie) Ppl / (Ppl + Bpl).
  test.each([
    { delayMs: 60, percent: 0, burst: 1, mos: 4.34 },
    { delayMs: 100, percent: 0.5, burst: 1, mos: 4.24 },
    { delayMs: 135, percent: 1, burst: 1, mos: 4.13 },
    { delayMs: 135, percent: 2, burst: 2, mos: 3.82 },
    { delayMs: 240, percent: 2, burst: 1, mos: 3.56 },
    { delayMs: 260, percent: 5, burst: 2, mos: 2.61 },
  ])(
    '$delayMs ms, $percent % lost, burst ratio $burst: $mos',
    ({ delayMs, percent, burst, mos }) => {
      expect(Math.abs(opus(delayMs, percent / 100, burst) - mos)).toBeLessThan(0.01);
    },
  );

  it('is as good as EVS of the same rate (G.113, appendix V: Ie 8.7 at 32 kbit/s) within half a point', () => {
    const evs = opinionScore('full', 148 - 8.7);
    expect(evs - opus(0, 0)).toBeGreaterThan(0);
    expect(evs - opus(0, 0)).toBeLessThan(0.5);
  });
});

describe('between the bit rates of the table', () => {
  test.each([
    { kbps: 34, burst: 1, ie: 14.759, bpl: 10.12 },
    { kbps: 34, burst: 2, ie: 14.759, bpl: 8.54 },
    { kbps: 34, burst: 1.5, ie: 14.759, bpl: 9.33 },
    { kbps: 35.5, burst: 1, ie: 13.4185, bpl: 10.25 },
    { kbps: 6, burst: 1, ie: 38.06, bpl: 16.51 },
    { kbps: 510, burst: 9, ie: 10.666, bpl: 8.04 },
  ])('$kbps kbit/s, burst ratio $burst', ({ kbps, burst, ie, bpl }) => {
    const { impairment, robustness } = opusCodec(kbps, burst);
    expect(impairment).toBeCloseTo(ie, 6);
    expect(robustness).toBeCloseTo(bpl, 6);
  });

  it('more bits never sound worse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (kbps, more) => {
          expect(opusCodec(kbps + more).impairment).toBeLessThanOrEqual(opusCodec(kbps).impairment);
        },
      ),
    );
  });
});

const much = (max: number) => fc.double({ min: 0, max, noNaN: true });

describe('a call', () => {
  // What other tools make of the last two: "5.00", because their cubic turns up again below R = 0.
  test.each([
    { when: 'near and clean', path: { rttMs: 40, lossRatio: 0, jitterMs: 3 }, from: 4.3, to: 4.37 },
    {
      when: 'a far country, clean',
      path: { rttMs: 250, lossRatio: 0, jitterMs: 3 },
      from: 4.1,
      to: 4.37,
    },
    {
      when: 'Wi-Fi with some loss',
      path: { rttMs: 150, lossRatio: 0.02, burstRatio: 2, jitterMs: 15 },
      from: 3.2,
      to: 3.8,
    },
    { when: 'a satellite', path: { rttMs: 600, lossRatio: 0, jitterMs: 5 }, from: 2.5, to: 3.6 },
    {
      when: 'a bad line',
      path: { rttMs: 300, lossRatio: 0.05, burstRatio: 2, jitterMs: 40 },
      from: 1.5,
      to: 2.5,
    },
    {
      when: 'no call at all',
      path: { rttMs: 600, lossRatio: 0.1, burstRatio: 3, jitterMs: 60 },
      from: 1,
      to: 1.5,
    },
  ])('$when is rated from $from to $to', ({ path, from, to }) => {
    expect(callMos(path)).toBeGreaterThanOrEqual(from);
    expect(callMos(path)).toBeLessThanOrEqual(to);
  });

  const path: fc.Arbitrary<VoicePath> = fc.record({
    rttMs: much(2000),
    lossRatio: much(1),
    burstRatio: fc.double({ min: 1, max: 20, noNaN: true }),
    jitterMs: fc.option(much(500), { nil: undefined }),
    delayVariationMs: fc.option(much(2000), { nil: undefined }),
    lateRatio: fc.option(much(1), { nil: undefined }),
  });

  it.each([
    'rttMs',
    'lossRatio',
    'burstRatio',
    'jitterMs',
    'delayVariationMs',
    'lateRatio',
  ] as const)('is never better with more %s', (input) => {
    fc.assert(
      fc.property(path, much(1), (one, more) => {
        // An absent late ratio is estimated, so only a given one can grow.
        fc.pre(input !== 'lateRatio' || one.lateRatio !== undefined);
        const step = input === 'lossRatio' || input === 'lateRatio' ? more : more * 500;
        const worse = { ...one, [input]: (one[input] ?? 0) + step };
        expect(callMos(worse)).toBeLessThanOrEqual(callMos(one) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('of a stream is that of its worse direction', () => {
    const times = { min: 40, median: 50, p95: 60, max: 70 };
    const series = { everyMs: 200, values: [] };
    const clean = {
      shape: 'voice',
      transport: 'udp',
      packetBytes: 160,
      packetsPerSecond: 50,
      sent: 500,
      heardThere: 500,
      received: 500,
      lossUpRatio: 0,
      lossDownRatio: 0,
      lateRatio: 0,
      rttMs: times,
      jitterUpMs: 1,
      jitterDownMs: 1,
      delayVariationUpMs: 5,
      delayVariationDownMs: 5,
      reordered: 0,
      duplicates: 0,
      burstRatio: 1,
      longestLossRun: 0,
      sources: 1,
      rttSeries: series,
      lossSeries: series,
      own: { p99Ms: 0, maxMs: 0, isStarved: false },
    } as const;
    const score = streamMos(clean);
    expect(score).toBeGreaterThan(4.3);
    const up = streamMos({ ...clean, lossUpRatio: 0.05 });
    expect(up).toBe(streamMos({ ...clean, lossDownRatio: 0.05 }));
    expect(up).toBe(streamMos({ ...clean, lossUpRatio: 0.02, lossDownRatio: 0.05 }));
    expect(score - up).toBeGreaterThan(0.5);
    expect(streamMos({ ...clean, delayVariationDownMs: 150 })).toBeLessThan(score);
    expect(streamMos({ ...clean, lateRatio: 0.1 })).toBeLessThan(up);
  });
});
