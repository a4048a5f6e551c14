import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomMediaRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-list-lacks-the-media-ranges',
  tells:
    'The allow list of the office knows the website and not the ranges of the media servers: sign-in works, joining hangs.',
  kind: 'single',
  confirms: ['egress-blocks-media'],
  neverBlames: [
    'udp-blocked',
    'media-ports-blocked',
    'egress-blocks-service',
    'address-blocklisted',
    'service-outage',
    'allow-rule-too-narrow',
  ],
  verdict: ['blocked', 'degraded'],
  arrange: async (lab) => void (await block(lab, { at: 'home', to: zoomMediaRanges })),
  async control(lab) {
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 443);
    const web = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(media === 'silence' && web === 'open', `media ${media}, website ${web}`);
    return 'media silent, website answers';
  },
});
