import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';
import type { Lab } from '../topology/lab.ts';

/** The router forgets its rules for guests, as it does for whoever has signed in. */
const signIn = (lab: Lab): Promise<string> =>
  lab.home.must([
    'sh',
    '-c',
    "nft list tables | sed -n 's/^table inet fault/fault/p' | xargs -n1 nft delete table inet",
  ]);

/** A guest network: the person signs in on its page while linecheck waits, and nobody has to say so. */
export const repair = defineRepair({
  id: 'sign-in-to-portal',
  scenario: 'hotel-portal',
  fix: 'sign-in-to-portal',
  ends: 'guided',
  person: signIn,
  snapshot: networkAsText,
});
