import { handshakes, must } from '../controls.ts';
import { mitmproxyIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-opens-only-the-service',
  tells:
    'Only the names of the service are opened, by a Fortinet box whose authority is installed here.',
  kind: 'single',
  confirms: ['tls-inspection-trusted'],
  neverBlames: [
    'tls-inspection-untrusted',
    'security-software-inspects',
    'dns-hijack',
    'name-filter',
  ],
  verdict: 'degraded',
  needs: ['mitmdump'],
  arrange: async (lab) =>
    void (await mitmproxyIntercepts(lab, {
      isTrusted: true,
      commonName: 'FG200E4Q17900123',
      organization: 'Fortinet',
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
      service.issuer.includes('Fortinet') && !other.issuer.includes('Fortinet'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
