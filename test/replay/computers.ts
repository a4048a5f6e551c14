/**
 * What a healthy laptop of each system tells of itself and of a network that works: recorded
 * facts from which a session replaces what is wrong. Names of interfaces, programs and stores are
 * those the systems use.
 */
import {
  lookup,
  machine,
  seeing,
  stun,
  tcp,
  tls,
} from '../../src/diagnosis/observation.fixture.ts';
import { CONTROL_ADDRESSES, honestInternet } from '../../src/diagnosis/evidence.fixture.ts';
import { plainWeb, udpOpen } from '../../src/diagnosis/zoom.fixture.ts';
import type { FailureClass } from '../../src/model/failure.ts';
import { factIds } from '../../src/model/facts.ts';
import type { FactId, Facts } from '../../src/model/facts.ts';
import type { AnyObservation } from '../../src/model/observation.ts';
import { measured } from '../../src/model/outcome.ts';

export type System = 'win32' | 'darwin' | 'linux';

interface Names {
  readonly wifi: string;
  readonly cable: string;
  readonly client: Facts['client']['installs'][number];
  readonly roots: string;
  readonly firewall: Facts['local-firewall']['managers'];
}

export const names: Readonly<Record<System, Names>> = {
  win32: {
    wifi: 'WLAN',
    cable: 'Ethernet 2',
    client: {
      path: String.raw`C:\Users\me\AppData\Roaming\Zoom\bin\Zoom.exe`,
      from: 'files',
      version: '6.2.5',
      problems: [],
    },
    roots: 'certificate store',
    firewall: [{ name: 'windows', state: 'active' }],
  },
  darwin: {
    wifi: 'en0',
    cable: 'en7',
    client: {
      path: '/Applications/zoom.us.app',
      from: 'app',
      version: '6.2.5 (42345)',
      problems: [],
    },
    roots: 'keychain',
    firewall: [
      { name: 'alf', state: 'inactive' },
      { name: 'pf', state: 'unreadable' },
    ],
  },
  linux: {
    wifi: 'wlp2s0',
    cable: 'enp3s0',
    client: { path: '/opt/zoom', from: 'deb', version: '6.2.5.2440', problems: [] },
    roots: '/etc/ssl/certs/ca-certificates.crt',
    firewall: [{ name: 'nftables', state: 'unreadable' }],
  },
};

const link = (
  name: string,
  kind: 'wifi' | 'ethernet',
  ip: string | undefined,
): Facts['links']['links'][number] => ({
  name,
  kind,
  isUp: true,
  hasCarrier: ip !== undefined,
  mtuBytes: 1500,
  addresses:
    ip === undefined
      ? []
      : [{ ip, prefixLength: 24, family: 4, scope: 'global', isUnusable: false }],
});

/** The way out by radio or by cable. */
const wayOut = (system: System, by: 'wifi' | 'cable'): readonly AnyObservation[] => {
  const { wifi, cable } = names[system];
  const onCable = by === 'cable' ? '192.168.1.60' : undefined;
  const onWifi = by === 'wifi' ? '192.168.1.50' : undefined;
  return [
    machine('links', { links: [link(cable, 'ethernet', onCable), link(wifi, 'wifi', onWifi)] }),
    machine('routes', {
      routes: [
        {
          family: 4,
          destination: '0.0.0.0/0',
          gateway: '192.168.1.1',
          device: by === 'cable' ? cable : wifi,
          kind: 'unicast',
          table: 'main',
        },
      ],
    }),
  ];
};

export const goodRadio = (system: System): Facts['wifi'] => ({
  interface: names[system].wifi,
  isConnected: true,
  signalDbm: -52,
  ...(system === 'win32' ? { isSignalEstimated: true } : {}),
  ...(system === 'darwin' ? { noiseDbm: -93, isAwdlActive: true } : {}),
  ...(system === 'linux' ? { retryRatio: 0.06, busyRatio: 0.15, isPowerSaving: true } : {}),
  channel: 36,
  frequencyMhz: 5180,
  txMbps: 866.7,
  neighbours: [{ channel: 1, frequencyMhz: 2412, signalDbm: -80 }],
});

