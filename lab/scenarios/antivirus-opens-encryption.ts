import { handshakes, must } from '../controls.ts';
import { laptopInspects } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'antivirus-opens-encryption',
  tells:
    'The web shield of an antivirus on this computer opens encrypted connections; its root was installed with it.',
  kind: 'single',
  confirms: ['security-software-inspects'],
  neverBlames: ['tls-inspection-trusted', 'tls-inspection-untrusted', 'local-firewall-blocks'],
  verdict: 'degraded',
  arrange: async (lab) =>
    void (await laptopInspects(lab, {
      commonName: 'Avast Web/Mail Shield Root',
      organization: 'Avast Web/Mail Shield',
    })),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      service.issuer.includes('Avast') && other.issuer.includes('Avast'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
