import { must, pings, serviceWorks } from '../controls.ts';
import { useResolvers } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-mute-router',
  tells:
    'A router that ignores pings and has no open or closed port for its users, but forwards everything; names come from public resolvers.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['gateway-unreachable', 'internet-down'],
  async arrange(lab) {
    await useResolvers(lab, '9.9.9.9', '8.8.8.8');
    await lab.home.nft(`table inet mute {
       chain input {
         type filter hook input priority -5; policy accept;
         iifname "lan0" meta l4proto { tcp, udp } drop
         iifname "lan0" icmp type echo-request drop
         iifname "lan0" icmpv6 type echo-request drop
       }
     }`);
  },
  async control(lab) {
    const { replies } = await pings(lab, lab.plan.home.ipv4, 2);
    must(replies === 0, 'the router answers pings');
    return `the router is mute, ${await serviceWorks(lab)}`;
  },
});
