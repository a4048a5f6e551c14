import { ufwAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The rule is ufw’s, and so is the permission. */
export const repair = defineRepair({
  id: 'allow-ports-ufw',
  scenario: 'own-ufw-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: ufwAsText,
});
