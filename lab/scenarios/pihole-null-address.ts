import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pihole-null-address',
  tells: 'A blocklist at home answers everything of zoom.us with 0.0.0.0 and ::.',
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
    await lab.routerDns(['--address=/zoom.us/0.0.0.0', '--address=/zoom.us/::']);
  },
  async control(lab) {
    return onlyDenies(lab, 'zoom.us');
  },
});
