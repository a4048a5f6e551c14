import { oddRouterDns } from '../faults/dns.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-filter-refuses',
  tells: 'The office’s resolver refuses to answer for zoom.us.',
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
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'refused', ede: 17 }]);
  },
  async control(lab) {
    return onlyDenies(lab, 'zoom.us');
  },
});
