import { expect, test } from 'vitest';

import {
  computer,
  diagnosisOf,
  evidence,
  honestInternet,
  lookup,
  machine,
  seeing,
  stun,
  tcp,
  tls,
} from '../diagnosis/evidence.fixture.ts';
import { datesAhead } from '../diagnosis/names.fixture.ts';
import type { Pending } from '../evidence/collect.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measured } from '../model/outcome.ts';
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

const onAir = machine('links', {
  links: [
    {
      name: 'eth0',
      kind: 'wifi',
      isUp: true,
      hasCarrier: true,
      addresses: [
        { ip: '192.168.1.50', prefixLength: 24, family: 4, scope: 'global', isUnusable: false },
      ],
    },
  ],
});
const ROUTER = waiting('gateway', { kind: 'path', role: 'gateway', ip: '192.168.1.1' });
const SECOND_LOOK = waiting('gateway', { kind: 'interface', name: 'eth0' });
const lossyAir = [
  seeing(
    'gateway',
    { kind: 'path', role: 'gateway', ip: '192.168.1.1' },
    measured({
      ip: '192.168.1.1',
      device: 'eth0',
      family: 4,
      sent: 10,
      received: 6,
      rttMs: { min: 2, median: 4, max: 30 },
      by: ['icmp-echo'],
    }),
  ),
  machine('wifi', { interface: 'eth0', isConnected: true, signalDbm: -82 }),
];

const unplugged = computer([]);
const healthy = [computer(), honestInternet(), lookup('zoom.us', ['170.114.52.2'])];
const proven = [tcp('zoom.us', '170.114.52.2', 30), tls('zoom.us', '170.114.52.2')];
const onAirHealthy = [onAir, ...healthy.flat().filter(({ probe }) => probe !== 'links')];
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
    when: 'all is green by cable and the router has not answered yet',
    saw: [...healthy, ...proven, heard],
    pending: [ROUTER],
    isEnough: true,
  },
  {
    when: 'all is green over the air and the router has not answered yet',
    saw: [...onAirHealthy, ...proven, heard],
    pending: [ROUTER],
    isEnough: false,
  },
  {
    when: 'a weak signal is proven by ten packets, and the second look is on its way',
    saw: [...onAirHealthy, ...proven, heard, ...lossyAir],
    pending: [SECOND_LOOK],
    isEnough: false,
  },
  {
    when: 'a weak signal is proven by both looks',
    saw: [...onAirHealthy, ...proven, heard, ...lossyAir],
    pending: [STUN_NAME],
    isEnough: true,
  },
  {
    when: 'all is green and a second look has been started over one late answer',
    saw: [...onAirHealthy, ...proven, heard],
    pending: [SECOND_LOOK],
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
