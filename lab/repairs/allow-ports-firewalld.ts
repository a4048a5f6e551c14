import { firewalldAsText } from '../managers.ts';
import { defineRepair } from '../repair.ts';

/** The rule is firewalld's, and so is the permission. */
export const repair = defineRepair({
  id: 'allow-ports-firewalld',
  scenario: 'own-firewalld-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewalldAsText,
});
