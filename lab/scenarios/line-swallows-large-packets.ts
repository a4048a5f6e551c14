import { connects, handshakes, must } from '../controls.ts';
import { pathMtuBlackHole } from '../faults/path.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-swallows-large-packets',
  tells:
    'Between router and provider packets over 1300 bytes vanish and nobody says so: pages hang after connecting. Looks like a filter of names.',
  kind: 'single',
  confirms: ['path-mtu-black-hole'],
  neverBlames: ['name-filter', 'handshake-mangled', 'vpn-mtu-too-large', 'service-outage'],
  house: { ipv6: false },
  arrange: async (lab) => void (await pathMtuBlackHole(lab, { mtu: 1300 })),
  async control(lab) {
    const zoom = lab.world.ipv4('zoom.us')[0] ?? '';
    const tcp = await connects(lab, zoom, 443);
    const tls = await handshakes(lab, zoom, 'zoom.us');
    must(tcp === 'open' && !tls.isComplete, `TCP ${tcp}, TLS complete: ${tls.isComplete}`);
    return 'TCP opens, TLS hangs';
  },
});
