import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { zoomMediaRanges } from '../faults/zoom-ranges.ts';
import { onlyDenies } from '../name-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-media-ranges-and-helper-blocklist',
  tells:
    'The allow list of the office lacks the ranges of the media servers, and its name server denies the log host.',
  kind: 'pair',
  confirms: ['egress-blocks-media', 'dns-filter-blocks-helper'],
  neverBlames: [
    'udp-blocked',
    'media-ports-blocked',
    'egress-blocks-service',
    'dns-filter-blocks-service',
  ],
  verdict: ['blocked', 'degraded'],
  async arrange(lab) {
    await lab.routerDns(['--address=/log.zoom.us/0.0.0.0', '--address=/log.zoom.us/::']);
    await block(lab, { at: 'home', to: zoomMediaRanges });
  },
  async control(lab) {
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 443);
    const web = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(media === 'silence' && web === 'open', `media ${media}, website ${web}`);
    return `media silent; ${await onlyDenies(lab, 'log.zoom.us')}`;
  },
});
