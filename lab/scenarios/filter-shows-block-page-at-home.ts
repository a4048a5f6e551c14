import { oddRouterDns } from '../faults/dns.ts';
import { pythonServer } from '../faults/server.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'filter-shows-block-page-at-home',
  tells:
    'The resolver answers everything of zoom.us with its own private address, where a block page is shown.',
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
    'captive-portal',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    const { ipv4 } = lab.plan.home;
    await pythonServer(lab.home, 'web', {
      listen: [ipv4],
      port: 80,
      body: 'blocked by your administrator',
    });
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'answer', ipv4: [ipv4] }]);
  },
  async control(lab) {
    return onlyDenies(lab, 'zoom.us');
  },
});
