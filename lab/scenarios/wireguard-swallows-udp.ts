import { datagram, handshakes, must, stunRequest } from '../controls.ts';
import { wireguard } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'wireguard-swallows-udp',
  tells:
    'WireGuard, held up by wg-quick, carries all traffic by rules and a table of its own; its far end lets the web through and drops media.',
  kind: 'single',
  confirms: ['vpn-drops-media'],
  neverBlames: ['udp-blocked', 'media-ports-blocked', 'provider-latency', 'route-conflict'],
  verdict: 'degraded',
  house: { ipv6: false },
  needs: ['wireguard-go', 'wireguard-tools', 'tun'],
  arrange: (lab) => wireguard(lab, 'udp dport != 53 drop'),
  async control(lab) {
    const stun = lab.world.ipv4('stun.l.google.com')[0] ?? '';
    const silent = await datagram(lab, stun, 19302, stunRequest);
    const web = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(silent.kind === 'silence' && web.isComplete, `STUN ${silent.kind}`);
    return 'through the tunnel STUN is silent and TLS completes';
  },
});
