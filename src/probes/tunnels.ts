/** Judged by the kernel's route lookup. An IPsec tunnel without an interface shows only as a running program. */
import { defineProbe } from './probe.ts';

export const tunnels = defineProbe({
  id: 'tunnels',
  asks: 'Which VPN tunnels stand, and what goes through them?',
  cost: { milliseconds: 2200, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.tunnels({ profile: plan.profile, signal }),
});
