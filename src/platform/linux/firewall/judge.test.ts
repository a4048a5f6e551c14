import { describe, expect, test } from 'vitest';
import { zoom } from '../../../profiles/zoom.ts';
import { hitsFrom } from './hits.ts';
import { stopsOf } from './judge.ts';
import { packetsFor } from './packets.ts';
import { parseIptables } from './parse-iptables.ts';
import { parseNft } from './parse-nft.ts';
import type { Chain } from './rules.ts';

const judge = (chains: readonly Chain[] = []) =>
  hitsFrom(stopsOf(chains, packetsFor(zoom, chains, ['eth0'], ['192.168.1.1'])), new Map());

const iptables = (lines: readonly string[], policy = 'ACCEPT') =>
  judge(
    parseIptables(
      ['*filter', `:OUTPUT ${policy} [0:0]`, ':sub - [0:0]', ...lines, 'COMMIT', ''].join('\n'),
      4,
    ),
  );

const nft = (rules: readonly (readonly object[])[], policy = 'accept', family = 'inet') => {
  const chain = { family, table: 't', name: 'o', hook: 'output', type: 'filter', prio: 0, policy };
  const entries = [
    { table: { family, name: 't' } },
    { chain },
    ...rules.map((expr, index) => ({
      rule: { family, table: 't', chain: 'o', handle: index + 1, expr },
    })),
  ];
  return judge(parseNft(JSON.stringify({ nftables: entries })) ?? []);
};

const match = (left: object, right: unknown, op = '==') => ({ match: { op, left, right } });
const port = (protocol: string, right: unknown) =>
  match({ payload: { protocol, field: 'dport' } }, right);
const drop = { drop: null };
const accept = { accept: null };

const inRange = zoom.media.ranges.find(({ cidr }) => cidr.includes('.'))?.cidr ?? '';

describe('iptables', () => {
  test.each<{ when: string; rules: readonly string[]; policy?: string; what: readonly string[] }>([
    { when: 'no rule', rules: [], what: [] },
    {
      when: 'the media ports are dropped',
      rules: ['-A OUTPUT -p udp -m udp --dport 8801:8810 -j DROP'],
      what: ['media-udp'],
    },
    {
      when: 'one media port is rejected',
      rules: ['-A OUTPUT -p udp -m udp --dport 8803 -j REJECT --reject-with icmp-port-unreachable'],
      what: ['media-udp'],
    },
    { when: 'all UDP is dropped', rules: ['-A OUTPUT -p udp -j DROP'], what: ['dns', 'all-udp'] },
    {
      when: 'all UDP but names is dropped',
      rules: ['-A OUTPUT -p udp -m udp --dport 53 -j ACCEPT', '-A OUTPUT -p udp -j DROP'],
      what: ['all-udp'],
    },
    {
      when: 'web is dropped',
      rules: ['-A OUTPUT -p tcp -m multiport --dports 80,443 -j DROP'],
      what: ['service-tcp'],
    },
    {
      when: 'a range of the service is dropped',
      rules: [`-A OUTPUT -d ${inRange} -j DROP`],
      what: ['service-tcp', 'media-tcp', 'media-udp'],
    },
    {
      when: 'somebody else’s range is dropped',
      rules: ['-A OUTPUT -d 10.0.0.0/8 -j DROP'],
      what: [],
    },
    {
      when: 'somebody else’s port is dropped',
      rules: ['-A OUTPUT -p tcp -m tcp --dport 25 -j REJECT'],
      what: [],
    },
    {
      when: 'everything is dropped by policy',
      rules: ['-A OUTPUT -o lo -j ACCEPT'],
      policy: 'DROP',
      what: ['everything'],
    },
    {
      when: 'the policy drops but new connections are let out',
      rules: ['-A OUTPUT -m conntrack --ctstate NEW,ESTABLISHED -j ACCEPT'],
      policy: 'DROP',
      what: [],
    },
    {
      when: 'the policy drops and only old connections are let out',
      rules: ['-A OUTPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT'],
      policy: 'DROP',
      what: ['everything'],
    },
    {
      when: 'only incoming replies are dropped as invalid',
      rules: ['-A OUTPUT -m conntrack --ctstate INVALID -j DROP'],
      what: [],
    },
    {
      when: 'a user is locked out',
      rules: ['-A OUTPUT -m owner --uid-owner 1000 -j REJECT'],
      what: ['program'],
    },
    {
      when: 'a cgroup is locked out of the media ports',
      rules: ['-A OUTPUT -p udp --dport 8801:8810 -m cgroup --path zoom -j DROP'],
      what: ['program'],
    },
    {
      when: 'a user is locked out of somebody else’s port',
      rules: ['-A OUTPUT -p tcp --dport 25 -m owner --uid-owner 1000 -j DROP'],
      what: [],
    },
    {
      when: 'a match is not understood',
      rules: ['-A OUTPUT -p tcp --dport 443 -m string --string zoom -j DROP'],
      what: [],
    },
    {
      when: 'a limit drops the excess only',
      rules: ['-A OUTPUT -p udp -m hashlimit --hashlimit-above 100/sec -j DROP'],
      what: [],
    },
    {
      when: 'an accept that is not understood comes before the drop',
      rules: ['-A OUTPUT -m set --match-set allowed dst -j ACCEPT', '-A OUTPUT -j DROP'],
      what: [],
    },
    {
      when: 'the drop stands in a chain that is called',
      rules: ['-A OUTPUT -j sub', '-A sub -p udp -j RETURN', '-A sub -p tcp --dport 443 -j DROP'],
      what: ['service-tcp'],
    },
    {
      when: 'the chain with the drop is called for others only',
      rules: ['-A OUTPUT -d 10.0.0.0/8 -j sub', '-A sub -j DROP'],
      what: [],
    },
    {
      when: 'chains call each other for ever',
      rules: ['-A OUTPUT -j sub', '-A sub -j sub'],
      policy: 'DROP',
      what: [],
    },
    {
      when: 'a called chain is missing',
      rules: ['-A OUTPUT -j gone', '-A OUTPUT -j DROP'],
      what: [],
    },
    {
      when: 'a comment looks like a rule',
      rules: ['-A OUTPUT -p tcp --dport 25 -m comment --comment "x -j ACCEPT" -j DROP'],
      what: [],
    },
    {
      when: 'packets go to a program that decides',
      rules: ['-A OUTPUT -j NFQUEUE --queue-num 0', '-A OUTPUT -j DROP'],
      what: [],
    },
  ])('$when: $what', ({ rules, policy, what }) => {
    expect(iptables(rules, policy).map((hit) => hit.what)).toEqual(what);
  });

  test('WireGuard’s kill switch is everything, except its own device', () => {
    const hits = iptables([
      '-A OUTPUT ! -o wg0 -m mark ! --mark 0xca6c -m addrtype ! --dst-type LOCAL -j REJECT --reject-with icmp-port-unreachable',
    ]);
    expect(hits).toMatchObject([
      { what: 'everything', action: 'reject', exceptDevices: ['wg0'], families: [4] },
    ]);
  });

  test('a policy that lets only the tunnel out names the tunnel and not the loopback', () => {
    const hits = iptables(['-A OUTPUT -o lo -j ACCEPT', '-A OUTPUT -o tun+ -j ACCEPT'], 'DROP');
    expect(hits).toMatchObject([{ what: 'everything', exceptDevices: ['tun+'] }]);
  });
});

