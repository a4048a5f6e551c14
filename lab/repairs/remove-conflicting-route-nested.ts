import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The narrow leftover alone does not help: it is put back, and both are taken. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-nested',
  scenario: 'leftover-routes-nested',
  fix: 'remove-conflicting-route',
  ends: 'kept',
  snapshot: networkAsText,
});
