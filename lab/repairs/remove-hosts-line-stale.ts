import { defineRepair, fileAsText } from '../repair.ts';

/** The names lead to an address of long ago. */
export const repair = defineRepair({
  id: 'remove-hosts-line-stale',
  scenario: 'hosts-file-stale-address',
  fix: 'remove-hosts-line',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
