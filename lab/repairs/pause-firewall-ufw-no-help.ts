import { localFirewall } from '../faults/laptop.ts';
import { ufwAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** Another rule drops the same: ufw off changes nothing, and it is on again. */
export const repair = defineRepair({
  id: 'pause-firewall-ufw-no-help',
  scenario: 'own-ufw-forbids-media',
  fix: 'pause-firewall',
  ends: 'put-back',
  arrange: async (lab) =>
    void (await localFirewall(lab, { protocol: 'udp', ports: '3478-3479, 8801-8810' })),
  snapshot: ufwAsText,
});
