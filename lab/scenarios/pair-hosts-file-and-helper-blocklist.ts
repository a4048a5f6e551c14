import { must, systemLookup } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-hosts-file-and-helper-blocklist',
  tells:
    'A pasted list in the hosts file takes zoom.us, and the blocklist of the router takes the log host: mending one leaves the other.',
  kind: 'pair',
  confirms: ['hosts-file-override', 'dns-filter-blocks-helper'],
  neverBlames: ['dns-filter-blocks-service', 'dns-hijack', 'dns-resolver-dead'],
  verdict: 'blocked',
  async arrange(lab) {
    await hostsFile(lab, ['0.0.0.0 zoom.us www3.zoom.us us04web.zoom.us us05web.zoom.us']);
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    must(seen.includes('0.0.0.0'), seen.join());
    return `zoom.us is 0.0.0.0; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
