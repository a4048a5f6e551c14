import { dnsDead } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { resolvconf, resolvconfAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** resolvconf gets its record, and then the router swallows questions to everybody. */
export const repair = defineRepair({
  id: 'switch-resolver-resolvconf-no-help',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'put-back',
  needs: ['resolvconf'],
  async arrange(lab) {
    await resolvconf(lab, 'resolvconf');
    await onceChanged(lab, 'cat /etc/resolv.conf', () => dnsDead(lab, { everywhere: true }));
  },
  snapshot: resolvconfAsText,
});
