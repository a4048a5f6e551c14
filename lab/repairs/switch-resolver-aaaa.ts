import { defineRepair, fileAsText } from '../repair.ts';

/** The name server never answers questions for IPv6 addresses. */
export const repair = defineRepair({
  id: 'switch-resolver-aaaa',
  scenario: 'resolver-swallows-aaaa',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
