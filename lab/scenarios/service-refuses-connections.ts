import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomWebRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-refuses-connections',
  tells:
    'The web servers of the service refuse connections, from their full distance; the status page reports an outage.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['egress-blocks-service', 'local-firewall-blocks', 'address-blocklisted'],
  verdict: 'blocked',
  arrange: async (lab) => {
    await block(lab, { at: 'internet', protocol: 'tcp', to: zoomWebRanges, how: 'reset' });
    await lab.world.change({ status: 'critical' });
  },
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'refused' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us refuses, www.google.com answers';
  },
});
