import { networkManager, networkManagerAsText } from '../managers.ts';
import { defineRepair } from '../repair.ts';

/** The router swallows questions about names; NetworkManager keeps the servers. */
export const repair = defineRepair({
  id: 'switch-resolver-networkmanager',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'kept',
  needs: ['NetworkManager', 'nmcli', 'busctl', 'dbus-daemon'],
  arrange: (lab) => networkManager(lab, { address: 'fixed', servers: [lab.plan.home.ipv4] }),
  snapshot: networkManagerAsText,
});
