/** Reads the browsers' own files; matters only to those who join in a browser, so asked on suspicion. */
import { defineProbe } from './probe.ts';

export const browserExtensions = defineProbe({
  id: 'browser-extensions',
  asks: 'Does a browser extension touch calls?',
  cost: { milliseconds: 2000, packets: 0, bytes: 0 },
  lane: 'computer',
  needs: [],
  targets: ({ chosen }) => (chosen.has('browser-extensions') ? [{ kind: 'computer' }] : []),
  run: (_target, { platform, plan, signal }) =>
    platform.readers['browser-extensions']({ profile: plan.profile, signal }),
});
