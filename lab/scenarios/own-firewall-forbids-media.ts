import { datagram, mediaHello, must, stunRequest } from '../controls.ts';
import { localFirewall } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-firewall-forbids-media',
  tells: 'A personal firewall on this computer forbids UDP to the media ports; the web works.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'vpn-drops-media'],
  verdict: 'degraded',
  arrange: async (lab) =>
    void (await localFirewall(lab, { protocol: 'udp', ports: '3478-3479, 8801-8810' })),
  async control(lab) {
    const media = await datagram(
      lab,
      lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '',
      8801,
      mediaHello,
    );
    const other = await datagram(
      lab,
      lab.world.ipv4('stun.l.google.com')[0] ?? '',
      19302,
      stunRequest,
    );
    must(
      media.kind === 'not-permitted' && other.kind === 'answer',
      `media ${media.kind}, STUN ${other.kind}`,
    );
    return 'media not permitted, STUN answers';
  },
});
