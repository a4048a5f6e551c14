import { describe, expect, test } from 'vitest';
import type { Route, Tunnels } from '../model/machine-facts.ts';
import type { PathMtu } from '../model/network-facts.ts';
import { removeConflictingRoute } from './remove-conflicting-route.ts';
import { setIpv6Aside } from './set-ipv6-aside.ts';
import { seen, shown, type FakeSituation } from './situation.fixture.ts';
import { smallerPackets } from './smaller-packets.ts';

const route = (destination: string, more: Partial<Route> = {}): Route => ({
  family: destination.includes(':') ? 6 : 4,
  destination,
  device: 'eth0',
  kind: 'unicast',
  table: 'main',
  ...more,
});

const routes = (...all: readonly Route[]) => seen('routes', { routes: all });
const wayOut = routes(
  route('0.0.0.0/0', { metric: 600, device: 'wlan0' }),
  route('0.0.0.0/0', { metric: 100, gateway: '192.168.1.1' }),
);

type Tunnel = Tunnels['tunnels'][number];

const tunnel = (more: Partial<Tunnel> = {}) =>
  seen('tunnels', {
    tunnels: [
      {
        name: 'tun0',
        kind: 'tun',
        isUp: true,
        addresses: ['10.8.0.2'],
        hasDefaultRouteV4: true,
        hasDefaultRouteV6: false,
        routedRanges: [],
        ...more,
      },
    ],
    programs: [],
  });

const sweep = (arrivedBytes: number, vanishedBytes?: number, ip = '1.1.1.1') =>
  seen(
    'path-mtu',
    {
      arrivedBytes,
      ...(vanishedBytes === undefined ? {} : { vanishedBytes }),
      direction: 'outbound',
      by: 'ping',
    } satisfies PathMtu,
    { kind: 'path', role: 'control', ip },
  );

const towards = (ip: string, way: { device?: string; kind?: 'unicast' | 'unreachable' }) =>
  seen(
    'route-to',
    { kind: way.kind ?? 'unicast', ...(way.device === undefined ? {} : { device: way.device }) },
    { kind: 'path', role: 'signalling', ip },
  );

interface Row {
  readonly when: string;
  readonly one: FakeSituation;
  readonly plans: readonly string[];
}

describe('smaller packets', () => {
  const eth0 = { 'link.mtu': { eth0: 1500, tun0: 1500 } };
  test.each<Row>([
    {
      when: 'large ones vanish on the line',
      one: { seen: [wayOut, sweep(1280, 1420)], settings: eth0 },
      plans: ['eth0: 1500 -> 1280'],
    },
    {
      when: 'two sweeps differ: the narrower counts',
      one: { seen: [wayOut, sweep(1420, 1500), sweep(1380, 1420, '9.9.9.9')], settings: eth0 },
      plans: ['eth0: 1500 -> 1380'],
    },
    {
      when: 'a tunnel owns the way out',
      one: { seen: [wayOut, tunnel(), sweep(1280, 1380)], settings: eth0 },
      plans: ['tun0: 1500 -> 1280'],
    },
    {
      when: 'an idle tunnel stands beside',
      one: {
        seen: [wayOut, tunnel({ hasDefaultRouteV4: false }), sweep(1280, 1380)],
        settings: eth0,
      },
      plans: ['eth0: 1500 -> 1280'],
    },
    {
      when: 'only a tiny packet arrived',
      one: { seen: [wayOut, sweep(120, 1380)], settings: eth0 },
      plans: ['eth0: 1500 -> 1280'],
    },
    {
      when: 'even 1280 vanishes',
      one: { seen: [wayOut, sweep(120, 1280)], settings: eth0 },
      plans: ['impossible'],
    },
    {
      when: 'the interface sends no larger ones',
      one: { seen: [wayOut, sweep(1380, 1420)], settings: { 'link.mtu': { eth0: 1300 } } },
      plans: ['nothing-to-do'],
    },
    { when: 'all arrive', one: { seen: [wayOut, sweep(1500)], settings: eth0 }, plans: [] },
    { when: 'nobody looked', one: { seen: [wayOut], settings: eth0 }, plans: [] },
    {
      when: 'there is no way out',
      one: { seen: [routes(), sweep(1280, 1420)], settings: eth0 },
      plans: [],
    },
    {
      when: 'the size cannot be read',
      one: { seen: [wayOut, sweep(1280, 1420)], settings: { 'link.mtu': {} } },
      plans: ['impossible'],
    },
  ])('$plans when $when', async ({ one, plans }) => {
    expect(await shown(smallerPackets, one)).toEqual(plans);
  });
});

