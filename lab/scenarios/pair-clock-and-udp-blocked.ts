import { handshakes, must } from '../controls.ts';
import { moveWorldClock } from '../faults/laptop.ts';
import { swallowUdp, udpIsSilent } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-clock-and-udp-blocked',
  tells:
    'The clock is three years behind, and the firewall swallows UDP: with the clock mended, meetings will stutter.',
  kind: 'pair',
  confirms: ['clock-wrong', 'udp-blocked'],
  neverBlames: ['tls-inspection-untrusted', 'root-store-old', 'internet-down', 'service-outage'],
  verdict: 'blocked',
  async arrange(lab) {
    await moveWorldClock(lab, 1100);
    await swallowUdp(lab);
  },
  async control(lab) {
    const { verification } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(/not yet valid/.test(verification), verification);
    return `${verification}; ${await udpIsSilent(lab)}`;
  },
});
