import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'list-holds-one-address',
  tells:
    'The firewall subscribes to a list of bad addresses, and one of the service’s is on it. All others answer.',
  kind: 'single',
  confirms: ['address-blocklisted'],
  neverBlames: [
    'egress-blocks-service',
    'name-filter',
    'service-outage',
    'ipv6-broken',
    'route-conflict',
  ],
  verdict: ['blocked', 'degraded'],
  arrange: async (lab) => {
    const to = [...lab.world.ipv4('us04web.zoom.us'), ...lab.world.ipv6('us04web.zoom.us')];
    await block(lab, { at: 'home', to });
  },
  async control(lab) {
    const listed = await connects(lab, lab.world.ipv4('us04web.zoom.us')[0] ?? '', 443);
    const sibling = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(listed === 'silence' && sibling === 'open', `listed ${listed}, sibling ${sibling}`);
    return 'us04web.zoom.us is silent, zoom.us answers';
  },
});
