import { must, pings } from '../controls.ts';
import { providerDead } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'provider-dead',
  tells:
    'The router works, the line behind it is dead. Programs call it a DNS trouble, because names fail first.',
  kind: 'single',
  confirms: ['internet-down'],
  neverBlames: ['dns-resolver-dead', 'gateway-unreachable', 'ipv6-broken', 'udp-blocked'],
  verdict: 'blocked',
  arrange: providerDead,
  async control(lab) {
    const gateway = await pings(lab, lab.plan.home.ipv4, 2);
    const beyond = await pings(lab, '1.1.1.1', 2);
    must(
      gateway.replies > 0 && beyond.replies === 0,
      `gateway ${gateway.replies}, beyond ${beyond.replies} replies`,
    );
    return 'the gateway answers, 1.1.1.1 does not';
  },
});
