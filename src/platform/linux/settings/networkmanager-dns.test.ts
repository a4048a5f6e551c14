/** Name servers of an interface, set through the real NetworkManager. */
import { describe, expect, test, vi } from 'vitest';
import type { LinkDns } from '../../../model/change.ts';
import { fakeHost } from '../../host.fixture.ts';
import { networkManagerDns } from './networkmanager-dns.ts';
import { canHaveRooms, hasPrograms, inRoom, roomTestMs, systemBus, until } from './room.fixture.ts';

vi.setConfig({ testTimeout: roomTestMs });

const written = { kind: 'written' };
const value = (link: LinkDns) => ({ kind: 'value', value: link });

/** Without udev, NetworkManager takes a read-only /sys for a container and manages what it finds. */
const networkManager = (profile: string, device = 'eth0'): string => `
  ${systemBus}
  mount -t sysfs -o ro sysfs /sys; mount -t tmpfs state /var/lib/NetworkManager
  rm -rf /etc/NetworkManager; mkdir -p /etc/NetworkManager/system-connections
  printf '[main]\\nplugins=keyfile\\nrc-manager=symlink\\nauth-polkit=false\\n[keyfile]\\nunmanaged-devices=interface-name:far\\n' > /etc/NetworkManager/NetworkManager.conf
  ip link add '${device}' type veth peer name far; ip link set far up
  NetworkManager -n > /run/nm.log 2>&1 &
  ${until('nmcli -t general status >/dev/null 2>&1')}
  nmcli connection add type ethernet ifname '${device}' con-name 'Büro: A\\B' ${profile} > /dev/null
  nmcli connection up 'Büro: A\\B' > /dev/null`;

const fixed =
  'ipv4.method manual ipv4.addresses 10.9.0.5/24 ipv4.gateway 10.9.0.1 ipv4.dns 10.9.0.1';
const both = `${fixed} ipv6.method manual ipv6.addresses fd00::5/64 ipv6.dns fd00::1`;

const nm = 'dns.networkmanager';
const nmState = {
  sh: "cat /etc/resolv.conf; nmcli -t -f ipv4.dns,ipv4.ignore-auto-dns,ipv6.dns,ipv6.ignore-auto-dns connection show 'Büro: A\\B'",
};

