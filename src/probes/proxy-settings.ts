/** Every place where programs look. Which of them a given program obeys cannot be known from here. */
import { defineProbe } from './probe.ts';

export const proxySettings = defineProbe({
  id: 'proxy-settings',
  asks: 'Which proxies are set on this computer, and where?',
  cost: { milliseconds: 900, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: () => [{ kind: 'computer' }],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['proxy-settings']({ profile: plan.profile, signal }),
});
