import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The step wants the router off for 30 s by its own look; the check before it may take ten. */
const BACK_AFTER_MS = 50_000;

/** The router hangs; the person unplugs it, waits for the countdown and plugs it in, and linecheck notices each. */
export const repair = defineRepair({
  id: 'restart-router',
  scenario: 'gateway-dead',
  fix: 'restart-router',
  ends: 'guided',
  isMostlyWaiting: true,
  arrange(lab) {
    // A failure shows as a step that is never done.
    setTimeout(() => void lab.wire('air', 'both cut=0').catch(() => undefined), BACK_AFTER_MS);
    return Promise.resolve();
  },
  snapshot: networkAsText,
});
