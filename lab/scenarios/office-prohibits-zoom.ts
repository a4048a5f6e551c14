import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-prohibits-zoom',
  tells:
    'The office router refuses the service in so many words (ICMP), long before a packet could have reached it.',
  kind: 'single',
  confirms: ['egress-blocks-service'],
  neverBlames: ['local-firewall-blocks', 'service-outage', 'route-conflict', 'vpn-kill-switch'],
  verdict: 'blocked',
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', to: zoomRanges, how: 'prohibited' })),
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'unreachable' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us is refused by the router, www.google.com answers';
  },
});
