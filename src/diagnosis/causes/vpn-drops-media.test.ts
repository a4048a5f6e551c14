import { expect, test } from 'vitest';

import {
  findingsOf,
  computer,
  honestInternet,
  notRun,
  stun,
  tls,
  weighing,
} from '../evidence.fixture.ts';
import { noTunnel, STUN_GOOGLE, stunHeard, stunSilent, tunnel } from '../media.fixture.ts';
import { vpnDropsMedia } from './vpn-drops-media.ts';

const cases = [
  {
    when: 'all traffic leaves through the tunnel, TLS works and two STUN providers are silent',
    saw: [tunnel(true), stunSilent(), honestInternet()],
    verdict: 'confirmed',
  },
  {
    when: 'the tunnel is idle and the network itself drops UDP',
    saw: [tunnel(false), stunSilent(), honestInternet()],
    verdict: 'unknown',
  },
  {
    when: 'there is no tunnel',
    saw: [noTunnel(), stunSilent(), honestInternet()],
    verdict: 'unknown',
  },
  {
    when: 'UDP passes the tunnel',
    saw: [tunnel(true), stunHeard(), honestInternet()],
    verdict: 'ruled-out',
  },
  {
    when: 'nothing at all passes the tunnel: that is no media problem',
    saw: [tunnel(true), stunSilent(), tls('www.google.com', '142.250.185.4', 'tls.silent')],
    verdict: 'unknown',
  },
  {
    when: 'only one STUN provider was asked',
    saw: [tunnel(true), stun(...STUN_GOOGLE, undefined), honestInternet()],
    verdict: 'suspected',
  },
  { when: 'tunnels could not be read', saw: [notRun('tunnels'), stunSilent()], verdict: 'unknown' },
  {
    when: 'the tunnel that owns the route is down',
    saw: [tunnel(true, { isUp: false }), stunSilent(), honestInternet()],
    verdict: 'unknown',
  },
] as const;

test.for(cases)('$verdict when $when', ({ saw, verdict }) => {
  expect(weighing(vpnDropsMedia, saw).kind).toBe(verdict);
});

test('silence inside the tunnel accuses the tunnel and not the network', () => {
  expect(findingsOf(computer(), honestInternet(), tunnel(true), stunSilent())).toEqual([
    'vpn-drops-media confirmed',
  ]);
});
