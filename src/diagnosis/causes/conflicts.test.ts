import { describe, expect, test } from 'vitest';

import type { Facts } from '../../model/facts.ts';
import type { AnyObservation } from '../../model/observation.ts';
import { measured } from '../../model/outcome.ts';
import {
  computer,
  honestInternet,
  machine,
  notRun,
  portal,
  seeing,
  tcp,
  weighing,
} from '../evidence.fixture.ts';
import { gatewayAnswers, noTunnel, running, tunnel } from '../media.fixture.ts';
import { networkFiltersConflict } from './network-filters-conflict.ts';
import { overlaysConflict } from './overlays-conflict.ts';
import { systemUpdatesPending } from './system-updates-pending.ts';

interface Case {
  readonly when: string;
  readonly saw: readonly (AnyObservation | readonly AnyObservation[])[];
  readonly verdict: string;
}

type Product = Facts['security-software']['products'][number];

const product = (vendor: string, change: Partial<Product> = {}): Product => ({
  name: `${vendor} Firewall`,
  vendor,
  isRunning: true,
  evidence: 'test',
  kinds: ['content-filter'],
  ...change,
});
const products = (...list: readonly Product[]): AnyObservation =>
  machine('security-software', { products: list });
const two = products(product('ESET'), product('GlassWire'));

const dead: readonly AnyObservation[] = [
  ...computer(),
  tcp('one.one.one.one', '1.1.1.1', 'tcp.timeout'),
  tcp('www.google.com', '142.250.185.4', 'tcp.timeout'),
  tcp('zoom.us', '170.114.52.2', 'tcp.timeout'),
];
const slow: readonly AnyObservation[] = [
  ...computer(),
  tcp('zoom.us', '170.114.52.2', 700),
  tcp('us04web.zoom.us', '170.114.52.24', 720),
  tcp('www.google.com', '142.250.185.4', 690),
];
const echo = (medianMs: number, by: 'icmp-echo' | 'tcp' = 'icmp-echo'): AnyObservation =>
  seeing(
    'path-latency',
    { kind: 'path', role: 'control', ip: '1.1.1.1' },
    measured({
      sent: 5,
      received: 5,
      rttMs: { min: medianMs, median: medianMs, max: medianMs },
      by,
    }),
  );
const near = gatewayAnswers(2);

