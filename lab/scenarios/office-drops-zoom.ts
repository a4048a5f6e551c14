import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-drops-zoom',
  tells:
    'An office firewall drops everything to the published ranges of the service; the rest of the web works.',
  kind: 'single',
  confirms: ['egress-blocks-service'],
  neverBlames: [
    'address-blocklisted',
    'egress-blocks-media',
    'service-outage',
    'internet-down',
    'route-conflict',
  ],
  verdict: 'blocked',
  arrange: async (lab) => void (await block(lab, { at: 'home', to: zoomRanges })),
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'silence' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us is silent, www.google.com answers';
  },
});
