import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { filesUnder } from '../files.ts';
import { browserExtensionsReader } from './browser-extensions.ts';
import { clockReader } from './clock.ts';
import { deviceHoldersReader } from './device-holders.ts';
import { localFirewallReader } from './local-firewall.ts';
import { powerReader } from './power.ts';
import { processesReader } from './processes.ts';
import { captured, ended, recording, waiting } from './recording.fixture.ts';
import type { Answer } from './recording.fixture.ts';
import { securitySoftwareReader } from './security-software.ts';
import { updatesReader } from './updates.ts';
import { coreWlanScript, wifiReader } from './wifi.ts';

const question = { profile: zoom, ...waiting };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mac-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
};
const mac = (answers: Readonly<Record<string, Answer>>) =>
  recording(answers, { files: filesUnder(root) });

describe('Wi-Fi', () => {
  const script = ['/usr/bin/osascript', '-l', 'JavaScript', '-e', coreWlanScript];

  test('comes from CoreWLAN, AirDrop’s share from its interface', async () => {
    const { host, ran } = recording({
      '/usr/bin/osascript': captured('core-wlan'),
      '/sbin/ifconfig': captured('ifconfig'),
    });
    const outcome = await wifiReader(host)(question);
    expect(ran).toEqual([script, ['/sbin/ifconfig', '-a', '-v']]);
    expect(outcome).toMatchObject({
      kind: 'measured',
      value: { signalDbm: -58, isAwdlActive: true, withheld: expect.stringContaining('Location') },
    });
  });

  test('comes from system_profiler where the script may not run', async () => {
    const { host, ran } = recording({
      '/usr/bin/osascript': ended('', 1, 'execution error'),
      '/usr/sbin/system_profiler': captured('airport-report'),
    });
    expect(await wifiReader(host)(question)).toMatchObject({ value: { channel: 6 } });
    expect(ran.at(-1)).toEqual(['/usr/sbin/system_profiler', '-json', 'SPAirPortDataType']);
  });

  test('a Mac without a radio is not asked a second time', async () => {
    const { host, ran } = recording({
      '/usr/bin/osascript': captured('core-wlan', 'good-no-adapter'),
    });
    expect(await wifiReader(host)(question)).toEqual({
      kind: 'skipped',
      why: 'this computer has no Wi-Fi adapter',
    });
    expect(ran.length).toBe(2);
  });
});

describe('local firewall', () => {
  const answers = {
    '/usr/libexec/ApplicationFirewall/socketfilterfw': captured('alf-state'),
    '/usr/bin/systemextensionsctl': captured('system-extensions'),
    '/sbin/route': captured('route-get'),
  };
  const denied = ended('', 1, 'pfctl: /dev/pf: Permission denied');

  test('rules that nobody may read are unreadable, not absent', async () => {
    const { host, ran } = recording({ ...answers, '/sbin/pfctl': denied });
    expect(await localFirewallReader(host)(question)).toEqual({
      kind: 'measured',
      value: {
        managers: [
          { name: 'alf', state: 'active', why: 'judges incoming connections only' },
          {
            name: 'pf',
            state: 'unreadable',
            why: 'cannot read without root (pfctl: /dev/pf: Permission denied)',
          },
          {
            name: 'other',
            state: 'active',
            why: 'Little Snitch filters and decides per program',
          },
        ],
        hits: [],
      },
    });
    expect(ran).toContainEqual(['/sbin/pfctl', '-s', 'info']);
  });

  test.each([
    {
      when: 'one drops media',
      rules: 'block drop out proto udp from any to any port 8801:8810',
      what: ['media-udp'],
    },
    { when: 'one drops all', rules: 'block drop out all', what: ['everything'] },
    { when: 'a later one lets it out', rules: 'block drop out all\npass out all', what: [] },
    { when: 'a quick one comes first', rules: 'pass out quick all\nblock drop out all', what: [] },
    { when: 'it is about another device', rules: 'block drop out on en9 all', what: [] },
    { when: 'it spares a tunnel', rules: 'block return out on ! utun3 all', what: ['everything'] },
    { when: 'it is not understood', rules: 'block drop out proto udp from any to <bad>', what: [] },
    {
      when: 'one not understood may clear it',
      rules: 'block drop out all\npass out all user = 501',
      what: [],
    },
    { when: 'it is about incoming', rules: 'block drop in all', what: [] },
    { when: 'it is about a stranger', rules: 'block drop out from any to 192.0.2.0/24', what: [] },
  ])('rules of pf are judged: $when', async ({ rules, what }) => {
    const { host, ran } = recording({
      ...answers,
      '/sbin/pfctl -s': captured('pf-status'),
      '/sbin/pfctl -a': `${rules}\n`,
    });
    const outcome = await localFirewallReader(host)(question);
    const hits = outcome.kind === 'measured' ? outcome.value.hits : [];
    expect(hits.map((hit) => hit.what)).toEqual(what);
    expect(ran).toContainEqual(['/sbin/pfctl', '-a', '*', '-sr']);
  });
});

