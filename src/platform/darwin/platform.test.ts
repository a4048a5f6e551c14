import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { darwinHands } from './hands.ts';
import { darwinPlatform, darwinReaders } from './index.ts';
import { recording, waiting } from './recording.fixture.ts';
import { darwinRootLists } from './root-lists.ts';

const run = promisify(execFile);
const question = { profile: zoom, ip: '170.114.52.2', ...waiting };

const noLists = async () => ({ publicRoots: [], systemRoots: [] });

test.each(Object.entries(darwinReaders(recording().host, noLists)))(
  'the reader of %s does not throw on a computer that has none of the programs',
  async (_id, reader) => {
    expect(['measured', 'skipped', 'failed']).toContain((await reader(question)).kind);
  },
);

test('every setting of macOS has its handler, and the radio’s power saving none', async () => {
  const hands = darwinHands(recording().host);
  expect(Object.keys(hands.settings).toSorted()).toEqual([
    'account.setting',
    'client.file-mode',
    'client.folder',
    'client.policy',
    'client.quarantine',
    'clock.network-time',
    'dns.networksetup',
    'file.hosts',
    'firewall.alf-app',
    'firewall.alf-state',
    'firewall.pf-anchor',
    'link.ipv6',
    'link.mtu',
    'proxy.networksetup',
    'route.entry',
    'tunnel.connection',
  ]);
  expect(Object.keys(hands.actions).length).toBe(5);
  const platform = darwinPlatform({ HOME: '/Users/me' }, async () => ({
    kind: 'skipped',
    why: '',
  }));
  expect(platform.os).toBe('darwin');
  expect(Object.keys((await platform.hands()).settings)).toEqual(Object.keys(hands.settings));
});

test.each([
  ['dns.networksetup', 'Wi-Fi'],
  ['proxy.networksetup', 'Wi-Fi'],
  ['firewall.pf-anchor', 'linecheck-x'],
  ['firewall.alf-app', '/Applications/zoom.us.app'],
  ['firewall.alf-state', 'system'],
  ['link.mtu', 'en0'],
  ['link.ipv6', 'en0'],
  ['route.entry', '10.0.0.0/8 dev en0'],
  ['tunnel.connection', 'Work'],
  ['clock.network-time', 'system'],
  ['client.quarantine', '/Applications/zoom.us.app'],
] as const)('a Mac that answers nothing has an unknown %s', async (id, on) => {
  const { settings } = darwinHands(recording().host);
  expect((await settings[id]?.read(on, waiting.signal))?.kind).toBe('unknown');
});

/** A certificate of its own, made by openssl; the test skips where there is none. */
const certificate = async (name: string): Promise<string | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'root-'));
  const file = join(folder, 'root.pem');
  try {
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      '/dev/null',
      '-subj',
      `/CN=${name}`,
      '-out',
      file,
    ]);
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('root lists', () => {
  test('lying in a keychain is not being trusted', async (context) => {
    const [apple, company, banned] = await Promise.all(
      ['Apple Root', 'Company Root CA', 'Banned CA'].map(certificate),
    );
    if (apple === undefined) context.skip('openssl is not installed');
    const find = '/usr/bin/security find-certificate -a -p';
    const { host, ran } = recording({
      [`${find} /System/Library/Keychains/SystemRootCertificates.keychain`]: `${apple}\n`,
      [`${find} /Library/Keychains/System.keychain`]: `${company}\n${banned}\n`,
      '/usr/bin/security dump-trust-settings -d':
        'Number of trusted certs = 1\nCert 0: Company Root CA\n   Number of trust settings : 0\n',
      '/usr/bin/security': '',
    });
    const lists = await darwinRootLists(host);
    // Newer Nodes read the store themselves, here that of the computer the test runs on.
    if (ran.length === 0) context.skip('this Node opens the store itself');
    expect(lists.systemRoots.map((root) => root.trim())).toEqual([apple, company]);
    expect(lists.systemProblem).toBeUndefined();
  });
});
