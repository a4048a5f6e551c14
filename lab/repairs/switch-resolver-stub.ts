import { defineRepair, fileAsText } from '../repair.ts';

/** The file names a program on this computer that does not run. */
export const repair = defineRepair({
  id: 'switch-resolver-stub',
  scenario: 'stub-not-running',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
