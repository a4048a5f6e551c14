import { handshakes, must } from '../controls.ts';
import { moveWorldClock } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'clock-three-years-behind',
  tells:
    'The battery of the clock is empty: it is three years behind, and every good certificate looks not yet valid.',
  kind: 'single',
  confirms: ['clock-wrong'],
  neverBlames: [
    'tls-inspection-untrusted',
    'root-store-old',
    'service-outage',
    'captive-portal',
    'dns-resolver-dead',
  ],
  verdict: 'blocked',
  async arrange(lab) {
    await moveWorldClock(lab, 1100);
  },
  async control(lab) {
    const { verification } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(/not yet valid/.test(verification), verification);
    return `openssl: ${verification}`;
  },
});
