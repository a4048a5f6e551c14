import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'office-authority-was-never-installed',
  tells:
    'The office gateway opens all encrypted connections, and nobody installed its authority on this computer.',
  kind: 'single',
  confirms: ['tls-inspection-untrusted'],
  neverBlames: [
    'tls-inspection-trusted',
    'clock-wrong',
    'captive-portal',
    'root-store-old',
    'security-software-inspects',
  ],
  verdict: 'blocked',
  needs: ['squid'],
  arrange: async (lab) => void (await squidIntercepts(lab, { isTrusted: false })),
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
