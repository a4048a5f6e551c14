import { ufwAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A test for a time: ufw is off, and on again whatever it showed. */
export const repair = defineRepair({
  id: 'pause-firewall-ufw',
  scenario: 'own-ufw-forbids-media',
  fix: 'pause-firewall',
  ends: 'put-back',
  snapshot: ufwAsText,
});
