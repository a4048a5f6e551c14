import { defineRepair, fileAsText } from '../repair.ts';

/** Killed in the middle: whoever comes back asks for undo. */
export const repair = defineRepair({
  id: 'remove-hosts-line-killed-person',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  ends: 'undone-by-person',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
