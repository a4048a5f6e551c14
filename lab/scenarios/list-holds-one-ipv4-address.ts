import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'list-holds-one-ipv4-address',
  tells:
    'Only the IPv4 address of zoom.us is on a block list, and refused by the router; IPv6 still gets there.',
  kind: 'single',
  confirms: ['address-blocklisted'],
  neverBlames: ['egress-blocks-service', 'service-outage', 'local-firewall-blocks', 'ipv6-broken'],
  verdict: 'degraded',
  house: { ipv6: true },
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', to: lab.world.ipv4('zoom.us'), how: 'prohibited' })),
  async control(lab) {
    const four = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const six = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    must(four === 'unreachable' && six === 'open', `IPv4 ${four}, IPv6 ${six}`);
    return 'IPv4 refused, IPv6 open';
  },
});