describe.skipIf(
  !canHaveRooms() || !hasPrograms('NetworkManager', 'nmcli', 'busctl', 'dbus-daemon'),
)('NetworkManager, in a room of its own', () => {
  test('changes one family for now and puts it back; its profile stays what it was', async () => {
    const on = 'eth0';
    const before: LinkDns = {
      v4: ['10.9.0.1'],
      v6: ['fd00::1'],
      raw: { 'ipv4.ignore-auto-dns': 'no', 'ipv6.ignore-auto-dns': 'no' },
    };
    const after: LinkDns = {
      v4: ['1.1.1.1', '9.9.9.9'],
      v6: ['fd00::1'],
      raw: { 'ipv6.ignore-auto-dns': 'no' },
    };
    const [first, state, done, second, during, undone, third, restored] = await inRoom(
      networkManager(both),
      [
        { read: nm, on },
        nmState,
        { write: nm, on, value: after },
        { read: nm, on },
        nmState,
        { write: nm, on, value: before },
        { read: nm, on },
        nmState,
      ],
    );
    expect([first, done, second, undone, third]).toEqual([
      value(before),
      written,
      value(after),
      written,
      value(before),
    ]);
    expect(String(during)).toContain('nameserver 1.1.1.1\nnameserver 9.9.9.9\nnameserver fd00::1');
    expect(String(during)).toContain('ipv4.dns:10.9.0.1');
    expect(restored).toBe(state);
  });

  test.each([{ device: '-x' }, { device: 'a$(id)' }, { device: `q'uo"te` }, { device: 'עברית' }])(
    'takes the interface $device as a name and as nothing else',
    async ({ device }) => {
      const setup = networkManager(`${fixed} ipv6.method disabled`, 'eth0');
      const rename = `nmcli device disconnect eth0 >/dev/null; ip link set eth0 down; ip link set eth0 name "$DEVICE"; ip link set dev "$DEVICE" up
          nmcli connection modify 'Büro: A\\B' connection.interface-name "$DEVICE"
          ${until('nmcli connection up "Büro: A\\\\B" >/dev/null 2>&1')}`;
      const after: LinkDns = { v4: ['1.1.1.1'], v6: [], raw: { 'ipv6.ignore-auto-dns': 'no' } };
      const answers = await inRoom(
        `${setup}\n${rename}`,
        [
          { read: nm, on: device },
          { write: nm, on: device, value: after },
          { read: nm, on: device },
        ],
        { DEVICE: device },
      );
      expect(answers).toEqual([
        value({
          v4: ['10.9.0.1'],
          v6: [],
          raw: { 'ipv4.ignore-auto-dns': 'no', 'ipv6.ignore-auto-dns': 'no' },
        }),
        written,
        value(after),
      ]);
    },
  );

  test('automatic stays automatic, of an interface it does not look after nothing is known', async () => {
    const automatic =
      'ipv4.method auto ipv4.may-fail yes ipv6.method manual ipv6.addresses fd00::5/64';
    const [eth0, done, set, undone, again, far, none] = await inRoom(networkManager(automatic), [
      { read: nm, on: 'eth0' },
      {
        write: nm,
        on: 'eth0',
        value: { v4: ['9.9.9.9'], v6: [], raw: { 'ipv6.ignore-auto-dns': 'no' } },
      },
      { read: nm, on: 'eth0' },
      {
        write: nm,
        on: 'eth0',
        value: { v4: 'automatic', v6: [], raw: { 'ipv6.ignore-auto-dns': 'no' } },
      },
      { read: nm, on: 'eth0' },
      { read: nm, on: 'far' },
      { read: nm, on: 'nope' },
    ]);
    const raw = { 'ipv6.ignore-auto-dns': 'no' };
    expect([eth0, done, set, undone, again]).toEqual([
      value({ v4: 'automatic', v6: [], raw }),
      written,
      value({ v4: ['9.9.9.9'], v6: [], raw }),
      written,
      value({ v4: 'automatic', v6: [], raw }),
    ]);
    expect([far, none]).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
  });

  test('is left alone where somebody else keeps resolv.conf', async () => {
    const theirs =
      "rm /etc/resolv.conf; echo 'nameserver 10.0.0.1' > /run/mine; ln -s /run/mine /etc/resolv.conf";
    const [reading, writing] = await inRoom(`${networkManager(both)}\n${theirs}`, [
      { read: nm, on: 'eth0' },
      { write: nm, on: 'eth0', value: { v4: ['1.1.1.1'], v6: 'automatic' } },
    ]);
    expect(reading).toMatchObject({
      kind: 'unknown',
      why: expect.stringContaining('somebody other'),
    });
    expect(writing).toMatchObject({ kind: 'refused' });
  });
});

/** A router behind the interface that hands out an address and itself as name server. */
const dhcp = `
  unshare -n sleep 50 & router=$!
  ${until('[ "$(readlink /proc/$router/ns/net)" != "$(readlink /proc/self/ns/net)" ]')}
  ip link set far netns $router
  nsenter -t $router -n sh -c 'ip link set lo up; ip address add 10.9.0.1/24 dev far; ip link set far up'
  nsenter -t $router -n dnsmasq --no-daemon --no-ping --conf-file=/dev/null --port=0 --interface=far --dhcp-authoritative \\
    --dhcp-range=10.9.0.5,10.9.0.5,255.255.255.0,12h --dhcp-option=option:dns-server,10.9.0.1 \\
    --dhcp-leasefile=/run/leases > /run/dnsmasq.log 2>&1 &
  nmcli connection up 'Büro: A\\B' > /dev/null`;

