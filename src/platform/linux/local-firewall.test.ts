/** What is said of a firewall whose rules nobody may read, or that came broken. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakeHost } from '../host.fixture.ts';
import { localFirewallReader } from './local-firewall.ts';

const root = mkdtempSync(join(tmpdir(), 'linecheck-firewall-'));
const question = { profile: zoom, signal: new AbortController().signal };
beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const refused = (stderr: string) =>
  ({ kind: 'ended', code: 1, stdout: '', stderr, isCutOff: false }) as const;

describe('local firewall', () => {
  test('rules that only root may read are unreadable, not absent, and ufw’s switch is known all the same', async () => {
    put('/etc/ufw/ufw.conf', 'ENABLED=yes\n');
    put('/etc/default/ufw', 'DEFAULT_OUTPUT_POLICY="DROP"\n');
    const answers = {
      nft: refused('Operation not permitted (you must be root)\n'),
      'iptables-save': refused('x'),
      'iptables-legacy-save': '',
    };
    expect(await localFirewallReader(fakeHost({ root, answers }))(question)).toMatchObject({
      value: {
        managers: [
          { name: 'nftables', state: 'unreadable' },
          { name: 'iptables', state: 'unreadable' },
          { name: 'ufw', state: 'active', why: 'default for outgoing: DROP' },
          { name: 'firewalld', state: 'absent' },
        ],
        hits: [],
      },
    });
  });

  test('rules that broke off are unreadable, though what came looks harmless', async () => {
    const answers = {
      nft: { ...refused(''), code: 0, stdout: '{"nftables":[]}' },
      'iptables-save': { ...refused(''), code: 0, stdout: '*mangle\n:OUTPUT ACCEPT [0:0]\nCOM' },
      'iptables-legacy-save': '',
    };
    expect(await localFirewallReader(fakeHost({ root, answers }))(question)).toMatchObject({
      value: { managers: [{}, { name: 'iptables', state: 'unreadable' }, {}, {}], hits: [] },
    });
  });

  test('where no program can read rules their absence is not called inactive', async () => {
    expect(await localFirewallReader(fakeHost({ root }))(question)).toMatchObject({
      value: {
        managers: [
          { name: 'nftables', state: 'absent' },
          { name: 'iptables', state: 'absent' },
          {},
          {},
        ],
      },
    });
  });
});
