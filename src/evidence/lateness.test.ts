import { expect, test } from 'vitest';

import { Lateness } from './lateness.ts';

test('a stall counts from the moment a wait began, not before', () => {
  let nowMs = 0;
  const lateness = new Lateness(() => nowMs);
  nowMs = 500;
  expect(lateness.since(0)).toBe(490);
  nowMs = 505;
  expect(lateness.since(500)).toBe(0);
  lateness.stop();
});

test('a stall that began before the wait counts only for its part within', () => {
  let nowMs = 0;
  const lateness = new Lateness(() => nowMs);
  nowMs = 500;
  expect(lateness.since(450)).toBe(50);
  lateness.stop();
});

test('a program on time is not late', () => {
  let nowMs = 0;
  const lateness = new Lateness(() => nowMs);
  for (nowMs = 10; nowMs < 200; nowMs += 12) lateness.since(0);
  expect(lateness.since(0)).toBe(0);
  lateness.stop();
});
