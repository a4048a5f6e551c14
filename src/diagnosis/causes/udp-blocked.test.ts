import { expect, test } from 'vitest';

import {
  computer,
  findingsOf,
  honestInternet,
  issuedBy,
  notRun,
  portal,
  stun,
  tcp,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import {
  noTunnel,
  promisedAndSilent,
  STUN_CLOUDFLARE,
  STUN_GOOGLE,
  stunHeard,
  stunSilent,
  tunnel,
  udp,
} from '../media.fixture.ts';
import { udpBlocked } from './udp-blocked.ts';

const cases = [
  {
    when: 'two STUN providers are silent and TLS to honest hosts works',
    saw: [stunSilent(), honestInternet(), noTunnel()],
    verdict: 'confirmed',
  },
  {
    when: 'one of two STUN providers is heard',
    saw: [stunHeard(), stun(...STUN_CLOUDFLARE, undefined), honestInternet()],
    verdict: 'ruled-out',
  },
  {
    when: 'only one STUN provider was tried: a dead control is never the network',
    saw: [stun(...STUN_GOOGLE, undefined), honestInternet()],
    verdict: 'suspected',
  },
  {
    when: 'only one STUN provider was tried, and a test server that never showed itself is silent too',
    saw: [
      stun(...STUN_GOOGLE, undefined),
      udp('reflector', '198.51.100.20', 8801, 'udp.silent'),
      honestInternet(),
    ],
    verdict: 'suspected',
  },
  {
    when: 'one STUN provider is silent, and so is a test server that promised an answer',
    saw: [
      stun(...STUN_GOOGLE, undefined),
      promisedAndSilent('198.51.100.20', 8801),
      honestInternet(),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'both are silent and TLS does not work either: the whole way out is cut',
    saw: [stunSilent(), tls('www.google.com', '142.250.185.4', 'tls.silent')],
    verdict: 'unknown',
  },
  {
    when: 'both are silent, a box opens all TLS, and plain pages come as promised',
    saw: [
      stunSilent(),
      tls('www.google.com', '142.250.185.4', issuedBy('Office CA', 'www.google.com')),
      portal('http://captive.apple.com/hotspot-detect.html', 'exact'),
    ],
    verdict: 'confirmed',
  },
  {
    when: 'both are silent, and plain pages are replaced',
    saw: [stunSilent(), portal('http://captive.apple.com/hotspot-detect.html', 'replaced')],
    verdict: 'unknown',
  },
  {
    when: 'all UDP leaves through a tunnel: the tunnel is judged elsewhere',
    saw: [stunSilent(), honestInternet(), tunnel(true)],
    verdict: 'unknown',
  },
  {
    when: 'this computer itself refuses to send',
    saw: [stunSilent(), udp('media', '170.114.1.1', 8801, 'udp.local_firewall'), honestInternet()],
    verdict: 'unknown',
  },
  {
    when: 'only the service, which promises no answer, is silent',
    saw: [udp('media', '170.114.1.1', 8801, 'udp.silent'), honestInternet()],
    verdict: 'unknown',
  },
  {
    when: 'the target refused by ICMP: the packet went there and the answer came back',
    saw: [udp('media', '170.114.1.1', 8801, 'icmp'), stunSilent(), honestInternet()],
    verdict: 'ruled-out',
  },
  { when: 'STUN was skipped', saw: [notRun('stun'), honestInternet()], verdict: 'unknown' },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(udpBlocked, saw).kind).toBe(verdict);
});

test('one dead STUN provider on an otherwise healthy network is nobody’s fault', () => {
  expect(
    findingsOf(
      computer(),
      honestInternet(),
      noTunnel(),
      tcp('zoom.us', '170.114.52.2', 30),
      tls('zoom.us', '170.114.52.2'),
      stunHeard(),
      stun(...STUN_CLOUDFLARE, undefined),
    ),
  ).toEqual([]);
});
