import { defineRepair, fileAsText } from '../repair.ts';

/** The name server throws good answers away. */
export const repair = defineRepair({
  id: 'switch-resolver-bogus',
  scenario: 'validating-resolver-finds-bogus',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
