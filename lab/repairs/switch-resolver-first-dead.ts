import { defineRepair, fileAsText } from '../repair.ts';

/** Of two name servers the first is dead: the living one alone is enough. */
export const repair = defineRepair({
  id: 'switch-resolver-first-dead',
  scenario: 'first-resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
