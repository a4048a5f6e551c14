import { defineRepair, fileAsText } from '../repair.ts';

/** The same pasted list, mended by somebody who does not use a terminal. */
export const repair = defineRepair({
  id: 'remove-hosts-line-page',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  by: 'page',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
