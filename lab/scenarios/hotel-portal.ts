import { fetches, must } from '../controls.ts';
import { captivePortal } from '../faults/portal.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hotel-portal',
  tells:
    'A hotel before login: plain pages lead to the login page, secure ones are reset, the rest vanishes; names resolve.',
  kind: 'single',
  confirms: ['captive-portal'],
  neverBlames: [
    'name-filter',
    'egress-blocks-service',
    'udp-blocked',
    'ipv6-broken',
    'proxy-required',
    'tls-inspection-untrusted',
  ],
  verdict: 'blocked',
  arrange: async (lab) => void (await captivePortal(lab)),
  async control(lab) {
    const check = await fetches(lab, 'http://connectivitycheck.gstatic.com/generate_204', ['-4']);
    const secure = await fetches(lab, 'https://zoom.us/', ['-4']);
    must(
      check.status === 302 && secure.status === 0,
      `check ${check.status}, zoom.us ${secure.status}`,
    );
    return `check answered 302, https://zoom.us: curl ${secure.code}`;
  },
});
