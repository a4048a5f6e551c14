import { datagram, mediaHello, must, stunRequest } from '../controls.ts';
import { ufw } from '../faults/ufw.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'own-ufw-forbids-media',
  tells: 'ufw on this computer denies the media ports on their way out; the web works.',
  kind: 'single',
  confirms: ['local-firewall-blocks'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'vpn-drops-media'],
  verdict: 'degraded',
  needs: ['ufw'],
  arrange: (lab) => ufw(lab, ['deny out 3478:3479/udp', 'deny out 8801:8810/udp']),
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
