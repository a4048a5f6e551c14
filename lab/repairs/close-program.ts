import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** A program against censorship garbles every connection: the person ends it, and its rules go with it. */
export const repair = defineRepair({
  id: 'close-program',
  scenario: 'circumvention-tool-garbles-hellos',
  fix: 'close-program',
  ends: 'guided',
  person: (lab) =>
    lab.laptop.must(['sh', '-c', 'pkill -x tpws; nft list tables | xargs -n3 nft delete']),
  snapshot: networkAsText,
});
