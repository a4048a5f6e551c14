import { expect, test } from 'vitest';

import { Lateness } from './lateness.ts';

/** Long enough for the timer to have seen the clock move. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 25));

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

test('a single wait is lengthened by stalls over its ends, not by one in between', async () => {
  let nowMs = 0;
  const lateness = new Lateness(() => nowMs);
  // Asked at 100, while the program was busy from 0 to 200.
  nowMs = 200;
  await turn();
  nowMs = 700;
  await turn();
  nowMs = 705;
  await turn();
  expect(lateness.since(100)).toBe(100 + 490);
  expect(lateness.ofWaitSince(100)).toBe(100);
  nowMs = 1005;
  expect(lateness.ofWaitSince(100)).toBe(100 + 290);
  lateness.stop();
});

test('a program on time is not late', () => {
  let nowMs = 0;
  const lateness = new Lateness(() => nowMs);
  for (nowMs = 10; nowMs < 200; nowMs += 12) lateness.since(0);
  expect(lateness.since(0)).toBe(0);
  lateness.stop();
});
