import { datagram, must, resolves, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { dnssecBogus } from '../faults/unbound.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-bogus-signatures-and-udp-blocked',
  tells: 'A validating resolver throws the answers for zoom.us away, and the firewall drops UDP.',
  kind: 'pair',
  confirms: ['dnssec-failure', 'udp-blocked'],
  neverBlames: ['dns-resolver-dead', 'internet-down'],
  needs: ['unbound'],
  async arrange(lab) {
    await dnssecBogus(lab);
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53' });
  },
  async control(lab) {
    const own = await resolves(lab, 'zoom.us');
    const stun = await datagram(lab, '74.125.250.129', 19302, stunRequest);
    must(own.status === 'SERVFAIL' && stun.kind === 'silence', `${own.status}, ${stun.kind}`);
    return 'SERVFAIL for zoom.us, STUN is silent';
  },
});
