import { defineRepair, fileAsText } from '../repair.ts';

/** The router swallows questions about names; a public name server was seen to answer. */
export const repair = defineRepair({
  id: 'switch-resolver',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
