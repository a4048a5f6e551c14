import { firewallAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The rule is readable from the start. */
export const repair = defineRepair({
  id: 'allow-ports-readable',
  scenario: 'own-firewall-rule-is-readable',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewallAsText,
});
