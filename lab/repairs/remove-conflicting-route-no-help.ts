import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A rule for the same addresses stands in front of the table: without the route they are as unreachable. */
export const repair = defineRepair({
  id: 'remove-conflicting-route-no-help',
  scenario: 'leftover-route-refuses-zoom',
  fix: 'remove-conflicting-route',
  ends: 'put-back',
  arrange: (lab) => lab.laptop.ip(['route add unreachable 170.112.0.0/12']),
  snapshot: networkAsText,
});
