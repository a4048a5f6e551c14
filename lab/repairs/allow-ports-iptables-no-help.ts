import { firewallAsText } from '../laptop-state.ts';
import { otherFirewall, withoutOther } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** iptables lets the media out, and a second firewall program then does not. */
export const repair = defineRepair({
  id: 'allow-ports-iptables-no-help',
  scenario: 'own-iptables-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'put-back',
  arrange: (lab) =>
    otherFirewall(lab, 'nft --stateless list ruleset', 'udp dport { 3478-3479, 8801-8810 }'),
  snapshot: async (lab) => withoutOther(await firewallAsText(lab)),
});
