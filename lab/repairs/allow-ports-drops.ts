import { firewallAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** Somebody’s rule drops what goes to the service, and the administrator repairs. */
export const repair = defineRepair({
  id: 'allow-ports-drops',
  scenario: 'own-firewall-drops-the-service',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewallAsText,
});
