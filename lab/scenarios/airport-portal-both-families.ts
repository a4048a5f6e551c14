import { fetches, must } from '../controls.ts';
import { captivePortal } from '../faults/portal.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'airport-portal-both-families',
  tells: 'An airport before login that intercepts IPv6 as well.',
  kind: 'single',
  confirms: ['captive-portal'],
  neverBlames: [
    'name-filter',
    'egress-blocks-service',
    'udp-blocked',
    'ipv6-broken',
    'proxy-required',
    'tls-inspection-untrusted',
    'dns-hijack',
    'dns-filter-blocks-service',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await captivePortal(lab, { ipv6: 'intercepted' });
  },
  async control(lab) {
    const check = await fetches(lab, 'http://connectivitycheck.gstatic.com/generate_204', []);
    const secure = await fetches(lab, 'https://zoom.us/');
    must(
      check.status === 302 && secure.status === 0,
      `check ${check.status}, zoom.us ${secure.status}`,
    );
    return `check answered 302, https://zoom.us: curl ${secure.code}`;
  },
});
