/** Every state of the page that is looked at, and where. */
import type { StoryId } from './stories.ts';

interface State {
  readonly story: StoryId;
  readonly at: string;
  /** What comes last, because it is fetched. */
  readonly until?: string;
}

/** Every state, and the view in which it is looked at. */
export const states: readonly State[] = [
  { story: 'start', at: 'check' },
  { story: 'running', at: 'check', until: 'It looks like this so far' },
  ...(
    [
      'ready',
      'blocked',
      'poor',
      'unknown',
      'noLink',
      'deadRouter',
      'outage',
      'queueing',
      'portal',
      'office',
      'hostile',
    ] as const
  ).map((story) => ({
    story,
    at: 'check',
  })),
  { story: 'blocked', at: 'why', until: 'Everything that was asked' },
  { story: 'poor', at: 'why', until: 'Everything that was asked' },
  { story: 'hostile', at: 'why', until: 'Everything that was asked' },
  { story: 'start', at: 'repair', until: 'Check now' },
  { story: 'proposals', at: 'repair', until: 'Cannot be done from here' },
  { story: 'repairing', at: 'repair' },
  { story: 'step', at: 'repair' },
  { story: 'keep', at: 'repair' },
  { story: 'kept', at: 'repair', until: 'Changed by Linecheck on this computer' },
  { story: 'putBack', at: 'repair' },
  { story: 'refused', at: 'repair' },
  { story: 'inForce', at: 'repair', until: 'Undo everything' },
  { story: 'start', at: 'wifi' },
  { story: 'noWifi', at: 'wifi' },
  { story: 'start', at: 'call', until: 'linecheck ui --reflector' },
  { story: 'calling', at: 'call', until: 'far-end.example' },
  { story: 'walking', at: 'wifi', until: 'of 300 questions' },
  { story: 'blocked', at: 'history', until: 'What changed since it last worked' },
  {
    story: 'blocked',
    at: 'history/20261120T0900-earlier',
    until: 'What has changed from then to now',
  },
  { story: 'many', at: 'history', until: 'Oct 30, 2026' },
  { story: 'ended', at: 'check', until: 'It has ended' },
  { story: 'locked', at: 'check', until: 'This page belongs to an earlier start' },
  { story: 'blocked', at: 'tell', until: 'For your internet provider' },
];

/** Without what passes (seconds), and without what is another stage's text and tested there. */
export const lasting = (told: string): string =>
  told
    .replace(/\d+(?= s of at most)/u, 'N')
    .replace(/(?<=timer "[^"]*": )"?\d+"?/u, 'N')
    .replace(/\d+(?= seconds to go)/u, 'N')
    .replace(/(?<=region "Exactly this[^"]*").*/u, '')
    .replace(/\([\d.]+ kB\)/u, '(N kB)');
