import { dnsDead } from '../faults/dns.ts';
import { onceChanged } from '../meddlers.ts';
import { systemdResolved, systemdResolvedAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** systemd-resolved asks others, and then the router swallows questions to everybody. */
export const repair = defineRepair({
  id: 'switch-resolver-resolved-no-help',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'put-back',
  needs: ['systemd-resolved', 'dbus-daemon', 'busctl'],
  async arrange(lab) {
    await systemdResolved(lab);
    await onceChanged(lab, 'cat /run/systemd/resolve/resolv.conf', () =>
      dnsDead(lab, { everywhere: true }),
    );
  },
  snapshot: systemdResolvedAsText,
});
