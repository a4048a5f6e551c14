import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomWebRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'service-has-gone-silent',
  tells:
    'The web servers of the service are gone without a word, and the status page, elsewhere, reports an outage.',
  kind: 'single',
  confirms: ['service-outage'],
  neverBlames: ['egress-blocks-service', 'address-blocklisted', 'internet-down'],
  verdict: 'blocked',
  arrange: async (lab) => {
    await block(lab, { at: 'internet', protocol: 'tcp', to: zoomWebRanges });
    await lab.world.change({ status: 'major' });
  },
  async control(lab) {
    const service = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(service === 'silence' && other === 'open', `service ${service}, other ${other}`);
    return 'zoom.us is silent, www.google.com answers';
  },
});
