import { accountAsText } from '../faults/account.ts';
import { defineRepair } from '../repair.ts';

/** The account’s list leaves out the near data centre: the service chooses again, and the old list can come back. */
export const repair = defineRepair({
  id: 'restore-account-setting',
  scenario: 'account-leaves-out-the-near-region',
  fix: 'restore-account-setting',
  ends: 'kept',
  snapshot: accountAsText,
});
