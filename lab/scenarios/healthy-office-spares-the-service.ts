import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'healthy-office-spares-the-service',
  tells:
    'The office opens other people’s connections and leaves the service alone, as its vendor asks.',
  kind: 'healthy',
  confirms: [],
  neverBlames: ['tls-inspection-trusted', 'tls-inspection-untrusted'],
  needs: ['squid'],
  arrange: async (lab) =>
    void (await squidIntercepts(lab, { isTrusted: true, only: ['google.com', 'one.one.one.one'] })),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      !service.issuer.includes('Office Web Gateway') && other.issuer.includes('Office Web Gateway'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
