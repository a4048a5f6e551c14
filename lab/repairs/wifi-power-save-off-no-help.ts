import { adapterAsText, sleepsOn } from '../faults/radio.ts';
import { defineRepair } from '../repair.ts';

/** A driver that says yes and lets the adapter sleep on, as some do: it is told to save power again. */
export const repair = defineRepair({
  id: 'wifi-power-save-off-no-help',
  scenario: 'wifi-sleeps-between-packets',
  fix: 'wifi-power-save-off',
  ends: 'put-back',
  arrange: sleepsOn,
  snapshot: adapterAsText,
});
