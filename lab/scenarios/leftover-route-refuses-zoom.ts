import { connects, must } from '../controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'leftover-route-refuses-zoom',
  tells:
    'A leftover rule in the routing table makes the service’s range unreachable from this computer only.',
  kind: 'single',
  confirms: ['route-conflict'],
  neverBlames: ['egress-blocks-service', 'local-firewall-blocks', 'vpn-kill-switch'],
  verdict: 'blocked',
  house: { ipv6: false },
  arrange: (lab) => lab.laptop.ip(['route add unreachable 170.114.0.0/16']),
  async control(lab) {
    const zoom = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(zoom === 'unreachable', `zoom ${zoom}`);
    return `zoom ${zoom}`;
  },
});
