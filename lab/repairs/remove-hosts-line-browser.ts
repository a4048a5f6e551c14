import { defineRepair, fileAsText } from '../repair.ts';

/** From opening the page in a real browser to a proven repair, and back again by its Undo. */
export const repair = defineRepair({
  id: 'remove-hosts-line-browser',
  scenario: 'hosts-file-developer-server',
  fix: 'remove-hosts-line',
  by: 'browser',
  ends: 'kept',
  snapshot: (lab) => fileAsText(lab, '/etc/hosts'),
  needs: ['chromium'],
});
