import { must, pings } from '../controls.ts';
import { gatewayDead } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'gateway-dead',
  tells: 'Link and address are there, but the router does not even answer who it is.',
  kind: 'single',
  confirms: ['gateway-unreachable'],
  neverBlames: ['internet-down', 'dns-resolver-dead', 'no-address', 'ipv6-broken'],
  verdict: 'blocked',
  arrange: gatewayDead,
  async control(lab) {
    const { replies } = await pings(lab, lab.plan.home.ipv4, 2);
    const neighbours = await lab.asUser(['ip', 'neigh', 'show', lab.plan.home.ipv4]);
    must(replies === 0, 'the gateway answers');
    must(!neighbours.stdout.includes('REACHABLE'), neighbours.stdout);
    return `no reply from ${lab.plan.home.ipv4}; ${neighbours.stdout.trim()}`;
  },
});