describe('nftables', () => {
  test.each<{
    when: string;
    rules: readonly (readonly object[])[];
    policy?: string;
    family?: string;
    what: readonly string[];
  }>([
    { when: 'nothing is filtered', rules: [], what: [] },
    {
      when: 'a range of ports is dropped',
      rules: [[port('udp', { range: [8801, 8810] }), { counter: {} }, drop]],
      what: ['media-udp'],
    },
    {
      when: 'a set of ports is rejected',
      rules: [[port('tcp', { set: [443, { range: [8801, 8802] }] }), { reject: {} }]],
      what: ['service-tcp', 'media-tcp'],
    },
    {
      when: 'ports above a number are dropped',
      rules: [[match({ payload: { protocol: 'udp', field: 'dport' } }, 1024, '>'), drop]],
      what: ['all-udp'],
    },
    { when: 'port 53 of any protocol is dropped', rules: [[port('th', 53), drop]], what: ['dns'] },
    {
      when: 'IPv6 is switched off',
      rules: [[match({ meta: { key: 'nfproto' } }, 'ipv6'), drop]],
      what: ['everything'],
    },
    { when: 'a named set cannot be found', rules: [[port('udp', '@gone'), drop]], what: [] },
    {
      when: 'raw bytes are compared',
      rules: [[match({ payload: { base: 'th', offset: 96, len: 32 } }, 1), drop]],
      what: [],
    },
    {
      when: 'ICMP is dropped',
      rules: [[match({ payload: { protocol: 'icmp', field: 'type' } }, 'echo-request'), drop]],
      what: [],
    },
    {
      when: 'the other device is barred',
      rules: [[match({ meta: { key: 'oifname' } }, 'wlan9'), drop]],
      what: [],
    },
    {
      when: 'this device is barred',
      rules: [[match({ meta: { key: 'oifname' } }, 'eth*'), drop]],
      what: ['everything'],
    },
    {
      when: 'a user is barred',
      rules: [[match({ meta: { key: 'skuid' } }, 1000), drop]],
      what: ['program'],
    },
    { when: 'a verdict map decides', rules: [[{ vmap: {} }], [drop]], what: [] },
    {
      when: 'limits drop the excess',
      rules: [[{ limit: { rate: 100, inv: true } }, drop]],
      what: [],
    },
    {
      when: 'iptables’ own match is opaque',
      rules: [[{ xt: { type: 'match', name: 'multiport' } }, drop]],
      what: [],
    },
    {
      when: 'the policy drops all but new ones',
      rules: [[match({ ct: { key: 'state' } }, ['established', 'new'], 'in'), accept]],
      policy: 'drop',
      what: [],
    },
    {
      when: 'packets already marked are dropped',
      rules: [[match({ meta: { key: 'mark' } }, 7), drop]],
      what: [],
    },
  ])('$when: $what', ({ rules, policy, family, what }) => {
    expect(nft(rules, policy, family).map((hit) => hit.what)).toEqual(what);
  });

  test('a rule about one family says so', () => {
    expect(nft([[match({ meta: { key: 'nfproto' } }, 'ipv6'), drop]])).toMatchObject([
      { families: [6] },
    ]);
  });

  test('two rules that each stop the call are both named', () => {
    const rules = [
      [port('udp', 8801), drop],
      [port('tcp', 443), drop],
    ];
    expect(nft(rules).map((hit) => hit.rule)).toEqual(['inet t o: rule 2', 'inet t o: rule 1']);
  });
});
