/** Only lines about the service and its controls are read out. Whether the address in a line works is for others to find. */
import { defineProbe } from './probe.ts';

export const hostsFile = defineProbe({
  id: 'hosts-file',
  asks: 'Does the hosts file of this computer bend a name that the meeting needs?',
  cost: { milliseconds: 200, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['hosts-file']({ profile: plan.profile, signal }),
});
