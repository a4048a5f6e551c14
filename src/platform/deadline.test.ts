/** Deadlines that come, however hard the collector works. */
import { once, EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, onTestFinished, test } from 'vitest';

import { deadlineIn, deadlineWithin } from './deadline.ts';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

const collectAllTheTime = (): void => {
  const timer = setInterval(() => typeof collect === 'function' && void collect(), 10);
  onTestFinished(() => clearInterval(timer));
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

const waitFor = async (signal: AbortSignal): Promise<unknown> =>
  once(new EventEmitter(), 'never', { signal }).then(
    () => 'came',
    (error: unknown) => (error instanceof Error ? error.cause : error),
  );

test('comes although nobody holds it', async () => {
  collectAllTheTime();
  const outer = new AbortController();
  const ends = Array.from({ length: 20 }, () => waitFor(deadlineWithin(outer.signal, 100).signal));
  expect(await Promise.all(ends)).toMatchObject(ends.map(() => ({ name: 'TimeoutError' })));
});

test('comes inside a combination of somebody else', async () => {
  collectAllTheTime();
  const outer = new AbortController();
  const ends = Array.from({ length: 20 }, () =>
    waitFor(AbortSignal.any([outer.signal, deadlineIn(100)])),
  );
  expect(await Promise.all(ends)).toMatchObject(ends.map(() => ({ name: 'TimeoutError' })));
});

test('is known to be over by who looks only afterwards', async () => {
  collectAllTheTime();
  const deadline = deadlineWithin(new AbortController().signal, 30);
  await pause(100);
  expect(deadline.signal.aborted).toBe(true);
  expect(deadline.isOver()).toBe(true);
});

test('ends with the outer signal, for its reason, and is not over', async () => {
  const outer = new AbortController();
  const { signal, isOver } = deadlineWithin(outer.signal, 50);
  outer.abort('stopped');
  expect(signal.reason).toBe('stopped');
  await pause(80);
  expect(isOver()).toBe(false);
});

test('has ended where the outer signal had', () => {
  const { signal, isOver } = deadlineWithin(AbortSignal.abort('before'), 1000);
  expect(signal.reason).toBe('before');
  expect(isOver()).toBe(false);
});
