/** Rules are read where the system allows it and walked with imagined packets. "Unreadable" is an answer, not a clean bill. */
import { defineProbe } from './probe.ts';

export const localFirewall = defineProbe({
  id: 'local-firewall',
  asks: 'Does a firewall of this computer stop what the meeting sends?',
  cost: { milliseconds: 6500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['local-firewall']({ profile: plan.profile, signal }),
});
