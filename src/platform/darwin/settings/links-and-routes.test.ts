import { describe, expect, test } from 'vitest';
import { captured, ended, hurtfulNames, recording, waiting } from '../recording.fixture.ts';
import { linkIpv6 } from './link-ipv6.ts';
import { linkMtu } from './link-mtu.ts';
import { networkTime } from './network-time.ts';
import { routeEntry } from './route-entry.ts';
import { tunnelConnection } from './tunnel-connection.ts';

const { signal } = waiting;
const networksetup = '/usr/sbin/networksetup';
const written = { kind: 'written' };

describe('size of packets', () => {
  test('is read, set and put back', async () => {
    const { host, ran } = recording({
      [`${networksetup} -getMTU`]: captured('mtu'),
      [`${networksetup} -setMTU`]: '',
    });
    const handler = linkMtu(host);
    expect(await handler.read('en0', signal)).toEqual({ kind: 'value', value: 1500 });
    expect(await handler.write('en0', 1400, signal)).toEqual(written);
    expect(await handler.write('en0', 1500, signal)).toEqual(written);
    expect(ran).toEqual([
      [networksetup, '-getMTU', 'en0'],
      [networksetup, '-setMTU', 'en0', '1400'],
      [networksetup, '-setMTU', 'en0', '1500'],
    ]);
  });

  test.each(['Wi-Fi', '-setMTU', 'en0;id', '', 'en0\n'])('%j is no interface', (on) => {
    expect(linkMtu(recording().host).objection(on, 1400)).toBeTypeOf('string');
  });

  test.each([1279, 16_385, 1400.5, Number.NaN])('%d is no size', (mtu) => {
    expect(linkMtu(recording().host).objection('en0', mtu)).toBeTypeOf('string');
  });
});

const order = (name: string) =>
  `(*) Old\n(Hardware Port: Wi-Fi, Device: en0)\n\n(1) ${name}\n(Hardware Port: Wi-Fi, Device: en0)\n\n(2) Other\n(Hardware Port: Ethernet, Device: en5)\n`;

describe('IPv6 of an interface', () => {
  test.each([
    { when: 'automatic', info: 'good', undo: ['-setv6automatic'], parts: [] },
    { when: 'off', info: 'good-off', undo: ['-setv6off'], parts: [] },
    {
      when: 'set by hand',
      info: 'odd',
      undo: ['-setv6manual'],
      parts: ['2001:db8:1::50', '64', 'fe80::1'],
    },
  ])('is put back to what it was: $when', async ({ info, undo, parts }) => {
    for (const name of ['Wi-Fi', ...hurtfulNames]) {
      const { host, ran } = recording({
        [`${networksetup} -listnetworkserviceorder`]: order(name),
        [`${networksetup} -getinfo`]: captured('ipv6', info),
        [networksetup]: '',
      });
      const handler = linkIpv6(host);
      const before = await handler.read('en0', signal);
      if (before.kind !== 'value') throw new Error(before.why);
      expect(handler.objection('en0', before.value)).toBeUndefined();
      expect(await handler.write('en0', { mode: 'off' }, signal)).toEqual(written);
      expect(await handler.write('en0', before.value, signal)).toEqual(written);
      const rest = ran.filter(([, verb]) => verb !== '-listnetworkserviceorder');
      expect(rest).toEqual([
        [networksetup, '-getinfo', name],
        [networksetup, '-setv6off', name],
        [networksetup, ...undo, name, ...parts],
      ]);
    }
  });

  test.each(['odd-manual-not-whole', 'german-translated', 'hurtful'])(
    'is unknown when it is %s',
    async (info) => {
      const { host } = recording({
        [`${networksetup} -listnetworkserviceorder`]: order('Wi-Fi'),
        [`${networksetup} -getinfo`]: captured('ipv6', info),
      });
      expect((await linkIpv6(host).read('en0', signal)).kind).toBe('unknown');
    },
  );

  test.each([
    { mode: 'constructor' },
    { mode: 'off', address: '::1' },
    { mode: 'manual', address: '--x', prefixLength: '64', router: 'fe80::1' },
  ])('%j is no way to set it', (texts) => {
    expect(linkIpv6(recording().host).objection('en0', texts)).toBeTypeOf('string');
  });
});

const table = (rows: string) =>
  `Routing tables\n\nInternet:\nDestination Gateway Flags Netif Expire\ndefault 192.168.1.1 UGScg en0\n${rows}`;

