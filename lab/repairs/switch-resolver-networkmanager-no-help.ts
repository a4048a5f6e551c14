import { dnsDead } from '../faults/dns.ts';
import { networkManager, networkManagerAsText } from '../managers.ts';
import { onceChanged } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** NetworkManager names other servers, and then the router swallows questions to everybody. */
export const repair = defineRepair({
  id: 'switch-resolver-networkmanager-no-help',
  scenario: 'resolver-dead',
  fix: 'switch-resolver',
  ends: 'put-back',
  needs: ['NetworkManager', 'nmcli', 'busctl', 'dbus-daemon'],
  async arrange(lab) {
    await networkManager(lab, { address: 'fixed', servers: [lab.plan.home.ipv4] });
    await onceChanged(lab, 'cat /etc/resolv.conf', () => dnsDead(lab, { everywhere: true }));
  },
  snapshot: networkManagerAsText,
});
