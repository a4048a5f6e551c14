import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-opens-encryption-on-ipv4-only',
  tells:
    'The gateway opens encrypted connections over IPv4 and forgot IPv6, over which genuine certificates come.',
  kind: 'single',
  confirms: ['tls-inspection-trusted'],
  neverBlames: ['tls-inspection-untrusted', 'security-software-inspects', 'ipv6-broken'],
  verdict: 'degraded',
  needs: ['squid'],
  house: { ipv6: true },
  arrange: async (lab) => void (await squidIntercepts(lab, { isTrusted: true, ipv6: false })),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      service.issuer.includes('Office Web Gateway') && other.issuer.includes('Office Web Gateway'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
