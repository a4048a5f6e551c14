import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'resolver-swallows-aaaa',
  tells:
    'The router’s name server never answers questions for IPv6 addresses, so every lookup waits for its time limit.',
  kind: 'single',
  confirms: ['dns-aaaa-dropped'],
  neverBlames: ['dns-resolver-dead', 'dns-slow', 'ipv6-broken'],
  verdict: 'degraded',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', type: 'AAAA', action: 'drop' }]);
  },
  async control(lab) {
    const four = await resolves(lab, 'zoom.us');
    const six = await resolves(lab, 'zoom.us', { type: 'AAAA' });
    must(
      four.status === 'NOERROR' && six.status === 'silence',
      `A ${four.status}, AAAA ${six.status}`,
    );
    return 'A is answered, AAAA is not';
  },
});
