import { dnsDead } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { resolvconf, resolvconfAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** openresolv gets its record, and then the router swallows questions to everybody. */
export const repair = defineRepair({
  id: 'switch-resolver-openresolv-no-help',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'put-back',
  needs: ['openresolv'],
  async arrange(lab) {
    await resolvconf(lab, 'openresolv');
    await onceChanged(lab, 'cat /etc/resolv.conf', () => dnsDead(lab, { everywhere: true }));
  },
  snapshot: resolvconfAsText,
});