test('security software: extensions that work, processes, folders; others by their own name', async () => {
  write('/Applications/LuLu.app/Contents/Info.plist', '');
  const { host, ran } = mac({
    '/usr/bin/systemextensionsctl': captured('system-extensions', 'german-quoted'),
    '/bin/ps': ' 1 0.0 1 /Library/SophosScanD\n',
  });
  const outcome = await securitySoftwareReader(host)(question);
  const products = outcome.kind === 'measured' ? outcome.value.products : [];
  expect(products.map(({ name, isRunning }) => [name, isRunning])).toEqual([
    ['LuLu', false],
    ['Sophos Endpoint', true],
    ['Netzwerkfilter für Büros', true],
  ]);
  expect(ran[0]).toEqual(['/usr/bin/systemextensionsctl', 'list']);
});

test('updates are those of the last search; nothing is sent', async () => {
  write('/System/Library/CoreServices/SystemVersion.plist', 'x');
  const { host, ran } = mac({
    '/usr/sbin/softwareupdate': captured('software-update'),
    '/usr/bin/plutil':
      '<plist version="1.0"><dict><key>ProductVersion</key><string>26.6</string></dict></plist>',
  });
  const outcome = await updatesReader(host)(question);
  expect(outcome).toMatchObject({
    value: { pending: [{ isSecurity: true }, { isSecurity: false }, { isSecurity: true }] },
  });
  expect(ran).toContainEqual(['/usr/sbin/softwareupdate', '--list', '--no-scan']);
});

test('a list of updates that could not be made is unknown', async () => {
  const { host } = mac({ '/usr/sbin/softwareupdate': captured('software-update', 'odd-error') });
  expect((await updatesReader(host)(question)).kind).toBe('skipped');
});

test('power and the microphone come from pmset', async () => {
  const { host, ran } = recording({
    '/usr/bin/pmset -g batt': captured('battery'),
    '/usr/bin/pmset -g therm': captured('thermal', 'odd'),
    '/usr/bin/pmset -g assertions': captured('microphone-holders'),
    '/usr/bin/pmset': captured('power-mode'),
    '/bin/ps': captured('ps'),
  });
  expect(await powerReader(host)(question)).toEqual({
    kind: 'measured',
    value: {
      isOnBattery: true,
      batteryRatio: 0.85,
      isSaving: true,
      profile: 'low',
      isThrottled: true,
    },
  });
  expect(await deviceHoldersReader(host)(question)).toEqual({
    kind: 'measured',
    value: { holders: [{ device: 'microphone', program: 'zoom.us', pid: 512 }] },
  });
  expect(ran).toContainEqual(['/usr/bin/pmset', '-g', 'assertions']);
});

test.each([
  {
    when: 'root is told',
    userId: 0,
    answer: 'Network Time: Off\n',
    value: { isSynchronised: false, source: 'none' },
  },
  {
    when: 'root is told it is on',
    userId: 0,
    answer: 'Network Time: On\n',
    value: { source: 'timed' },
  },
  { when: 'nobody else is', userId: 501, answer: 'never asked', value: {} },
])('the clock: $when', async ({ userId, answer, value }) => {
  const { host, ran } = recording({ '/usr/sbin/systemsetup': answer }, { userId });
  expect(await clockReader(host)(question)).toEqual({ kind: 'measured', value });
  expect(ran.length).toBe(userId === 0 ? 1 : 0);
});

test('what runs: the busiest by processor, and those that matter by name', async () => {
  const { host, ran } = recording({
    '/bin/ps': captured('ps'),
    '/usr/bin/vm_stat': captured('vm-stat'),
    '/usr/sbin/netstat': captured('interface-bytes'),
  });
  const outcome = await processesReader(host)(question);
  expect(outcome).toMatchObject({
    value: {
      memoryAvailableBytes: 4412948480,
      network: { sentMbps: 0, receivedMbps: 0 },
      top: [{ name: 'zoom.us' }, {}, {}, {}],
      known: [{ name: 'zoom.us', pid: 512, kind: 'meeting' }],
    },
  });
  // A quiet line needs no nettop.
  expect(ran.some(([program]) => program === '/usr/bin/nettop')).toBe(false);
});

test('Safari’s extensions stand beside those of the other browsers', async () => {
  write('/Users/me/Library/Application Support/Google/Chrome/Default/Preferences', '{}');
  const { host, ran } = mac({ '/usr/bin/pluginkit': captured('pluginkit') });
  const outcome = await browserExtensionsReader(host)(question);
  expect(outcome).toMatchObject({
    value: { browsers: [{ browser: 'Chrome' }, { browser: 'Safari' }] },
  });
  expect(ran).toEqual([
    ['/usr/bin/pluginkit', '-mAvv', '-p', 'com.apple.Safari.web-extension'],
    ['/usr/bin/pluginkit', '-mAvv', '-p', 'com.apple.Safari.content-blocker'],
  ]);
});
