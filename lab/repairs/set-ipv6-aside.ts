import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** IPv6 leads nowhere and is set aside. */
export const repair = defineRepair({
  id: 'set-ipv6-aside',
  scenario: 'ipv6-advertised-and-dead',
  fix: 'set-ipv6-aside',
  ends: 'kept',
  snapshot: networkAsText,
});
