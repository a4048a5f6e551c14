import { describe, expect, test } from 'vitest';

import { type LinkKind, simulatedLink } from '../quality/simulated-link.fixture.ts';
import { DirectionTrial } from './direction-trial.ts';
import type { Flow, Reading } from './flow.ts';

const STEP_MS = 10;

/** One way over a simulated line, its clock wound by hand. */
const lineOf = (kind: LinkKind, { isAlone = true, idleRttMs = 20, riseMs = 0 } = {}) => {
  const link = simulatedLink(kind, 1);
  let nowMs = 0;
  let rate = 0;
  let flow: { readings: Reading[]; isOpen: boolean } | undefined;
  const trial = new DirectionTrial({
    way: 'up',
    needMbps: 3.8,
    idleRttMs,
    isAlone,
    canQuicken: true,
    riseMs: () => riseMs,
    now: () => nowMs,
  });
  const open = (): void => {
    const own = { readings: [{ atMs: nowMs, bytes: 0 }], isOpen: true };
    flow = own;
    const made: Flow = {
      way: 'up',
      isReported: true,
      readings: own.readings,
      pace: (mbps) => (rate = mbps ?? 100),
      trouble: () => undefined,
      ownRttMs: [],
      close: () => (own.isOpen = false),
    };
    trial.begin([made]);
  };
  const wind = (untilMs: number, isOver: () => boolean): void => {
    while (nowMs < untilMs && !isOver()) {
      nowMs += STEP_MS;
      const bytes = link(flow?.isOpen === true ? rate : 0, STEP_MS);
      const last = flow?.readings.at(-1)?.bytes ?? 0;
      flow?.readings.push({ atMs: nowMs, bytes: last + bytes });
      trial.look();
    }
  };
  return { trial, open, wind };
};

const asked = (kind: LinkKind) => {
  const line = lineOf(kind);
  line.open();
  line.wind(8000, () => line.trial.isFinished);
  return line;
};

