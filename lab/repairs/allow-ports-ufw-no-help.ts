import { ufwAsText } from '../laptop-state.ts';
import { otherFirewall, withoutOther } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** ufw lets the media out, and a second firewall program then does not. */
export const repair = defineRepair({
  id: 'allow-ports-ufw-no-help',
  scenario: 'own-ufw-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'put-back',
  arrange: (lab) =>
    otherFirewall(lab, 'cat /etc/ufw/user.rules', 'udp dport { 3478-3479, 8801-8810 }'),
  snapshot: async (lab) => withoutOther(await ufwAsText(lab)),
});