const filters: readonly Case[] = [
  {
    when: 'nothing answers but an echo',
    saw: [dead, near, two, noTunnel(), echo(20)],
    verdict: 'suspected',
  },
  {
    when: 'connections take forty times an echo',
    saw: [slow, near, two, noTunnel(), echo(17)],
    verdict: 'confirmed',
  },
  {
    when: 'nothing answers, echoes unknown',
    saw: [dead, near, two, noTunnel()],
    verdict: 'suspected',
  },
  {
    when: 'only connections were timed',
    saw: [dead, near, two, noTunnel(), echo(20, 'tcp')],
    verdict: 'suspected',
  },
  {
    when: 'echoes take as long as connections',
    saw: [slow, near, two, noTunnel(), echo(650)],
    verdict: 'unknown',
  },
  {
    when: 'everything works',
    saw: [computer(), honestInternet(), near, two, noTunnel(), echo(20)],
    verdict: 'unknown',
  },
  {
    when: 'one of two runs',
    saw: [
      dead,
      near,
      products(product('ESET'), product('GlassWire', { isRunning: false })),
      echo(20),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'both are of one maker',
    saw: [dead, near, products(product('ESET'), product('ESET', { name: 'ESET Web' })), echo(20)],
    verdict: 'ruled-out',
  },
  {
    when: 'the other is the system’s own',
    saw: [
      dead,
      near,
      products(product('ESET'), product('Microsoft', { kinds: ['firewall'] })),
      echo(20),
    ],
    verdict: 'ruled-out',
  },
  {
    when: 'the other only watches',
    saw: [
      dead,
      near,
      products(product('ESET'), product('CrowdStrike', { kinds: ['endpoint-security'] })),
      echo(20),
    ],
    verdict: 'ruled-out',
  },
  { when: 'the router is silent', saw: [dead, two, noTunnel(), echo(20)], verdict: 'unknown' },
  {
    when: 'a tunnel has all traffic',
    saw: [dead, near, two, tunnel(true), echo(20)],
    verdict: 'unknown',
  },
  {
    when: 'products were not looked for',
    saw: [dead, near, notRun('security-software')],
    verdict: 'unknown',
  },
];

const tunnels = (...names: readonly string[]): AnyObservation =>
  machine('tunnels', {
    tunnels: names.map((name) => ({
      name,
      kind: 'tun',
      isUp: true,
      addresses: [],
      hasDefaultRouteV4: true,
      hasDefaultRouteV6: false,
      routedRanges: ['0.0.0.0/0'],
    })),
    programs: [],
  });
const vpns = (...names: readonly string[]): AnyObservation =>
  running({}, { known: names.map((name, pid) => ({ name, pid, kind: 'vpn' })) });

const overlays: readonly Case[] = [
  {
    when: 'both claim the way out and nothing answers',
    saw: [dead, near, tunnels('warp', 'ts0')],
    verdict: 'confirmed',
  },
  {
    when: 'one claims it and a second program runs',
    saw: [dead, near, tunnels('warp'), vpns('warp-svc', 'tailscaled')],
    verdict: 'suspected',
  },
  {
    when: 'two parts of one program run',
    saw: [dead, near, tunnels('warp'), vpns('warp-svc', 'warp-taskbar')],
    verdict: 'ruled-out',
  },
  {
    when: 'neither claims it',
    saw: [dead, near, tunnel(false), vpns('warp-svc', 'tailscaled')],
    verdict: 'ruled-out',
  },
  {
    when: 'both claim it and everything works',
    saw: [computer(), honestInternet(), near, tunnels('a0', 'b0')],
    verdict: 'unknown',
  },
  { when: 'the router is silent', saw: [dead, tunnels('warp', 'ts0')], verdict: 'unknown' },
  { when: 'tunnels were not read', saw: [dead, near, notRun('tunnels')], verdict: 'unknown' },
];

const waiting = (change: Partial<Facts['updates']> = {}): AnyObservation =>
  machine('updates', { pending: [], isRestartPending: true, ...change });

const updates: readonly Case[] = [
  {
    when: 'an installer takes the computer',
    saw: [running({ TiWorker: 3.9 }, { cpuRatio: 0.99 })],
    verdict: 'confirmed',
  },
  {
    when: 'an installer leads among several',
    saw: [running({ dpkg: 2.6, gzip: 1.2 }, { cpuRatio: 0.99 })],
    verdict: 'confirmed',
  },
  {
    when: 'an installer runs beside somebody who takes more',
    saw: [running({ game: 2.9, dpkg: 0.9 }, { cpuRatio: 0.99 })],
    verdict: 'unknown',
  },
  {
    when: 'an installer runs and the computer has time',
    saw: [running({ 'apt-get': 0.9 })],
    verdict: 'unknown',
  },
  {
    when: 'a restart is due and nothing is red',
    saw: [computer(), honestInternet(), waiting()],
    verdict: 'note',
  },
  {
    when: 'a restart is due and no adapter works',
    saw: [machine('links', { links: [] }), waiting()],
    verdict: 'suspected',
  },
  { when: 'a restart is due and the line is down', saw: [dead, waiting()], verdict: 'note' },
  {
    when: 'ordinary updates wait',
    saw: [waiting({ isRestartPending: false, pending: [{ title: 'vim', isSecurity: true }] })],
    verdict: 'ruled-out',
  },
  {
    when: 'nothing waits and nobody knows of a restart',
    saw: [machine('updates', { pending: [] })],
    verdict: 'unknown',
  },
];

describe.each([
  { cause: networkFiltersConflict, cases: filters },
  { cause: overlaysConflict, cases: overlays },
  { cause: systemUpdatesPending, cases: updates },
])('$cause.id', ({ cause, cases }) => {
  test.for<Case>(cases)('$verdict when $when', ({ saw, verdict }) => {
    expect(weighing(cause, saw).kind).toBe(verdict);
  });
});

test('a page of sign-in is no conflict of filters', () => {
  const saw = [
    dead,
    near,
    two,
    noTunnel(),
    portal('http://captive.apple.com/hotspot-detect.html', 'replaced'),
  ];
  expect(weighing(networkFiltersConflict, saw).kind).toBe('unknown');
});
