/** The desktops' proxy settings: GNOME's through the real gsettings and dconf, KDE's in its own file. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, lstat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Texts } from '../../../model/change.ts';
import { deadlineIn } from '../../deadline.ts';
import { fakeHost } from '../../host.fixture.ts';
import { gnomeProxy } from './gnome-proxy.ts';
import { kdeProxy } from './kde-proxy.ts';
import { canHaveRooms, hasPrograms, inRoom } from './room.fixture.ts';

const signal = deadlineIn(50_000);
const written = { kind: 'written' };

/** Without its database GSettings keeps values in memory, and nothing could be compared. */
const hasDconf =
  existsSync('/usr/libexec/dconf-service') &&
  existsSync('/usr/share/glib-2.0/schemas/org.gnome.system.proxy.gschema.xml');

const on = 'org.gnome.system.proxy';
const home = {
  HOME: '/run/home',
  XDG_RUNTIME_DIR: '/run/runtime',
  XDG_CONFIG_HOME: '/run/home/.config',
};
const session = `
  mkdir -p -m 700 /run/home /run/runtime
  export DBUS_SESSION_BUS_ADDRESS=$(dbus-daemon --session --fork --print-address 2>/dev/null)`;
const set = (key: string, text: string): string => `gsettings set ${on}${key} ${text}`;
const dump = {
  sh: `gsettings list-recursively ${on}; sleep 0.5; od -An -tx1 /run/home/.config/dconf/user 2>/dev/null | sha256sum`,
};
const read = { read: 'proxy.gnome', on };
const write = (value: Texts) => ({ write: 'proxy.gnome', on, value });

describe.skipIf(!canHaveRooms() || !hasPrograms('gsettings', 'dbus-daemon') || !hasDconf)(
  'GNOME, in a room of its own',
  { concurrent: true },
  () => {
    test('a manual proxy is switched off and comes back, with every key as it was set or not set', async () => {
      const host = `"'10.1.1.1'"`;
      const setup = `${session}\n${set('', `mode "'manual'"`)}\n${set('.https', `host ${host}`)}\n${set('.https', 'port 8080')}`;
      const [first, state, done, second, undone, third, restored] = await inRoom(
        setup,
        [
          read,
          dump,
          write({ [`${on} mode`]: "'none'" }),
          read,
          write({ [`${on} mode`]: "'manual'" }),
          read,
          dump,
        ],
        home,
      );
      expect(first).toMatchObject({
        value: {
          [`${on} mode`]: "'manual'",
          [`${on}.https host`]: "'10.1.1.1'",
          [`${on}.https port`]: '8080',
          [`${on}.http host`]: null,
          [`${on} ignore-hosts`]: null,
          [`${on} autoconfig-url`]: null,
        },
      });
      expect(JSON.stringify(first)).not.toContain('authentication');
      expect([done, undone]).toEqual([written, written]);
      // What is the default again counts as not set.
      expect(second).toMatchObject({ value: { [`${on} mode`]: null } });
      expect(third).toEqual(first);
      expect(restored).toBe(state);
    });

    test('texts of people go through as texts', async () => {
      const url = `'http://wpad/$(touch /run/x)?a="b"&c=\\'d\\'#--help'`;
      const [done, reading, mischief] = await inRoom(
        session,
        [write({ [`${on} autoconfig-url`]: url }), read, { sh: 'ls /run/x 2>/dev/null' }],
        home,
      );
      expect(done).toEqual(written);
      expect(JSON.stringify(reading)).toContain('$(touch /run/x)');
      expect(mischief).toBe('');
    });

    test('a key that was not set is reset and leaves nothing in the database', async () => {
      const list = `['localhost', 'חברה.example']`;
      const [, state, done, undone, restored] = await inRoom(
        `${session}\n${set('', `mode "'auto'"`)}`,
        [
          read,
          dump,
          write({ [`${on} ignore-hosts`]: list }),
          write({ [`${on} ignore-hosts`]: null }),
          dump,
        ],
        home,
      );
      expect([done, undone]).toEqual([written, written]);
      expect(restored).toBe(state);
    });
  },
);

