import { defineRepair, fileAsText } from '../repair.ts';

/** Killed in the middle, and nobody comes back: the armed undo does. */
export const repair = defineRepair({
  id: 'remove-hosts-line-killed-timer',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  ends: 'undone-by-timer',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
