/** Readers of what the computer is doing: updates, power, devices in use, security products, Wi-Fi in time. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { zoom } from '../../profiles/zoom.ts';
import { fakeHost } from '../host.fixture.ts';
import type { ProgramResult } from '../run-program.ts';
import { browserExtensionsReader } from './browser-extensions.ts';
import { deviceHoldersReader } from './device-holders.ts';
import { powerReader } from './power.ts';
import { securitySoftwareReader } from './security-software.ts';
import { updatesReader } from './updates.ts';
import { wifiReader } from './wifi.ts';

const root = mkdtempSync(join(tmpdir(), 'linecheck-state-'));
const question = { profile: zoom, signal: new AbortController().signal };
beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const ended = (code: number, stdout: string): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr: '',
  isCutOff: false,
});

/** A process as `/proc` shows it, with what it holds open. */
const runs = (pid: number, name: string, ...files: readonly string[]): void => {
  const numbers = Array.from({ length: 49 }, () => '1').join(' ');
  put(`/proc/${pid}/stat`, `${pid} (${name}) S ${numbers}\n`);
  mkdirSync(join(root, `/proc/${pid}/fd`), { recursive: true });
  for (const [index, file] of files.entries()) {
    symlinkSync(file, join(root, `/proc/${pid}/fd/${index}`));
  }
};

describe('updates', () => {
  test('apt simulates, the mark of a restart is a file, and the list has a date', async () => {
    put('/run/reboot-required', '');
    const simulation =
      '1 upgraded, 0 newly installed\nInst linux-image-amd64 [6.1] (6.2 Debian-Security:12/stable-security [amd64])\n';
    const answers = { 'apt-get': simulation, stat: '1795406436\n' };
    expect(await updatesReader(fakeHost({ root, answers }), root)(question)).toEqual({
      kind: 'measured',
      value: {
        pending: [
          {
            title: 'linux-image-amd64 6.2',
            id: 'linux-image-amd64',
            isSecurity: true,
            isNetworkDriver: true,
            needsRestart: true,
          },
        ],
        isRestartPending: true,
        listedAt: '2026-11-23T04:00:36.000Z',
        isUpdating: false,
      },
    });
  });

  test('dnf ends with 100 when there are updates, and is asked for the fetched list only', async () => {
    const answers = {
      'dnf -q -C check-upgrade': ended(100, 'bash.x86_64 5.3 updates\nvim.x86_64 9 updates\n'),
      'dnf -q -C check-upgrade --security': ended(100, 'vim.x86_64 9 updates\n'),
      'dnf -q -C needs-restarting -r': ended(1, 'Reboot is required to fully utilize …\n'),
    };
    expect(await updatesReader(fakeHost({ root, answers }), root)(question)).toMatchObject({
      value: {
        pending: [
          { id: 'bash', isSecurity: false },
          { id: 'vim', isSecurity: true },
        ],
        isRestartPending: true,
      },
    });
  });

  test('without its plugin dnf does not know of a restart, and neither do we', async () => {
    const answers = {
      'dnf -q -C check-upgrade': ended(0, ''),
      'dnf -q -C needs-restarting -r': ended(1, 'No such command: needs-restarting.\n'),
    };
    expect(await updatesReader(fakeHost({ root, answers }), root)(question)).toEqual({
      kind: 'measured',
      value: { pending: [], isUpdating: false },
    });
  });

  test('what is being installed right now is told even where no list can be had', async () => {
    runs(900, 'dpkg');
    expect(await updatesReader(fakeHost({ root }), root)(question)).toMatchObject({
      value: { pending: [], isUpdating: true },
    });
  });

  test.each([
    { when: 'dnf never fetched a list', answers: { dnf: ended(1, '') }, why: /^dnf ended with 1/u },
    {
      when: 'apt cannot read its own state',
      answers: { 'apt-get': ended(100, '') },
      why: /^apt-get ended with 100/u,
    },
    { when: 'nothing manages packages', answers: {}, why: /^no package manager/u },
  ])('unknown, because $when', async ({ answers, why }) => {
    expect(await updatesReader(fakeHost({ root, answers }), root)(question)).toEqual({
      kind: 'skipped',
      why: expect.stringMatching(why),
    });
  });
});