test.each([
  {
    when: 'the key is another schema’s',
    key: 'org.gnome.desktop.lockdown disable-lock-screen',
    text: 'true',
  },
  { when: 'it is the password', key: `${on}.http authentication-password`, text: "'x'" },
  { when: 'the value is an option', key: `${on} mode`, text: '--help' },
  { when: 'the value has a second line', key: `${on} mode`, text: "'a'\n'b'" },
])('GNOME’s handler objects when $when', ({ key, text }) => {
  expect(gnomeProxy(fakeHost()).objection(on, { [key]: text })).toBeTypeOf('string');
  expect(gnomeProxy(fakeHost()).objection('org.gnome.desktop', {})).toBeTypeOf('string');
  expect(gnomeProxy(fakeHost()).objection(on, { [`${on} mode`]: "'none'" })).toBeUndefined();
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kde-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kde = () => kdeProxy(fakeHost({ environment: { XDG_CONFIG_HOME: folder } }));
const file = (): string => join(folder, 'kioslaverc');

describe('KDE', () => {
  test.each([
    {
      when: 'it is plain',
      text: '[Proxy Settings]\nProxyType=1\nhttpsProxy=http://10.1.1.1 8080\n',
    },
    {
      when: 'other groups have the same key, line ends are mixed and the last one is missing',
      text: '# mine\r\n[Other]\nProxyType=1\n\n[Proxy Settings]\r\n ProxyType = 1 \r\nNoProxyFor=büro,חברה\n[More]\nProxyType=1',
    },
    { when: 'a value is empty', text: '[Proxy Settings]\nProxyType=1\nftpProxy=\n' },
  ])('changes one value and puts it back to the byte when $when', async ({ text }) => {
    await writeFile(file(), text, { mode: 0o600 });
    const before = await kde().read(file(), signal);
    if (before.kind !== 'value') throw new Error(before.why);
    expect(before.value['ProxyType']).toBe('1');
    expect(await kde().write(file(), { ...before.value, ProxyType: '0' }, signal)).toEqual(written);
    expect(await kde().read(file(), signal)).toMatchObject({ value: { ProxyType: '0' } });
    expect((await readFile(file(), 'utf8')).replaceAll('0', '1')).toBe(text.replaceAll('0', '1'));
    expect(await kde().write(file(), before.value, signal)).toEqual(written);
    expect(await readFile(file(), 'utf8')).toBe(text);
    expect((await lstat(file())).mode & 0o777).toBe(0o600);
  });

  test('a linked file stays a link and its target changes', async () => {
    await mkdir(join(folder, 'dotfiles'));
    const target = join(folder, 'dotfiles', 'kioslaverc');
    await writeFile(target, '[Proxy Settings]\nProxyType=1\n');
    await symlink(target, file());
    expect(await kde().write(file(), { ProxyType: '0' }, signal)).toEqual(written);
    expect((await lstat(file())).isSymbolicLink()).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('[Proxy Settings]\nProxyType=0\n');
  });

  test.each([
    { when: 'the group is locked', text: '[Proxy Settings][$i]\nProxyType=1\n' },
    { when: 'the file is locked', text: '[$i]\n[Proxy Settings]\nProxyType=1\n' },
    { when: 'the key is locked', text: '[Proxy Settings]\nProxyType[$i]=1\n' },
    { when: 'the key stands there twice', text: '[Proxy Settings]\nProxyType=1\nProxyType=2\n' },
    { when: 'it is no text', text: Buffer.from([0xff, 0xfe, 0x5b]) },
    { when: 'there is no such key', text: '[Proxy Settings]\n' },
    { when: 'there is no such file', text: undefined },
  ])('is not changed when $when', async ({ text }) => {
    if (text !== undefined) await writeFile(file(), text);
    expect(await kde().write(file(), { ProxyType: '0' }, signal)).toMatchObject({
      kind: 'refused',
    });
    const now = await readFile(file()).catch(() => undefined);
    expect(now).toEqual(text === undefined ? undefined : Buffer.from(text));
  });

  test('absent is unset, and only its own file and keys are touched', async () => {
    expect(await kde().read(file(), signal)).toMatchObject({ value: { ProxyType: null } });
    expect(kde().objection('/etc/passwd', {})).toBeTypeOf('string');
    expect(kde().objection(file(), { Language: 'x' })).toBeTypeOf('string');
    expect(kde().objection(file(), { ProxyType: '0\n[Other]' })).toBeTypeOf('string');
    expect(kde().objection(file(), { ProxyType: '0' })).toBeUndefined();
  });
});
