import { networkManager, networkManagerAsText } from '../managers.ts';
import { defineRepair } from '../repair.ts';

/** NetworkManager ignores what the network hands out and asks a dead server somebody set by hand. */
export const repair = defineRepair({
  id: 'automatic-resolver',
  scenario: 'resolver-set-by-hand-is-dead',
  fix: 'automatic-resolver',
  ends: 'kept',
  needs: ['NetworkManager', 'nmcli', 'busctl', 'dbus-daemon'],
  arrange: (lab) => networkManager(lab, { address: 'automatic', servers: ['192.0.2.53'] }),
  snapshot: networkManagerAsText,
});
