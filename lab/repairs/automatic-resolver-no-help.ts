import { dnsDead } from '../faults/dns.ts';
import { networkManager, networkManagerAsText } from '../managers.ts';
import { defineRepair } from '../repair.ts';

/** The network hands out a name server as dead as the one set by hand. */
export const repair = defineRepair({
  id: 'automatic-resolver-no-help',
  scenario: 'resolver-set-by-hand-is-dead',
  fix: 'automatic-resolver',
  ends: 'put-back',
  needs: ['NetworkManager', 'nmcli', 'busctl', 'dbus-daemon'],
  async arrange(lab) {
    await networkManager(lab, { address: 'automatic', servers: ['192.0.2.53'] });
    await dnsDead(lab);
  },
  snapshot: networkManagerAsText,
});
