/** A computer on which every step has something to say, and the situation of a person in front of it. */
import type { CauseId } from '../model/cause-id.ts';
import type { Facts } from '../model/facts.ts';
import type { MessageValues } from '../model/verdict.ts';
import { deadlineIn } from '../platform/deadline.ts';
import { desksOf } from '../platform/desk.ts';
import { fakePlatform } from '../platform/fake/index.ts';
import type { FakeMachine } from '../platform/fake/index.ts';
import type { Hands } from '../platform/hands.ts';
import { noHands } from '../platform/no-hands.ts';
import { zoom } from '../profiles/zoom.ts';
import type { Situation } from './fix.ts';

/** Every system whose menus differ. */
export const systems = {
  'Windows 10': desksOf('win32', '10.0.19045', ''),
  'Windows 11': desksOf('win32', '10.0.22631', ''),
  'Windows 11 24H2': desksOf('win32', '10.0.26100', ''),
  'macOS 14': desksOf('darwin', '23.6.0', ''),
  'macOS 15': desksOf('darwin', '24.1.0', ''),
  'macOS 27': desksOf('darwin', '26.0.0', ''),
  GNOME: desksOf('linux', '6.1.0', 'ubuntu:GNOME'),
  KDE: desksOf('linux', '6.1.0', 'KDE'),
  'no desktop': desksOf('linux', '6.1.0', ''),
} as const;

const product = (name: string): Facts['security-software']['products'][number] => ({
  name,
  vendor: '',
  isRunning: true,
  evidence: 'process',
});

export const client: Facts['client'] = {
  installs: [
    { path: '/opt/zoom', from: 'deb', version: '5.0.0', problems: [] },
    ...(['flatpak', 'snap', 'firejail'] as const).map((kind) => ({
      path: `/${kind}`,
      from: 'files' as const,
      problems: ['no-space'],
      sandbox: { kind, lacks: ['network'] },
    })),
  ],
  isRunning: true,
  peers: [],
  policies: [],
  dataProblems: ['no-space:/home/me'],
};

export const facts: NonNullable<FakeMachine['facts']> = {
  links: {
    links: [
      {
        name: 'wlan0',
        kind: 'wifi',
        isUp: true,
        hasCarrier: true,
        addresses: [
          { ip: '2001:db8::2', prefixLength: 64, family: 6, scope: 'global', isUnusable: false },
        ],
      },
    ],
  },
  routes: {
    routes: [
      {
        family: 4,
        destination: '0.0.0.0/0',
        gateway: '192.168.1.1',
        device: 'wlan0',
        kind: 'unicast',
        table: 'main',
      },
    ],
  },
  wifi: {
    interface: 'wlan0',
    isConnected: true,
    signalDbm: -82,
    channel: 6,
    frequencyMhz: 2437,
    isPowerSaving: true,
    isAwdlActive: true,
  },
  tunnels: {
    tunnels: [
      {
        name: 'tun0',
        kind: 'tun',
        isUp: true,
        addresses: [],
        hasDefaultRouteV4: true,
        hasDefaultRouteV6: false,
        routedRanges: [],
      },
    ],
    programs: [],
  },
  processes: {
    cores: 4,
    loadPerCore: 2,
    memoryTotalBytes: 1,
    memoryAvailableBytes: 1,
    top: [{ name: 'obs', pid: 5, cores: 2, memoryBytes: 1 }],
    known: [],
  },
  client,
  'local-firewall': { managers: [{ name: 'ufw', state: 'active' }], hits: [] },
  'browser-extensions': {
    browsers: [],
    extensions: [
      { browser: 'chrome', id: 'abcd', name: 'Blocker', rights: ['privacy'], isByPolicy: false },
    ],
    settings: [],
  },
  'security-software': {
    products: [
      'Kaspersky',
      'ESET Security',
      'Avast',
      'AVG',
      'Norton 360',
      'Bitdefender',
      'McAfee',
      'Sophos Home',
      'Trend Micro',
      'F-Secure',
      'Malwarebytes',
      'Avira',
      'G DATA',
      'Dr.Web',
      'AdGuard',
      'Little Snitch',
      'LuLu',
      'Radio Silence',
      'OpenSnitch',
      'Portmaster',
      'Zscaler Client Connector',
      'Some Shield',
    ].map(product),
  },
  updates: { pending: [], isRestartPending: false },
};

export interface Told {
  readonly machine?: FakeMachine;
  readonly hands?: Partial<Hands>;
  readonly cause?: CauseId;
  readonly values?: MessageValues;
  readonly desks?: Situation['desks'];
}

export const situation = ({
  machine = { facts },
  hands = {},
  cause,
  values = {},
  desks = systems.GNOME,
}: Told = {}): Situation => ({
  platform: fakePlatform(machine),
  hands: { ...noHands, ...hands },
  profile: zoom,
  observations: [],
  desks,
  signal: deadlineIn(50_000),
  ...(cause === undefined
    ? {}
    : {
        finding: {
          cause,
          verdict: 'confirmed',
          lies: 'in-this-device',
          impact: 'blocks',
          because: [{ message: `${cause}.x`, values, from: [] }],
          wouldSettle: [],
          accountsFor: [],
        },
      }),
});
