import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomMediaRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-refuses-the-media-ranges',
  tells: 'The router refuses the media servers with a reset; the website works.',
  kind: 'single',
  confirms: ['egress-blocks-media'],
  neverBlames: ['service-outage', 'local-firewall-blocks', 'address-blocklisted'],
  verdict: ['blocked', 'degraded'],
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'tcp', to: zoomMediaRanges, how: 'reset' })),
  async control(lab) {
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 443);
    const web = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(media === 'refused' && web === 'open', `media ${media}, website ${web}`);
    return 'media refused, website answers';
  },
});
