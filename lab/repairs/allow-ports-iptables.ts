import { firewallAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The rule is iptables's, and so is the permission. */
export const repair = defineRepair({
  id: 'allow-ports-iptables',
  scenario: 'own-iptables-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'kept',
  snapshot: firewallAsText,
});
