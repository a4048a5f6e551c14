import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** IPv6 is not what is wrong: setting it aside proves nothing and leaves no trace. */
export const repair = defineRepair({
  id: 'set-ipv6-aside-no-help',
  scenario: 'campus-prohibits-udp',
  fix: 'set-ipv6-aside',
  ends: 'put-back',
  snapshot: networkAsText,
});
