import { defineRepair, fileAsText } from '../repair.ts';
import { user } from '../topology/plan.ts';

/** One key kept sound off the only way out. */
export const repair = defineRepair({
  id: 'remove-client-policy',
  scenario: 'policy-keeps-sound-off-the-proxy',
  fix: 'remove-client-policy',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, `${user.home}/.config/zoomus.conf`),
});
