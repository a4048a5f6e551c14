import { connects, must } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-one-address-listed-and-udp-blocked',
  tells: 'One address of the service is on a list of bad ones, and the firewall swallows UDP.',
  kind: 'pair',
  confirms: ['address-blocklisted', 'udp-blocked'],
  neverBlames: ['egress-blocks-service', 'service-outage', 'name-filter', 'internet-down'],
  verdict: ['blocked', 'degraded'],
  async arrange(lab) {
    const to = [...lab.world.ipv4('us04web.zoom.us'), ...lab.world.ipv6('us04web.zoom.us')];
    await block(lab, { at: 'home', to });
    await swallowUdp(lab);
  },
  async control(lab) {
    const listed = await connects(lab, lab.world.ipv4('us04web.zoom.us')[0] ?? '', 443);
    const sibling = await connects(lab, lab.world.ipv4('zoom.us')[0] ?? '', 443);
    must(listed === 'silence' && sibling === 'open', `listed ${listed}, sibling ${sibling}`);
    return `us04web.zoom.us is silent, zoom.us answers; ${await udpIsSilent(lab)}`;
  },
});
