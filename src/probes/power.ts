/** Saving power slows radio and processor; no fault by itself, but it tells wifi-power-save from weak Wi-Fi. */
import { defineProbe } from './probe.ts';

export const power = defineProbe({
  id: 'power',
  asks: 'Is the computer saving power?',
  cost: { milliseconds: 1500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: ({ chosen }) => (chosen.has('power') ? [{ kind: 'computer' }] : []),
  run: (_target, { platform, plan, signal }) =>
    platform.readers.power({ profile: plan.profile, signal }),
});
