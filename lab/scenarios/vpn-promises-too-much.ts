import { connects, handshakes, must } from '../controls.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'vpn-promises-too-much',
  tells:
    'The VPN’s interface says 1500 bytes, the way below carries 1300: connections open and hang. Looks like a filter of names.',
  kind: 'single',
  confirms: ['vpn-mtu-too-large'],
  neverBlames: ['path-mtu-black-hole', 'name-filter', 'vpn-drops-media', 'handshake-mangled'],
  house: { ipv6: false },
  needs: ['openvpn', 'tun'],
  arrange: async (lab) =>
    void (await openvpn(lab, { routing: 'full', mtu: 1500, carriesUpTo: 1300 })),
  async control(lab) {
    const zoom = lab.world.ipv4('zoom.us')[0] ?? '';
    const tcp = await connects(lab, zoom, 443);
    const tls = await handshakes(lab, zoom, 'zoom.us');
    must(tcp === 'open' && !tls.isComplete, `TCP ${tcp}, TLS complete: ${tls.isComplete}`);
    return 'TCP opens, TLS hangs';
  },
});
