/** Reads the browsers' own files; matters to those who join in a browser, which is who has no app installed. */
import { measuredIn } from '../model/observation.ts';
import { defineProbe } from './probe.ts';

export const browserExtensions = defineProbe({
  id: 'browser-extensions',
  asks: 'Does a browser extension touch calls?',
  cost: { milliseconds: 2000, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: ['client'],
  targets: ({ chosen, seen }) =>
    chosen.has('browser-extensions') ||
    measuredIn(seen.client).some(({ value }) => value.installs.length === 0)
      ? [{ kind: 'computer' }]
      : [],
  run: (_target, { platform, plan, signal }) =>
    platform.readers['browser-extensions']({ profile: plan.profile, signal }),
});
