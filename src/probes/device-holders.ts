/** A camera held elsewhere is no network fault, but it is what a person sees first. */
import { defineProbe } from './probe.ts';

export const deviceHolders = defineProbe({
  id: 'device-holders',
  asks: 'Does another program hold the camera or the microphone?',
  cost: { milliseconds: 1500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: ({ chosen }) => (chosen.has('device-holders') ? [{ kind: 'computer' }] : []),
  run: (_target, { platform, plan, signal }) =>
    platform.readers['device-holders']({ profile: plan.profile, signal }),
});
