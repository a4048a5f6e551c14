import { resolvconf, resolvconfAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** The router swallows questions about names; openresolv keeps the file, and gets a record of ours. */
export const repair = defineRepair({
  id: 'switch-resolver-openresolv',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  needs: ['openresolv'],
  arrange: (lab) => resolvconf(lab, 'openresolv'),
  snapshot: resolvconfAsText,
});
