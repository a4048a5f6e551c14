/** All routing tables. Which of them a given packet obeys is `route-to`'s question. */
import { defineProbe } from './probe.ts';

export const routes = defineProbe({
  id: 'routes',
  asks: 'Which ways out of this computer are set?',
  cost: { milliseconds: 2100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.routes({ profile: plan.profile, signal }),
});
