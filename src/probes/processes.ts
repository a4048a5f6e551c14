/**
 * Two looks at the running programs; two more at their connections when the line is in much
 * use, hence the upper bound of three times the usual cost. A quiet moment now says nothing
 * about the next one.
 */
import { defineProbe } from './probe.ts';

export const processes = defineProbe({
  id: 'processes',
  asks: 'Is the computer too busy for a call, and what runs that touches the network?',
  cost: { milliseconds: 2100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.processes({ profile: plan.profile, signal }),
});
