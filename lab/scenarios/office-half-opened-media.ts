import { datagram, mediaHello, must, zoomStunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-half-opened-media',
  tells:
    'Somebody opened UDP 3478 and 3479 and forgot 8801-8810: half a rule, which only a test server on the very ports can show.',
  kind: 'single',
  confirms: ['media-ports-blocked'],
  neverBlames: ['udp-blocked', 'egress-blocks-media', 'allow-rule-too-narrow'],
  verdict: 'degraded',
  reflector: true,
  world: { mediaUdp: 'answers' },
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'udp', ports: '8801-8810' })),
  async control(lab) {
    const media = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const closed = await datagram(lab, media, 8801, mediaHello);
    const open = await datagram(lab, media, 3478, zoomStunRequest);
    must(
      closed.kind === 'silence' && open.kind === 'answer',
      `8801 ${closed.kind}, 3478 ${open.kind}`,
    );
    return '8801 silent, 3478 answers';
  },
});
