import { firewallAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** Somebody’s rule rejects connections to the service. */
export const repair = defineRepair({
  id: 'allow-ports-rejects',
  scenario: 'own-firewall-rejects-the-service',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewallAsText,
});
