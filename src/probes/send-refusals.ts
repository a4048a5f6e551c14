/** Counters since boot: one reading proves nothing, the difference around a failure does. */
import { defineProbe } from './probe.ts';

export const sendRefusals = defineProbe({
  id: 'send-refusals',
  asks: 'Has this computer refused to send packets of its own?',
  cost: { milliseconds: 100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['send-refusals']({ profile: plan.profile, signal }),
});
