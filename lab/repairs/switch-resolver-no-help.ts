import { dnsDead } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair, fileAsText } from '../repair.ts';

/** As soon as another name server is asked for everything, the router swallows those questions too. */
export const repair = defineRepair({
  id: 'switch-resolver-no-help',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'put-back',
  arrange: (lab) =>
    onceChanged(lab, 'cat /etc/resolv.conf', () => dnsDead(lab, { everywhere: true })),
  snapshot: (lab) => fileAsText(lab, '/etc/resolv.conf'),
});
