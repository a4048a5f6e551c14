import { handshakes, must } from '../controls.ts';
import { moveWorldClock } from '../faults/laptop.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'clock-a-year-ahead',
  tells: 'Somebody set the clock a year ahead, and every good certificate looks expired.',
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
    await moveWorldClock(lab, -400);
  },
  async control(lab) {
    const { verification } = await handshakes(lab, lab.world.ipv4('zoom.us')[0] ?? '', 'zoom.us');
    must(/expired/.test(verification), verification);
    return `openssl: ${verification}`;
  },
});
