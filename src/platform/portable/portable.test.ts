import { expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakePlatform } from '../fake/index.ts';
import { skipped } from '../../model/outcome.ts';
import { portablePlatform } from './index.ts';
import { portableRouteTo } from './route-to.ts';

const question = { profile: zoom, signal: new AbortController().signal };

test('a system without readers of its own says what Node knows, and of the rest that it is not known', async () => {
  const platform = portablePlatform('darwin', 'macOS', { HTTPS_PROXY: 'a:1' }, () =>
    Promise.resolve(skipped('not asked here')),
  );
  const kinds = await Promise.all(
    Object.entries(platform.readers).map(async ([id, reader]) => [
      id,
      (await reader({ ...question, ip: '127.0.0.1' })).kind,
    ]),
  );
  expect(Object.fromEntries(kinds)).toMatchObject({
    links: 'measured',
    resolvers: 'measured',
    'hosts-file': 'measured',
    'proxy-settings': 'measured',
    clock: 'measured',
    'route-to': 'measured',
    routes: 'skipped',
    'local-firewall': 'skipped',
    client: 'skipped',
  });
  expect(await platform.readers.wifi(question)).toMatchObject({
    why: expect.stringContaining('not known on macOS yet'),
  });
});

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
