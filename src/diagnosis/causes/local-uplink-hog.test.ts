/** Somebody on this computer sends all the line can carry. Most rows must accuse nobody. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';

import { diagnosisOf, weighing } from '../evidence.fixture.ts';
import { noTunnel } from '../media.fixture.ts';
import { capacity, load, stream, way } from '../../quality/measured.fixture.ts';

import { localUplinkHog } from './local-uplink-hog.ts';

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const uneven = stream({ jitterUpMs: 50, delayVariationUpMs: 320 });
const hog: readonly Row[] = [
  {
    when: 'a backup sends 4 Mbps, 0.5 are left, and packets wait',
    saw: [load(4, { programs: { restic: 3.9 } }), capacity({ up: 0.5 }), uneven],
    verdict: 'confirmed',
  },
  {
    when: 'it sends 2.2 of 2.8 Mbps: without it there would be enough',
    saw: [load(2.2), capacity({ up: 0.6 })],
    verdict: 'confirmed',
  },
  {
    when: 'it sends 4 Mbps, and a call’s packets take 360 ms all the while',
    saw: [
      load(4),
      capacity({ up: 4.2 }),
      stream({ rttMs: { min: 330, median: 360, p95: 370, max: 380 } }),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'it sends 0.5 Mbps of many, and the far end is far',
    saw: [
      load(0.5),
      capacity({ up: 12 }),
      stream({ rttMs: { min: 200, median: 210, p95: 220, max: 230 } }),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'packets wait, and nobody measured what is left',
    saw: [load(4), uneven],
    verdict: 'suspected',
  },
  {
    when: 'a backup sends 4 Mbps and nothing suffers',
    saw: [load(4), capacity()],
    verdict: 'ruled-out',
  },
  {
    when: 'mail and chat send a little, and packets wait for another reason',
    saw: [load(0.1), capacity(), uneven],
    verdict: 'ruled-out',
  },
  {
    when: 'it sends a tenth of the line, and packets wait for another reason',
    saw: [load(0.5), capacity({ up: 4.5 }), uneven],
    verdict: 'ruled-out',
  },
  {
    when: 'only what is received comes unevenly',
    saw: [load(4), capacity(), stream({ delayVariationDownMs: 320 })],
    verdict: 'ruled-out',
  },
  {
    when: 'packets are lost and none waits: no queue, no hog',
    saw: [load(4), capacity(), stream({ lostUp: 15 })],
    verdict: 'ruled-out',
  },
  {
    when: 'the line is too slow even without it',
    saw: [load(0.4), capacity({ up: 0.6 })],
    verdict: 'ruled-out',
  },
  { when: 'nobody looked who sends', saw: [capacity({ up: 0.6 })], verdict: 'unknown' },
];

test.for(hog)('local-uplink-hog is $verdict when $when', ({ saw, verdict }) => {
  expect(weighing(localUplinkHog, saw).kind).toBe(verdict);
});

test('a hog accounts for the queue that it fills', () => {
  const saw = [load(4, { programs: { rsync: 4 } }), capacity({ up: 0.5, loadedUpMs: 700 }), uneven];
  const { findings, symptoms, unexplained } = diagnosisOf(
    saw,
    way({ router: [150, 0] }),
    noTunnel(),
  );
  expect(findings.map(({ cause }) => cause)).toEqual(['local-uplink-hog']);
  expect(symptoms.length).toBeGreaterThan(2);
  expect(unexplained).toEqual([]);
});
