import { must, serviceWorks } from '../controls.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-full-tunnel',
  tells: 'Everything goes through a VPN that carries everything, UDP and full packets included.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['vpn-drops-media', 'vpn-detour', 'vpn-mtu-too-large', 'vpn-kill-switch'],
  house: { ipv6: false },
  needs: ['openvpn', 'tun'],
  arrange: async (lab) => void (await openvpn(lab, { routing: 'full' })),
  async control(lab) {
    const routes = await lab.laptop.must(['ip', 'route', 'get', '170.114.52.2']);
    must(routes.includes('tun0'), routes);
    return `${await serviceWorks(lab)}, through tun0`;
  },
});
