import { defineRepair, fileAsText } from '../repair.ts';

/** The program file gets back its permission to run, and only that. */
export const repair = defineRepair({
  id: 'repair-client-install',
  scenario: 'client-may-not-run',
  fix: 'repair-client-install',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/opt/zoom/zoom'),
});
