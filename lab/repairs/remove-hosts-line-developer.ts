import { defineRepair, fileAsText } from '../repair.ts';

/** The names lead to a developer’s server. */
export const repair = defineRepair({
  id: 'remove-hosts-line-developer',
  scenario: 'hosts-file-developer-server',
  fix: 'remove-hosts-line',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
});
