/** Sizes, IPv6 and routes of a real kernel: changed, read, set back, and the kernel prints the same again. */
import { describe, expect, test, vi } from 'vitest';
import type { RouteEntry } from '../../../model/change.ts';
import { canHaveRooms, inRoom, roomTestMs } from './room.fixture.ts';
import { bundled } from '../../bundled.fixture.ts';

vi.setConfig({ testTimeout: roomTestMs });

const written = { kind: 'written' };
const value = (one: unknown) => ({ kind: 'value', value: one });

/** Names a kernel takes and a shell or a regular expression would not. */
const hostile = ['-6', '$(id)', `a"b'c`, 'all', '‮abc', 'eth0.5'];

/** Without duplicate address detection: an address that is tried out for a second appears in the routes only afterwards. */
const cable = (name: string): string => `
  echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad; echo 0 > /proc/sys/net/ipv6/conf/all/accept_dad
  ip link add dev '${name.replaceAll("'", `'"'"'`)}' type veth peer name far
  ip link set dev '${name.replaceAll("'", `'"'"'`)}' up; ip link set far up`;

describe.skipIf(!canHaveRooms())('in a room of its own', { concurrent: true }, () => {
  test.each(['eth0', ...hostile.filter((name) => name !== 'all')])(
    'the size of packets on %j goes down and up again',
    async (on) => {
      const setting = 'link.mtu';
      const [before, was, done, again, is, back, after] = await inRoom(cable(on), [
        { sh: 'ip -d link show; ip route show table all' },
        { read: setting, on },
        { write: setting, on, value: 1380 },
        { write: setting, on, value: 1380 },
        { read: setting, on },
        { write: setting, on, value: 1500 },
        { sh: 'ip -d link show; ip route show table all' },
      ]);
      expect([was, is]).toEqual([value(1500), value(1380)]);
      expect([done, again, back]).toEqual([written, written, written]);
      expect(after).toBe(before);
    },
  );

  test('a link may not be made too small for IPv6, and no link is no number', async () => {
    const setting = 'link.mtu';
    const answers = await inRoom('', [
      { write: setting, on: 'eth0', value: 1279 },
      { write: setting, on: 'eth0', value: 1300.5 },
      { write: setting, on: 'a/b', value: 1300 },
      { read: setting, on: 'eth0' },
      { write: setting, on: 'eth0', value: 1300 },
    ]);
    expect(answers.slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => ({ objection: expect.any(String) })),
    );
    expect(answers[3]).toMatchObject({ kind: 'unknown' });
    expect(answers[4]).toMatchObject({ kind: 'failed' });
  });

  const nobody = 'setpriv --bounding-set=-all --inh-caps=-all --no-new-privs';

  test('without the right to it, everything refuses', async () => {
    const orders = JSON.stringify([
      { write: 'link.mtu', on: 'eth0', value: 1300 },
      {
        write: 'route.entry',
        on: 'unreachable ::/0 table main metric 1',
        value: { family: 6, destination: '::/0', metric: 1, table: 'main', kind: 'unreachable' },
      },
      {
        write: 'firewall.nftables-rule',
        on: 'linecheck-a',
        value: {
          protocol: 'udp',
          ports: ['1'],
          destinations: [],
          family: 'inet',
          table: 't',
          chain: 'c',
        },
      },
    ]);
    const child = bundled(new URL('namespace.fixture.ts', import.meta.url));
    const [output] = await inRoom(cable('eth0'), [
      { sh: `${nobody} '${process.execPath}' '${child}' '${orders}'` },
    ]);
    const answers: unknown = JSON.parse(String(output).trim().split('\n').at(-1) ?? '');
    expect(answers).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'refused', why: expect.any(String) })),
    );
  });

  test('IPv6 of an interface goes off and comes back with what a person had set', async () => {
    const setting = 'link.ipv6';
    const on = 'eth0';
    const setup = `${cable(on)}
      ip addr add 2001:db8::5/64 dev eth0 nodad
      ip addr add 2001:db8::6/64 dev eth0 nodad noprefixroute preferred_lft 0
      ip -6 route add default via fe80::1 dev eth0
      ip -6 route add 2407::/32 via fe80::2 dev eth0 metric 5 proto static mtu 1400
      ip -6 route add 2408::/32 dev eth0 table 77
      sleep 2`;
    const show = {
      sh: 'sleep 2; ip -6 addr show dev eth0; ip -N -d -6 route show dev eth0 table all; grep . /proc/sys/net/ipv6/conf/eth0/* 2>/dev/null',
    };
    const off = { disable_ipv6: '1', addresses: '', routes: '' };
    const asked = await inRoom(setup, [{ read: setting, on }]);
    const reading = asked[0] as { readonly value: unknown };
    const [before, was, done, isOff, none, back, isBack, after] = await inRoom(setup, [
      show,
      { read: setting, on },
      { write: setting, on, value: off },
      { read: setting, on },
      { sh: 'ip -6 addr show dev eth0' },
      { write: setting, on, value: reading.value },
      { read: setting, on },
      show,
    ]);
    expect(was).toEqual(reading);
    expect(reading.value).toMatchObject({ disable_ipv6: '0' });
    expect([done, back, none]).toEqual([written, written, '']);
    expect([isOff, isBack]).toEqual([value(off), reading]);
    expect(after).toBe(before);
  });

  test.each([
    { when: 'the kernel asks routers', accept: 1, known: true },
    { when: 'a network manager asks in its stead', accept: 0, known: false },
  ])(
    'an address for a time is left out, and switching is refused unless $when',
    async ({ accept, known }) => {
      const setup = `${cable('eth0')}
      echo ${accept} > /proc/sys/net/ipv6/conf/eth0/accept_ra
      ip addr add 2001:db8::7/64 dev eth0 nodad valid_lft 600 preferred_lft 300`;
      const [reading] = await inRoom(setup, [{ read: 'link.ipv6', on: 'eth0' }]);
      expect(reading).toMatchObject(
        known ? value({ disable_ipv6: '0', addresses: '' }) : { kind: 'unknown' },
      );
    },
  );
});

