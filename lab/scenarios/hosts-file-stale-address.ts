import { connects, must, systemLookup } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hosts-file-stale-address',
  tells: 'An old pin in the hosts file sends zoom.us to a machine that is not Zoom’s any more.',
  kind: 'single',
  confirms: ['hosts-file-override'],
  neverBlames: [
    'dns-filter-blocks-service',
    'dns-hijack',
    'dns-resolver-dead',
    'egress-blocks-service',
    'tls-inspection-untrusted',
    'address-blocklisted',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await hostsFile(lab, ['198.44.201.9 zoom.us']);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    const open = await connects(lab, '198.44.201.9', 443);
    must(seen.join() === '198.44.201.9' && open !== 'open', `${seen.join()} ${open}`);
    return 'programs are sent to 198.44.201.9, where nobody is';
  },
});
