/** Only with the administrator's credentials for the service's own API; nobody else is asked. */
import { defineProbe } from './probe.ts';

export const account = defineProbe({
  id: 'account',
  asks: 'What does the account allow?',
  cost: { milliseconds: 8000, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: ({ chosen }) => (chosen.has('account') ? [{ kind: 'computer' }] : []),
  run: (_target, { platform, plan, signal }) =>
    platform.readers.account({ profile: plan.profile, signal }),
});
