import { proxyVariables } from '../faults/proxy.ts';
import { defineRepair, fileAsText } from '../repair.ts';
import { user } from '../topology/plan.ts';

/** The same dead proxy stands in the session too: without the desktop's it is as dead as before. */
export const repair = defineRepair({
  id: 'remove-stale-proxy-twice',
  scenario: 'desktop-keeps-the-office-s-proxy',
  fix: 'remove-stale-proxy',
  ends: 'put-back',
  arrange: (lab) => proxyVariables(lab, 'http://10.255.77.9:8080'),
  snapshot: (lab) => fileAsText(lab, `${user.home}/.config/kioslaverc`),
});