describe('IPv6 set aside', () => {
  const six = routes(route('::/0', { gateway: 'fe80::1', metric: 1024 }), route('2001:db8::/64'));
  const live = { disable_ipv6: '0', addresses: '2001:db8::5/64', routes: '' };
  const off = '{"disable_ipv6":"1","addresses":"","routes":""}';
  const refused =
    'unreachable ::/0 table main metric 1: null -> {"family":6,"destination":"::/0","metric":1,"table":"main","kind":"unreachable"}';
  const switched = `eth0: ${JSON.stringify(live)} -> ${off}`;
  test.each<Row>([
    {
      when: 'Linux: a refusing route first, then the switch',
      one: {
        seen: [six],
        settings: { 'route.entry': { '*': null }, 'link.ipv6': { eth0: live } },
      },
      plans: [refused, switched],
    },
    {
      when: 'a network manager holds the addresses',
      one: {
        seen: [six],
        settings: { 'route.entry': { '*': null }, 'link.ipv6': { eth0: { unknown: 'managed' } } },
      },
      plans: [refused, 'impossible'],
    },
    {
      when: 'Windows: the binding',
      one: {
        os: 'win32',
        seen: [six],
        settings: { 'route.entry': { '*': null }, 'link.ipv6': { eth0: { ms_tcpip6: 'True' } } },
      },
      plans: ['eth0: {"ms_tcpip6":"True"} -> {"ms_tcpip6":"False"}'],
    },
    {
      when: 'no IPv6 leads out',
      one: { seen: [wayOut], settings: { 'route.entry': { '*': null } } },
      plans: [],
    },
    {
      when: 'the default route refuses already',
      one: { seen: [routes(route('::/0', { kind: 'unreachable' }))], settings: {} },
      plans: [],
    },
  ])('$when', async ({ one, plans }) => {
    expect(await shown(setIpv6Aside, one)).toEqual(plans);
  });
});

describe('the conflicting route', () => {
  const values = { addresses: ['170.114.1.1'] };
  const bridge = route('170.114.0.0/16', { device: 'docker0' });
  const settings = { 'route.entry': { '170.114.0.0/16 dev docker0 table main': bridge } };
  test.each<Row>([
    {
      when: 'a bridge took the addresses',
      one: {
        seen: [routes(route('0.0.0.0/0'), bridge), towards('170.114.1.1', { device: 'docker0' })],
        settings,
        values,
      },
      plans: [`170.114.0.0/16 dev docker0 table main: ${JSON.stringify(bridge)} -> null`],
    },
    {
      when: 'a leftover refuses them: the nearer of two',
      one: {
        seen: [
          routes(
            route('0.0.0.0/0'),
            { family: 4, destination: '170.114.0.0/16', kind: 'unreachable', table: 'main' },
            { family: 4, destination: '170.114.1.0/24', kind: 'unreachable', table: 'main' },
          ),
          towards('170.114.1.1', { kind: 'unreachable' }),
        ],
        settings: { 'route.entry': { 'unreachable 170.114.1.0/24 table main': 'it' } },
        values,
      },
      plans: ['unreachable 170.114.1.0/24 table main: "it" -> null'],
    },
    {
      when: 'a wider one lies behind it, and a good one between',
      one: {
        seen: [
          routes(
            bridge,
            route('170.112.0.0/13', { device: 'tun0' }),
            { family: 4, destination: '170.0.0.0/8', kind: 'unreachable', table: 'main' },
            route('0.0.0.0/0'),
          ),
          towards('170.114.1.1', { device: 'docker0' }),
        ],
        settings: { 'route.entry': { '*': 'it' } },
        values,
      },
      plans: [
        '170.114.0.0/16 dev docker0 table main: "it" -> null',
        '170.114.0.0/16 dev docker0 table main: "it" -> null; unreachable 170.0.0.0/8 table main: "it" -> null',
      ],
    },
    {
      when: 'the way is the way out itself',
      one: {
        seen: [
          routes(route('0.0.0.0/0'), route('128.0.0.0/1', { device: 'tun0' })),
          towards('170.114.1.1', { device: 'tun0' }),
        ],
        settings,
        values,
      },
      plans: [],
    },
    {
      when: 'another address is meant',
      one: {
        seen: [routes(bridge), towards('170.114.9.9', { device: 'docker0' })],
        settings,
        values,
      },
      plans: [],
    },
    {
      when: 'the system goes another way than the list says',
      one: { seen: [routes(bridge), towards('170.114.1.1', { device: 'eth0' })], settings, values },
      plans: [],
    },
    {
      when: 'it is gone by now',
      one: {
        seen: [routes(bridge), towards('170.114.1.1', { device: 'docker0' })],
        settings: { 'route.entry': { '*': null } },
        values,
      },
      plans: ['nothing-to-do'],
    },
    {
      when: 'a router announces it',
      one: {
        seen: [routes(bridge), towards('170.114.1.1', { device: 'docker0' })],
        settings: { 'route.entry': { '*': { unknown: 'announced' } } },
        values,
      },
      plans: ['impossible'],
    },
  ])('$plans when $when', async ({ one, plans }) => {
    expect(await shown(removeConflictingRoute, { cause: 'route-conflict', ...one })).toEqual(plans);
  });
});
