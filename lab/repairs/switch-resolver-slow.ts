import { defineRepair, fileAsText } from '../repair.ts';

/** The name server takes three seconds. */
export const repair = defineRepair({
  id: 'switch-resolver-slow',
  scenario: 'resolver-takes-three-seconds',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
