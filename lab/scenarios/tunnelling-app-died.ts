import { connects, must, systemLookup } from '../controls.ts';
import { oddLocalDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'tunnelling-app-died',
  tells:
    'An app that answers names with made-up addresses (198.18.0.0/15) has died and left its name server behind.',
  kind: 'single',
  confirms: ['dns-fake-ip'],
  neverBlames: [
    'dns-hijack',
    'dns-filter-blocks-service',
    'egress-blocks-service',
    'internet-down',
    'captive-portal',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await oddLocalDns(lab, [{ name: '*', action: 'answer', ipv4: ['198.18.0.7'] }]);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    const open = await connects(lab, '198.18.0.7', 443);
    must(seen.join() === '198.18.0.7' && open !== 'open', `${seen.join()} ${open}`);
    return 'every name leads to 198.18.0.7, where nobody is';
  },
});
