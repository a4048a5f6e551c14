import { defineRepair, fileAsText } from '../repair.ts';
import { user } from '../topology/plan.ts';

/** At home the desktop still names the office’s proxy. */
export const repair = defineRepair({
  id: 'remove-stale-proxy',
  scenario: 'desktop-keeps-the-office-s-proxy',
  fix: 'remove-stale-proxy',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, `${user.home}/.config/kioslaverc`),
});
