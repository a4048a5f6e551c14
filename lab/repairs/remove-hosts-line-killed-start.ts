import { defineRepair, fileAsText } from '../repair.ts';

/** Killed in the middle, and the computer starts again. */
export const repair = defineRepair({
  id: 'remove-hosts-line-killed-start',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  ends: 'undone-at-start',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
