import { datagram, must, stunRequest, systemLookup } from '../controls.ts';
import { hostsFile } from '../faults/dns.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-hosts-file-and-udp-blocked',
  tells: 'A line in the hosts file leads zoom.us astray, and the firewall drops UDP.',
  kind: 'pair',
  confirms: ['hosts-file-override', 'udp-blocked'],
  neverBlames: ['internet-down', 'dns-filter-blocks-service'],
  async arrange(lab) {
    await hostsFile(lab, ['0.0.0.0 zoom.us www3.zoom.us us04web.zoom.us us05web.zoom.us']);
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });
  },
  async control(lab) {
    const stun = await datagram(lab, '74.125.250.129', 19302, stunRequest);
    const seen = await systemLookup(lab, 'zoom.us');
    must(stun.kind === 'silence' && seen.includes('0.0.0.0'), `${stun.kind}, ${seen.join()}`);
    return 'zoom.us is 0.0.0.0, STUN is silent';
  },
});
