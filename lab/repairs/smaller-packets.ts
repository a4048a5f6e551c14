import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The line swallows large packets: the network card sends smaller ones. */
export const repair = defineRepair({
  id: 'smaller-packets',
  scenario: 'line-swallows-large-packets',
  fix: 'smaller-packets',
  ends: 'kept',
  snapshot: networkAsText,
});
