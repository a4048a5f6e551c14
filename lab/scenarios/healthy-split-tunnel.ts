import { must, serviceWorks } from '../controls.ts';
import { openvpn } from '../faults/tunnel.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-split-tunnel',
  tells:
    'The company’s VPN carries the company’s own subnets only; the meeting goes straight out, as it should.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['vpn-drops-media', 'route-conflict', 'vpn-mtu-too-large'],
  needs: ['openvpn', 'tun'],
  arrange: async (lab) => void (await openvpn(lab, { routing: 'split', routes: ['10.20.0.0/16'] })),
  async control(lab) {
    const routes = await lab.laptop.must(['ip', 'route']);
    must(routes.includes('10.20.0.0/16'), routes);
    return `${await serviceWorks(lab)}, only 10.20.0.0/16 in the tunnel`;
  },
});
