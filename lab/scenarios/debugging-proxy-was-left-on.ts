import { handshakes, must } from '../controls.ts';
import { laptopInspects } from '../faults/interception.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'debugging-proxy-was-left-on',
  tells:
    'A web developer’s debugging proxy still turns all connections to itself; its authority is not trusted.',
  kind: 'single',
  confirms: ['security-software-inspects'],
  neverBlames: ['tls-inspection-trusted', 'tls-inspection-untrusted', 'captive-portal'],
  verdict: 'blocked',
  arrange: async (lab) =>
    void (await laptopInspects(lab, {
      commonName: 'DO_NOT_TRUST_FiddlerRoot',
      organization: 'DO_NOT_TRUST',
      isTrusted: false,
    })),
  async control(lab) {
    const service = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const other = await handshakes(
      lab,
      lab.world.ipv4('www.google.com')[0] ?? '',
      'www.google.com',
    );
    must(
      service.issuer.includes('DO_NOT_TRUST') && other.issuer.includes('DO_NOT_TRUST'),
      `service ${service.issuer}, other ${other.issuer}`,
    );
    return `zoom.us signed by ${service.issuer}, www.google.com by ${other.issuer}`;
  },
});
