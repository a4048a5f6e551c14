import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The tunnel promises too much: it promises less. */
export const repair = defineRepair({
  id: 'smaller-packets-vpn',
  scenario: 'vpn-promises-too-much',
  fix: 'smaller-packets',
  ends: 'kept',
  snapshot: networkAsText,
});
