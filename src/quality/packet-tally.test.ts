import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { tallyPackets } from './packet-tally.ts';
import { type Path, sendOver } from './simulated-path.fixture.ts';

const ratio = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const path: fc.Arbitrary<Path> = fc.record({
  seed: fc.integer({ min: 0, max: 1e9 }),
  packets: fc.integer({ min: 1, max: 150 }),
  lossUp: ratio(0.5),
  lossDown: ratio(0.5),
  doubledDown: ratio(0.3),
  spreadMs: ratio(100),
  firstSequence: fc.constantFrom(0, 7, 2 ** 32 - 20),
  firstCount: fc.constantFrom(0, 1000, 2 ** 32 - 9, 2 ** 31 - 9),
  clockUs: fc.constantFrom(0, 1.7e15, -5e9),
});

describe('a tally finds what a slow count of everything finds', () => {
  it('whatever is lost, reordered, doubled on the way home, or wrapped', () => {
    fc.assert(
      fc.property(path, (over) => {
        const { stream, truth } = sendOver(over);
        const tally = tallyPackets(stream);
        expect(tally).toMatchObject({
          sent: over.packets,
          heardThere: truth.heard,
          received: truth.received,
          reordered: truth.reordered,
          duplicates: truth.duplicates,
          longestLossRun: Math.max(0, ...truth.lostRuns),
          lossUpRatio: (over.packets - truth.heard) / over.packets,
        });
        expect(tally.lossDownRatio).toBeCloseTo(
          truth.heard === 0 ? 0 : 1 - truth.received / truth.heard,
          12,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('nearly so where packets are doubled on the way out and answers lost', () => {
    fc.assert(
      fc.property(path, ratio(0.2), ratio(0.2), (over, doubledUp, lossDown) => {
        const { stream, truth } = sendOver({ ...over, doubledUp, lossDown });
        const { heardThere, received, sent } = tallyPackets(stream);
        // Pairs of which one answer was lost are estimated: three standard deviations of their number.
        const doubt = 2 + 3 * Math.sqrt(over.packets * doubledUp * lossDown * 2);
        expect(Math.abs(heardThere - truth.heard)).toBeLessThanOrEqual(doubt);
        expect(heardThere).toBeGreaterThanOrEqual(received);
        expect(heardThere).toBeLessThanOrEqual(sent);
      }),
      { numRuns: 300, seed: 20_260 },
    );
  });

  it('and so on average, however many of the pairs were torn apart', () => {
    const apart = Array.from({ length: 60 }, (_, seed) => {
      const { stream, truth } = sendOver({
        seed,
        packets: 300,
        doubledUp: 0.3,
        lossUp: 0.1,
        lossDown: 0.4,
      });
      return tallyPackets(stream).heardThere - truth.heard;
    });
    const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
    expect(Math.abs(mean)).toBeLessThan(3);
  });

  it('exactly, doubled on the way out, where no answer was lost', () => {
    fc.assert(
      fc.property(path, ratio(0.5), (over, doubledUp) => {
        const { stream, truth } = sendOver({ ...over, doubledUp, lossDown: 0 });
        expect(tallyPackets(stream).heardThere).toBe(truth.heard);
      }),
    );
  });

  it('without the count after the stream, where the last packet came back', () => {
    // In order, so that the last answer carries the last count.
    const inOrder = path.map((over) => ({ ...over, spreadMs: 0 }));
    fc.assert(
      fc.property(inOrder, (over) => {
        const { stream, truth } = sendOver(over);
        const { countAfter: _, ...blind } = stream;
        const last = stream.sent.at(-1)?.sequence;
        fc.pre(stream.replies.some(({ sequence }) => sequence === last));
        expect(tallyPackets(blind).heardThere).toBe(truth.heard);
      }),
    );
  });
});

describe('loss by direction', () => {
  test.each([
    { when: 'the first are lost on the way out', over: { deadUp: [0, 30] }, up: 0.3, down: 0 },
    { when: 'the first are lost on the way home', over: { deadDown: [0, 30] }, up: 0, down: 0.3 },
    { when: 'the last are lost on the way out', over: { deadUp: [70, 100] }, up: 0.3, down: 0 },
    { when: 'the last are lost on the way home', over: { deadDown: [70, 100] }, up: 0, down: 0.3 },
    { when: 'nothing gets out', over: { deadUp: [0, 100] }, up: 1, down: 0 },
    { when: 'nothing comes home', over: { deadDown: [0, 100] }, up: 0, down: 1 },
  ] as const)('is right when $when', ({ over, up, down }) => {
    const { stream } = sendOver({ seed: 1, packets: 100, ...over });
    const { lossUpRatio, lossDownRatio } = tallyPackets(stream);
    expect(lossUpRatio).toBeCloseTo(up, 12);
    expect(lossDownRatio).toBeCloseTo(down, 12);
  });

  it('is shared out where nobody can know which way the last were lost', () => {
    const { stream } = sendOver({ seed: 1, packets: 100, deadUp: [60, 100] });
    const { countAfter: _, ...blind } = stream;
    const { lossUpRatio, lossDownRatio, wentSilent } = tallyPackets(blind);
    expect(lossUpRatio).toBeCloseTo(0.2, 12);
    expect(lossDownRatio).toBeCloseTo(0.25, 12);
    expect(wentSilent).toBeUndefined();
  });

  it('bears a count that is not that of this stream', () => {
    const { stream, truth } = sendOver({ seed: 5, packets: 100, lossDown: 0.1 });
    const odd = { ...stream, countBefore: 123_456, countAfter: 999_999 };
    const { heardThere, received } = tallyPackets(odd);
    expect(received).toBe(truth.received);
    expect(heardThere).toBeGreaterThanOrEqual(received);
    expect(heardThere).toBeLessThanOrEqual(100);
  });
});

describe('a direction that falls silent', () => {
  test.each([
    { when: 'out', over: { deadUp: [100, 300] }, silent: { direction: 'up' }, afterMs: 1980 },
    { when: 'home', over: { deadDown: [100, 300] }, silent: { direction: 'down' }, afterMs: 2020 },
    { when: 'out, for a second only', over: { deadUp: [250, 300] }, silent: undefined, afterMs: 0 },
    { when: 'out, in the middle', over: { deadUp: [50, 250] }, silent: undefined, afterMs: 0 },
    { when: 'from the start', over: { deadUp: [0, 300] }, silent: undefined, afterMs: 0 },
  ] as const)('on the way $when', ({ over, silent, afterMs }) => {
    const { wentSilent } = tallyPackets(sendOver({ seed: 2, packets: 300, ...over }).stream);
    expect(wentSilent).toEqual(silent === undefined ? undefined : { ...silent, afterMs });
  });
});

describe('times', () => {
  it('are those of the first copy, one way each by the far end’s clock', () => {
    const sent = [0, 20, 40].map((sentAtMs, sequence) => ({ sequence, sentAtMs }));
    // Out takes 10, 10, 26 ms; home 10, 26, 10 ms; the clocks are a day apart.
    const replies = [
      { sequence: 0, backAtMs: 20, thereAtUs: 864e8 + 10_000, thereCount: 1 },
      { sequence: 1, backAtMs: 56, thereAtUs: 864e8 + 30_000, thereCount: 2 },
      { sequence: 1, backAtMs: 66, thereAtUs: 864e8 + 30_000, thereCount: 2 },
      { sequence: 2, backAtMs: 76, thereAtUs: 864e8 + 66_000, thereCount: 3 },
    ];
    const tally = tallyPackets({ sent, replies, everyMs: 40 });
    expect(tally.rttMs).toMatchObject({ min: 20, median: 36, max: 36 });
    expect(tally.jitterUpMs).toBeCloseTo(1, 9);
    expect(tally.jitterDownMs).toBeCloseTo(1.9375, 9);
    expect(tally.delayVariationUpMs).toBeCloseTo(15.68, 9);
    expect(tally.rttSeries).toEqual({ everyMs: 40, values: [28, 36] });
    expect(tally.lossSeries).toEqual({ everyMs: 40, values: [0, 0] });
    expect(tally.duplicates).toBe(1);
  });

  it('do not believe a clock that says more than the round trips allow', () => {
    const { stream } = sendOver({ seed: 4, packets: 200, spreadMs: 10 });
    const honest = tallyPackets(stream);
    const lying = tallyPackets({
      ...stream,
      replies: stream.replies.map((one, index) => ({
        ...one,
        thereAtUs: index % 2 === 0 ? 0 : 1e12,
      })),
    });
    expect(honest.jitterUpMs).toBeGreaterThan(1);
    expect(lying.jitterUpMs).toBeLessThan(2 * honest.jitterUpMs);
    expect(lying.delayVariationUpMs).toBeLessThan(20);
  });

  it('count no answer that came before its question, or to no question', () => {
    const sent = [{ sequence: 1, sentAtMs: 100 }];
    const reply = { sequence: 1, backAtMs: 90, thereAtUs: 0, thereCount: 1 };
    const tally = tallyPackets({
      sent,
      replies: [reply, { ...reply, sequence: 2, backAtMs: 200 }],
    });
    expect(tally).toMatchObject({ received: 0, duplicates: 0 });
    expect(tally.rttMs).toBeUndefined();
  });

  it('leave an interval empty in which nothing was heard', () => {
    const { stream } = sendOver({ seed: 1, packets: 30, deadDown: [10, 20] });
    const { rttSeries, lossSeries } = tallyPackets(stream);
    expect(rttSeries.values).toEqual([40, null, 40]);
    expect(lossSeries.values).toEqual([0, 1, 0]);
  });

  it('are no trouble where nothing was sent', () => {
    expect(tallyPackets({ sent: [], replies: [] })).toMatchObject({
      sent: 0,
      lossUpRatio: 0,
      lossDownRatio: 0,
      burstRatio: 1,
      rttSeries: { values: [] },
    });
  });
});
