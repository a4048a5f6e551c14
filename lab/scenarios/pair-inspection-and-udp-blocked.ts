import { handshakes, must } from '../controls.ts';
import { squidIntercepts } from '../faults/interception.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-inspection-and-udp-blocked',
  tells:
    'The office opens all encrypted connections, under an authority this computer trusts, and its firewall swallows UDP.',
  kind: 'pair',
  confirms: ['tls-inspection-trusted', 'udp-blocked'],
  neverBlames: ['tls-inspection-untrusted', 'root-store-old', 'captive-portal'],
  verdict: 'degraded',
  needs: ['squid'],
  async arrange(lab) {
    await squidIntercepts(lab, { isTrusted: true });
    await swallowUdp(lab);
  },
  async control(lab) {
    const { issuer } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(issuer.includes('Office Web Gateway'), issuer);
    return `zoom.us signed by ${issuer}; ${await udpIsSilent(lab)}`;
  },
});