describe('a route', () => {
  const byGateway = '10.0.0.0/8 via 192.168.1.7 dev en0 table main';
  test.each([
    {
      on: byGateway,
      row: '10 192.168.1.7 UGSc en0\n',
      words: ['-net', '10.0.0.0/8', '192.168.1.7'],
    },
    {
      on: '170.114.0.0/16 dev utun3',
      row: '170.114 link#18 UCS utun3\n',
      words: ['-net', '170.114.0.0/16', '-interface', 'utun3'],
    },
    {
      on: '170.114.52.2/32 via 10.8.0.5',
      row: '170.114.52.2/32 10.8.0.5 UGSc utun3\n',
      words: ['-host', '170.114.52.2', '10.8.0.5'],
    },
  ])('is taken away and put back: $on', async ({ on, row, words }) => {
    const state = { rows: row };
    const { host, ran } = recording({
      '/usr/sbin/netstat': () => table(state.rows),
      '/sbin/route': 'done\n',
    });
    const handler = routeEntry(host);
    const before = await handler.read(on, signal);
    if (before.kind !== 'value') throw new Error(before.why);
    expect(handler.objection(on, before.value)).toBeUndefined();
    expect(await handler.write(on, null, signal)).toEqual(written);
    state.rows = '';
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: null });
    expect(await handler.write(on, before.value, signal)).toEqual(written);
    expect(ran.filter(([program]) => program === '/sbin/route')).toEqual([
      ['/sbin/route', '-n', 'delete', '-inet', ...words],
      ['/sbin/route', '-n', 'add', '-inet', ...words],
    ]);
  });

  test.each([
    {
      when: 'it is not there',
      answer: ended('delete net 10.0.0.0: not in table\n'),
      kind: 'failed',
    },
    {
      when: 'rights are missing',
      answer: ended('', 77, 'route: must be root to alter routing table\n'),
      kind: 'refused',
    },
  ])('an error is an error when $when', async ({ answer, kind }) => {
    const { host } = recording({
      '/usr/sbin/netstat': table('10 192.168.1.7 UGSc en0\n'),
      '/sbin/route': answer,
    });
    expect((await routeEntry(host).write(byGateway, null, signal)).kind).toBe(kind);
  });

  test.each([
    '0.0.0.0/0 via 192.168.1.1',
    '10.0.0.0/8',
    '10.0.0.0/8 via --help',
    '10.0.0.0/8 dev en0;id',
    '10.0.0.0/8 dev en0 table scoped',
    'blackhole 10.0.0.0/8 dev en0',
    '$(id)',
    '10.0.0.0/99 dev en0',
  ])('is objected to: %s', (on) => {
    expect(routeEntry(recording().host).objection(on, null)).toBeTypeOf('string');
  });
});

describe('a connection', () => {
  const scutil = '/usr/sbin/scutil';
  const id = '0A1B2C3D-0001-4000-8000-00000000AB01';
  const list = (name: string, state = 'Connected') =>
    `* (${state})  ${id} VPN (com.wireguard.macos) "${name}"  [VPN:com.wireguard.macos]\n`;

  test.each([`scutil:${id}`, ...hurtfulNames])('is paused and dialled again: %s', async (on) => {
    const name = on.startsWith('scutil:') ? 'Work' : on;
    const { host, ran } = recording({
      [`${scutil} --nc list`]: list(name),
      [`${scutil} --nc`]: '',
    });
    const handler = tunnelConnection(host);
    expect(handler.objection(on, 'down')).toBeUndefined();
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: 'up' });
    expect(await handler.write(on, 'down', signal)).toEqual(written);
    expect(await handler.write(on, 'up', signal)).toEqual(written);
    expect(ran.filter(([, , verb]) => verb !== 'list')).toEqual([
      [scutil, '--nc', 'stop', id],
      [scutil, '--nc', 'start', id],
    ]);
  });

  test.each([
    { when: 'it is just dialling', said: list('Work', 'Connecting'), on: 'Work' },
    { when: 'nobody has that name', said: list('Work'), on: 'Home' },
    { when: 'two have it', said: list('Work') + list('Work').replace('AB01', 'AB02'), on: 'Work' },
  ])('is unknown when $when', async ({ said, on }) => {
    const { host } = recording({ [`${scutil} --nc list`]: said });
    expect((await tunnelConnection(host).read(on, signal)).kind).toBe('unknown');
  });

  test.each(['', 'scutil:--help', 'scutil:', 'a\nb'])('%j names none', (on) => {
    expect(tunnelConnection(recording().host).objection(on, 'down')).toBeTypeOf('string');
  });
});

describe('time from the network', () => {
  const systemsetup = '/usr/sbin/systemsetup';
  test('is read, switched and put back', async () => {
    const { host, ran } = recording({
      [`${systemsetup} -getusingnetworktime`]: captured('network-time', 'odd'),
      [`${systemsetup} -setusingnetworktime`]: 'setUsingNetworkTime: On\n',
    });
    const handler = networkTime(host);
    expect(await handler.read('system', signal)).toEqual({ kind: 'value', value: false });
    expect(await handler.write('system', true, signal)).toEqual(written);
    expect(await handler.write('system', false, signal)).toEqual(written);
    expect(ran.slice(1)).toEqual([
      [systemsetup, '-setusingnetworktime', 'on'],
      [systemsetup, '-setusingnetworktime', 'off'],
    ]);
  });

  test('"you need rights" with status 0 is a refusal', async () => {
    const { host } = recording({ [systemsetup]: captured('network-time', 'odd-refused') });
    expect((await networkTime(host).read('system', signal)).kind).toBe('unknown');
    expect((await networkTime(host).write('system', true, signal)).kind).toBe('refused');
  });
});
