import { defineRepair, fileAsText } from '../repair.ts';

/** A pasted list sends the service to 0.0.0.0. */
export const repair = defineRepair({
  id: 'remove-hosts-line',
  scenario: 'hosts-file-null-address',
  fix: 'remove-hosts-line',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
