import { datagram, mediaHello, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'router-refuses-media-ports',
  tells:
    'The router refuses UDP to the media ports by ICMP. No test server is at hand, but the refusal comes back far too soon to be the service’s own.',
  kind: 'single',
  confirms: ['media-ports-blocked'],
  neverBlames: ['udp-blocked', 'service-outage', 'local-firewall-blocks'],
  verdict: 'degraded',
  arrange: async (lab) =>
    void (await block(lab, {
      at: 'home',
      protocol: 'udp',
      ports: '3479, 8801-8810',
      how: 'refused',
    })),
  async control(lab) {
    const media = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const refused = await datagram(lab, media, 8801, mediaHello);
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const open = await datagram(lab, stun, 19302, stunRequest);
    must(
      refused.kind === 'refused' && open.kind === 'answer',
      `media ${refused.kind}, STUN ${open.kind}`,
    );
    return 'media refused, STUN answers';
  },
});
