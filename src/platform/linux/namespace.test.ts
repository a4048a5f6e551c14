/**
 * The readers against a real kernel, in network namespaces of our own: no packet can
 * leave them. Skipped where the system does not let an ordinary user make one.
 */
import { execFile, execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bundled } from '../bundled.fixture.ts';

const child = bundled(new URL('namespace.fixture.ts', import.meta.url));

const canUnshare = (): boolean => {
  try {
    execFileSync(
      'unshare',
      ['-Urnm', 'sh', '-c', 'ip link add eth0 type veth peer name far && nft list ruleset'],
      { stdio: 'ignore' },
    );
    return true;
  } catch {
    return false;
  }
};

/** A laptop with one cable to a router that never answers. */
const laptop = `
  ip link set lo up
  ip link add eth0 type veth peer name far
  ip addr add 192.168.1.50/24 dev eth0; ip addr add 2001:db8::5/64 dev eth0 nodad
  ip link set eth0 up; ip link set far up
  ip route add default via 192.168.1.1; ip -6 route add default via 2001:db8::1
  ip neigh add 192.168.1.1 lladdr 02:00:00:00:00:01 dev eth0 nud permanent
  ip neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev eth0 nud permanent
`;

/** As the doctor runs for a user: no capabilities, none to be had. */
const unprivileged = 'setpriv --bounding-set=-all --inh-caps=-all --no-new-privs';

const inNamespace = (setup: string, action: string, user = ''): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = `${laptop}\n${setup}\nexec ${user} "${process.execPath}" "${child}" ${action}`;
    execFile(
      'unshare',
      ['-Urnm', 'bash', '-c', script],
      { timeout: 20_000 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stderr}`));
        else resolve(JSON.parse(stdout));
      },
    );
  });

interface UdpRefusals {
  readonly before: { readonly ipOutDiscards: number };
  readonly sent: string;
  readonly after: { readonly ipOutDiscards: number };
}

const nft = (rule: string): string => `nft -f - <<'END'
table inet guard {
  chain out {
    type filter hook output priority 0; policy accept;
    ${rule}
  }
}
END`;

describe.skipIf(!canUnshare())('in a namespace', { timeout: 60_000, concurrent: true }, () => {
  test('a tunnel with the two half routes owns the default route, a bridge is none', async () => {
    const setup = `
      ip tuntap add dev office mode tun; ip addr add 10.8.0.6/24 dev office; ip link set office up
      ip route add 0.0.0.0/1 dev office; ip route add 128.0.0.0/1 dev office
      ip link add tun9 type bridge; ip link set tun9 up`;
    expect(await inNamespace(setup, 'tunnels')).toMatchObject({
      value: {
        tunnels: [
          { name: 'office', kind: 'tun', hasDefaultRouteV4: true, hasDefaultRouteV6: false },
        ],
      },
    });
  });

  test('a tunnel whose default route hides in a policy table is found', async () => {
    const setup = `
      ip tuntap add dev wg mode tun; ip addr add 10.8.0.6/24 dev wg; ip link set wg up
      ip route add default dev wg table 51820; ip rule add not fwmark 0xca6c table 51820`;
    expect(await inNamespace(setup, 'tunnels')).toMatchObject({
      value: { tunnels: [{ hasDefaultRouteV4: true, routedRanges: [] }] },
    });
  });

  test.each([
    { when: 'the way is the default route', setup: '', kind: 'unicast' },
    {
      when: 'a blackhole swallows it',
      setup: 'ip route add blackhole 170.114.0.0/16',
      kind: 'blackhole',
    },
    {
      when: 'a prohibit route refuses it',
      setup: 'ip route add prohibit 170.114.0.0/16',
      kind: 'prohibit',
    },
    {
      when: 'an unreachable route refuses it',
      setup: 'ip route add unreachable 170.114.0.0/16',
      kind: 'unreachable',
    },
    { when: 'there is no route', setup: 'ip route del default', kind: 'none' },
  ])('the way to an address is $kind when $when', async ({ setup, kind }) => {
    expect(await inNamespace(setup, 'routeTo 170.114.52.2')).toMatchObject({ value: { kind } });
  });

  test('root reads the rule that drops the media, in the firewall’s own words', async () => {
    expect(await inNamespace(nft('udp dport 8801-8810 drop'), 'firewall')).toMatchObject({
      value: {
        managers: [{ name: 'nftables', state: 'active' }, {}, {}, {}],
        hits: [
          { what: 'media-udp', action: 'drop', rule: 'inet guard out: udp dport 8801-8810 drop' },
        ],
      },
    });
  });

  test('an ordinary user learns that the rules are unreadable', async () => {
    expect(await inNamespace(nft('drop'), 'firewall', unprivileged)).toMatchObject({
      value: { managers: [{ name: 'nftables', state: 'unreadable' }, {}, {}, {}], hits: [] },
    });
  });

  test.each([
    { ip: '170.114.52.2', where: 'here', setup: nft('tcp dport 443 drop'), failures: 1 },
    { ip: '2407:30c0::1', where: 'here', setup: nft('tcp dport 443 drop'), failures: 1 },
    { ip: '170.114.52.2', where: 'in the network', setup: '', failures: 0 },
    {
      ip: '170.114.52.2',
      where: 'for want of a gateway',
      setup: 'ip neigh del 192.168.1.1 dev eth0',
      failures: 0,
    },
  ])(
    'an ordinary user sees that a SYN to $ip was swallowed $where',
    async ({ ip, setup, failures }) => {
      const seen = await inNamespace(setup, `tcpRefusals ${ip}`, unprivileged);
      expect(seen).toMatchObject({
        before: { tcpRetransmitFailures: 0, ipNeverSent: 0 },
        after: { tcpRetransmitFailures: failures, ipNeverSent: failures * 2 },
      });
    },
  );

  test.each([
    { ip: '170.114.52.2', action: 'drop', sent: 'EPERM', discards: 1 },
    { ip: '170.114.52.2', action: 'reject', sent: 'EPERM', discards: 1 },
    { ip: '2407:30c0::1', action: 'drop', sent: 'EPERM', discards: 1 },
    { ip: '170.114.52.2', action: 'accept', sent: 'sent', discards: 0 },
  ])(
    'a UDP packet to $ip under $action is $sent and counted $discards times',
    async ({ ip, action, sent, discards }) => {
      const seen = (await inNamespace(
        nft(`udp dport 8801 ${action}`),
        `udpRefusals ${ip}`,
        unprivileged,
      )) as UdpRefusals;
      expect(seen.sent).toBe(sent);
      // A young interface may have thrown away a packet of its own (router solicitation) before.
      expect(seen.after.ipOutDiscards - seen.before.ipOutDiscards).toBe(discards);
    },
  );
});
