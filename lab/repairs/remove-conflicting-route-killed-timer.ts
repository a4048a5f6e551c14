import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A restart would undo it anyway; nobody restarts, and the armed undo comes. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-killed-timer',
  scenario: 'leftover-route-refuses-zoom',
  fix: 'remove-conflicting-route',
  ends: 'undone-by-timer',
  snapshot: networkAsText,
});
