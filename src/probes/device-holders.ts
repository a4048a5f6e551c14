/**
 * A camera held elsewhere is no network fault, but it is what a person sees first. Asked where
 * another program of the kind runs (a second meeting app, a recorder): starting sound servers'
 * tools for nothing would cost every check a tenth of a second of an old processor.
 */
import { measuredIn } from '../model/observation.ts';
import { defineProbe } from './probe.ts';

export const deviceHolders = defineProbe({
  id: 'device-holders',
  asks: 'Does another program hold the camera or the microphone?',
  cost: { milliseconds: 1500, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['processes'],
  targets: ({ chosen, seen }) =>
    chosen.has('device-holders') ||
    measuredIn(seen.processes).some(({ value }) =>
      value.known.some(({ kind }) => kind === 'meeting'),
    )
      ? [{ kind: 'computer' }]
      : [],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['device-holders']({ profile: plan.profile, signal }),
});
