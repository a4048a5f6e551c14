import { must, resolves, systemLookup } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hosts-file-null-address',
  tells:
    'A list somebody pasted into the hosts file sends the names of Zoom to 0.0.0.0; name servers are right, but nobody asks them.',
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
    await hostsFile(lab, [
      '0.0.0.0 zoom.us www3.zoom.us us04web.zoom.us us05web.zoom.us log.zoom.us',
    ]);
  },
  async control(lab) {
    const seen = await systemLookup(lab, 'zoom.us');
    const asked = await resolves(lab, 'zoom.us');
    must(seen.includes('0.0.0.0') && asked.status === 'NOERROR', `${seen.join()}, ${asked.status}`);
    return `programs see ${seen.join()}, the resolver gives ${asked.addresses.join()}`;
  },
});
