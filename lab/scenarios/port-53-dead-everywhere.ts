import { connects, must, resolves } from '../controls.ts';
import { dnsDead } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'port-53-dead-everywhere',
  tells:
    'Name questions are swallowed, to whatever server; encrypted DNS and everything by number work.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: [
    'internet-down',
    'dns-filter-blocks-service',
    'captive-portal',
    'dns-slow',
    'dnssec-failure',
    'egress-blocks-service',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await dnsDead(lab, { everywhere: true });
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const other = await resolves(lab, 'zoom.us', { at: '9.9.9.9' });
    const number = await connects(lab, '1.1.1.1', 443);
    must(own.status === 'silence' && other.status === 'silence', `${own.status}, ${other.status}`);
    must(number === 'open', `1.1.1.1:443 ${number}`);
    return 'no resolver answers, 1.1.1.1:443 is open';
  },
});
