import { expect, test } from 'vitest';
import type { LinkDns } from '../../../model/change.ts';
import { Fault, fakeWindows } from '../fake-windows.fixture.ts';
import type { FakeWindows, Recorded } from '../fake-windows.fixture.ts';
import { windowsDns } from './dns.ts';
import { hostile, guid, adapters, valueOf, signal } from './settings.fixture.ts';

const tcpip = `HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\${guid}`;
const tcpip6 = tcpip.replace('Tcpip', 'Tcpip6');
const doh = `HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\InterfaceSpecificParameters\\${guid}\\DohInterfaceSettings`;

const free: FakeWindows['cmdlets'] = {
  'Get-CimInstance': () => [{ PartOfDomain: false }],
  'Get-DnsClientNrptPolicy': () => [],
  'Get-NetRoute': () => [{ DestinationPrefix: '0.0.0.0/0', InterfaceIndex: 18, RouteMetric: 0 }],
};
const machine = (more: FakeWindows = {}): Recorded => {
  const recorded = fakeWindows({
    ...more,
    registry: {
      [tcpip]: {
        NameServer: { kind: 'String', value: '' },
        DhcpNameServer: { kind: 'String', value: '192.168.1.1' },
      },
      [tcpip6]: {},
      ...more.registry,
    },
    cmdlets: {
      'Get-NetAdapter': adapters('Wi-Fi'),
      ...free,
      'Set-DnsClientServerAddress': (parameters) => {
        const servers = parameters['ServerAddresses'];
        const list = Array.isArray(servers) ? servers.map(String) : [];
        const path = list.some((ip) => ip.includes(':')) ? tcpip6 : tcpip;
        const key = recorded.registry.get(path);
        key?.set('NameServer', { kind: 'String', value: list.join(',') });
        return [];
      },
      ...more.cmdlets,
    },
    programs: {
      'netsh.exe': (args) => {
        const path = args[1] === 'ipv4' ? tcpip : tcpip6;
        recorded.registry.get(path)?.set('NameServer', { kind: 'String', value: '' });
        return '';
      },
    },
  });
  return recorded;
};
const changing = (calls: readonly string[]) =>
  calls.filter((call) => !/^(?:Get|Read)-/u.test(call));

test('automatic stays automatic: there by the cmdlet, back by netsh with the number', async () => {
  const { host, calls } = machine();
  const handler = windowsDns(host);
  const before = await valueOf(handler, guid);
  expect(before).toEqual({ v4: 'automatic', v6: 'automatic' });
  const after: LinkDns = { v4: ['1.1.1.1', '1.0.0.1'], v6: 'automatic' };
  expect(await handler.write(guid, after, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, guid)).toEqual(after);
  expect(await handler.write(guid, before, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, guid)).toEqual(before);
  expect(changing(calls)).toEqual([
    'Set-DnsClientServerAddress {"InterfaceIndex":18,"ServerAddresses":["1.1.1.1","1.0.0.1"]}',
    'netsh.exe ["interface","ipv4","set","dnsservers","name=18","source=dhcp"]',
  ]);
});

test('a static list comes back as it was written, blanks and all, and the other family is untouched', async () => {
  const odd = { kind: 'String', value: '9.9.9.9 149.112.112.112' };
  const { host, calls, registry } = machine({
    registry: {
      [tcpip]: { NameServer: odd },
      [tcpip6]: { NameServer: { kind: 'String', value: '2620:fe::fe' } },
    },
  });
  const handler = windowsDns(host);
  const before = await valueOf(handler, guid);
  expect(before).toEqual({
    v4: ['9.9.9.9', '149.112.112.112'],
    v6: ['2620:fe::fe'],
    raw: { 'v4 NameServer': '9.9.9.9 149.112.112.112' },
  });
  await handler.write(guid, { v4: ['1.1.1.1'], v6: ['2620:fe::fe'] }, signal);
  await handler.write(guid, before, signal);
  expect(await valueOf(handler, guid)).toEqual(before);
  expect(registry.get(tcpip)?.get('NameServer')).toEqual(odd);
  expect(changing(calls).join('\n')).not.toContain('ipv6');
});

