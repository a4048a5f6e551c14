import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A leftover route refuses the service’s addresses. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-leftover',
  scenario: 'leftover-route-refuses-zoom',
  fix: 'remove-conflicting-route',
  ends: 'kept',
  snapshot: networkAsText,
});
