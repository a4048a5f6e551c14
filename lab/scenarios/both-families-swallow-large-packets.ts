import { connects, handshakes, must } from '../controls.ts';
import { pathMtuBlackHole } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'both-families-swallow-large-packets',
  tells:
    'A tunnelled line (1280 bytes) with ICMP filtered, over IPv4 and IPv6 alike: small answers arrive, certificates do not.',
  kind: 'single',
  confirms: ['path-mtu-black-hole'],
  neverBlames: ['ipv6-broken', 'name-filter', 'handshake-mangled'],
  arrange: async (lab) => void (await pathMtuBlackHole(lab, { mtu: 1280 })),
  async control(lab) {
    const zoom = lab.world.ipv4('zoom.us')[0] ?? '';
    const tcp = await connects(lab, zoom, 443);
    const tls = await handshakes(lab, zoom, 'zoom.us');
    must(tcp === 'open' && !tls.isComplete, `TCP ${tcp}, TLS complete: ${tls.isComplete}`);
    return 'TCP opens, TLS hangs';
  },
});
