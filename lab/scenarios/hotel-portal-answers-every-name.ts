import { fetches, must } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { captivePortal } from '../faults/portal.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hotel-portal-answers-every-name',
  tells: 'A guest network whose name server answers every name with the address of its login page.',
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
    const { ipv4 } = lab.plan.home;
    await captivePortal(lab);
    await oddRouterDns(lab, [{ name: '*', action: 'answer', ipv4: [ipv4] }]);
  },
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
