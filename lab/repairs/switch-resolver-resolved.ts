import { systemdResolved, systemdResolvedAsText } from '../name-keepers.ts';
import { defineRepair } from '../repair.ts';

/** The router swallows questions about names; systemd-resolved keeps the servers. */
export const repair = defineRepair({
  id: 'switch-resolver-resolved',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  needs: ['systemd-resolved', 'dbus-daemon', 'busctl'],
  arrange: systemdResolved,
  snapshot: systemdResolvedAsText,
});
