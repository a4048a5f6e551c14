import { expect, test } from 'vitest';

import type { Sustained } from '../model/quality-facts.ts';
import { chartsOf } from './chart-series.ts';

const observed = (up: Sustained) => ({
  observations: [
    {
      id: 'capacity@computer#1',
      probe: 'capacity' as const,
      target: { kind: 'computer' as const },
      at: 0,
      tookMs: 1,
      lateMs: 0,
      outcome: {
        kind: 'measured' as const,
        value: {
          ...({ by: 'reflector', depth: 'enough' } as const),
          own: { p99Ms: 1, maxMs: 1, isStarved: false },
          up,
        },
      },
    },
  ],
});

const carried: Sustained = {
  verdict: 'enough',
  needMbps: 3.8,
  mbps: 3.9,
  isLowerBound: true,
  bytes: 415_360,
  tookMs: 1866,
  series: { everyMs: 100, values: [1, 1.5, 2.7] },
};

test('what a connection carried is drawn against the need', () => {
  expect(chartsOf(observed(carried))).toEqual([
    {
      title: 'Sending over time',
      unit: 'Mbps',
      need: 3.8,
      lines: [
        {
          name: 'Carried',
          points: [
            [0, 1],
            [0.1, 1.5],
            [0.2, 2.7],
          ],
        },
      ],
    },
  ]);
});

test('where packets were asked, too, their rate stands beside what loss left of the connection', () => {
  const [chart] = chartsOf(observed({ ...carried, packetsMbps: 3.9 }));
  expect(chart?.lines.map(({ name, points }) => [name, points.at(-1)])).toEqual([
    ['Carried by a connection, which loss slows down', [0.2, 2.7]],
    ["Carried as plain packets, like a call's", [0.2, 3.9]],
  ]);
});
