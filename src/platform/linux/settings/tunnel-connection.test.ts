/** Tunnels of NetworkManager, systemd and wg-quick against a recording executor: none of them runs here. */
import { afterEach, describe, expect, test } from 'vitest';
import { fakeHost } from '../../host.fixture.ts';
import type { ProgramResult } from '../../run-program.ts';
import { tunnelOwners } from '../tunnel-owners.ts';
import { computerWith, ended, forget, recorder, words, type Answers } from './recorder.fixture.ts';
import { tunnelConnection } from './tunnel-connection.ts';

const { signal } = new AbortController();

afterEach(forget);

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
  const uuid = '0b8f3c1e-6d2a-4f57-9a3e-1c5d7e9f2b40';
  const other = '5a1d9e72-3c84-4b06-8f1d-7e2a6c0b9d13';
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
      answers: { [ask]: `${uuid}:wireguard:wg0\n${other}:802-11-wireless:wlan0\n` },
      device: 'wg0',
      owner: `networkmanager:${uuid}`,
    },
    {
      when: 'NetworkManager, by the address of a VPN that names the card it dials through',
      files: [manager],
      answers: {
        [ask]: `${uuid}:vpn:wlan0\n${other}:tun:tun0\n`,
        [`${addresses} ${uuid}`]: '10.8.0.2/24\nfd00::2/64\n',
      },
      device: 'tun0',
      owner: `networkmanager:${uuid}`,
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
      answers: {
        [list]:
          'openvpn-client@a.service loaded active running A\nopenvpn-client@b.service loaded active running B\n',
      },
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
