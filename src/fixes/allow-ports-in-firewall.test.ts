import { describe, expect, test } from 'vitest';
import { allowPortsInFirewall } from './allow-ports-in-firewall.ts';
import {
  type Hit,
  type Manager,
  hit,
  on,
  firewall,
  resolvers,
  none,
  linux,
  windows,
  nftHit,
  changesIn,
  rule,
  tcp,
  udp,
  udpAndWeb,
} from './firewall.fixture.ts';
import { seen, situation } from './situation.fixture.ts';

describe('a permission', () => {
  test('in nftables goes into the chain that drops, to the ranges first and to anywhere next', async () => {
    const [narrow, wide, ...more] = await changesIn({
      seen: [firewall(on('nftables'), nftHit)],
      settings: linux,
    });
    const place = { family: 'inet', table: 'guard', chain: 'out' };
    expect(narrow).toEqual([
      {
        setting: 'nftables-rule',
        place: 'linecheck-zoom-meeting-#-udp',
        after: rule('udp', udp, {
          ...place,
          destinations: expect.arrayContaining(['170.114.0.0/16']),
        }),
      },
    ]);
    expect(wide).toEqual([expect.objectContaining({ after: rule('udp', udp, place) })]);
    expect(JSON.stringify(narrow)).not.toContain('::/');
    expect(more).toEqual([]);
  });

  test('against a rule that drops everything lets names through, to the resolvers of this network', async () => {
    const all = hit(
      'nftables',
      'inet guard out: type filter hook output priority 0; policy drop;',
      'everything',
    );
    const [narrow] = await changesIn({
      seen: [firewall(on('nftables'), all), resolvers],
      settings: linux,
    });
    expect(narrow).toMatchObject([
      { after: { protocol: 'tcp', ports: tcp } },
      { after: { protocol: 'udp', ports: udpAndWeb } },
      { after: { protocol: 'udp', ports: ['53'], destinations: ['192.168.1.1/32'] } },
    ]);
  });

  test('holds the blocks to which the service’s names lead today', async () => {
    const lookup = seen(
      'system-lookup',
      { addresses: ['2407:30c0:182::a9b4', '203.0.113.7'], lookupMs: 1 },
      { kind: 'name', role: 'signalling', name: 'zoom.us' },
    );
    const control = seen(
      'system-lookup',
      { addresses: ['198.51.100.7'], lookupMs: 1 },
      { kind: 'name', role: 'control', name: 'www.google.com' },
    );
    const both = hit('nftables', 'inet guard out: drop', 'service-tcp', { families: [4, 6] });
    const [narrow] = await changesIn({
      seen: [firewall(on('nftables'), both), lookup, control],
      settings: linux,
    });
    const text = JSON.stringify(narrow);
    expect(text).toContain('"203.0.113.0/24"');
    // 180 and 181 are published, 182 is not: together with it they are no single block.
    expect(text).toContain('"2407:30c0:180::/47","2407:30c0:182::/48"');
    expect(text).not.toContain('198.51.100');
  });

  test('in two chains is two settings of different names', async () => {
    const other = hit('nftables', 'ip guard late: drop', 'media-udp');
    const plans = await allowPortsInFirewall.plan(
      situation({ seen: [firewall(on('nftables'), nftHit, other)], settings: linux }),
    );
    const [plan] = plans;
    const places = plan?.kind === 'changes' ? plan.changes.map(({ on: place }) => place) : [];
    expect(new Set(places).size).toBe(2);
  });

  test.each<{
    when: string;
    managers: readonly Manager[];
    hits: readonly Hit[];
    setting: string;
    place: string;
    after: object | boolean;
  }>([
    {
      when: 'ufw holds the rule',
      managers: on('nftables', 'iptables', 'ufw'),
      hits: [hit('iptables', '-A ufw-user-output -d 170.114.0.0/16 -j DROP', 'service-tcp')],
      setting: 'ufw-rule',
      place: 'linecheck-zoom-meeting-#-tcp',
      after: rule('tcp', tcp),
    },
    {
      when: 'ufw denies whatever it does not know',
      managers: on('ufw'),
      hits: [hit('iptables', 'ip6tables filter -P OUTPUT DROP', 'media-udp', { families: [6] })],
      setting: 'ufw-rule',
      place: 'linecheck-zoom-meeting-#-udp',
      after: rule('udp', udp),
    },
    {
      when: 'a policy of firewalld drops',
      managers: on('firewalld'),
      hits: [hit('nftables', 'inet firewalld filter_OUT_policy_guard_deny: udp drop', 'media-udp')],
      setting: 'firewalld-rule',
      place: 'linecheck-zoom-meeting-#-udp policy guard',
      after: rule('udp', udp),
    },
    {
      when: 'a direct rule of firewalld drops',
      managers: on('firewalld'),
      hits: [
        hit('iptables', '-A OUTPUT -p tcp --dport 443 -j DROP', 'service-tcp', { families: [6] }),
      ],
      setting: 'firewalld-rule',
      place: 'linecheck-zoom-meeting-#-tcp direct ipv6',
      after: rule('tcp', tcp),
    },
    {
      when: 'plain iptables drops by policy',
      managers: on('iptables'),
      hits: [hit('iptables', 'iptables mangle -P OUTPUT DROP', 'media-tcp')],
      setting: 'iptables-rule',
      place: 'linecheck-zoom-meeting-#-tcp',
      after: rule('tcp', tcp, {
        destinations: expect.arrayContaining(['170.114.0.0/16']),
        command: 'iptables',
        table: 'mangle',
        chain: 'OUTPUT',
      }),
    },
  ])(
    'is for the manager of the rule when $when',
    async ({ managers, hits, setting, place, after }) => {
      const [first] = await changesIn({ seen: [firewall(managers, ...hits)], settings: linux });
      expect(first).toEqual([{ setting, place, after }]);
    },
  );

  test('on Windows switches the blocking rule off, and makes one only against a default', async () => {
    const blocked = hit('windows', '{5F}: v2.31|Action=Block|Dir=Out|App=C:\\Zoom.exe|', 'program');
    const byDefault = hit(
      'windows',
      'profile Public: outgoing connections are blocked',
      'media-udp',
    );
    const client = seen('client', {
      installs: [{ path: 'C:\\Zoom\\bin\\Zoom.exe', from: 'msi', problems: [] }],
      isRunning: false,
      peers: [],
      policies: [],
      dataProblems: [],
    });
    const os = 'win32';
    expect(
      await changesIn({ os, seen: [firewall(on('windows'), blocked)], settings: windows }),
    ).toEqual([[{ setting: 'windows-rule-enabled', place: '{5F}', after: false }]]);
    const [narrow] = await changesIn({
      os,
      seen: [firewall(on('windows'), byDefault), client],
      settings: windows,
    });
    expect(narrow).toMatchObject([
      { setting: 'windows-rule', after: { ports: udp, program: 'C:\\Zoom\\bin\\Zoom.exe' } },
    ]);
  });

  test('on macOS goes into an anchor of ours', async () => {
    const [narrow] = await changesIn({
      os: 'darwin',
      seen: [firewall(on('pf'), hit('pf', 'block drop out proto udp', 'all-udp'))],
      settings: { 'firewall.pf-anchor': none },
    });
    expect(narrow).toMatchObject([
      { setting: 'pf-anchor', after: { protocol: 'udp', ports: udpAndWeb } },
    ]);
  });
});