describe.skipIf(
  !canHaveRooms() || !hasPrograms('NetworkManager', 'nmcli', 'busctl', 'dbus-daemon', 'dnsmasq'),
)('NetworkManager, where DHCP hands out name servers', () => {
  const on = 'eth0';
  const automatic = 'ipv4.method auto ipv4.may-fail yes ipv6.method disabled';
  const raw = { 'ipv6.ignore-auto-dns': 'no' };
  const byHand: LinkDns = { v4: ['192.0.2.53'], v6: [], raw };
  const byNetwork: LinkDns = { v4: 'automatic', v6: [], raw };
  const asked = { sh: 'grep ^nameserver /etc/resolv.conf' };
  // The profile is up without a server first, and nobody waits for a lease that cannot come.
  const setup = `${networkManager(automatic).replace(/nmcli connection up .*$/u, '')}${dhcp}`;

  test('has in force what was written, however quickly one change follows another', async () => {
    const answers = await inRoom(setup, [
      { read: nm, on },
      { write: nm, on, value: byHand },
      asked,
      { write: nm, on, value: byNetwork },
      asked,
      { write: nm, on, value: byHand },
      asked,
      { write: nm, on, value: byNetwork },
      asked,
      { read: nm, on },
      { sh: `sleep 1; grep ^nameserver /etc/resolv.conf` },
    ]);
    const [hand, network] = ['nameserver 192.0.2.53\n', 'nameserver 10.9.0.1\n'];
    expect(answers).toEqual([
      value(byNetwork),
      written,
      hand,
      written,
      network,
      written,
      hand,
      written,
      network,
      value(byNetwork),
      network,
    ]);
  });

  test('tells settings that are applied and not in force, and brings them into force', async () => {
    // Two changes within one second: what NetworkManager 1.42 gets wrong.
    const quick = `
      sleep 0.$((10#$(date +%N) > 200000000 ? 999999999 - 10#$(date +%N) : 0))
      nmcli device modify eth0 ipv4.dns 192.0.2.53 ipv4.ignore-auto-dns yes
      nmcli device modify eth0 ipv4.dns '' ipv4.ignore-auto-dns no; sleep 1`;
    const answers = await inRoom(setup, [
      { sh: `bash -c '${quick.replaceAll("'", `'"'"'`)}' > /dev/null` },
      { read: nm, on },
      asked,
      { write: nm, on, value: byNetwork },
      { read: nm, on },
      asked,
    ]);
    const [, stale, before, ...rest] = answers;
    // A later NetworkManager may get it right; then there is nothing to tell.
    const inForce = before === '' ? { 'ipv4.in-force': '' } : {};
    expect(stale).toEqual(value({ ...byNetwork, raw: { ...raw, ...inForce } }));
    expect(rest).toEqual([written, value(byNetwork), 'nameserver 10.9.0.1\n']);
  });
});

test.each([
  { when: 'the settings of before are not in force', v4: ['10.9.0.1'], servers: '', isTorn: true },
  { when: 'those of after are not in force', v4: ['9.9.9.9'], servers: '10.9.0.1', isTorn: true },
  { when: 'somebody else set others', v4: ['1.1.1.1'], servers: '10.9.0.1', isTorn: false },
  {
    when: 'the settings of after are in force',
    v4: ['9.9.9.9'],
    servers: undefined,
    isTorn: false,
  },
])('NetworkManager is torn by a kill: $isTorn when $when', ({ v4, servers, isTorn }) => {
  const handler = networkManagerDns(fakeHost());
  const raw = { 'ipv6.ignore-auto-dns': 'no' };
  const change = {
    before: { v4: ['10.9.0.1'], v6: [], raw },
    after: { v4: ['9.9.9.9'], v6: [], raw },
  };
  const inForce = servers === undefined ? {} : { 'ipv4.in-force': servers };
  expect(handler.isTorn?.({ v4, v6: [], raw: { ...raw, ...inForce } }, change)).toBe(isTorn);
});
