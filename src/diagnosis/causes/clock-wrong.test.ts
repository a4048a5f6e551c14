import { expect, test } from 'vitest';

import { render } from '../../text/render.ts';
import { http, weighing } from '../evidence.fixture.ts';
import { clockWrong } from './clock-wrong.ts';

const MINUTE_MS = 60_000;

/** Hosts whose clocks are this far ahead of ours. */
const datesAhead = (minutes: number) =>
  ['https://one.one.one.one/', 'https://www.google.com/'].map((url) =>
    http(url, 200, { role: 'control', value: { dateSkewMs: minutes * MINUTE_MS } }),
  );

const cases = [
  { when: 'six minutes behind', minutes: 6, says: '6 minutes behind the' },
  { when: 'an hour ahead', minutes: -60, says: '60 minutes ahead of the' },
  { when: 'a time zone off', minutes: 9 * 60, says: '9 hours behind the' },
  { when: 'three years behind', minutes: 3 * 365 * 24 * 60, says: '1095 days behind the' },
  { when: 'a year ahead', minutes: -365 * 24 * 60, says: '365 days ahead of the' },
] as const;

test.for(cases)('says "$says" when the clock is $when', ({ minutes, says }) => {
  const verdict = weighing(clockWrong, [datesAhead(minutes)]);
  const reasons = verdict.kind === 'suspected' ? verdict.because : [];
  expect(reasons.map(({ message, values }) => render(message, values)).join(' ')).toContain(says);
});
