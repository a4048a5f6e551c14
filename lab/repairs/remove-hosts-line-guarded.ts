import { looksAfter } from '../meddlers.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** A blocking program looks after its list and writes it back: the fix does not help. */
export const repair = defineRepair({
  id: 'remove-hosts-line-guarded',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  ends: 'put-back',
  arrange: (lab) => looksAfter(lab, '/etc/hosts'),
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
