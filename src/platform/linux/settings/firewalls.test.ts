/** Permissions of ours in real firewalls: read, written, read, taken away, and every byte as before. */
import { describe, expect, test, vi } from 'vitest';
import type { FirewallRule, IptablesRule, NftablesRule } from '../../../model/change.ts';
import { canHaveRooms, hasPrograms, inRoom, roomTestMs } from './room.fixture.ts';

vi.setConfig({ testTimeout: roomTestMs });

const media: FirewallRule = {
  protocol: 'udp',
  ports: ['3478-3479', '8801-8810'],
  destinations: [],
};
const ranges = ['3.7.35.0/25', '170.114.0.0/16'];
const name = 'linecheck-zoom-udp';
const nothing = { kind: 'value', value: null };
const written = { kind: 'written' };
const value = (one: unknown) => ({ kind: 'value', value: one });

/** Every line of `answers` that a command printed, without the times iptables-save writes into comments. */
const plain = (text: unknown): string => String(text).replaceAll(/^# .*\n/gmu, '');

/** Each needs namespaces and the firewall's own programs. */
const lacks = (...programs: readonly string[]): boolean =>
  !canHaveRooms() || !hasPrograms(...programs);

describe.skipIf(lacks('nft'))('nftables', { concurrent: true }, () => {
  const on = name;
  const setting = 'firewall.nftables-rule';
  const all: NftablesRule = {
    ...media,
    destinations: [],
    family: 'inet',
    table: 'guard',
    chain: 'out',
  };
  const narrow: NftablesRule = { ...all, destinations: [...ranges, '2407:30c0::/32'] };
  const show = { sh: 'nft -s list ruleset' };
  const setup = `nft -f - <<'END'
table inet guard {
  set theirs { type ipv4_addr; flags interval; elements = { 170.114.0.0/16 } }
  chain out {
    type filter hook output priority 5; policy accept;
    ip daddr @theirs counter drop comment "the \\$(id) owner's"
    udp dport 8801-8810 drop
  }
}
table ip6 guard {
  chain out { type filter hook output priority 0; policy drop; }
}
END`;

  test.each([
    { when: 'to anywhere', rule: all },
    { when: 'to ranges of both families', rule: narrow },
    {
      when: 'in a chain of one family',
      rule: { ...all, family: 'ip6', destinations: ['2407:30c0::/32'] },
    },
  ])('a permission $when stands before the drop and leaves no trace', async ({ rule }) => {
    const [none, before, ...rest] = await inRoom(setup, [
      { read: setting, on },
      show,
      { write: setting, on, value: rule },
      { read: setting, on },
      { write: setting, on, value: rule },
      { read: setting, on },
      show,
      { write: setting, on, value: null },
      { write: setting, on, value: null },
      { read: setting, on },
      show,
    ]);
    const [first, standing, second, again, during, third, fourth, gone, after] = rest;
    expect([none, gone]).toEqual([nothing, nothing]);
    expect([first, second, third, fourth]).toEqual([written, written, written, written]);
    expect([standing, again]).toEqual([value(rule), value(rule)]);
    expect(String(during).match(/linecheck-zoom-udp/gu)?.length).toBeLessThanOrEqual(2);
    expect(after).toBe(before);
  });

  test('packets pass with the permission and are stopped again without it', async () => {
    const here = `${setup}
      ip link add eth0 type veth peer name far; ip addr add 192.168.1.50/24 dev eth0
      ip link set eth0 up; ip link set far up; ip route add default via 192.168.1.1
      ip neigh add 192.168.1.1 lladdr 02:00:00:00:00:01 dev eth0 nud permanent`;
    const send = { sh: `bash -c 'echo x > /dev/udp/170.114.1.1/8801' 2>&1 | grep -c permitted` };
    const answers = await inRoom(here, [
      send,
      { write: setting, on, value: narrow },
      send,
      { write: setting, on, value: null },
      send,
    ]);
    expect(answers).toEqual(['1\n', written, '0\n', written, '1\n']);
  });

  test('a rule of our name that somebody has changed is not taken for ours', async () => {
    const [reading] = await inRoom(
      `${setup}\nnft insert rule inet guard out tcp dport 25 drop comment '"${name}"'`,
      [{ read: setting, on }],
    );
    expect(reading).toEqual({ kind: 'unknown', why: 'the rule of our name is not as we made it' });
  });

  test('a chain that is gone refuses, and nothing half-written stays', async () => {
    const answers = await inRoom(setup, [
      { write: setting, on, value: { ...narrow, chain: 'no; flush ruleset' } },
      { read: setting, on },
    ]);
    expect(answers).toEqual([
      { kind: 'refused', why: expect.stringContaining('nft ended with 1') },
      nothing,
    ]);
  });

  test('only names of ours are names', async () => {
    const hostile = [
      'linecheck',
      '-f',
      'linecheck-$(id)',
      'linecheck-a"; flush ruleset',
      'linecheck-a\n',
      'linecheck-\u202ea',
    ];
    const answers = await inRoom(
      setup,
      hostile.map((one) => ({ write: setting, on: one, value: all })),
    );
    const objection = 'that is not the name of a rule of ours';
    expect(answers).toEqual(hostile.map(() => ({ objection })));
  });
});

describe.skipIf(lacks('iptables-restore', 'iptables-save'))(
  'iptables',
  { concurrent: true },
  () => {
    const on = 'linecheck-zoom-tcp';
    const setting = 'firewall.iptables-rule';
    const rule: IptablesRule = {
      protocol: 'tcp',
      ports: ['443', '8801-8802'],
      destinations: ranges,
      command: 'iptables',
      table: 'filter',
      chain: 'guard',
    };
    const setup = `iptables -N guard; iptables -A OUTPUT -j guard
      iptables -A guard -d 170.114.0.0/16 -m comment --comment 'the $(id) "owner"' -j DROP
      ip6tables -P OUTPUT DROP`;
    const show = { sh: 'iptables-save -c; ip6tables-save -c' };

    test.each([
      { when: 'to ranges', rule },
      { when: 'to anywhere', rule: { ...rule, destinations: [] } },
      {
        when: 'of IPv6 before a policy',
        rule: { ...rule, command: 'ip6tables', chain: 'OUTPUT', destinations: ['2407:30c0::/32'] },
      },
    ])('a permission $when stands first and leaves no trace', async ({ rule: wanted }) => {
      const [none, before, first, standing, second, again, during, third, gone, after] =
        await inRoom(setup, [
          { read: setting, on },
          show,
          { write: setting, on, value: wanted },
          { read: setting, on },
          { write: setting, on, value: wanted },
          { read: setting, on },
          show,
          { write: setting, on, value: null },
          { read: setting, on },
          show,
        ]);
      expect([none, gone]).toEqual([nothing, nothing]);
      expect([first, second, third]).toEqual([written, written, written]);
      expect([standing, again]).toEqual([value(wanted), value(wanted)]);
      expect(plain(during)).toMatch(/-j ACCEPT\n(?:.*-j ACCEPT\n)*(?:.*-j DROP|COMMIT)/u);
      expect(plain(after)).toBe(plain(before));
    });

    test('what would be more than one rule in one chain is objected to', async () => {
      const wrongs = [
        { chain: 'OUTPUT\nCOMMIT' },
        { chain: '-F' },
        { table: 'nat' },
        { ports: ['443 -j DROP'] },
        { ports: [] },
        { destinations: ['2407:30c0::/32'] },
        { destinations: ['$(id)'] },
      ];
      const answers = await inRoom(
        '',
        wrongs.map((wrong) => ({ write: setting, on, value: { ...rule, ...wrong } })),
      );
      expect(answers).toEqual(wrongs.map(() => ({ objection: expect.any(String) })));
    });
  },
);

/** ufw keeps its lock under /run and its rules under /etc, both private copies here. */
const ufwOn = `mkdir -p /run/lock; ufw --force reset > /dev/null; ufw --force enable > /dev/null; ufw reload > /dev/null`;

describe.skipIf(lacks('ufw'))('ufw', { concurrent: true }, () => {
  const setting = 'firewall.ufw-rule';
  const on = name;
  const show = {
    sh: 'cat /etc/ufw/user.rules /etc/ufw/user6.rules /etc/ufw/ufw.conf; iptables-save; ip6tables-save',
  };
  const owners = `${ufwOn}; ufw deny out to 170.114.0.0/16 comment 'the $(id) owner'
    ufw deny out 8801:8810/udp; ufw allow 22/tcp`;

  test.each([
    { when: 'ufw holds no rule yet', setup: ufwOn },
    { when: 'ufw holds the owner’s rules', setup: owners },
    {
      when: 'ufw leaves IPv6 alone',
      setup: `sed -i s/IPV6=yes/IPV6=no/ /etc/default/ufw; ${owners}`,
    },
  ])('a permission comes and goes when $when', async ({ setup }) => {
    const [none, before, first, standing, second, during, third, gone, fourth, after] =
      await inRoom(setup, [
        { read: setting, on },
        show,
        { write: setting, on, value: media },
        { read: setting, on },
        { write: setting, on, value: media },
        show,
        { write: setting, on, value: null },
        { read: setting, on },
        { write: setting, on, value: null },
        show,
      ]);
    expect([none, gone]).toEqual([nothing, nothing]);
    expect([first, second, third, fourth]).toEqual([written, written, written, written]);
    expect(standing).toEqual(value(media));
    expect(String(during)).toMatch(/-A ufw-user-output -p udp .*-j ACCEPT/u);
    expect(plain(after)).toBe(plain(before));
  });

  test('the owner’s rule for the very same ports is neither changed nor taken for ours', async () => {
    const theirs = `${ufwOn}; ufw deny out proto udp to any port 3478:3479,8801:8810 comment theirs`;
    const [before, answer, reading, after] = await inRoom(theirs, [
      show,
      { write: setting, on, value: media },
      { read: setting, on },
      show,
    ]);
    expect(answer).toEqual({ kind: 'refused', why: expect.stringContaining('already') });
    expect(reading).toEqual(nothing);
    expect(plain(after)).toBe(plain(before));
  });

  test('a rule that a kill left half there goes wholly', async () => {
    const half = `${owners}; ufw prepend allow out proto udp to any port 3478:3479,8801:8810 comment ${on}
      sed -i '/tuple.*3478:3479/,+1d' /etc/ufw/user6.rules`;
    const [standing, taken, gone, left] = await inRoom(half, [
      { read: setting, on },
      { write: setting, on, value: null },
      { read: setting, on },
      { sh: 'cat /etc/ufw/*.rules | grep -c 3478:3479' },
    ]);
    expect([standing, taken, gone, left]).toEqual([value(media), written, nothing, '0\n']);
  });

  test('ufw as a whole goes off and on again with the same bytes', async () => {
    const state = 'firewall.ufw-state';
    const [was, before, off, isOff, during, back, isOn, after] = await inRoom(owners, [
      { read: state, on: 'ufw' },
      show,
      { write: state, on: 'ufw', value: 'disabled' },
      { read: state, on: 'ufw' },
      { sh: 'iptables-save | grep -c DROP; grep ENABLED= /etc/ufw/ufw.conf' },
      { write: state, on: 'ufw', value: 'enabled' },
      { read: state, on: 'ufw' },
      show,
    ]);
    expect([was, isOff, isOn]).toEqual([value('enabled'), value('disabled'), value('enabled')]);
    expect([off, back, during]).toEqual([written, written, '0\nENABLED=yes\n']);
    expect(plain(after)).toBe(plain(before));
  });
});
