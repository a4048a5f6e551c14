import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'filter-answers-in-the-service-s-place',
  tells:
    'A filter answers for the names of the service with a certificate of its own that nobody knows, to show a page; other names are untouched.',
  kind: 'single',
  confirms: ['tls-inspection-untrusted'],
  neverBlames: ['name-filter', 'dns-hijack', 'captive-portal'],
  verdict: 'blocked',
  needs: ['squid'],
  arrange: async (lab) =>
    void (await squidIntercepts(lab, {
      isTrusted: false,
      commonName: 'Content Filter CA',
      organization: 'Content Filter',
      only: ['zoom.us'],
    })),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      service.issuer.includes('Content Filter') && !other.issuer.includes('Content Filter'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
