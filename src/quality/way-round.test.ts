/** Pages through a tunnel and past it: what makes a way long. */
import { expect, test } from 'vitest';

import type { Measurement } from '../model/observation.ts';
import { wayRoundIn } from './way-round.ts';

type Page = Measurement<'portal-check'>;

const url = 'http://check.example/';

const page = (
  tookMs: number,
  { device, turn, lateMs }: { device?: string; turn?: number; lateMs?: number } = {},
): Page => ({
  id: 'portal-check',
  target: {
    kind: 'url',
    role: 'portal-check',
    url,
    ...(device === undefined ? {} : { device }),
    ...(turn === undefined ? {} : { turn }),
  },
  ...(lateMs === undefined ? {} : { lateMs }),
  value: { answer: 'exact', status: 204, bodyStart: '', ip: '192.0.2.1', tookMs },
});
const past = (tookMs: number) => page(tookMs, { device: 'eth0' });

test.for([
  { when: 'twice as long, and by more than 100 ms', pages: [page(300), past(100)], isLong: true },
  { when: 'not twice as long', pages: [page(380), past(200)], isLong: false },
  { when: 'longer by less than 100 ms', pages: [page(120), past(30)], isLong: false },
  { when: 'the quickest counts', pages: [page(900), page(150), past(100)], isLong: false },
  {
    when: 'a later one counts',
    pages: [page(900), past(100), page(150, { turn: 2 })],
    isLong: false,
  },
  { when: 'less own lateness', pages: [page(600, { lateMs: 450 }), past(100)], isLong: false },
])('$when: long $isLong', ({ pages, isLong }) => {
  expect(wayRoundIn(pages)?.isLong).toBe(isLong);
});

test('one way alone is no comparison, and neither is a page that somebody replaced', () => {
  const replaced: Page = { ...past(50), value: { ...past(50).value, answer: 'replaced' } };
  expect(wayRoundIn([page(300)])).toBeUndefined();
  expect(wayRoundIn([page(300), replaced])).toBeUndefined();
});

test('counts how often it was asked', () => {
  expect(wayRoundIn([page(300), past(40)])?.turns).toBe(1);
  expect(wayRoundIn([page(300), past(40), page(290, { turn: 2 })])?.turns).toBe(2);
});
