import { describe, expect, test } from 'vitest';

import { measured } from '../model/outcome.ts';
import { measureFull } from './capacity-full.ts';
import type { DelaySample } from './delay-meter.ts';
import type { FarEnd, FlowWish } from './far-end.ts';
import type { Flow, Reading } from './flow.ts';

const EVERY_MS = 25;

/** A full queue of 60 ms behind an idle round trip of 20. */
const samples = (): readonly DelaySample[] => {
  const nowMs = performance.now();
  return Array.from({ length: 40 }, (_, index) => {
    const sentAtMs = nowMs - 1000 + index * 20;
    return { sentAtMs, backAtMs: sentAtMs + 80 };
  });
};

/** A line that carries so much. */
const lineOf = (mbps: number) => {
  const asked: string[] = [];
  const open = async ({ way }: FlowWish) => {
    const readings: Reading[] = [];
    let bytes = 0;
    const timer = setInterval(() => {
      bytes += (mbps * 1000 * EVERY_MS) / 8;
      readings.push({ atMs: performance.now(), bytes });
    }, EVERY_MS);
    const flow: Flow = {
      way,
      readings,
      isReported: false,
      ownRttMs: [],
      pace: () => {},
      trouble: () => undefined,
      close: () => clearInterval(timer),
    };
    return measured([flow]);
  };
  const far: FarEnd = {
    by: 'reflector',
    open,
    meter: { samples, slow: () => void asked.push('slow'), close: () => {} },
    idle: { rttMs: { min: 20, median: 20, p95: 20, max: 20 } },
    tellsWays: false,
    canQuicken: () => false,
  };
  return { far, asked };
};

describe.concurrent('all there is', () => {
  test.each([
    { when: 'a slow line is spared the questions', mbps: 1, slowed: ['slow', 'slow'] },
    { when: 'a fast line is asked as often as ever', mbps: 20, slowed: [] },
  ])('$when', async ({ mbps, slowed }) => {
    const { far, asked } = lineOf(mbps);
    const outcome = await measureFull({
      far,
      needMbps: { up: 2, down: 2 },
      signal: new AbortController().signal,
      now: () => performance.now(),
    });
    const verdict = mbps > 2 ? 'enough' : 'too-slow';
    expect(outcome).toMatchObject({ value: { up: { verdict }, down: { verdict } } });
    expect(asked).toEqual(slowed);
  });
});