/** How the router answered: packets, and the quickest, the median and the slowest answer. */
export const router = (
  device: string,
  [sent, received]: readonly [number, number],
  [min, median, max]: readonly [number, number, number],
  lateMs = 0,
): AnyObservation => {
  const observation = seeing(
    'gateway',
    { kind: 'path', role: 'gateway', ip: '192.168.1.1' },
    measured<Facts['gateway']>({
      ip: '192.168.1.1',
      device,
      family: 4,
      sent,
      received,
      rttMs: { min, median, max },
      by: ['icmp-echo', 'tcp'],
    }),
  );
  return lateMs === 0 ? observation : { ...observation, lateMs };
};

export const idle: Facts['processes'] = {
  cores: 8,
  loadPerCore: 0.2,
  cpuRatio: 0.15,
  memoryTotalBytes: 16e9,
  memoryAvailableBytes: 7e9,
  top: [],
  known: [],
};

export const noClient: Facts['client'] = {
  installs: [],
  isRunning: false,
  peers: [],
  policies: [],
  dataProblems: [],
};

export const clientOn = (
  system: System,
  change: Partial<Facts['client']> = {},
): Facts['client'] => ({
  ...noClient,
  installs: [names[system].client],
  ...change,
});

/** The service and the internet as everybody finds them on a day without trouble. */
export const service = (rttMs = 30): readonly AnyObservation[] => [
  ...[
    ['zoom.us', '170.114.52.2'],
    ['us04web.zoom.us', '170.114.52.24'],
    ['log.zoom.us', '170.114.52.46'],
  ].flatMap(([name = '', ip = '']) => [lookup(name, [ip]), tcp(name, ip, rttMs), tls(name, ip)]),
  tcp('zoomfr84zc.zoom.us', '159.124.20.5', rttMs, { port: 8801 }),
];

export const internet = (): readonly AnyObservation[] => [
  ...honestInternet(),
  ...plainWeb(),
  ...udpOpen(),
];

/** A laptop on which nothing is wrong; facts given replace its own, observations are added. */
export const laptop = (
  system: System,
  by: 'wifi' | 'cable',
  facts: Partial<Facts> = {},
  network: readonly AnyObservation[] = [...service(), ...internet()],
): readonly AnyObservation[] => {
  const device = by === 'wifi' ? names[system].wifi : names[system].cable;
  const own: Partial<Facts> = {
    'proxy-settings': { settings: [] },
    tunnels: { tunnels: [], programs: [] },
    'local-firewall': { managers: names[system].firewall, hits: [] },
    processes: idle,
    client: clientOn(system),
    clock: { isSynchronised: true },
    'trust-store': {
      path: names[system].roots,
      systemRoots: 140,
      systemDigest: 'aa',
      publicRoots: 144,
      publicDigest: 'bb',
      added: [],
      missingForService: [],
    },
    wifi: goodRadio(system),
    ...facts,
  };
  const told = [
    ...wayOut(system, by),
    ...entriesOf(own).map(([probe, value]) => machine(probe, value)),
    router(device, [10, 10], [2, 4, 11]),
    ...network,
  ];
  // What was added last replaces what was there: one observation per id.
  return [...new Map(told.map((one) => [one.id, one])).values()];
};

const entriesOf = (facts: Partial<Facts>): readonly (readonly [FactId, Facts[FactId]])[] =>
  factIds.flatMap((probe): readonly (readonly [FactId, Facts[FactId]])[] => {
    const value = facts[probe];
    return value === undefined ? [] : [[probe, value]];
  });

export type Product = Facts['security-software']['products'][number];

/** A firewall or filter of another maker. */
export const filter = (name: string, vendor: string, isRunning = true): Product => ({
  name,
  vendor,
  isRunning,
  evidence: 'recorded',
  kinds: ['firewall', 'content-filter'],
});

/** Nothing out there answers, by TCP or by UDP; the router does. */
export const dead = (how: FailureClass = 'tcp.timeout'): readonly AnyObservation[] => [
  ...Object.entries(CONTROL_ADDRESSES).flatMap(([name, ip]) => [
    tcp(name, ip, how),
    tls(name, ip, how, { step: 'connect' }),
  ]),
  lookup('zoom.us', ['170.114.52.2']),
  tcp('zoom.us', '170.114.52.2', how),
  tls('zoom.us', '170.114.52.2', how, { step: 'connect' }),
  stun('stun.l.google.com', '74.125.250.129', 19_302, undefined),
  stun('stun.cloudflare.com', '162.159.207.0', 3478, undefined),
];
