/** Name servers of an interface, set through the real systemd-resolved, and what both handlers refuse. */
import { describe, expect, test, vi } from 'vitest';
import type { LinkDns } from '../../../model/change.ts';
import { deadlineIn } from '../../deadline.ts';
import { fakeHost } from '../../host.fixture.ts';
import { networkManagerDns } from './networkmanager-dns.ts';
import { resolvedDns } from './resolved-dns.ts';
import {
  canHaveRooms,
  hasPrograms,
  hasUnpacked,
  inRoom,
  roomTestMs,
  systemBus,
  until,
  withPackages,
} from './room.fixture.ts';

vi.setConfig({ testTimeout: roomTestMs });

const written = { kind: 'written' };
const value = (link: LinkDns) => ({ kind: 'value', value: link });

/** Drops no privileges it does not have: its user is the room's only one. */
const resolved = (after = ''): string => `
  ${withPackages('systemd-resolved', 'libsystemd-shared')}
  ${systemBus}
  echo 'systemd-resolve:x:0:0::/:/bin/false' >> /etc/passwd; echo 'systemd-resolve:x:0:' >> /etc/group
  mkdir -p /run/systemd/resolve
  ip link add eth0 type veth peer name far; ip link set far up; ip link set eth0 up; ip addr add 10.9.0.5/24 dev eth0
  /lib/systemd/systemd-resolved > /run/resolved.log 2>&1 &
  ln -s ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf
  ${until('resolvectl status >/dev/null 2>&1')}
  ${until('grep -q nameserver /etc/resolv.conf')}
  ${after}`;

const rs = 'dns.resolved';
const rsState = {
  sh: 'resolvectl --no-pager dns; resolvectl --no-pager domain; resolvectl --no-pager default-route',
};

describe.skipIf(
  !canHaveRooms() ||
    !hasPrograms('busctl', 'dbus-daemon') ||
    !hasUnpacked('systemd-resolved', 'libsystemd-shared'),
)('systemd-resolved, in a room of its own', { concurrent: true }, () => {
  const on = 'eth0';
  test.each([
    { when: 'nothing was set', set: '', before: { v4: 'automatic', v6: 'automatic' } },
    {
      when: 'servers of both families and search domains were set',
      set: 'resolvectl dns eth0 10.9.0.1 fd00::1; resolvectl domain eth0 office.lan ~intra',
      before: { v4: ['10.9.0.1'], v6: ['fd00::1'], raw: { domains: 'office.lan ~intra' } },
    },
    {
      when: 'families were mixed and everything was asked here',
      set: "resolvectl dns eth0 fd00::1 10.9.0.1 fd00::2; resolvectl domain eth0 '~.' office.lan",
      before: {
        v4: ['10.9.0.1'],
        v6: ['fd00::1', 'fd00::2'],
        raw: { servers: 'fd00::1 10.9.0.1 fd00::2' },
      },
    },
    {
      when: 'a server had a certificate name and there were only domains to route',
      set: "resolvectl dns eth0 '9.9.9.9#dns.quad9.net'; resolvectl domain eth0 '~corp.example'",
      before: { v4: ['9.9.9.9#dns.quad9.net'], v6: 'automatic', raw: { domains: '~corp.example' } },
    },
  ] satisfies { when: string; set: string; before: LinkDns }[])(
    'sets and puts back exactly when $when',
    async ({ set, before }) => {
      const after: LinkDns = { v4: ['1.1.1.1', '8.8.8.8'], v6: 'automatic' };
      const [first, state, done, second, during, undone, third, restored] = await inRoom(
        resolved(set),
        [
          { read: rs, on },
          rsState,
          { write: rs, on, value: after },
          { read: rs, on },
          rsState,
          { write: rs, on, value: before },
          { read: rs, on },
          rsState,
        ],
      );
      expect([first, done, second, undone, third]).toEqual([
        value(before),
        written,
        value(after),
        written,
        value(before),
      ]);
      expect(String(during)).toMatch(/eth0\): 1\.1\.1\.1 8\.8\.8\.8\n/u);
      expect(String(during)).toMatch(/eth0\): .*~\./u);
      expect(restored).toBe(state);
    },
  );

  test('is left alone where programs ask somebody else, and for links that do not exist', async () => {
    const orders = [
      { read: rs, on: 'nope' },
      { sh: 'rm /etc/resolv.conf; echo nameserver 10.0.0.1 > /etc/resolv.conf' },
      { read: rs, on },
    ];
    const [none, , asked] = await inRoom(resolved(), orders);
    expect(none).toMatchObject({ kind: 'unknown', why: 'there is no such interface' });
    expect(asked).toMatchObject({ kind: 'unknown', why: expect.stringContaining('do not ask') });
  });
});

describe.each([
  { name: 'NetworkManager', handler: networkManagerDns(fakeHost()) },
  { name: 'systemd-resolved', handler: resolvedDns(fakeHost()) },
])('the handler of $name', ({ handler }) => {
  const good: LinkDns = { v4: ['1.1.1.1'], v6: 'automatic' };
  test.each([
    { when: 'no interface can have the name', on: 'a/b', link: good },
    { when: 'the name is too long', on: 'a'.repeat(16), link: good },
    { when: 'the name is empty', on: '', link: good },
    { when: 'a server is no address', on: 'eth0', link: { ...good, v4: ['1.1.1.1 ipv4.method'] } },
    { when: 'a server is an option', on: 'eth0', link: { ...good, v4: ['--help'] } },
    { when: 'a server is of the other family', on: 'eth0', link: { ...good, v4: ['::1'] } },
    {
      when: 'a raw key is none of its own',
      on: 'eth0',
      link: { ...good, raw: { 'ipv4.method': 'manual' } },
    },
    {
      when: 'a raw value says more',
      on: 'eth0',
      link: { ...good, raw: { 'ipv4.ignore-auto-dns': 'yes x', domains: '--x;' } },
    },
  ])('objects when $when', ({ on, link }) => {
    expect(handler.objection(on, link)).toBeTypeOf('string');
    expect(handler.objection('eth0', good)).toBeUndefined();
  });

  test('knows nothing, and changes nothing, where its program is not installed', async () => {
    const signal = deadlineIn(5_000);
    expect(await handler.read('eth0', signal)).toMatchObject({ kind: 'unknown' });
    expect(await handler.write('eth0', good, signal)).toMatchObject({ kind: 'refused' });
  });
});
