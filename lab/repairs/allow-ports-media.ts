import { firewallAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** Somebody’s rule forbids the media ports. */
export const repair = defineRepair({
  id: 'allow-ports-media',
  scenario: 'own-firewall-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewallAsText,
});
