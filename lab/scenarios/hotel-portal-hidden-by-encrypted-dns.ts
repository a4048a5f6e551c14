import { fetches, must, resolves } from '../controls.ts';
import { oddLocalDns } from '../faults/dns.ts';
import { captivePortal } from '../faults/portal.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hotel-portal-hidden-by-encrypted-dns',
  tells:
    'A hotel wants a login, but the laptop’s stub insists on an encrypted resolver it cannot reach: no name resolves, so the page never shows.',
  kind: 'single',
  confirms: ['captive-portal-hidden'],
  neverBlames: [
    'name-filter',
    'egress-blocks-service',
    'udp-blocked',
    'ipv6-broken',
    'proxy-required',
    'tls-inspection-untrusted',
    'dns-hijack',
    'dns-filter-blocks-service',
    'captive-portal',
    'dns-resolver-dead',
    'internet-down',
    'vpn-kill-switch',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await captivePortal(lab);
    await oddLocalDns(lab, [{ name: '*', action: 'servfail' }]);
  },
  async control(lab) {
    const name = await resolves(lab, 'connectivitycheck.gstatic.com');
    const byRouter = await resolves(lab, 'connectivitycheck.gstatic.com', {
      at: lab.plan.home.ipv4,
    });
    must(name.status === 'SERVFAIL', `the stub says ${name.status}`);
    const [ip = ''] = byRouter.addresses;
    const url = 'http://connectivitycheck.gstatic.com/generate_204';
    const page = await fetches(lab, url, ['--resolve', `connectivitycheck.gstatic.com:80:${ip}`]);
    must(page.status === 302, `past the stub the check gives ${page.status}`);
    return 'the stub fails every name; by the address the router gives, the check answers 302';
  },
});
