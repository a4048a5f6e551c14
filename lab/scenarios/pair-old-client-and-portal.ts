import { fetches, must } from '../controls.ts';
import { captivePortal } from '../faults/portal.ts';
import { clientIsOld, installOldZoom } from '../media-controls.ts';
import { defineScenario } from '../scenario.ts';

export const scenario = defineScenario({
  id: 'pair-old-client-and-portal',
  tells:
    'A hotel before login, and an app that will be too old once logged in: both stand between the person and the meeting.',
  kind: 'pair',
  confirms: ['client-outdated', 'captive-portal'],
  neverBlames: ['internet-down', 'udp-blocked', 'name-filter', 'tls-inspection-untrusted'],
  verdict: 'blocked',
  async arrange(lab) {
    await installOldZoom(lab);
    await captivePortal(lab);
  },
  async control(lab) {
    const check = await fetches(lab, 'http://connectivitycheck.gstatic.com/generate_204', ['-4']);
    must(check.status === 302, `check ${check.status}`);
    return `check answered 302; ${await clientIsOld(lab)}`;
  },
});
