import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A container network lies over the service’s addresses. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-bridge',
  scenario: 'container-network-takes-zoom',
  fix: 'remove-conflicting-route',
  ends: 'kept',
  snapshot: networkAsText,
});
