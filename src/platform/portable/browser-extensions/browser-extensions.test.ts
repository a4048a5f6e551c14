import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesUnder } from '../../files.ts';
import { readBrowserExtensions } from './index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: unknown): void => {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
};
const id = 'abcdefghijklmnopabcdefghijklmnop';
const chrome = { browser: 'Chrome', path: '/chrome' };
const firefox = { browser: 'Firefox', path: '/firefox' };
const read = (roots = { chromium: [chrome], firefox: [firefox] }) =>
  readBrowserExtensions(filesUnder(root), roots);

describe('browser extensions', () => {
  test('no browser is an answer, not ignorance', async () => {
    expect(await read()).toEqual({
      kind: 'measured',
      value: { browsers: [], extensions: [], settings: [] },
    });
  });

  test('a record whose manifest is only in the folder is read there, its name translated', async () => {
    write('chrome/Default/Preferences', { extensions: {} });
    write('chrome/Default/Secure Preferences', {
      extensions: {
        settings: {
          [id]: {
            location: 1,
            path: `${id}/1_0`,
            active_permissions: { api: ['proxy'] },
            preferences: { webrtc: { ip_handling_policy: 'disable_non_proxied_udp' } },
          },
        },
      },
    });
    const folder = `chrome/Default/Extensions/${id}/1_0`;
    write(`${folder}/manifest.json`, { name: '__MSG_appName__', default_locale: 'de' });
    write(`${folder}/_locales/de/messages.json`, { APPNAME: { message: 'Tunnelfreund' } });
    write('chrome/System Profile/Preferences', { extensions: { settings: { [id]: {} } } });
    expect(await read()).toEqual({
      kind: 'measured',
      value: {
        browsers: [{ browser: 'Chrome', profiles: 1 }],
        extensions: [
          { browser: 'Chrome', id, name: 'Tunnelfreund', rights: ['proxy'], isByPolicy: false },
        ],
        settings: [
          {
            browser: 'Chrome',
            key: 'webrtc.ip_handling_policy',
            value: 'disable_non_proxied_udp',
            by: 'Tunnelfreund',
          },
        ],
      },
    });
  });

  test('an extension whose path leads out of its profile is named by its id', async () => {
    const record = { state: 1, path: '../../../secret', active_permissions: { api: ['proxy'] } };
    write('chrome/Default/Preferences', { extensions: { settings: { [id]: record } } });
    write('secret/manifest.json', { name: 'not ours to read' });
    const outcome = await read();
    expect(outcome.kind === 'measured' && outcome.value.extensions[0]?.name).toBe(id);
  });

  test('one extension in two profiles is said once, one without rights never', async () => {
    const settings = {
      [id]: { state: 1, path: 'a', manifest: { name: 'Guard', permissions: ['privacy'] } },
      ['b'.repeat(32)]: { state: 1, path: 'b', manifest: { name: 'Dark', permissions: ['tabs'] } },
    };
    write('chrome/Default/Preferences', { extensions: { settings } });
    write('chrome/Profile 2/Preferences', { extensions: { settings } });
    const outcome = await read();
    expect(outcome.kind === 'measured' && outcome.value).toMatchObject({
      browsers: [{ browser: 'Chrome', profiles: 2 }],
      extensions: [{ name: 'Guard', rights: ['privacy'] }],
    });
  });

  test('Firefox: a profile whose name came in a code page is unread, not "never started"', async () => {
    const inCodePage = Buffer.from('[Profile0]\nIsRelative=1\nPath=Profiles/büro\n', 'latin1');
    mkdirSync(join(root, 'firefox'), { recursive: true });
    writeFileSync(join(root, 'firefox/profiles.ini'), inCodePage);
    write('firefox/Profiles/büro/extensions.json', { addons: [] });
    expect((await read()).kind).toBe('skipped');
  });

  test('Firefox: profiles in and outside its folder, and the holder of a setting by name', async () => {
    write(
      'firefox/profiles.ini',
      '[Profile0]\nIsRelative=1\nPath=Profiles/a\n[Profile1]\nIsRelative=0\nPath=/else/b\n[Profile2]\nPath=Profiles/never\n',
    );
    const addon = {
      id: 'vpn@example.org',
      type: 'extension',
      active: true,
      defaultLocale: { name: 'Example VPN' },
      userPermissions: { permissions: ['proxy'] },
    };
    write('firefox/Profiles/a/extensions.json', { addons: [addon] });
    write('firefox/Profiles/a/extension-settings.json', {
      prefs: {
        'proxy.settings': {
          precedenceList: [
            { id: 'vpn@example.org', enabled: true, value: { proxyType: 'manual' } },
          ],
        },
      },
    });
    write('else/b/prefs.js', 'user_pref("network.trr.mode", 3);\n');
    expect(await read()).toEqual({
      kind: 'measured',
      value: {
        browsers: [{ browser: 'Firefox', profiles: 2 }],
        extensions: [
          {
            browser: 'Firefox',
            id: 'vpn@example.org',
            name: 'Example VPN',
            rights: ['proxy'],
            isByPolicy: false,
          },
        ],
        settings: [
          { browser: 'Firefox', key: 'proxy.settings', value: 'manual', by: 'Example VPN' },
          { browser: 'Firefox', key: 'network.trr.mode', value: '3' },
        ],
      },
    });
  });

  test.each([
    {
      when: 'every profile is torn',
      torn: ['chrome/Default/Preferences'],
      good: [],
      kind: 'skipped',
    },
    {
      when: 'only one is torn',
      torn: ['chrome/Default/Preferences'],
      good: ['chrome/Profile 1/Preferences'],
      kind: 'measured',
    },
  ])('when $when it is $kind', async ({ torn, good, kind }) => {
    for (const path of torn) write(path, '{"extensions":{"sett');
    for (const path of good) write(path, {});
    expect((await read()).kind).toBe(kind);
  });
});
