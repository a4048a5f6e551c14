import { connects, must } from '../controls.ts';
import { wrongRoute } from '../faults/laptop.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-route-conflict-and-udp-blocked',
  tells: 'A container network took the range of the service, and the router swallows UDP.',
  kind: 'pair',
  confirms: ['route-conflict', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'address-blocklisted', 'internet-down'],
  verdict: 'blocked',
  house: { ipv6: false },
  async arrange(lab) {
    await wrongRoute(lab, '170.114.0.0/16');
    await swallowUdp(lab);
  },
  async control(lab) {
    const zoom = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(zoom !== 'open', `zoom ${zoom}`);
    return `zoom ${zoom}; ${await udpIsSilent(lab)}`;
  },
});
