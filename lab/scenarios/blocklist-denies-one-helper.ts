import { serviceWorks } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'blocklist-denies-one-helper',
  tells: 'A blocklist says that log.zoom.us does not exist; all other names are right.',
  kind: 'single',
  confirms: ['dns-filter-blocks-helper'],
  neverBlames: [
    'dns-filter-blocks-service',
    'hosts-file-override',
    'dns-hijack',
    'dns-resolver-dead',
    'egress-blocks-service',
  ],
  verdict: 'degraded',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: 'log.zoom.us', action: 'nxdomain' }]);
  },
  async control(lab) {
    return `${await onlyDenies(lab, 'log.zoom.us')}; ${await serviceWorks(lab)}`;
  },
});
