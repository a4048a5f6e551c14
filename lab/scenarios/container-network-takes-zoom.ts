import { connects, must } from '../controls.ts';
import { wrongRoute } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'container-network-takes-zoom',
  tells:
    'A container network was given a subnet in which the service lives: its packets go to a bridge on this computer. Looks like a firewall.',
  kind: 'single',
  confirms: ['route-conflict'],
  neverBlames: ['egress-blocks-service', 'address-blocklisted', 'service-outage'],
  verdict: 'blocked',
  house: { ipv6: false },
  arrange: (lab) => wrongRoute(lab, '170.114.0.0/16'),
  async control(lab) {
    const zoom = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    const other = await connects(lab, lab.world.ipv4('www.google.com')[0] ?? '', 443);
    must(zoom !== 'open' && other === 'open', `zoom ${zoom}, other ${other}`);
    return `zoom ${zoom}, other ${other}`;
  },
});
