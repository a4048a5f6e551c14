/**
 * Slow on some systems (a Windows search can take minutes), so asked only on suspicion: a fault
 * that half-installed updates make, or a computer that is busy installing them.
 */
import { defineProbe } from './probe.ts';

export const updates = defineProbe({
  id: 'updates',
  asks: 'Are updates of the system waiting, or a restart?',
  cost: { milliseconds: 15000, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: ({ chosen }) => (chosen.has('updates') ? [{ kind: 'computer' }] : []),
  run: (_target, { platform, plan, signal }) =>
    platform.readers.updates({ profile: plan.profile, signal }),
});
