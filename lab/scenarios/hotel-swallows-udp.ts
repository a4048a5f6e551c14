import { datagram, handshakes, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'hotel-swallows-udp',
  tells:
    'The hotel’s gateway lets web pages and DNS through and swallows every other UDP packet: the meeting opens, over TCP, and stutters.',
  kind: 'single',
  confirms: ['udp-blocked'],
  neverBlames: ['media-ports-blocked', 'vpn-drops-media', 'egress-blocks-media', 'service-outage'],
  verdict: 'degraded',
  arrange: async (lab) =>
    void (await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' })),
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const silent = await datagram(lab, stun, 19302, stunRequest);
    const web = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(silent.kind === 'silence' && web.isComplete, `STUN ${silent.kind}`);
    return 'STUN silent, TLS completes';
  },
});
