import { expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakePlatform } from '../fake/index.ts';
import { portableRouteTo } from './route-to.ts';

const question = { profile: zoom, signal: new AbortController().signal };

test('the way to an address on this computer is found without sending', async () => {
  const outcome = await portableRouteTo('127.0.0.1', question.signal);
  expect(outcome).toMatchObject({ value: { kind: 'unicast', source: '127.0.0.1' } });
});

test('a fake computer answers what it was given and skips the rest', async () => {
  const platform = fakePlatform({
    facts: { clock: { isSynchronised: true } },
    outcomes: { links: { kind: 'skipped', why: 'x' } },
  });
  expect(await platform.readers.clock(question)).toEqual({
    kind: 'measured',
    value: { isSynchronised: true },
  });
  expect(await platform.readers.links(question)).toEqual({ kind: 'skipped', why: 'x' });
  expect(await platform.readers.wifi(question)).toMatchObject({ kind: 'skipped' });
});
