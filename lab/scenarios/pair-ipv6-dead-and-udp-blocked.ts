import { connects, must } from '../controls.ts';
import { ipv6Dead } from '../faults/ipv6.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-ipv6-dead-and-udp-blocked',
  tells: 'IPv6 is offered and dead, and over IPv4 the router swallows UDP.',
  kind: 'pair',
  confirms: ['ipv6-broken', 'udp-blocked'],
  neverBlames: ['internet-down', 'egress-blocks-service', 'provider-latency'],
  verdict: 'degraded',
  async arrange(lab) {
    await ipv6Dead(lab);
    await swallowUdp(lab);
  },
  async control(lab) {
    const over6 = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    must(over6 === 'silence', `IPv6 ${over6}`);
    return `IPv6 silent; ${await udpIsSilent(lab)}`;
  },
});