const supply = (name: string, files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    put(`/sys/class/power_supply/${name}/${file}`, `${text}\n`);
  }
};

describe('power', () => {
  test.each([
    {
      when: 'a laptop runs on its battery',
      supplies: {
        AC: { type: 'Mains', online: '0' },
        BAT0: { type: 'Battery', status: 'Discharging', capacity: '40' },
      },
      value: { isOnBattery: true, batteryRatio: 0.4 },
    },
    {
      when: 'it is plugged in and full',
      supplies: {
        AC: { type: 'Mains', online: '1' },
        BAT0: { type: 'Battery', status: 'Not charging', capacity: '98' },
      },
      value: { isOnBattery: false, batteryRatio: 0.98 },
    },
    {
      when: 'only the mouse has a battery',
      supplies: { hid: { type: 'Battery', scope: 'Device', status: 'Discharging', capacity: '5' } },
      value: {},
    },
    {
      when: 'a supply says nonsense',
      supplies: { BAT0: { type: 'Battery', status: '\u202e$(id)', capacity: '999' } },
      value: {},
    },
  ])('$value when $when', async ({ supplies, value }) => {
    for (const [name, files] of Object.entries(supplies)) supply(name, files);
    expect(await powerReader(fakeHost({ root }))(question)).toEqual({ kind: 'measured', value });
  });

  test('the profile of the desktop and the cost of the line are asked for', async () => {
    put('/run/dbus/system_bus_socket', '');
    const answers = { powerprofilesctl: 'power-saver\n', busctl: '{"type":"u","data":1}' };
    expect(await powerReader(fakeHost({ root, answers }))(question)).toEqual({
      kind: 'measured',
      value: { profile: 'power-saver', isSaving: true, isMetered: true },
    });
  });
});

describe('device holders', () => {
  test('a camera is held by whoever has it open; a sound server holds for others', async () => {
    runs(700, 'obs', '/dev/video0', '/dev/video0', '/dev/video1', '/dev/null');
    runs(701, 'wireplumber', '/dev/video0', '/dev/snd/pcmC0D0c');
    runs(702, 'arecord $(id)', '/dev/snd/pcmC1D0c');
    runs(703, 'music', '/dev/snd/pcmC0D0p');
    const pactl =
      '[{"corked":false,"properties":{"application.process.binary":"zoom","application.process.id":"9"}}]';
    const reader = deviceHoldersReader(fakeHost({ root, answers: { pactl } }), root);
    expect(await reader(question)).toEqual({
      kind: 'measured',
      value: {
        holders: [
          { device: 'camera', program: 'obs', pid: 700 },
          { device: 'microphone', program: 'arecord $(id)', pid: 702 },
          { device: 'microphone', program: 'zoom', pid: 9 },
        ],
      },
    });
  });

  test('without /proc nobody is said to hold nothing', async () => {
    expect(await deviceHoldersReader(fakeHost({ root }), root)(question)).toEqual({
      kind: 'skipped',
      why: '/proc cannot be read here',
    });
  });
});

test('security software: running by its process, installed by its folder, with what it does', async () => {
  runs(800, 'opensnitchd');
  put('/opt/CrowdStrike/falconctl', '');
  const reader = securitySoftwareReader(fakeHost({ root }), root);
  expect(await reader(question)).toEqual({
    kind: 'measured',
    value: {
      products: [
        {
          name: 'Falcon Sensor',
          vendor: 'CrowdStrike',
          kinds: ['endpoint-security'],
          isRunning: false,
          evidence: 'folder /opt/CrowdStrike',
        },
        {
          name: 'OpenSnitch',
          vendor: 'OpenSnitch',
          kinds: ['firewall', 'content-filter'],
          isRunning: true,
          evidence: 'process opensnitchd',
        },
      ],
    },
  });
});

