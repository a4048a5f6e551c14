/** The system's roots beside the public ones. A foreign root alone proves nothing: companies install them for Wi-Fi too. */
import { defineProbe } from './probe.ts';

export const trustStore = defineProbe({
  id: 'trust-store',
  asks: 'Whom does this computer trust to vouch for websites?',
  cost: { milliseconds: 300, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['trust-store']({ profile: plan.profile, signal }),
});
