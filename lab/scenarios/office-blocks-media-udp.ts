import { datagram, must, stunRequest, zoomStunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-blocks-media-udp',
  tells:
    'The firewall lets the web and other UDP through and drops the media ports: the meeting opens, sound never comes.',
  kind: 'single',
  confirms: ['media-ports-blocked'],
  neverBlames: ['udp-blocked', 'egress-blocks-media', 'proxy-forces-tcp', 'service-outage'],
  verdict: 'degraded',
  reflector: true,
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'udp', ports: '3478, 3479, 8801-8810' })),
  async control(lab) {
    const media = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const blocked = await datagram(lab, media, 3478, zoomStunRequest);
    const other = await datagram(
      lab,
      lab.world.ipv4('stun.l.google.com')[0] ?? '',
      19302,
      stunRequest,
    );
    must(
      blocked.kind === 'silence' && other.kind === 'answer',
      `media ${blocked.kind}, control ${other.kind}`,
    );
    return 'media port silent, STUN control answers';
  },
});
