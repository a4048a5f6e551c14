import { must, resolves } from '../controls.ts';
import { oddRouterDns } from '../faults/dns.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-aaaa-swallowed-and-udp-blocked',
  tells:
    'The router’s name server never answers questions for IPv6 addresses, and its firewall swallows UDP.',
  kind: 'pair',
  confirms: ['dns-aaaa-dropped', 'udp-blocked'],
  neverBlames: ['dns-slow', 'dns-resolver-dead', 'internet-down'],
  verdict: 'degraded',
  async arrange(lab) {
    await oddRouterDns(lab, [{ name: '*', type: 'AAAA', action: 'drop' }]);
    await swallowUdp(lab);
  },
  async control(lab) {
    const six = await resolves(lab, 'zoom.us', { type: 'AAAA' });
    must(six.status === 'silence', `AAAA ${six.status}`);
    return `AAAA is not answered; ${await udpIsSilent(lab)}`;
  },
});
