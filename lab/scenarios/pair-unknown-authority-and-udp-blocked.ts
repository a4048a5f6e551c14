import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-unknown-authority-and-udp-blocked',
  tells:
    'The office opens all encrypted connections, nobody installed its authority here, and its firewall swallows UDP.',
  kind: 'pair',
  confirms: ['tls-inspection-untrusted', 'udp-blocked'],
  neverBlames: ['tls-inspection-trusted', 'clock-wrong', 'captive-portal', 'internet-down'],
  verdict: 'blocked',
  needs: ['squid'],
  async arrange(lab) {
    await squidIntercepts(lab, { isTrusted: false });
    await swallowUdp(lab);
  },
  async control(lab) {
    const shown = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    const isForeign = shown.issuer.includes('Office Web Gateway') && shown.verification !== 'OK';
    must(isForeign, `${shown.issuer}, ${shown.verification}`);
    return `zoom.us: ${shown.verification}; ${await udpIsSilent(lab)}`;
  },
});
