import { expect, test } from 'vitest';

import { makePacer } from './pace.ts';

test('questions to one far end start a few milliseconds apart', () => {
  const pace = makePacer();
  expect([pace('1.1.1.1', 0), pace('1.1.1.1', 0), pace('1.1.1.1', 0)]).toEqual([0, 5, 10]);
});

test('different far ends do not wait for each other', () => {
  const pace = makePacer();
  expect([pace('1.1.1.1', 0), pace('8.8.8.8', 0)]).toEqual([0, 0]);
});

test('the computer itself is asked without waiting', () => {
  const pace = makePacer();
  expect([pace(undefined, 0), pace(undefined, 0)]).toEqual([0, 0]);
});

test('a pause is not saved up for a burst', () => {
  const pace = makePacer();
  pace('1.1.1.1', 0);
  expect([pace('1.1.1.1', 1000), pace('1.1.1.1', 1000)]).toEqual([0, 5]);
});
