import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';
import type { Lab } from '../topology/lab.ts';

/** Long enough that the step stands on the screen and has looked in vain at least once. */
const SIGNS_IN_AFTER_MS = 6000;

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
  arrange(lab) {
    // A failure shows as a step that is never done.
    setTimeout(() => void signIn(lab).catch(() => undefined), SIGNS_IN_AFTER_MS);
    return Promise.resolve();
  },
  snapshot: networkAsText,
});
