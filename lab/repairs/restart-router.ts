import { networkAsText } from '../laptop-state.ts';
import { defineRepair } from '../repair.ts';

/** The router hangs; the person unplugs it, waits for the countdown and plugs it in, and linecheck notices each. */
export const repair = defineRepair({
  id: 'restart-router',
  scenario: 'gateway-dead',
  fix: 'restart-router',
  ends: 'guided',
  isMostlyWaiting: true,
  // One that hangs answers as little as one that is unplugged: only plugging it in makes a difference.
  person: async (lab, step) => (step === 2 ? lab.wire('air', 'both cut=0') : undefined),
  snapshot: networkAsText,
});
