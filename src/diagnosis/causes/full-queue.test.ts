/** A queue that runs over, filled by a device that this computer cannot see: what is lost in it is nobody else's fault. */
import { expect, test } from 'vitest';

import type { AnyObservation } from '../../model/observation.ts';
import { weighing } from '../evidence.fixture.ts';
import { noTunnel } from '../media.fixture.ts';
import { calmHouse, capacity, stream } from '../../quality/measured.fixture.ts';
import { bufferbloat } from './bufferbloat.ts';
import { providerLoss } from './provider-loss.ts';
import { udpThrottled } from './udp-throttled.ts';

interface Row {
  readonly when: string;
  readonly cause: typeof bufferbloat | typeof providerLoss | typeof udpThrottled;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

const late = (ms: number) => ({ min: ms, median: ms + 120, p95: ms + 200, max: ms + 220 });
const picture = (change: { lostUp?: number; lostDown?: number }, ms = 60) =>
  stream({ shape: 'video', sent: 500, burstRatio: 1.4, rttMs: late(ms), ...change });
const voice = (change: { lostUp?: number } = {}) => stream({ sent: 150, ...change });

const rows: readonly Row[] = [
  {
    when: 'a picture waits and is lost where the line makes everything wait',
    cause: udpThrottled,
    saw: [
      stream({ rttMs: late(300) }),
      picture({ lostUp: 60 }, 360),
      capacity({ loadedUpMs: 460 }),
    ],
    verdict: 'unknown',
  },
  {
    when: 'a picture waits and is lost, and what is sent inside connections does not wait',
    cause: udpThrottled,
    saw: [stream(), picture({ lostUp: 60 }, 360), capacity()],
    verdict: 'confirmed',
  },
  {
    when: 'only packets of a picture are lost, and those that arrive have waited',
    cause: providerLoss,
    saw: [voice(), picture({ lostUp: 14 }), calmHouse(), noTunnel()],
    verdict: 'unknown',
  },
  {
    when: 'speech loses as much',
    cause: providerLoss,
    saw: [voice({ lostUp: 12 }), picture({ lostUp: 40 }), calmHouse(), noTunnel()],
    verdict: 'ruled-out',
  },
  {
    when: 'half of a picture is lost in that queue: the line is narrower than a connection seemed',
    cause: bufferbloat,
    saw: [
      capacity({ down: 1.97, loadedDownMs: 222 }),
      voice(),
      picture({ lostDown: 274 }),
      calmHouse(),
    ],
    verdict: 'unknown',
  },
  {
    when: 'a little of it is lost in a long queue',
    cause: bufferbloat,
    saw: [capacity({ loadedUpMs: 460 }), voice(), picture({ lostUp: 14 }), calmHouse()],
    verdict: 'confirmed',
  },
];

test.for(rows)('$cause.id is $verdict when $when', ({ cause, saw, verdict }) => {
  expect(weighing(cause, saw).kind).toBe(verdict);
});
