/** The system's own opinion. Whether the clock is right the Date of the controls tells. */
import { defineProbe } from './probe.ts';

export const clock = defineProbe({
  id: 'clock',
  asks: 'Does the system keep its clock set by a time server?',
  cost: { milliseconds: 1100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.clock({ profile: plan.profile, signal }),
});
