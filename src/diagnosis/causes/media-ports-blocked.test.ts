import { expect, test } from 'vitest';

import {
  findingsOf,
  computer,
  honestInternet,
  notRun,
  tcp,
  weighing,
} from '../evidence.fixture.ts';
import { noTunnel, promisedAndSilent, stunHeard, stunSilent, udp } from '../media.fixture.ts';
import { mediaPortsBlocked } from './media-ports-blocked.ts';

const REFLECTOR = '198.51.100.20';
const MEDIA = '170.114.10.5';

const cases = [
  {
    when: 'the reflector is heard on 3478 and not on 8801',
    saw: [
      udp('reflector', REFLECTOR, 3478, 'echo'),
      udp('reflector', REFLECTOR, 8801, 'udp.silent'),
      stunHeard(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'a computer far too busy did not hear the reflector on 8801',
    saw: [
      udp('reflector', REFLECTOR, 3478, 'echo'),
      { ...udp('reflector', REFLECTOR, 8801, 'udp.silent'), tookMs: 1243, lateMs: 2360 },
      stunHeard(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'a box on the way refused long before the target could have',
    saw: [
      tcp('zoomam104zc.zoom.us', MEDIA, 40),
      udp('media', MEDIA, 8801, 'udp.port_unreachable', 2),
      stunHeard(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the target itself refused after a full round trip',
    saw: [
      tcp('zoomam104zc.zoom.us', MEDIA, 40),
      udp('media', MEDIA, 8801, 'udp.port_unreachable', 41),
      stunHeard(),
    ],
    verdict: 'unknown',
  },
  {
    when: 'the service, which promises strangers nothing, is silent',
    saw: [udp('media', MEDIA, 8801, 'udp.silent'), stunHeard()],
    verdict: 'unknown',
  },
  {
    when: 'the service itself is heard on both ends of a range in which the reflector is silent: a rule by address',
    saw: [
      udp('reflector', REFLECTOR, 3478, 'echo'),
      udp('reflector', REFLECTOR, 8803, 'udp.silent'),
      udp('media', MEDIA, 8801, 'stun'),
      udp('media', MEDIA, 8810, 'stun'),
      stunHeard(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'the service itself is heard at the start of a range that was cut short',
    saw: [
      udp('reflector', REFLECTOR, 3478, 'echo'),
      udp('reflector', REFLECTOR, 8806, 'udp.silent'),
      udp('media', MEDIA, 8801, 'stun'),
      stunHeard(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'the reflector is heard everywhere',
    saw: [udp('reflector', REFLECTOR, 3478, 'echo'), udp('reflector', REFLECTOR, 8801, 'echo')],
    verdict: 'ruled-out',
  },
  {
    when: 'the reflector, which gave us a token, is heard on no port: it may have no UDP of its own',
    saw: [promisedAndSilent(REFLECTOR, 8801), stunHeard()],
    verdict: 'suspected',
  },
  {
    when: 'the reflector never showed itself: it may be switched off',
    saw: [udp('reflector', REFLECTOR, 8801, 'udp.silent'), stunHeard()],
    verdict: 'unknown',
  },
  {
    when: 'the reflector is heard at its IPv4 address and never showed itself at the IPv6 one',
    saw: [
      udp('reflector', REFLECTOR, 8801, 'echo'),
      udp('reflector', '2001:db8::20', 8801, 'udp.silent'),
      stunHeard(),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'no UDP works at all',
    saw: [udp('reflector', REFLECTOR, 8801, 'udp.silent'), stunSilent()],
    verdict: 'unknown',
  },
  {
    when: 'this computer refuses to send to the port',
    saw: [udp('reflector', REFLECTOR, 8801, 'udp.local_firewall'), stunHeard()],
    verdict: 'unknown',
  },
  { when: 'nothing was tried', saw: [notRun('udp-media'), stunHeard()], verdict: 'unknown' },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(mediaPortsBlocked, saw).kind).toBe(verdict);
});

test('ports are named as a person writes them', () => {
  const ports = [8801, 8802, 8803, 8810].map((port) =>
    udp('reflector', REFLECTOR, port, 'udp.silent'),
  );
  const verdict = weighing(mediaPortsBlocked, [
    ports,
    udp('reflector', REFLECTOR, 3478, 'echo'),
    stunHeard(),
  ]);
  expect(verdict).toMatchObject({ because: [{ values: { ports: ['8801-8803', '8810'] } }, {}] });
});

test('a server that never answers strangers is inconclusive and accuses nobody', () => {
  expect(
    findingsOf(
      computer(),
      honestInternet(),
      noTunnel(),
      stunHeard(),
      udp('media', MEDIA, 8801, 'udp.silent'),
    ),
  ).toEqual([]);
});

test('a test server that is switched off accuses nobody', () => {
  expect(
    findingsOf(
      computer(),
      honestInternet(),
      noTunnel(),
      stunHeard(),
      udp('reflector', REFLECTOR, 3478, 'udp.silent'),
      udp('reflector', REFLECTOR, 8801, 'udp.silent'),
    ),
  ).toEqual([]);
});