describe('one direction', () => {
  test.each([
    { when: 'nearly twice as much', mbps: 7, verdict: 'enough', isLowerBound: false },
    { when: 'far more', mbps: 200, verdict: 'enough', isLowerBound: true },
    { when: 'half of it', mbps: 1.9, verdict: 'too-slow', isLowerBound: false },
  ] as const)('$when is there: $verdict', ({ mbps, verdict, isLowerBound }) => {
    const { trial } = asked({ mbps });
    expect(trial.sustained()).toMatchObject({ verdict, needMbps: 3.8, isLowerBound });
  });

  test('a clear answer takes less than a second and a megabyte, and a bucket is ruled out by it', () => {
    const line = lineOf({ mbps: 50 }, { isAlone: false });
    line.open();
    line.wind(8000, () => line.trial.isAtRest);
    const { verdict, bytes = 0, tookMs, ruledOutBurstBytes = 0 } = line.trial.sustained() ?? {};
    expect(verdict).toBe('enough');
    expect(tookMs).toBeLessThanOrEqual(1000);
    expect(bytes).toBeLessThan(1_000_000);
    expect(ruledOutBurstBytes).toBeGreaterThanOrEqual(512 * 1024);
  });

  test.each([
    {
      when: 'it was enough',
      mbps: 50,
      riseMs: 60,
      afterMs: 8000,
      isProven: false,
      verdict: 'enough',
    },
    { when: 'it had just begun', mbps: 50, riseMs: 60, afterMs: 200, isProven: false },
    { when: 'half of it came, and nobody looked again', mbps: 1.9, afterMs: 8000, isProven: false },
    {
      when: 'half of it came, twice',
      mbps: 1.9,
      afterMs: 8000,
      isProven: true,
      verdict: 'too-slow',
    },
  ])('stopped when $when: $verdict', ({ mbps, riseMs = 0, afterMs, isProven, verdict }) => {
    const line = lineOf({ mbps }, { isAlone: false, riseMs });
    line.open();
    line.wind(afterMs, () => line.trial.isAtRest);
    line.trial.cut(isProven);
    expect(line.trial.sustained()?.verdict).toBe(verdict);
  });

  test('where a queue grows beside the other way it waits until it is alone', () => {
    const line = lineOf({ mbps: 50 }, { isAlone: false, riseMs: 60 });
    line.open();
    line.wind(8000, () => line.trial.isAtRest);
    expect(line.trial.verdict).toBe('enough');
    expect(line.trial.isFinished).toBe(false);
    const [{ untilMs } = { untilMs: Infinity }] = line.trial.spans;
    expect(untilMs).toBeLessThanOrEqual(1050);
    expect(line.trial.beginDrain()).toBe(true);
    line.wind(9000, () => line.trial.isFinished);
    const { bytes = 0, ruledOutBurstBytes = 0 } = line.trial.sustained() ?? {};
    expect(bytes).toBeLessThan(1_500_000);
    expect(ruledOutBurstBytes).toBeGreaterThan(500 * 1024);
  });

  test('what is too quick for the line is taken back, and the step down is no shaper', () => {
    const line = lineOf({ mbps: 6 }, { isAlone: false });
    line.open();
    line.wind(8000, () => line.trial.isAtRest);
    expect(line.trial.verdict).toBe('enough');
    expect(line.trial.beginDrain()).toBe(true);
    line.wind(16_000, () => line.trial.isFinished);
    const { verdict, shaper, mbps, ruledOutBurstBytes, tookMs } = line.trial.sustained() ?? {};
    expect({ verdict, shaper }).toEqual({ verdict: 'enough', shaper: undefined });
    expect(tookMs).toBeLessThan(3000);
    expect(ruledOutBurstBytes).toBeGreaterThan(100 * 1024);
    expect(mbps).toBeGreaterThan(5);
    expect(mbps).toBeLessThan(6.1);
  });

  test('a bucket that is empty after a while: asked again at once, and its size is told', () => {
    const line = asked({ mbps: 2, creditBytes: 500_000 });
    expect(line.trial.hasCollapsed || line.trial.hasShaper).toBe(true);
    line.trial.startOver();
    line.open();
    line.wind(16_000, () => line.trial.isDecided);
    line.trial.wasBurst();
    const { verdict, shaper } = line.trial.sustained() ?? {};
    expect(verdict).toBe('too-slow');
    expect(shaper?.thenMbps).toBeCloseTo(2, 0);
    expect(shaper?.burstBytes).toBeGreaterThan(400_000);
    expect(shaper?.burstBytes).toBeLessThan(600_000);
  });

  test('a pause fills buckets: so much less is ruled out', () => {
    const line = lineOf({ mbps: 50 }, { isAlone: false, riseMs: 60 });
    line.open();
    line.wind(8000, () => line.trial.isDecided);
    line.wind(11_000, () => false);
    line.trial.beginDrain();
    line.wind(20_000, () => line.trial.isFinished);
    // Two seconds at the need are 950 kB, more than the second step drains.
    expect(line.trial.sustained()?.ruledOutBurstBytes).toBe(0);
  });

  test('nobody sends and nobody reports: trouble, and no verdict', () => {
    const line = lineOf({ mbps: 50 });
    let nowMs = 0;
    const trial = new DirectionTrial({
      way: 'down',
      needMbps: 1,
      idleRttMs: 20,
      isAlone: true,
      canQuicken: false,
      riseMs: () => 0,
      now: () => nowMs,
    });
    trial.begin([
      {
        way: 'down',
        isReported: false,
        readings: [],
        pace: () => undefined,
        trouble: () => undefined,
        ownRttMs: [],
        close: () => undefined,
      },
    ]);
    nowMs = 4000;
    trial.look();
    expect(trial.trouble).toMatchObject({ class: 'http.silent' });
    expect(trial.sustained()).toBeUndefined();
    expect(line.trial.isDecided).toBe(false);
  });
});
