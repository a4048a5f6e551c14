/** Unevenness, and where on the way it begins. Most rows must accuse nobody. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { weighing } from '../evidence.fixture.ts';
import { tunnel } from '../media.fixture.ts';
import {
  load,
  pacedAll,
  somewhatLate,
  starved,
  stream,
  way,
} from '../../quality/measured.fixture.ts';
import { providerJitter } from './provider-jitter.ts';

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const quiet = load(0.01);

const uneven = stream({ jitterDownMs: 30, delayVariationDownMs: 210 });

const cases: readonly Row[] = [
  {
    when: 'the provider’s router is uneven, and ours is not',
    saw: [uneven, way({ router: [150, 0], provider: [150, 0, 180], far: [150, 0, 200] }), quiet],
    verdict: 'confirmed',
  },
  {
    when: 'without a far end of our own, five hosts come unevenly',
    saw: [pacedAll({ jitterMs: 60 }), way({ router: [100, 0], far: [25, 0, 150] }), quiet],
    verdict: 'confirmed',
  },
  {
    when: 'nobody looked who else uses the line',
    saw: [uneven, way({ router: [150, 0], provider: [150, 0, 180] })],
    verdict: 'suspected',
  },
  {
    when: 'only this one far end is uneven',
    saw: [uneven, way({ router: [150, 0], provider: [150, 0, 4], far: [150, 0, 200] }), quiet],
    verdict: 'suspected',
  },
  {
    when: 'it begins before the router',
    saw: [
      uneven,
      way({ router: [150, 0, 190], provider: [150, 0, 200], far: [150, 0, 200] }),
      quiet,
    ],
    verdict: 'ruled-out',
  },
  { when: 'jitter is 5 ms', saw: [stream({ jitterDownMs: 5 }), quiet], verdict: 'ruled-out' },
  {
    when: 'a packet in a hundred comes 80 ms late: a buffer waits for it',
    saw: [stream({ delayVariationDownMs: 80 }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'one of two streams met a bad moment',
    saw: [uneven, stream({ shape: 'video', delayVariationDownMs: 9 }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'it was stopped after a second, in which one packet came late',
    saw: [
      stream({ sent: 50, isCut: true, delayVariationDownMs: 210 }),
      way({ router: [40, 0], provider: [40, 0, 180] }),
      quiet,
    ],
    verdict: 'unknown',
  },
  {
    when: 'this computer was too busy to measure',
    saw: [stream({ delayVariationDownMs: 300, own: starved }), quiet],
    verdict: 'unknown',
  },
  {
    when: 'the computer itself was late by most of it',
    saw: [stream({ delayVariationDownMs: 140, own: somewhatLate }), quiet],
    verdict: 'ruled-out',
  },
  {
    when: 'something here fills the line',
    saw: [uneven, way({ router: [150, 0], provider: [150, 0, 180] }), load(4)],
    verdict: 'unknown',
  },
  {
    when: 'everything goes through a tunnel',
    saw: [uneven, way({ router: [150, 0], provider: [150, 0, 180] }), quiet, tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'the router was not heard',
    saw: [uneven, way({ far: [150, 0, 200] }), quiet],
    verdict: 'unknown',
  },
];

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(providerJitter, saw).kind).toBe(verdict);
});
