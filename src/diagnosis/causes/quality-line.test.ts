/** Capacity and queues: slow lines, bufferbloat, a hog on this computer. Most rows must accuse nobody. */
import { describe, expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import type { OwnLateness } from '../../model/quality-facts.ts';
import { groupByProbe } from '../../model/seen.ts';
import { findingsOf, notRun, weighing } from '../evidence.fixture.ts';
import { noTunnel, tunnel } from '../media.fixture.ts';
import {
  calmHouse,
  capacity,
  load,
  paced,
  somewhatLate,
  starved,
  stream,
  sustained,
  way,
} from '../../quality/measured.fixture.ts';
import { summaryOf } from '../../quality/summary.ts';
import { bufferbloat } from './bufferbloat.ts';
import { downlinkTooSlow } from './downlink-too-slow.ts';

import { uplinkTooSlow } from './uplink-too-slow.ts';

/** Late by what a queue of a tenth of a second would be. */
const busy: OwnLateness = { p99Ms: 120, maxMs: 180, isStarved: true };

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const uplink: readonly Row[] = [
  {
    when: 'the line sends 0.6 Mbps and nobody else uses it',
    saw: [capacity({ up: 0.6 }), calmHouse(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'the first half megabyte is quick and the rest is not',
    saw: [
      capacity({ up: sustained(4, { shaper: { burstBytes: 512_000, thenMbps: 1 } }) }),
      calmHouse(),
      noTunnel(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'it sends 0.6 Mbps, and nobody looked who else sends',
    saw: [capacity({ up: 0.6 }), way({ router: [150, 0] }), noTunnel()],
    verdict: 'suspected',
  },
  {
    when: 'the router was not heard',
    saw: [capacity({ up: 0.6 }), load(0), noTunnel()],
    verdict: 'suspected',
  },
  {
    when: 'everything goes through a tunnel',
    saw: [capacity({ up: 0.6 }), calmHouse(), tunnel(true)],
    verdict: 'suspected',
  },
  {
    when: 'it sends 3 Mbps: enough for ordinary video',
    saw: [capacity({ up: 3 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'it sends exactly what ordinary video needs, within what instruments agree on',
    saw: [capacity({ up: 2.55 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'the line wanders across the need and nobody can decide',
    saw: [capacity({ up: sustained(2, { verdict: 'undecided' }) }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'it is enough',
    saw: [capacity(), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer was too busy to measure',
    saw: [capacity({ up: 0.6, own: starved }), calmHouse(), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'this computer was busy, and a queue stood before the line all the while',
    saw: [capacity({ up: 0.6, loadedUpMs: 300, own: busy }), calmHouse(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'this computer was busy, and nothing waited before the line: it sent too little',
    saw: [capacity({ up: 0.6, own: busy }), calmHouse(), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'this computer was busy, and yet it was enough',
    saw: [capacity({ own: starved }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'a program of this computer takes what is missing',
    saw: [capacity({ up: 0.6 }), load(4), way({ router: [150, 0] }), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'packets are lost, which slows every connection down',
    saw: [capacity({ up: 0.6 }), stream({ lostUp: 15 }), calmHouse(), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'the way to the router is bad',
    saw: [capacity({ up: 0.6 }), load(0), way({ router: [150, 12], far: [150, 15] }), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'only UDP is held back: connections carry enough',
    saw: [
      capacity({ up: 3, down: 5 }),
      stream(),
      stream({ shape: 'video', lostUp: 300 }),
      calmHouse(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'nothing was measured',
    saw: [notRun('capacity'), calmHouse()],
    verdict: 'unknown',
  },
];

const downlink: readonly Row[] = [
  {
    when: 'the line receives 1 Mbps',
    saw: [capacity({ down: 1 }), calmHouse(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'it receives 2 Mbps: ordinary video comes',
    saw: [capacity({ down: 2 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'a download of this computer takes the rest',
    saw: [capacity({ down: 1 }), load(0, { downMbps: 6 }), way({ router: [150, 0] })],
    verdict: 'unknown',
  },
  {
    when: 'only the upload is slow',
    saw: [capacity({ up: 0.6 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
];

const bloat: readonly Row[] = [
  {
    when: 'an upload makes answers wait half a second',
    saw: [capacity({ loadedUpMs: 540 }), calmHouse()],
    verdict: 'confirmed',
  },
  {
    when: 'a download does',
    saw: [capacity({ loadedDownMs: 400 }), calmHouse()],
    verdict: 'confirmed',
  },
  {
    when: 'nobody looked who else sends',
    saw: [capacity({ loadedUpMs: 540 })],
    verdict: 'suspected',
  },
  {
    when: 'the line is restless without any load, too',
    saw: [
      capacity({ loadedUpMs: 540, idle: { min: 20, median: 90, p95: 300, max: 400 } }),
      calmHouse(),
    ],
    verdict: 'unknown',
  },
  {
    when: 'a good router adds 60 ms',
    saw: [capacity({ loadedUpMs: 90, loadedDownMs: 80 }), calmHouse()],
    verdict: 'ruled-out',
  },
  {
    when: 'a satellite takes 600 ms with load and without',
    saw: [capacity({ idleMs: 600, loadedUpMs: 640, loadedDownMs: 660 }), calmHouse()],
    verdict: 'ruled-out',
  },
  {
    when: 'the line is slower than what was sent: any queue fills',
    saw: [capacity({ up: 0.6, loadedUpMs: 900 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'a program here was sending all the while',
    saw: [capacity({ loadedUpMs: 540 }), load(3)],
    verdict: 'unknown',
  },
  {
    when: 'it waits only while more than a call is sent, for a moment',
    saw: [capacity({ loadedUp: { min: 30, median: 34, p95: 500, max: 560 } }), calmHouse()],
    verdict: 'confirmed',
  },
  {
    when: 'a stranger’s connections wait in single cases',
    saw: [
      capacity({ by: 'cloudflare', loadedUp: { min: 30, median: 34, p95: 500, max: 560 } }),
      calmHouse(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'it waits for longer than the computer itself was ever late',
    saw: [
      capacity({ loadedUp: { min: 30, median: 74, p95: 500, max: 560 }, own: busy }),
      calmHouse(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'only single answers do so, on a computer too late to measure',
    saw: [
      capacity({ loadedUp: { min: 30, median: 34, p95: 500, max: 560 }, own: busy }),
      calmHouse(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'most of the wait may be this computer’s own',
    saw: [capacity({ loadedUpMs: 240, own: busy }), calmHouse()],
    verdict: 'ruled-out',
  },
  {
    when: 'the computer itself was as late as that',
    saw: [
      capacity({
        loadedUp: { min: 30, median: 34, p95: 120, max: 160 },
        own: somewhatLate,
      }),
      calmHouse(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'this computer was too busy to measure',
    saw: [capacity({ loadedUpMs: 540, own: starved }), calmHouse()],
    verdict: 'unknown',
  },
  {
    when: 'a stranger’s connections wait for lost packets',
    saw: [
      capacity({ by: 'cloudflare', loadedDownMs: 400 }),
      paced(1, { lost: 3 }),
      paced(2, { lost: 3 }),
      calmHouse(),
    ],
    verdict: 'unknown',
  },
  { when: 'nothing was measured', saw: [calmHouse()], verdict: 'unknown' },
];

describe.each([
  { cause: uplinkTooSlow, cases: uplink },
  { cause: downlinkTooSlow, cases: downlink },
  { cause: bufferbloat, cases: bloat },
])('$cause.id', ({ cause, cases }) => {
  test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
    expect(weighing(cause, saw).kind).toBe(verdict);
  });
});

test.each([
  {
    when: 'a voice was as late without load: the line or this computer has no calm',
    rttMs: { min: 31, median: 83, p95: 269, max: 391 },
    kinds: [],
  },
  {
    when: 'a voice came evenly without load',
    rttMs: { min: 31, median: 33, p95: 40, max: 90 },
    kinds: ['bufferbloat confirmed'],
  },
])('late answers under load are a queue or not: $when', ({ rttMs, kinds }) => {
  const saw = capacity({ loadedUp: { min: 32, median: 108, p95: 362, max: 526 } });
  const found = findingsOf(saw, stream({ rttMs, own: somewhatLate }), load(0.01), noTunnel());
  expect(found).toEqual(kinds);
});

test('the figures name the delay that is blamed, and the other way none', () => {
  const saw = [capacity({ loadedUp: { min: 32, median: 45, p95: 320, max: 526 } }), stream()];
  const verdict = weighing(bufferbloat, [saw, load(0.01)]);
  const figures = summaryOf(groupByProbe(saw))?.figures;
  const blamed = verdict.kind === 'confirmed' ? verdict.because[0]?.values['loadedMs'] : undefined;
  expect(blamed).toBeGreaterThan(300);
  expect(figures).toMatchObject({ loadedRttUpMs: 45, queuedRttUpMs: blamed });
  expect(figures).not.toHaveProperty('queuedRttDownMs');
});

test('a line that is slow both ways is called slow, and its queue is not', () => {
  const saw = capacity({ up: 0.6, down: 1, loadedUpMs: 900, loadedDownMs: 700 });
  expect(findingsOf(saw, calmHouse(), noTunnel())).toEqual([
    'uplink-too-slow confirmed',
    'downlink-too-slow confirmed',
  ]);
});
