import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'list-holds-the-front-door',
  tells:
    'The address of zoom.us itself is on a block list of the firewall; www3.zoom.us and the rest, in the same range, answer.',
  kind: 'single',
  confirms: ['address-blocklisted'],
  neverBlames: ['egress-blocks-service', 'service-outage', 'dns-hijack', 'ipv6-broken'],
  verdict: 'blocked',
  arrange: async (lab) => {
    const to = [...lab.world.ipv4('zoom.us'), ...lab.world.ipv6('zoom.us')];
    await block(lab, { at: 'isp', to });
  },
  async control(lab) {
    const listed = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const sibling = await connects(lab, lab.world.ipv4('www3.zoom.us')[0] ?? '', 443);
    must(listed === 'silence' && sibling === 'open', `listed ${listed}, sibling ${sibling}`);
    return 'zoom.us is silent, www3.zoom.us answers';
  },
});
