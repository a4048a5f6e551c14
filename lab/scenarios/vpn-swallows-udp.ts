import { datagram, handshakes, must, stunRequest } from '../controls.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'vpn-swallows-udp',
  tells:
    'All traffic goes through the company’s VPN, whose far end lets the web through and drops media. Looks like a network that blocks UDP.',
  kind: 'single',
  confirms: ['vpn-drops-media'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'provider-latency'],
  verdict: 'degraded',
  house: { ipv6: false },
  needs: ['openvpn', 'tun'],
  arrange: async (lab) =>
    void (await openvpn(lab, { routing: 'full', farEndDrops: 'udp dport != 53 drop' })),
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const silent = await datagram(lab, stun, 19302, stunRequest);
    const web = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(silent.kind === 'silence' && web.isComplete, `STUN ${silent.kind}`);
    return 'through the tunnel STUN is silent and TLS completes';
  },
});