test('encrypted names come back raw, and keys that were left behind go away', async () => {
  const flags = { kind: 'QWord', value: 17 };
  const { host, registry } = machine({
    registry: {
      [tcpip]: { NameServer: { kind: 'String', value: '1.1.1.1' } },
      [`${doh}\\Doh\\1.1.1.1`]: { DohFlags: flags },
    },
  });
  const handler = windowsDns(host);
  const before = await valueOf(handler, guid);
  expect(before.raw).toEqual({ 'Doh 1.1.1.1 DohFlags': 'QWord 17' });
  registry.get(tcpip)?.set('NameServer', { kind: 'String', value: '8.8.8.8' });
  registry.delete(`${doh}\\Doh\\1.1.1.1`);
  registry.set(`${doh}\\Doh\\8.8.8.8`, new Map([['DohFlags', flags]]));
  expect(await handler.write(guid, before, signal)).toEqual({ kind: 'written' });
  expect(await valueOf(handler, guid)).toEqual(before);
  expect([...registry.keys()].filter((path) => path.startsWith(doh))).toEqual([
    `${doh}\\Doh\\1.1.1.1`,
  ]);
});

const taken: readonly { when: string; cmdlets: FakeWindows['cmdlets']; policy?: string }[] = [
  { when: 'a domain', cmdlets: { 'Get-CimInstance': () => [{ PartOfDomain: true }] } },
  {
    when: 'rules for names',
    cmdlets: { 'Get-DnsClientNrptPolicy': () => [{ Namespace: '.corp' }] },
  },
  { when: 'a policy', cmdlets: {}, policy: '10.0.0.1' },
  {
    when: 'a VPN that owns the way out',
    cmdlets: {
      'Get-NetRoute': () => [
        { DestinationPrefix: '0.0.0.0/0', InterfaceIndex: 18, RouteMetric: 0 },
        { DestinationPrefix: '0.0.0.0/1', InterfaceIndex: 40, RouteMetric: 1 },
      ],
      'Get-NetAdapter': () => [
        ...adapters('Wi-Fi')(),
        { InterfaceIndex: 40, InterfaceDescription: 'WireGuard Tunnel' },
      ],
    },
  },
  {
    when: 'nobody knows',
    cmdlets: {
      'Get-DnsClientNrptPolicy': () => {
        throw new Fault('nein', 'CommandNotFoundException', 'ObjectNotFound');
      },
    },
  },
];
test.each(taken)('nothing is written where $when decides', async ({ cmdlets, policy }) => {
  const { host, calls } = machine({
    ...(cmdlets === undefined ? {} : { cmdlets }),
    registry: {
      'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient':
        policy === undefined ? {} : { NameServer: { kind: 'String', value: policy } },
    },
  });
  const writing = await windowsDns(host).write(guid, { v4: ['1.1.1.1'], v6: 'automatic' }, signal);
  expect(writing).toMatchObject({ kind: 'refused' });
  expect(changing(calls)).toEqual([]);
});

test('putting back is never refused, whoever decides by now', async () => {
  const { host } = machine({
    registry: { [tcpip]: { NameServer: { kind: 'String', value: '1.1.1.1' } } },
    cmdlets: { 'Get-CimInstance': () => [{ PartOfDomain: true }] },
  });
  const writing = await windowsDns(host).write(guid, { v4: 'automatic', v6: 'automatic' }, signal);
  expect(writing).toEqual({ kind: 'written' });
});

test('servers of this one Wi-Fi network are not ours to replace', async () => {
  const { host } = machine({
    registry: { [tcpip]: { ProfileNameServer: { kind: 'String', value: '1.1.1.1' } } },
  });
  expect(await windowsDns(host).read(guid, signal)).toMatchObject({ kind: 'unknown' });
});

test.each(hostile)('finds the GUID of an interface called %j', async (name) => {
  const { host } = machine({ cmdlets: { 'Get-NetAdapter': adapters(name) } });
  expect(await windowsDns(host).placeOf?.(name, signal)).toBe(guid);
});

test('objects to names in the place of a GUID and to addresses of the wrong family', () => {
  const handler = windowsDns(fakeWindows().host);
  expect(handler.objection('Wi-Fi', { v4: 'automatic', v6: 'automatic' })).toBeDefined();
  expect(handler.objection(guid, { v4: ['::1'], v6: 'automatic' })).toBeDefined();
  expect(handler.objection(guid, { v4: ['1.1.1.1; calc'], v6: 'automatic' })).toBeDefined();
  expect(handler.objection(guid, { v4: ['1.1.1.1'], v6: 'automatic' })).toBeUndefined();
});
