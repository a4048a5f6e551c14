/** Settings only: whether one of them answers is for `dns-answer`. */
import { defineProbe } from './probe.ts';

export const resolvers = defineProbe({
  id: 'resolvers',
  asks: 'Which name servers is this computer told to ask?',
  cost: { milliseconds: 800, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.resolvers({ profile: plan.profile, signal }),
});
