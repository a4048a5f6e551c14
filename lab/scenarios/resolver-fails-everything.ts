import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'resolver-fails-everything',
  tells:
    'The resolver lives but has lost its own way out: "server failure" for every name, checked or not.',
  kind: 'single',
  confirms: ['dns-resolver-dead'],
  neverBlames: ['dnssec-failure', 'internet-down', 'dns-filter-blocks-service', 'captive-portal'],
  verdict: 'blocked',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', action: 'servfail' }]);
  },
  async control(lab) {
    const own = await resolves(lab, 'www.google.com');
    const other = await resolves(lab, 'www.google.com', { at: '8.8.8.8' });
    must(own.status === 'SERVFAIL' && other.status === 'NOERROR', `${own.status}, ${other.status}`);
    return 'SERVFAIL for everything here, 8.8.8.8 answers';
  },
});
