import { datagram, handshakes, mediaHello, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { localFirewall } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-own-firewall-and-inspection',
  tells:
    'The firewall of this computer forbids the media ports, and the office opens encrypted connections.',
  kind: 'pair',
  confirms: ['local-firewall-blocks', 'tls-inspection-trusted'],
  neverBlames: ['udp-blocked', 'security-software-inspects'],
  verdict: 'degraded',
  needs: ['squid'],
  arrange: async (lab) => {
    await squidIntercepts(lab, { isTrusted: true });
    await localFirewall(lab, { protocol: 'udp', ports: '3478-3479, 8801-8810' });
  },
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const media = await datagram(
      lab,
      lab.world.ipv4('zoomfr84zc.zoom.us')[0] ?? '',
      8801,
      mediaHello,
    );
    must(
      service.issuer.includes('Office') && media.kind === 'not-permitted',
      `${service.issuer}, media ${media.kind}`,
    );
    return `signed by ${service.issuer}, media not permitted`;
  },
});