const laptop = `${cable('eth0')}
  ip addr add 192.168.1.50/24 dev eth0; ip addr add 2001:db8::5/64 dev eth0 nodad
  ip link add docker0 type bridge; ip addr add 172.17.0.1/16 dev docker0; ip link set docker0 up
  ip route add default via 192.168.1.1; ip -6 route add default via fe80::1 dev eth0; sleep 1`;

const show = { sh: 'ip -N -d -4 route show table all; ip -N -d -6 route show table all' };
const setting = 'route.entry';

describe.skipIf(!canHaveRooms())('a route', { concurrent: true }, () => {
  test.each([
    ['ip route add unreachable 170.114.0.0/16', 'unreachable 170.114.0.0/16 table main'],
    ['ip route add 170.114.0.0/16 dev docker0', '170.114.0.0/16 dev docker0 table main'],
    [
      'ip route add blackhole 170.114.2.0/24 metric 7',
      'blackhole 170.114.2.0/24 table main metric 7',
    ],
    ['ip route add prohibit 170.114.3.0/24 proto static', 'prohibit 170.114.3.0/24 table main'],
    [
      'ip route add 170.114.4.9 via 192.168.1.9 src 192.168.1.50 metric 5 mtu lock 1400 advmss 1300',
      '170.114.4.9/32 via 192.168.1.9 dev eth0 table main metric 5',
    ],
    [
      'ip route add 0.0.0.0/1 via 10.9.9.9 dev eth0 onlink table 51820',
      '0.0.0.0/1 via 10.9.9.9 dev eth0 table 51820',
    ],
    [
      'ip route add 170.114.7.0/24 nexthop via 192.168.1.2 weight 3 nexthop via 192.168.1.3',
      '170.114.7.0/24 table main',
    ],
    [':', '172.17.0.0/16 dev docker0 table main'],
    [
      'ip -6 route add unreachable 2407:30c0::/32',
      'unreachable 2407:30c0::/32 table main metric 1024',
    ],
    [
      'ip -6 route add 2407:30c1::/32 via fe80::2 dev eth0 metric 3 pref high mtu 1400',
      '2407:30c1::/32 via fe80::2 dev eth0 table main metric 3',
    ],
    ['ip route add 170.114.9.0/24 dev eth0 tos 0x10', '170.114.9.0/24 dev eth0 table main'],
  ])('made by "%s" goes and comes back as it was', async (made, on) => {
    const setup = `${laptop}\n${made}`;
    const [reading] = await inRoom(setup, [{ read: setting, on }]);
    const entry = (reading as { readonly value: RouteEntry | null }).value;
    expect(entry).not.toBeNull();
    const [before, gone, again, is, back, twice, after] = await inRoom(setup, [
      show,
      { write: setting, on, value: null },
      { write: setting, on, value: null },
      { read: setting, on },
      { write: setting, on, value: entry },
      { write: setting, on, value: entry },
      show,
    ]);
    expect([gone, again, back, twice]).toEqual([written, written, written, written]);
    expect(is).toEqual(value(null));
    expect(after).toBe(before);
  });

  test('of our own refuses IPv6 at once, and goes without a trace', async () => {
    const on = 'unreachable ::/0 table main metric 1';
    const entry = { family: 6, destination: '::/0', metric: 1, table: 'main', kind: 'unreachable' };
    const ask = { sh: 'ip -6 route get 2a00::1 2>&1; true' };
    const [before, was, way, done, is, none, back, after] = await inRoom(laptop, [
      show,
      { read: setting, on },
      ask,
      { write: setting, on, value: entry },
      { read: setting, on },
      ask,
      { write: setting, on, value: null },
      show,
    ]);
    expect([was, is]).toEqual([value(null), value(entry)]);
    expect([done, back]).toEqual([written, written]);
    expect(way).toContain('via fe80::1');
    expect(none).toContain('No route to host');
    expect(after).toBe(before);
  });

  test('that a router announces is not ours to take away', async () => {
    const setup = `${laptop}\nip -6 route add 2409::/32 dev eth0 proto ra expires 500`;
    const on = '2409::/32 dev eth0 table main metric 1024';
    const [reading, empty] = await inRoom(setup, [
      { read: setting, on },
      { read: setting, on: '2410::/32 dev eth0 table 4711 metric 1024' },
    ]);
    expect(reading).toMatchObject({ kind: 'unknown' });
    expect(empty).toEqual(value(null));
  });

  test('is named in full words or not at all', async () => {
    const entry = { family: 4, destination: '1.0.0.0/8', table: 'main', kind: 'unreachable' };
    const write = (on: string, more: object = {}) => ({
      write: setting,
      on,
      value: { ...entry, ...more },
    });
    const orders = [
      write('default'),
      write('unreachable 1.0.0.0/8 table main; id'),
      write('unreachable 1.0.0.0/8 table local'),
      write('unreachable 1.0.0.0/8 table -6'),
      write('unreachable 2.0.0.0/8 table main'),
      write('unreachable 1.0.0.0/8 table main', {
        raw: 'unreachable 1.0.0.0/8 -batch /etc/passwd',
      }),
      write('unreachable 1.0.0.0/8 table main', { raw: 'unicast 1.0.0.0/8 dev lo' }),
      write('unreachable 1.0.0.0/8 table main', { device: 'a b' }),
    ];
    expect(await inRoom('', orders)).toEqual(orders.map(() => ({ objection: expect.any(String) })));
  });
});
