import { zoomRanges } from '../faults/zoom-ranges.ts';
import { firewallAsText } from '../laptop-state.ts';
import { otherFirewall, withoutOther } from '../meddlers.ts';
import { defineRepair } from '../repair.ts';

const ranges = zoomRanges.filter((range) => !range.includes(':'));

/** A second firewall program stops what the first one lets out, as soon as it sees it. */
export const repair = defineRepair({
  id: 'allow-ports-no-help',
  scenario: 'own-firewall-drops-the-service',
  fix: 'allow-ports-in-firewall',
  ends: 'put-back',
  arrange: (lab) =>
    otherFirewall(lab, 'nft --stateless list ruleset', `ip daddr { ${ranges.join(', ')} }`),
  snapshot: async (lab) => withoutOther(await firewallAsText(lab)),
});
