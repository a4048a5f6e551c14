import { resolvconf, resolvconfAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** The router swallows questions about names; resolvconf keeps the file, and gets a record of ours. */
export const repair = defineRepair({
  id: 'switch-resolver-resolvconf',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  needs: ['resolvconf'],
  arrange: (lab) => resolvconf(lab, 'resolvconf'),
  snapshot: resolvconfAsText,
});
