import { datagram, handshakes, must, stunRequest } from '../controls.ts';
import { block } from '../faults/filter.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-inspection-and-udp-blocked',
  tells: 'An office gateway opens encrypted connections, trusted here, and drops UDP.',
  kind: 'pair',
  confirms: ['tls-inspection-trusted', 'udp-blocked'],
  neverBlames: ['security-software-inspects'],
  verdict: 'degraded',
  needs: ['squid'],
  arrange: async (lab) => {
    await squidIntercepts(lab, { isTrusted: true });
    await block(lab, { at: 'home', protocol: 'udp', exceptPorts: '53, 67, 68, 546, 547' });
  },
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const stun = await datagram(
      lab,
      lab.world.ipv4('stun.l.google.com')[0] ?? '',
      19302,
      stunRequest,
    );
    must(
      service.issuer.includes('Office') && stun.kind === 'silence',
      `${service.issuer}, STUN ${stun.kind}`,
    );
    return `signed by ${service.issuer}, STUN silent`;
  },
});
