/**
 * What cannot run here (a radio, systemd, NetworkManager, the clock) against a recording executor:
 * the exact program, arguments and order, for reading, writing and undoing. Nothing is ever run.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeHost } from '../../host.fixture.ts';
import type { ProgramResult } from '../../run-program.ts';
import { clockStep } from '../actions/clock-step.ts';
import { tunnelOwners } from '../tunnel-owners.ts';
import { networkTime } from './network-time.ts';
import { tunnelConnection } from './tunnel-connection.ts';
import { wifiPowerSave } from './wifi-power-save.ts';

const { signal } = new AbortController();

const ended = (code: number, stdout = '', stderr = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr,
  isCutOff: false,
});

type Answers = Readonly<Record<string, string | ProgramResult>>;

const recorder = (answers: Answers, root?: string) => {
  const host = fakeHost({ answers, ...(root === undefined ? {} : { root }) });
  const commands: string[] = [];
  return {
    commands,
    host: {
      ...host,
      run: (program, args, options) => {
        // The words as the program gets them: a name with blanks or quotes is one of them.
        commands.push(JSON.stringify([program, ...args]));
        return host.run(program, args, options);
      },
    } satisfies typeof host,
  };
};

const words = (...all: readonly (readonly string[])[]): readonly string[] =>
  all.map((one) => JSON.stringify(one));

const folders: string[] = [];
const computerWith = (...paths: readonly string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'linecheck-recorded-'));
  folders.push(root);
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
};
afterEach(() => folders.splice(0).forEach((one) => rmSync(one, { recursive: true })));

describe('power saving of the radio', () => {
  test.each(['wlan0', '-h', '$(id)', `a"b'c`, '‮abc'])(
    'on %j is read, set and set back',
    async (on) => {
      const { host, commands } = recorder({ iw: 'Power save: on\n' });
      const handler = wifiPowerSave(host);
      expect(handler.objection(on, false)).toBeUndefined();
      expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: true });
      expect(await handler.write(on, false, signal)).toEqual({ kind: 'written' });
      expect(await handler.write(on, true, signal)).toEqual({ kind: 'written' });
      expect(commands).toEqual(
        words(
          ['iw', 'dev', on, 'get', 'power_save'],
          ['iw', 'dev', on, 'set', 'power_save', 'off'],
          ['iw', 'dev', on, 'set', 'power_save', 'on'],
        ),
      );
    },
  );

  test.each<{ when: string; answer: string | ProgramResult; reading: object }>([
    { when: 'off', answer: 'Power save: off\n', reading: { kind: 'value', value: false } },
    {
      when: 'the driver does not know',
      answer: ended(161, '', 'command failed: Operation not supported (-95)'),
      reading: { kind: 'unknown' },
    },
    { when: 'another word', answer: 'Power save: maybe', reading: { kind: 'unknown' } },
    { when: 'iw is not installed', answer: { kind: 'absent' }, reading: { kind: 'unknown' } },
    {
      when: 'iw hangs',
      answer: { kind: 'late', stdout: '', stderr: '' },
      reading: { kind: 'unknown' },
    },
  ])('reads as $reading.kind when $when', async ({ answer, reading }) => {
    const handler = wifiPowerSave(recorder({ iw: answer }).host);
    expect(await handler.read('wlan0', signal)).toMatchObject(reading);
  });

  test('is refused without rights', async () => {
    const answer = ended(255, '', 'command failed: Operation not permitted (-1)');
    const handler = wifiPowerSave(recorder({ iw: answer }).host);
    expect(await handler.write('wlan0', false, signal)).toMatchObject({ kind: 'refused' });
    expect(handler.objection('a b', false)).toBeDefined();
    expect(handler.objection('wlan0', 'off')).toBeDefined();
  });
});

describe('network time', () => {
  test('is read, switched on and off again', async () => {
    const { host, commands } = recorder({ timedatectl: 'CanNTP=yes\nNTP=no\n' });
    const handler = networkTime(host);
    expect(await handler.read('system', signal)).toEqual({ kind: 'value', value: false });
    await handler.write('system', true, signal);
    await handler.write('system', false, signal);
    expect(commands).toEqual(
      words(
        ['timedatectl', 'show', '--property=CanNTP', '--property=NTP'],
        ['timedatectl', '--no-ask-password', 'set-ntp', 'true'],
        ['timedatectl', '--no-ask-password', 'set-ntp', 'false'],
      ),
    );
  });

  test.each<{ when: string; answer: string | ProgramResult }>([
    { when: 'no time service is installed', answer: 'CanNTP=no\nNTP=no\n' },
    { when: 'there is no message bus', answer: ended(1, '', 'Failed to connect to bus') },
    { when: 'it says nothing', answer: '' },
  ])('is unknown when $when', async ({ answer }) => {
    const handler = networkTime(recorder({ timedatectl: answer }).host);
    expect(await handler.read('system', signal)).toMatchObject({ kind: 'unknown' });
    expect(handler.objection('wlan0', true)).toBeDefined();
  });

  test('is refused where the policy wants a password', async () => {
    const answer = ended(1, '', 'Failed to set ntp: Interactive authentication required.');
    const handler = networkTime(recorder({ timedatectl: answer }).host);
    expect(await handler.write('system', true, signal)).toMatchObject({ kind: 'refused' });
  });
});

describe('the clock is set once', () => {
  const isActive = (unit: string): string => `systemctl is-active --quiet ${unit}`;
  test.each<{
    when: string;
    files: readonly string[];
    answers: Answers;
    commands: readonly (readonly string[])[];
    end: string;
  }>([
    {
      when: 'chrony runs',
      files: ['/run/chrony/chronyd.pid'],
      answers: { chronyc: '200 OK' },
      commands: [
        ['chronyc', 'burst', '4/4'],
        ['chronyc', 'waitsync', '10', '0', '0', '1'],
        ['chronyc', 'makestep'],
      ],
      end: 'done',
    },
    {
      when: 'chrony does not let us',
      files: ['/run/chrony/chronyd.pid'],
      answers: { chronyc: ended(1, '501 Not authorised') },
      commands: [
        ['chronyc', 'burst', '4/4'],
        ['chronyc', 'waitsync', '10', '0', '0', '1'],
        ['chronyc', 'makestep'],
      ],
      end: 'failed',
    },
    {
      when: 'systemd’s own runs',
      files: [],
      answers: { systemctl: '' },
      commands: [
        ['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service'],
        ['systemctl', '--no-ask-password', 'restart', 'systemd-timesyncd.service'],
      ],
      end: 'done',
    },
    {
      when: 'only ntpd runs',
      files: [],
      answers: {
        systemctl: '',
        [isActive('systemd-timesyncd.service')]: ended(3),
        [isActive('ntpsec.service')]: ended(3),
      },
      commands: [
        ['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service'],
        ['systemctl', 'is-active', '--quiet', 'ntpsec.service'],
        ['systemctl', 'is-active', '--quiet', 'ntp.service'],
        ['systemctl', '--no-ask-password', 'restart', 'ntp.service'],
      ],
      end: 'done',
    },
    {
      when: 'there is no systemd',
      files: [],
      answers: {},
      commands: [['systemctl', 'is-active', '--quiet', 'systemd-timesyncd.service']],
      end: 'refused',
    },
  ])('or not: $end when $when', async ({ files, answers, commands: expected, end }) => {
    const { host, commands } = recorder(answers, computerWith(...files));
    expect(await clockStep(host).act({ by: 'system' }, signal)).toMatchObject({ kind: end });
    expect(commands).toEqual(words(...expected));
  });
});

describe('a tunnel', () => {
  const uuid = '0b1d1c6e-0000-4000-8000-00000000000a';
  test.each<{ on: string; answer: string; commands: readonly (readonly string[])[] }>([
    {
      on: `networkmanager:${uuid}`,
      answer: 'activated\n',
      commands: [
        ['nmcli', '-g', 'GENERAL.STATE', 'connection', 'show', 'uuid', uuid],
        ['nmcli', 'connection', 'down', 'uuid', uuid],
        ['nmcli', 'connection', 'up', 'uuid', uuid],
      ],
    },
    {
      on: 'systemd:openvpn-client@office.service',
      answer: 'active\n',
      commands: [
        ['systemctl', 'is-active', '--', 'openvpn-client@office.service'],
        ['systemctl', '--no-ask-password', 'stop', '--', 'openvpn-client@office.service'],
        ['systemctl', '--no-ask-password', 'start', '--', 'openvpn-client@office.service'],
      ],
    },
    {
      on: 'wg-quick:wg0',
      answer: '[{}]',
      commands: [
        ['ip', '-json', 'link', 'show', 'dev', 'wg0'],
        ['wg-quick', 'down', 'wg0'],
        ['wg-quick', 'up', 'wg0'],
      ],
    },
  ])('$on is read, taken down and brought up again', async ({ on, answer, commands: expected }) => {
    const names = ['nmcli', 'systemctl', 'ip', 'wg-quick'];
    const { host, commands } = recorder(Object.fromEntries(names.map((name) => [name, answer])));
    const handler = tunnelConnection(host);
    expect(handler.objection(on, 'down')).toBeUndefined();
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: 'up' });
    expect(await handler.write(on, 'down', signal)).toEqual({ kind: 'written' });
    expect(await handler.write(on, 'up', signal)).toEqual({ kind: 'written' });
    expect(commands).toEqual(words(...expected));
  });

  test.each<{ on: string; answer: ProgramResult; reading: object }>([
    { on: `networkmanager:${uuid}`, answer: ended(0, '\n'), reading: { value: 'down' } },
    {
      on: `networkmanager:${uuid}`,
      answer: ended(10, '', 'Error: no such connection'),
      reading: { kind: 'unknown' },
    },
    {
      on: 'systemd:wg-quick@wg0.service',
      answer: ended(3, 'inactive\n'),
      reading: { value: 'down' },
    },
    {
      on: 'systemd:wg-quick@wg0.service',
      answer: ended(4, 'unknown\n'),
      reading: { kind: 'unknown' },
    },
    {
      on: 'wg-quick:wg0',
      answer: ended(1, '', 'Device "wg0" does not exist.'),
      reading: { value: 'down' },
    },
    {
      on: 'wg-quick:wg0',
      answer: ended(1, '', 'Cannot open netlink socket'),
      reading: { kind: 'unknown' },
    },
  ])('$on reads as $reading', async ({ on, answer, reading }) => {
    const host = recorder({ nmcli: answer, systemctl: answer, ip: answer }).host;
    expect(await tunnelConnection(host).read(on, signal)).toMatchObject(reading);
  });

  test.each([
    'tun0',
    'systemd:display-manager.service',
    'systemd:wg-quick@$(id).service',
    'systemd:wg-quick@a b.service',
    'systemd:--force',
    'networkmanager:--help',
    'networkmanager:Büro',
    'wg-quick:-h',
    'wg-quick:/tmp/evil.conf',
    'wg-quick:a b',
  ])('%j is none that we may switch', (on) => {
    expect(tunnelConnection(fakeHost()).objection(on, 'down')).toBeDefined();
  });
});

describe('who holds a tunnel up', () => {
  const ask = 'nmcli -t -f UUID,TYPE,DEVICE connection show --active';
  const list =
    'systemctl list-units --plain --no-legend --full --state=active wg-quick@*.service openvpn@*.service openvpn-client@*.service';
  const addresses = 'nmcli -e no -g IP4.ADDRESS,IP6.ADDRESS connection show uuid';
  const manager = '/run/NetworkManager/conf.d/x';
  const systemd = '/run/systemd/system/x';
  test.each<{
    when: string;
    files: readonly string[];
    answers: Answers;
    device: string;
    owner: string | undefined;
  }>([
    {
      when: 'NetworkManager, by its device',
      files: [manager],
      answers: { [ask]: 'aa:wireguard:wg0\nbb:802-11-wireless:wlan0\n' },
      device: 'wg0',
      owner: 'networkmanager:aa',
    },
    {
      when: 'NetworkManager, by the address of a VPN that names the card it dials through',
      files: [manager],
      answers: {
        [ask]: 'cc:vpn:wlan0\ndd:tun:tun0\n',
        [`${addresses} cc`]: '10.8.0.2/24\nfd00::2/64\n',
      },
      device: 'tun0',
      owner: 'networkmanager:cc',
    },
    {
      when: 'a unit of wg-quick',
      files: [systemd],
      answers: { [list]: 'wg-quick@wg0.service loaded active exited WireGuard\n' },
      device: 'wg0',
      owner: 'systemd:wg-quick@wg0.service',
    },
    {
      when: 'the only unit of openvpn',
      files: [systemd],
      answers: { [list]: 'openvpn-client@office.service loaded active running OpenVPN\n' },
      device: 'tun0',
      owner: 'systemd:openvpn-client@office.service',
    },
    {
      when: 'one of two units, and nobody can tell which',
      files: [systemd],
      answers: { [list]: 'openvpn-client@a.service x\nopenvpn-client@b.service x\n' },
      device: 'tun0',
      owner: undefined,
    },
    {
      when: 'wg-quick by hand',
      files: ['/etc/wireguard/wg0.conf'],
      answers: {},
      device: 'wg0',
      owner: 'wg-quick:wg0',
    },
    {
      when: 'a company’s own client',
      files: [manager, systemd],
      answers: { [ask]: '', [list]: '' },
      device: 'cscotun0',
      owner: undefined,
    },
    {
      when: 'nobody who answers',
      files: [manager, systemd],
      answers: {},
      device: 'tun0',
      owner: undefined,
    },
  ])('$when', async ({ files, answers, device, owner }) => {
    const { host } = recorder(answers, computerWith(...files));
    expect((await tunnelOwners(host, signal))(device, ['10.8.0.2'])).toBe(owner);
  });
});
