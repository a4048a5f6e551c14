/**
 * Only with the administrator's credentials for the service's own API; without them the reader says
 * so at once and nothing is sent. Given, they are used in every check: no red light elsewhere would
 * ever ask for them, because to everybody without them the network looks fine.
 */
import { defineProbe } from './probe.ts';

export const account = defineProbe({
  id: 'account',
  asks: 'What does the account allow?',
  cost: { milliseconds: 8000, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.account({ profile: plan.profile, signal }),
});
