import { must, systemLookup } from '../controls.ts';
import { installZoom } from '../faults/client.ts';
import { hostsFile } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-broken-client-and-hosts-file',
  tells:
    'An update stopped half-way and the launcher is gone, and a line in the hosts file still leads zoom.us astray.',
  kind: 'pair',
  confirms: ['client-install-broken', 'hosts-file-override'],
  neverBlames: ['client-outdated', 'dns-filter-blocks-service', 'egress-blocks-service'],
  verdict: 'blocked',
  async arrange(lab) {
    await installZoom(lab, { without: ['ZoomLauncher'] });
    await hostsFile(lab, ['0.0.0.0 zoom.us www3.zoom.us us04web.zoom.us us05web.zoom.us']);
  },
  async control(lab) {
    const gone = await lab.laptop.run(['test', '-e', '/opt/zoom/ZoomLauncher']);
    const seen = await systemLookup(lab, 'zoom.us');
    must(gone.code !== 0 && seen.includes('0.0.0.0'), `launcher ${gone.code}, ${seen.join()}`);
    return 'launcher gone, zoom.us is 0.0.0.0';
  },
});
