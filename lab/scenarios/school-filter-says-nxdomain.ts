import { oddRouterDns } from '../faults/dns.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'school-filter-says-nxdomain',
  tells: 'The school’s resolver says that nothing of zoom.us exists; public resolvers know better.',
  kind: 'single',
  confirms: ['dns-filter-blocks-service'],
  neverBlames: [
    'dns-resolver-dead',
    'dns-hijack',
    'hosts-file-override',
    'internet-down',
    'dnssec-failure',
    'egress-blocks-service',
    'tls-inspection-untrusted',
    'name-filter',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    return onlyDenies(lab, 'zoom.us');
  },
});
