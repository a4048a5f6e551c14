import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder } from '../files.ts';
import { darwinActions } from './actions.ts';
import { ended, recording, waiting } from './recording.fixture.ts';

const { signal } = waiting;
const done = { kind: 'done' };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mac-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('names are forgotten by the directory service, then by mDNSResponder', async () => {
  const { host, ran } = recording({ '/usr/bin/dscacheutil': '', '/usr/bin/killall': '' });
  const action = darwinActions(host)['dns.flush'];
  expect(action?.needs).toBe('admin');
  expect(await action?.act({ of: 'system' }, signal)).toEqual(done);
  expect(ran).toEqual([
    ['/usr/bin/dscacheutil', '-flushcache'],
    ['/usr/bin/killall', '-HUP', 'mDNSResponder'],
  ]);
});

test('half a flush is a failure', async () => {
  const { host } = recording({
    '/usr/bin/dscacheutil': '',
    '/usr/bin/killall': ended('', 1, 'kill: Operation not permitted\n'),
  });
  const acting = await darwinActions(host)['dns.flush']?.act({ of: 'system' }, signal);
  expect(acting?.kind).toBe('failed');
});

test('the clock is stepped by sntp', async () => {
  const { host, ran } = recording({ '/usr/bin/sntp': '+0.012345 +/- 0.020100 time.apple.com\n' });
  expect(await darwinActions(host)['clock.step']?.act({ by: 'system' }, signal)).toEqual(done);
  expect(ran).toEqual([['/usr/bin/sntp', '-sS', 'time.apple.com']]);
});

describe('opening a page', () => {
  test.each([
    { url: 'http://captive.apple.com/', opened: 'http://captive.apple.com/' },
    {
      url: 'https://x.example/ "$(id)"\u202E',
      opened: 'https://x.example/%20%22$(id)%22%E2%80%AE',
    },
    {
      url: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
      opened: 'x-apple.systempreferences:com.apple.Network-Settings.extension',
    },
  ])('opens $url', async ({ url, opened }) => {
    const { host, ran } = recording({ '/usr/bin/open': '' });
    expect(await darwinActions(host)['page.open']?.act({ url }, signal)).toEqual(done);
    expect(ran).toEqual([['/usr/bin/open', opened]]);
  });

  test.each([
    'file:///etc/passwd',
    '-a Calculator',
    '/Applications/Calculator.app',
    'javascript:alert(1)',
    'ms-settings:proxy',
    'gnome-control-center:wifi',
    'x-apple.systempreferences:$(id)',
    'https://me:secret@x.example/',
  ])('does not open %s', async (url) => {
    const { host, ran } = recording({ '/usr/bin/open': '' });
    const acting = await darwinActions(host)['page.open']?.act({ url }, signal);
    expect(acting?.kind).toBe('refused');
    expect(ran).toEqual([]);
  });

  test('opens nothing as administrator', async () => {
    const { host, ran } = recording({ '/usr/bin/open': '' }, { userId: 0 });
    const acting = await darwinActions(host)['page.open']?.act({ url: 'https://zoom.us/' }, signal);
    expect(acting?.kind).toBe('refused');
    expect(ran).toEqual([]);
  });
});

test('the system’s update is a place to open', async () => {
  const { host, ran } = recording({ '/usr/bin/open': '' });
  expect(await darwinActions(host)['system.update']?.act({ by: 'all' }, signal)).toEqual(done);
  expect(ran).toEqual([
    ['/usr/bin/open', 'x-apple.systempreferences:com.apple.preferences.softwareupdate'],
  ]);
});

describe('a newer client', () => {
  const brew = '/opt/homebrew/bin/brew';
  const quiet = { '/bin/ps': ' 1 0.0 1 /sbin/launchd\n' };
  const withBrew = () => {
    mkdirSync(`${root}/opt/homebrew/bin`, { recursive: true });
    writeFileSync(root + brew, '');
    return { files: filesUnder(root) };
  };

  test('comes by Homebrew where Homebrew installed it', async () => {
    const { host, ran } = recording({ ...quiet, [brew]: '' }, withBrew());
    const acting = await darwinActions(host)['client.update']?.act(
      { by: 'brew', id: 'zoom' },
      signal,
    );
    expect(acting).toEqual(done);
    expect(ran.slice(1)).toEqual([
      [brew, 'list', '--cask', '--versions', 'zoom'],
      [brew, 'upgrade', '--cask', 'zoom'],
    ]);
  });

  test.each([
    {
      when: 'Homebrew did not install it',
      answers: { ...quiet, [brew]: ended('', 1) },
      order: { by: 'brew', id: 'zoom' },
    },
    {
      when: 'the client runs',
      answers: {
        '/bin/ps': ' 5 0 1 /Applications/zoom.us.app/Contents/MacOS/zoom.us\n',
        [brew]: '',
      },
      order: { by: 'brew', id: 'zoom' },
    },
    {
      when: 'the name is an option',
      answers: { ...quiet, [brew]: '' },
      order: { by: 'brew', id: '--force' },
    },
    {
      when: 'the name is code',
      answers: { ...quiet, [brew]: '' },
      order: { by: 'brew', id: 'zoom;id' },
    },
    {
      when: 'it is another system’s way',
      answers: quiet,
      order: { by: 'winget', id: 'Zoom.Zoom' },
    },
  ] as const)('is refused when $when', async ({ answers, order }) => {
    const { host, ran } = recording(answers, withBrew());
    const acting = await darwinActions(host)['client.update']?.act(order, signal);
    expect(acting?.kind).toBe('refused');
    expect(ran.some((words) => words.includes('upgrade'))).toBe(false);
  });

  test('without Homebrew there is no such way', async () => {
    const { host } = recording(quiet);
    const acting = await darwinActions(host)['client.update']?.act(
      { by: 'brew', id: 'zoom' },
      signal,
    );
    expect(acting).toEqual({ kind: 'refused', why: 'Homebrew is not installed' });
  });

  test('its own updater is inside the client', async () => {
    const { host, ran } = recording({ '/usr/bin/open': '' });
    await darwinActions(host)['client.update']?.act({ by: 'client', id: 'us.zoom.xos' }, signal);
    expect(ran).toEqual([['/usr/bin/open', '-b', 'us.zoom.xos']]);
  });
});
