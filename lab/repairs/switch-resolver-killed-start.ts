import { defineRepair, fileAsText } from '../repair.ts';

/** Killed while another name server is being tried, and the computer starts again. */
export const repair = defineRepair({
  id: 'switch-resolver-killed-start',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'undone-at-start',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