test('browser extensions are looked for where packages, Flatpak and snap keep profiles', async () => {
  const preferences = '{"webrtc":{"ip_handling_policy":"disable_non_proxied_udp"}}';
  put('/home/me/snap/chromium/common/chromium/Default/Preferences', preferences);
  put(
    '/home/me/.var/app/org.mozilla.firefox/.mozilla/firefox/profiles.ini',
    '[Profile0]\nPath=x\nIsRelative=1\n',
  );
  put(
    '/home/me/.var/app/org.mozilla.firefox/.mozilla/firefox/x/prefs.js',
    'user_pref("media.peerconnection.enabled", false);\n',
  );
  expect(await browserExtensionsReader(fakeHost({ root }))(question)).toMatchObject({
    value: {
      browsers: [
        { browser: 'Chromium', profiles: 1 },
        { browser: 'Firefox', profiles: 1 },
      ],
      settings: [
        { browser: 'Chromium', value: 'disable_non_proxied_udp' },
        { browser: 'Firefox', key: 'media.peerconnection.enabled' },
      ],
    },
  });
});

const station = (sent: number, retries: number): string =>
  `Station aa:bb:cc:dd:ee:ff (on wlan0)\n\ttx packets:\t${sent}\n\ttx retries:\t${retries}\n\ttx failed:\t0\n\tbeacon loss:\t0\n`;

/** Each command answers from its own list, the last answer for ever. */
const answering = (answers: Readonly<Record<string, readonly string[]>>) => {
  const asked = new Map<string, number>();
  return {
    ...fakeHost({ root }),
    run: async (program: string, args: readonly string[]): Promise<ProgramResult> => {
      const key = [program, ...args].join(' ');
      const list = Object.entries(answers).find(([start]) => key.startsWith(start))?.[1];
      if (list === undefined) return { kind: 'absent' };
      const index = asked.get(key) ?? 0;
      asked.set(key, index + 1);
      return ended(0, list[Math.min(index, list.length - 1)] ?? '');
    },
  };
};

const radio = (): void => {
  put('/sys/class/net/wlan0/ifindex', '3\n');
  put('/sys/class/net/wlan0/address', '02:00:00:00:00:01\n');
  put('/sys/class/net/wlan0/uevent', 'DEVTYPE=wlan\n');
};

describe('Wi-Fi', () => {
  const links =
    '[{"ifindex":3,"ifname":"wlan0","link_type":"ether","address":"02:00:00:00:00:01","flags":["UP","LOWER_UP"],"operstate":"UP","addr_info":[]}]';
  const connected =
    'Connected to aa:bb:cc:dd:ee:ff (on wlan0)\n\tSSID: x\n\tfreq: 5180\n\tsignal: -55 dBm\n\ttx bitrate: 866.7 MBit/s\n';

  test.each([
    { when: 'many packets are repeated', second: station(200, 130), retryRatio: 0.6 },
    { when: 'too few packets were sent to tell', second: station(105, 14), retryRatio: undefined },
    { when: 'the counters began anew', second: station(50, 1), retryRatio: undefined },
  ])('two looks: $retryRatio when $when', async ({ second, retryRatio }) => {
    radio();
    const host = answering({
      'ip ': [links],
      'iw dev wlan0 link': [connected],
      'iw dev wlan0 get power_save': ['Power save: on\n'],
      'iw dev wlan0 station dump': [station(100, 70), second],
      'iw dev wlan0 survey dump': [''],
      'iw dev wlan0 scan dump': ['BSS 11:22:33:44:55:66(on wlan0)\n\tfreq: 5180\n'],
    });
    const outcome = await wifiReader(host)(question);
    expect(outcome).toMatchObject({
      value: { signalDbm: -55, channel: 36, isPowerSaving: true, neighbours: [{ channel: 36 }] },
    });
    expect(outcome.kind === 'measured' ? outcome.value.retryRatio : 'none').toEqual(retryRatio);
  });

  test('without iw NetworkManager is asked, and its percentage is called an estimate', async () => {
    radio();
    const host = answering({ 'ip ': [links], nmcli: ['*:36:5180 MHz:270 Mbit/s:50\n'] });
    expect(await wifiReader(host)(question)).toMatchObject({
      value: { isConnected: true, signalDbm: -70, isSignalEstimated: true },
    });
  });
});
