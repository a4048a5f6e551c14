/** Files, packages, sandbox and settings of the client. Accounts and licences are out of sight. */
import { defineProbe } from './probe.ts';

export const client = defineProbe({
  id: 'client',
  asks: 'Is the meeting app installed whole, and may it use the network and its own data?',
  cost: { milliseconds: 3500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.client({ profile: plan.profile, signal }),
});
