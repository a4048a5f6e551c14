import { firewalldAsText } from '../managers.ts';
import { otherFirewall, withoutOther } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

/** firewalld lets the media out, and a second firewall program then does not. */
export const repair = defineRepair({
  id: 'allow-ports-firewalld-no-help',
  scenario: 'own-firewalld-forbids-media',
  fix: 'allow-ports-in-firewall',
  ends: 'put-back',
  arrange: (lab) =>
    otherFirewall(lab, 'nft --stateless list ruleset', 'udp dport { 3478-3479, 8801-8810 }'),
  snapshot: async (lab) => withoutOther(await firewalldAsText(lab)),
});
