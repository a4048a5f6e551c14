import { describe, expect, test } from 'vitest';

import {
  beganAt,
  bytesPerInterval,
  type Flow,
  levelled,
  type Reading,
  withoutGap,
} from './flow.ts';

const flowOf = (
  isReported: boolean,
  ...readings: readonly (readonly [number, number])[]
): Flow => ({
  way: isReported ? 'up' : 'down',
  isReported,
  readings: readings.map(([atMs, bytes]): Reading => ({ atMs, bytes })),
  pace: () => undefined,
  trouble: () => undefined,
  ownRttMs: [],
  close: () => undefined,
});

const every = (fromMs: number, nowMs: number) => ({ fromMs, nowMs, everyMs: 100 });

describe('bytes in even intervals', () => {
  test.each([
    {
      when: 'reports between which nothing is known are joined by straight lines',
      flow: flowOf(true, [0, 0], [50, 500], [150, 1500], [250, 1500]),
      span: every(0, 250),
      bytes: [1000, 500],
    },
    {
      when: 'bytes seen to arrive count when they arrive',
      flow: flowOf(false, [10, 700], [190, 900]),
      span: every(0, 300),
      bytes: [700, 200, 0],
    },
    {
      when: 'an interval that reports have not reached yet is not counted',
      flow: flowOf(true, [0, 0], [120, 1200]),
      span: every(0, 500),
      bytes: [1000],
    },
    {
      when: 'reports that stay away for long mean that nothing came',
      flow: flowOf(true, [0, 0], [100, 1000]),
      span: every(0, 1900),
      bytes: [1000, 0, 0, 0],
    },
  ])('$when', ({ flow, span, bytes }) => {
    expect(bytesPerInterval([flow], span)).toEqual(bytes);
  });

  test('connections are added up, as far as all are known', () => {
    const flows = [flowOf(true, [0, 0], [200, 2000]), flowOf(true, [0, 0], [100, 500])];
    expect(bytesPerInterval(flows, every(0, 250))).toEqual([1500]);
  });

  test('it began when the first byte came', () => {
    expect(beganAt([flowOf(false, [10, 0], [40, 9])])).toBe(40);
    expect(beganAt([flowOf(true, [10, 0], [60, 0], [110, 9])])).toBe(60);
    expect(beganAt([flowOf(true, [10, 0])])).toBeUndefined();
  });
});

describe('what TCP held back', () => {
  test('more than was sent belongs into the gap before it', () => {
    expect(levelled([500, 0, 0, 1500, 500], 500)).toEqual([500, 500, 500, 500, 500]);
  });

  test('nothing is lost, and what no gap can hold stays', () => {
    const bytes = [100, 900, 0, 2000, 300];
    const level = levelled(bytes, 500);
    expect(level.reduce((sum, one) => sum + one, 0)).toBe(3300);
    expect(levelled([400, 1200], 500)).toEqual([500, 1100]);
  });

  test('a gap at the end is left out until it is known what waits in it', () => {
    expect(withoutGap([500, 500, 20, 0])).toEqual([500, 500]);
    expect(withoutGap([500, 0, 500])).toEqual([500, 0, 500]);
    // Longer than TCP ever waits: then nothing came.
    expect(withoutGap([500, ...Array.from({ length: 20 }, () => 0)])).toHaveLength(6);
  });
});
