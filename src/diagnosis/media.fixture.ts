/** Observations of the media path, tunnels and clients, for tests of the causes that judge them. */
import type { FailureClass } from '../model/failure.ts';
import type { Client, Processes, Tunnels } from '../model/machine-facts.ts';
import type { Facts } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { failed, measured } from '../model/outcome.ts';
import type { Role } from '../model/target.ts';
import { machine, seeing, stun } from './observation.fixture.ts';

export const STUN_GOOGLE = ['stun.l.google.com', '74.125.250.129', 19_302] as const;
export const STUN_CLOUDFLARE = ['stun.cloudflare.com', '162.159.207.0', 3478] as const;

/** Both STUN controls, silent. */
export const stunSilent = (): readonly AnyObservation[] => [
  stun(...STUN_GOOGLE, undefined),
  stun(...STUN_CLOUDFLARE, undefined),
];

export const stunHeard = (): AnyObservation => stun(...STUN_GOOGLE, '203.0.113.7');

export const udp = (
  role: Role,
  ip: string,
  port: number,
  answer: Facts['udp-media']['answer'] | FailureClass,
  elapsedMs = 1500,
  due: Pick<Facts['udp-media'], 'isPromised'> = {},
): AnyObservation =>
  seeing(
    'udp-media',
    { kind: 'address', role, ip, port, transport: 'udp' },
    answer === 'echo' || answer === 'stun' || answer === 'other' || answer === 'icmp'
      ? measured({ answer, sent: 1, received: 1, rttMs: 30 })
      : failed<Facts['udp-media']>(answer, 'read', { elapsedMs }, due),
  );

/** A port of a far end that proved to be ours and said that it is open; nothing came. */
export const promisedAndSilent = (ip: string, port: number): AnyObservation =>
  udp('reflector', ip, port, 'udp.silent', 1500, { isPromised: true });

/** A tunnel; with `owns` it has the IPv4 default route. */
export const tunnel = (
  owns: boolean,
  change: Partial<Tunnels['tunnels'][number]> = {},
): AnyObservation =>
  machine('tunnels', {
    tunnels: [
      {
        name: 'tun0',
        kind: 'tun',
        isUp: true,
        mtuBytes: 1500,
        addresses: ['10.8.0.2'],
        hasDefaultRouteV4: owns,
        hasDefaultRouteV6: false,
        routedRanges: owns ? ['0.0.0.0/0'] : ['10.8.0.0/24'],
        ...change,
      },
    ],
    programs: [],
  });

export const noTunnel = (): AnyObservation => machine('tunnels', { tunnels: [], programs: [] });

/** A size sweep to one host; without `vanished` everything sent arrived. */
export const sweep = (ip: string, arrivedBytes: number, vanishedBytes?: number): AnyObservation =>
  seeing(
    'path-mtu',
    { kind: 'path', role: 'control', ip },
    measured({
      arrivedBytes,
      direction: 'outbound',
      by: 'ping',
      ...(vanishedBytes === undefined ? {} : { vanishedBytes }),
    }),
  );

export const gatewayAnswers = (medianMs?: number): AnyObservation =>
  seeing(
    'gateway',
    { kind: 'path', role: 'gateway', ip: '192.168.1.1' },
    measured({
      ip: '192.168.1.1',
      device: 'eth0',
      family: 4,
      sent: 3,
      received: 3,
      by: medianMs === undefined ? ['neighbour'] : ['udp-refusal'],
      ...(medianMs === undefined
        ? {}
        : { rttMs: { min: medianMs, median: medianMs, max: medianMs } }),
    }),
  );

export const client = (change: Partial<Client>): AnyObservation =>
  machine('client', {
    installs: [{ path: '/opt/zoom', from: 'deb', version: '6.2.11.5069', problems: [] }],
    isRunning: false,
    peers: [],
    policies: [],
    dataProblems: [],
    ...change,
  });

export const installed = (version: string): AnyObservation =>
  client({ installs: [{ path: '/opt/zoom', from: 'deb', version, problems: [] }] });

/** Cores in use by each named program on a machine of four. */
export const running = (
  programs: Readonly<Record<string, number>>,
  change: Partial<Processes> = {},
): AnyObservation =>
  machine('processes', {
    cores: 4,
    loadPerCore: 0.2,
    cpuRatio: 0.2,
    memoryTotalBytes: 16e9,
    memoryAvailableBytes: 8e9,
    top: Object.entries(programs).map(([name, cores], index) => ({
      name,
      pid: 1000 + index,
      cores,
      memoryBytes: 1e9,
    })),
    known: [],
    ...change,
  });

export const routeTo = (ip: string, value: Facts['route-to']): AnyObservation =>
  seeing('route-to', { kind: 'path', role: 'signalling', ip }, measured(value));
