import { adapterAsText } from '../faults/radio.ts';
import { defineRepair } from '../repair.ts';

/** The adapter stays awake, and packets come in when they are sent. */
export const repair = defineRepair({
  id: 'wifi-power-save-off',
  scenario: 'wifi-sleeps-between-packets',
  fix: 'wifi-power-save-off',
  ends: 'kept',
  snapshot: adapterAsText,
});
