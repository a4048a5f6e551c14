import { connects, datagram, mediaHello, must, zoomStunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { ipv6Dead } from '../faults/ipv6.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-ipv6-dead-and-media-ports-blocked',
  tells: 'IPv6 is offered and dead, and a half-finished firewall rule forgot UDP 8801-8810.',
  kind: 'pair',
  confirms: ['ipv6-broken', 'media-ports-blocked'],
  neverBlames: ['udp-blocked', 'internet-down', 'egress-blocks-media'],
  verdict: 'degraded',
  reflector: true,
  world: { mediaUdp: 'answers' },
  async arrange(lab) {
    await ipv6Dead(lab);
    await block(lab, { at: 'home', protocol: 'udp', ports: '8801-8810' });
  },
  async control(lab) {
    const over6 = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    const media = lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '';
    const closed = await datagram(lab, media, 8801, mediaHello);
    const open = await datagram(lab, media, 3478, zoomStunRequest);
    must(
      over6 === 'silence' && closed.kind === 'silence' && open.kind === 'answer',
      `IPv6 ${over6}, 8801 ${closed.kind}, 3478 ${open.kind}`,
    );
    return 'IPv6 silent, 8801 silent, 3478 answers';
  },
});
