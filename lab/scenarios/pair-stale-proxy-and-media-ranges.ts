import { connects, fetches, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { proxyVariables } from '../faults/proxy.ts';
import { zoomMediaRanges } from '../faults/zoom-ranges.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-stale-proxy-and-media-ranges',
  tells:
    'A crashed app left its proxy in the settings, and the firewall lacks the ranges of the media servers.',
  kind: 'pair',
  confirms: ['proxy-unreachable', 'egress-blocks-media'],
  neverBlames: ['egress-blocks-service', 'proxy-required'],
  verdict: 'blocked',
  arrange: async (lab) => {
    await block(lab, { at: 'home', to: zoomMediaRanges });
    await proxyVariables(lab, 'http://127.0.0.1:7890');
  },
  async control(lab) {
    const stale = await fetches(lab, 'https://zoom.us/');
    const media = await connects(lab, lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '', 443);
    must(stale.status === 0 && media === 'silence', `stale ${stale.status}, media ${media}`);
    return `${stale.problem}, media silent`;
  },
});
