import { connects, must, resolves } from '../controls.ts';
import { ipv6Dead } from '../faults/ipv6.ts';
import { dnssecBogus } from '../faults/unbound.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-bogus-signatures-and-ipv6-dead',
  tells: 'A validating resolver throws the answers for zoom.us away, and IPv6 is offered and dead.',
  kind: 'pair',
  confirms: ['dnssec-failure', 'ipv6-broken'],
  neverBlames: ['dns-resolver-dead', 'dns-filter-blocks-service', 'internet-down'],
  verdict: 'blocked',
  needs: ['unbound'],
  async arrange(lab) {
    await dnssecBogus(lab);
    await ipv6Dead(lab);
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const over6 = await connects(lab, lab.world.ipv6('zoom.us')[0] ?? '', 443);
    must(own.status === 'SERVFAIL' && over6 === 'silence', `${own.status}, IPv6 ${over6}`);
    return 'SERVFAIL for zoom.us, IPv6 silent';
  },
});
