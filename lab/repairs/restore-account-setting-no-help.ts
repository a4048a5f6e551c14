import { account, accountAsText, accountLook } from '../faults/account.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** A company’s own program holds the account to its list: no sooner changed than changed back. */
export const repair = defineRepair({
  id: 'restore-account-setting-no-help',
  scenario: 'account-leaves-out-the-near-region',
  fix: 'restore-account-setting',
  ends: 'put-back',
  arrange: (lab) =>
    onceChanged(lab, accountLook, () =>
      account(lab, {
        in_meeting: { custom_data_center_regions: true, data_center_regions: ['AU', 'IN'] },
      }),
    ),
  snapshot: accountAsText,
});
