import { connects, must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { providerDead } from '../faults/link.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'line-dead-router-says-servfail',
  tells:
    'The line is dead and the router answers every name question with "server failure", so it looks like its name server.',
  kind: 'single',
  confirms: ['internet-down'],
  neverBlames: ['dns-resolver-dead', 'dnssec-failure', 'gateway-unreachable'],
  verdict: 'blocked',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', action: 'servfail' }]);
    await providerDead(lab);
  },
  async control(lab) {
    const name = await resolves(lab, 'zoom.us');
    const beyond = await connects(lab, '8.8.8.8', 53);
    must(name.status === 'SERVFAIL' && beyond === 'silence', `${name.status}, 8.8.8.8 ${beyond}`);
    return 'the router says SERVFAIL, 8.8.8.8 is silent';
  },
});
