import { handshakes, must } from '../controls.ts';
import { laptopInspects } from '../faults/interception.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-shield-and-udp-blocked',
  tells: 'The web shield of an antivirus opens encrypted connections, and the hotel swallows UDP.',
  kind: 'pair',
  confirms: ['security-software-inspects', 'udp-blocked'],
  neverBlames: ['tls-inspection-trusted', 'tls-inspection-untrusted', 'local-firewall-blocks'],
  verdict: 'degraded',
  async arrange(lab) {
    await laptopInspects(lab, {
      commonName: 'Avast Web/Mail Shield Root',
      organization: 'Avast Web/Mail Shield',
    });
    await swallowUdp(lab);
  },
  async control(lab) {
    const { issuer } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(issuer.includes('Avast'), issuer);
    return `zoom.us signed by ${issuer}; ${await udpIsSilent(lab)}`;
  },
});
