import { describe, expect, it, test } from 'vitest';

import { tryLink } from './capacity-trial.fixture.ts';
import { nextStep, type Question } from './sequential-test.ts';
import { findShaper } from './shaper.ts';
import type { LinkKind } from './simulated-link.fixture.ts';

const question = { needMbps: 2.5 };
const RUNS = 60;

const trials = (kind: LinkKind, sender: 'paces' | 'floods') =>
  Array.from({ length: RUNS }, (_, seed) => tryLink(kind, seed + 1, question, sender));

const wifi = { variation: 0.25, coherenceMs: 100 };
const hard = { variation: 0.45, coherenceMs: 300 };

describe.each(['paces', 'floods'] as const)('a sender that %s', (sender) => {
  // `wrong` and `undecided`: shares of the runs, at most; `decidedMs`: of the median run, at most.
  test.each([
    {
      when: 'quiet, 1.5 Mbps',
      kind: { mbps: 1.5 },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
    {
      when: 'quiet, 2 Mbps',
      kind: { mbps: 2 },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
    {
      when: 'quiet, 3.5 Mbps',
      kind: { mbps: 3.5 },
      says: 'enough',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
    {
      when: 'quiet, 20 Mbps',
      kind: { mbps: 20 },
      says: 'enough',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
    {
      when: 'Wi-Fi, 1.5 Mbps',
      kind: { mbps: 1.5, ...wifi },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 1000,
    },
    {
      when: 'Wi-Fi, 2 Mbps',
      kind: { mbps: 2, ...wifi },
      says: 'too-slow',
      wrong: 0.02,
      undecided: 0.1,
      decidedMs: 1500,
    },
    {
      when: 'Wi-Fi, 3.5 Mbps',
      kind: { mbps: 3.5, ...wifi },
      says: 'enough',
      wrong: 0.02,
      undecided: 0.1,
      decidedMs: 1500,
    },
    {
      when: 'Wi-Fi, 20 Mbps',
      kind: { mbps: 20, ...wifi },
      says: 'enough',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
    {
      when: 'hard, 1.5 Mbps',
      kind: { mbps: 1.5, ...hard },
      says: 'too-slow',
      wrong: 0.02,
      undecided: 0.3,
      decidedMs: 1500,
    },
    {
      when: 'hard, 3.5 Mbps',
      kind: { mbps: 3.5, ...hard },
      says: 'enough',
      wrong: 0.07,
      undecided: 0.6,
      decidedMs: 4000,
    },
    {
      when: 'hard, 20 Mbps',
      kind: { mbps: 20, ...hard },
      says: 'enough',
      wrong: 0,
      undecided: 0.05,
      decidedMs: 1000,
    },
    {
      when: 'a shaper of 64 kB at 2 Mbps',
      kind: { mbps: 2, creditBytes: 65_536 },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 1500,
    },
    {
      when: 'a shaper of 512 kB at 2 Mbps',
      kind: { mbps: 2, creditBytes: 524_288 },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 1500,
    },
    {
      when: 'a shaper of 512 kB at 1 Mbps',
      kind: { mbps: 1, creditBytes: 524_288 },
      says: 'too-slow',
      wrong: 0,
      undecided: 0,
      decidedMs: 1500,
    },
    {
      when: 'a shaper of 512 kB at 10 Mbps',
      kind: { mbps: 10, creditBytes: 524_288 },
      says: 'enough',
      wrong: 0,
      undecided: 0,
      decidedMs: 800,
    },
  ])('is told the truth on a line that is $when', ({ kind, says, ...most }) => {
    const runs = trials(kind, sender);
    const share = (of: (verdict: string) => boolean) =>
      runs.filter(({ result }) => of(result.verdict)).length / RUNS;
    expect(share((verdict) => verdict !== says && verdict !== 'undecided')).toBeLessThanOrEqual(
      most.wrong,
    );
    expect(share((verdict) => verdict === 'undecided')).toBeLessThanOrEqual(most.undecided);
    const times = runs.map(({ decidedMs }) => decidedMs).toSorted((one, other) => one - other);
    expect(times[RUNS / 2]).toBeLessThanOrEqual(most.decidedMs);
    expect(Math.max(...runs.map(({ tookMs }) => tookMs))).toBeLessThanOrEqual(6500);
  });
});

describe('a shaper', () => {
  test.each([
    { sender: 'paces', kind: { mbps: 1, creditBytes: 65_536 } },
    { sender: 'paces', kind: { mbps: 1, creditBytes: 262_144 } },
    { sender: 'paces', kind: { mbps: 2, creditBytes: 524_288 } },
    { sender: 'floods', kind: { mbps: 2, creditBytes: 65_536 } },
    { sender: 'floods', kind: { mbps: 2, creditBytes: 524_288 } },
  ] as const)('is named with its size where one $sender: $kind', ({ sender, kind }) => {
    for (const { result } of trials(kind, sender)) {
      expect(result.shaper?.thenMbps).toBeGreaterThan(kind.mbps * 0.95);
      expect(result.shaper?.thenMbps).toBeLessThan(kind.mbps * 1.05);
      expect(result.shaper?.burstBytes).toBeGreaterThan(kind.creditBytes * 0.85);
      expect(result.shaper?.burstBytes).toBeLessThan(kind.creditBytes * 1.2);
      expect(result.mbps).toBe(result.shaper?.thenMbps);
    }
  });

  it('is rarely seen in a radio that wanders', () => {
    const kinds = [1.5, 2, 3.5, 5, 20].flatMap((mbps) => [
      { mbps, ...wifi },
      { mbps, ...hard },
    ]);
    const seen = kinds.flatMap((kind) =>
      trials(kind, 'floods').filter(({ result }) => result.shaper),
    );
    expect(seen.length / (kinds.length * RUNS)).toBeLessThanOrEqual(0.01);
  });

  test.each([
    { when: 'a line is even', rates: Array.from({ length: 20 }, () => 5) },
    { when: 'a line speeds up', rates: [1, 2, 4, ...Array.from({ length: 15 }, () => 8)] },
    { when: 'the slow part ends', rates: [8, 8, 8, 8, 2, 2, 2, 2, 2, 2, 8, 8] },
    { when: 'the burst is what a queue holds', rates: [3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
    { when: 'there is nothing', rates: [] },
    { when: 'nothing arrives', rates: [0, 0, 0, 0, 0, 0, 0, 0] },
  ])('is not seen where $when', ({ rates }) => {
    expect(findShaper(rates, 100)).toBeUndefined();
  });

  it('is seen behind the ramp of TCP', () => {
    const rates = [1, 2.2, 4.5, 9, 18, 18, ...Array.from({ length: 12 }, () => 2)];
    expect(findShaper(rates, 100)?.thenMbps).toBe(2);
  });
});

const bytesAt = (mbps: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => (mbps * 1e6) / 80);

const quickMbps = 12.5;

const asked = (bytes: readonly number[], changes: Partial<Question> = {}) =>
  nextStep(bytes, { ...question, ...changes });

describe('a step', () => {
  it('asks for a little over the need, then for more as soon as all arrives, then for nothing', () => {
    expect(asked([])).toMatchObject({ isDone: false, sendMbps: 3.5, phase: 'decide' });
    expect(asked(bytesAt(3.5, 3))).toEqual({
      isDone: false,
      sendMbps: quickMbps,
      phase: 'drain',
      isSure: false,
    });
    const clear = [...bytesAt(3.5, 3), ...bytesAt(quickMbps, 4)];
    expect(asked(clear, { quickFrom: 3 })).toMatchObject({
      isDone: true,
      result: { verdict: 'enough', isLowerBound: true, mbps: quickMbps },
    });
  });

  test.each([
    { when: 'not all arrives', bytes: bytesAt(3, 3), quickFrom: undefined },
    { when: 'one interval lacks', bytes: bytesAt(3.5, 3).with(1, 20_000), quickFrom: undefined },
    {
      when: 'the quicker step fills the line',
      bytes: [...bytesAt(3.5, 3), ...bytesAt(6, 3)],
      quickFrom: 3,
    },
  ])('is as gentle as in the beginning where $when', ({ bytes, quickFrom }) => {
    const step = asked(bytes, quickFrom === undefined ? {} : { quickFrom });
    expect(step).toMatchObject({ isDone: false, sendMbps: 3.5, phase: 'decide', isSure: false });
  });

  it('drains a line that it is sure of but that has no more, for a while', () => {
    const slow = bytesAt(3.5, 8);
    expect(asked(slow, { quickFrom: 8 })).toMatchObject({ phase: 'drain', isSure: true });
    expect(asked([...slow, ...bytesAt(4, 25)], { quickFrom: 8 })).toMatchObject({
      result: { verdict: 'enough', isLowerBound: false, mbps: 4 },
    });
  });

  it('rules out no bucket that is there', () => {
    // Every kilobyte around the size at which the step ends.
    const buckets = Array.from({ length: 160 }, (_, index) => (420 + index) * 1024).flatMap(
      (creditBytes) => [1, 2.45, 2.499].map((mbps) => ({ mbps, creditBytes })),
    );
    for (const bucket of buckets) {
      const { result } = tryLink(bucket, 7, question);
      // "Enough" is wrong here; it may only be said of buckets that were too large to be seen.
      const seenTo = result.verdict === 'enough' ? result.ruledOutBurstBytes : 0;
      expect(seenTo).toBeLessThan(bucket.creditBytes);
    }
  });

  it('is the last where no bucket is to be ruled out', () => {
    const end = nextStep(bytesAt(3.5, 8), { ...question, burstBytes: 0 });
    expect(end).toMatchObject({ isDone: true, result: { verdict: 'enough' } });
  });

  it('says which bucket it has ruled out', () => {
    for (const { result } of trials({ mbps: 20 }, 'paces')) {
      expect(result.ruledOutBurstBytes).toBeGreaterThanOrEqual(524_288);
    }
    const slow = trials({ mbps: 1.5 }, 'paces')[0]?.result;
    expect(slow?.ruledOutBurstBytes).toBeUndefined();
  });

  test.each([
    { when: 'nobody asked it for more', mbps: 20, isLowerBound: true, is: 12.5 },
    { when: 'it was asked for more and had none', mbps: 4, isLowerBound: false, is: 4 },
    { when: 'it is too slow', mbps: 2, isLowerBound: false, is: 2 },
  ])(
    'says how much a line of $mbps Mbps carries; a lower bound is $isLowerBound where $when',
    ({ mbps, isLowerBound, is }) => {
      for (const { result } of trials({ mbps }, 'paces')) {
        expect(result.isLowerBound).toBe(isLowerBound);
        expect(result.mbps / is).toBeGreaterThan(0.97);
        expect(result.mbps / is).toBeLessThan(1.03);
      }
    },
  );

  it('does not count the ramp of TCP against the line', () => {
    const bytes = [...bytesAt(0.2, 5), ...bytesAt(3.5, 12)];
    expect(nextStep(bytes, question)).toMatchObject({ isSure: false });
    expect(nextStep(bytes, { ...question, warmUpIntervals: 5 })).toMatchObject({ isSure: true });
  });

  it('says too slow where nothing arrives', () => {
    expect(nextStep(bytesAt(0, 8), question)).toMatchObject({
      isDone: true,
      result: { verdict: 'too-slow', mbps: 0 },
    });
  });

  it('ends, whatever arrives', () => {
    const wandering = bytesAt(1, 60).map((bytes, index) => (index % 2 === 0 ? 0 : bytes * 5));
    expect(nextStep(wandering.slice(0, 40), question).isDone).toBe(true);
    const atTheEdge = bytesAt(2.6, 40);
    expect(nextStep(atTheEdge, question)).toMatchObject({ result: { verdict: 'undecided' } });
  });
});
