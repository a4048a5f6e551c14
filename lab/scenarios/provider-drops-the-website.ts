import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomWebRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'provider-drops-the-website',
  tells:
    'Only the range of the website is dropped, at the provider; media servers answer, and the status page, elsewhere, reports no outage.',
  kind: 'single',
  confirms: ['egress-blocks-service'],
  neverBlames: ['service-outage', 'address-blocklisted', 'egress-blocks-media'],
  verdict: 'blocked',
  arrange: async (lab) => void (await block(lab, { at: 'isp', to: zoomWebRanges })),
  async control(lab) {
    const web = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 443);
    must(web === 'silence' && media === 'open', `website ${web}, media ${media}`);
    return 'website silent, media answer';
  },
});
