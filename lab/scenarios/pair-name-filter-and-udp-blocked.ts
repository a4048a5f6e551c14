import { datagram, must, stunRequest } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { block } from '../faults/filter.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-name-filter-and-udp-blocked',
  tells:
    'The school filters the name of the service, and its firewall drops UDP as well: allowing the name would not be enough.',
  kind: 'pair',
  confirms: ['dns-filter-blocks-service', 'udp-blocked'],
  neverBlames: ['internet-down', 'dns-hijack'],
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: 'zoom.us', action: 'nxdomain' }]);
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });
  },
  async control(lab) {
    const stun = await datagram(lab, '74.125.250.129', 19302, stunRequest);
    must(stun.kind === 'silence', stun.kind);
    return onlyDenies(lab, 'zoom.us');
  },
});
