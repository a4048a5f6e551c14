/** Interfaces with kind, carrier, MTU and addresses, as the system lists them. An address says nothing about whether anything beyond it answers. */
import { defineProbe } from './probe.ts';

export const links = defineProbe({
  id: 'links',
  asks: 'Which network connections does this computer have, and are they up with an address?',
  cost: { milliseconds: 2100, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers.links({ profile: plan.profile, signal }),
});
