/** The driver's figures of this moment; interference and retries need longer. */
import { defineProbe } from './probe.ts';

export const wifi = defineProbe({
  id: 'wifi',
  asks: 'How well does the Wi-Fi radio hear?',
  cost: { milliseconds: 3700, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.wifi({ profile: plan.profile, signal }),
});
