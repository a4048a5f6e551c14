import { expect, test } from 'vitest';

import {
  computer,
  diagnosisOf,
  evidence,
  honestInternet,
  lookup,
  stun,
  tcp,
  tls,
} from '../diagnosis/evidence.fixture.ts';
import { datesAhead } from '../diagnosis/names.fixture.ts';
import type { Pending } from '../evidence/collect.ts';
import type { AnyObservation } from '../model/observation.ts';
import { isCutOff, isGreenAndEnough, isRedAndClear } from './settled.ts';

const waiting = (probe: Pending['probe'], target: Pending['target']): Pending => ({
  probe,
  target,
  waitedMs: 1000,
});

const STUN_NAME = waiting('system-lookup', {
  kind: 'name',
  role: 'control',
  name: 'stun.l.google.com',
});
const REVOCATION = waiting('http-exchange', {
  kind: 'url',
  role: 'revocation',
  url: 'http://ocsp.digicert.com/',
});
const CLIENT = waiting('client', { kind: 'computer' });

const unplugged = computer([]);
const healthy = [computer(), honestInternet(), lookup('zoom.us', ['170.114.52.2'])];
const proven = [tcp('zoom.us', '170.114.52.2', 30), tls('zoom.us', '170.114.52.2')];
const heard = stun('zoom', '144.195.1.1', 3478, '203.0.113.7');

interface Row {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly pending: readonly Pending[];
  readonly isEnough: boolean;
}

const rows: readonly Row[] = [
  {
    when: 'all is green and UDP was heard',
    saw: [...healthy, ...proven, heard],
    pending: [STUN_NAME],
    isEnough: true,
  },
  {
    when: 'all is green, but nobody has yet answered by UDP',
    saw: [...healthy, ...proven],
    pending: [STUN_NAME],
    isEnough: false,
  },
  {
    when: 'all is green, and no host of revocation has answered yet',
    saw: [...healthy, ...proven, heard],
    pending: [REVOCATION],
    isEnough: false,
  },
  {
    when: 'a wrong clock is proven, and UDP may be blocked besides',
    saw: [
      ...healthy,
      datesAhead(600_000),
      tcp('zoom.us', '170.114.52.2', 30),
      tls('zoom.us', '170.114.52.2', { dates: 'not-yet-valid' }),
    ],
    pending: [STUN_NAME],
    isEnough: false,
  },
  {
    when: 'a wrong clock is proven and UDP was heard',
    saw: [
      ...healthy,
      datesAhead(600_000),
      tcp('zoom.us', '170.114.52.2', 30),
      tls('zoom.us', '170.114.52.2', { dates: 'not-yet-valid' }),
      heard,
    ],
    pending: [STUN_NAME],
    isEnough: true,
  },
  {
    when: 'the way out is cut',
    saw: [unplugged],
    pending: [STUN_NAME, REVOCATION],
    isEnough: true,
  },
  {
    when: 'the way out is cut, and the client has not been looked at',
    saw: [unplugged],
    pending: [STUN_NAME, CLIENT],
    isEnough: false,
  },
];

test.each(rows)('$when: enough is $isEnough', ({ saw, pending, isEnough }) => {
  const diagnosis = diagnosisOf(...saw);
  const seen = evidence(...saw);
  expect(
    isCutOff(diagnosis, pending) ||
      isGreenAndEnough(diagnosis, pending, seen) ||
      isRedAndClear(diagnosis, pending, seen),
  ).toBe(isEnough);
});
