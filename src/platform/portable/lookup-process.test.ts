import { expect, it } from 'vitest';

import { startLookups } from './lookup-process.ts';

const question = { timeoutMs: 10_000, signal: new AbortController().signal };

it('asks the system, hosts file included', async () => {
  const lookUp = startLookups(process.env);
  const outcome = await lookUp({ ...question, name: 'localhost' });
  expect(outcome.kind === 'measured' && outcome.value.addresses.length > 0).toBe(true);
});

it('tells a name that cannot exist from a system that cannot say', async () => {
  // A label of 64 characters: refused by the computer itself, no question leaves it.
  const lookUp = startLookups(process.env);
  const outcome = await lookUp({ ...question, name: `${'x'.repeat(64)}.test` });
  expect(outcome).toMatchObject({ kind: 'failed', failure: { step: 'resolve' } });
});

it('answers many names asked at once, each with its own answer', async () => {
  const lookUp = startLookups(process.env);
  const names = Array.from({ length: 20 }, () => 'localhost');
  const outcomes = await Promise.all(names.map((name) => lookUp({ ...question, name })));
  expect(outcomes.every(({ kind }) => kind === 'measured')).toBe(true);
});

it('gives up at its deadline', async () => {
  const lookUp = startLookups(process.env);
  const outcome = await lookUp({ ...question, timeoutMs: 1, name: 'localhost' });
  expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'dns.timeout' } });
});

it('stops when told', async () => {
  const lookUp = startLookups(process.env);
  const stop = new AbortController();
  const outcome = lookUp({ ...question, signal: stop.signal, name: 'localhost' });
  stop.abort();
  expect(await outcome).toMatchObject({ kind: 'skipped' });
});

it('is not confused by a name full of quotes and line ends', async () => {
  const lookUp = startLookups(process.env);
  const outcomes = await Promise.all(
    ['"]\n[7,"localhost"', 'localhost'].map((name) => lookUp({ ...question, name })),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'measured']);
});

it('leaves no child behind when nobody asks any more, and starts another for who does', async () => {
  const ending = process.listenerCount('exit');
  const lookUp = startLookups(process.env, 20);
  expect(process.listenerCount('exit')).toBe(ending + 1);
  // The child has taken its own listener along when it is gone.
  while (process.listenerCount('exit') > ending) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  expect(await lookUp({ ...question, name: 'localhost' })).toMatchObject({ kind: 'measured' });
});
