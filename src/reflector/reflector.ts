/**
 * The far end of measurements: UDP echo and STUN on the media ports, TLS on the TCP ones.
 *
 * It must be of no use to anybody who wants to hurt a third party: an echo needs a token
 * that only the real owner of an address can fetch and is never longer than its question;
 * only STUN answers strangers, at most 2.2 times as long (20 -> 44 bytes) and rationed per
 * address. A port that cannot be opened is said and survived.
 */
import type { Socket as UdpSocket } from 'node:dgram';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { formatReflectorAddress } from '../probes/reflector-address.ts';
import type { ReflectorFeature } from '../probes/reflector-protocol.ts';
import { ownAddresses } from './addresses.ts';
import { areCallsInstalled, type Calls, makeCalls } from './calls.ts';
import { certificateFor, fingerprintOf, hostIn, type Certificate } from './certificate.ts';
import { loadBatches } from './datagram-batches.ts';
import { makeEchoes } from './echoes.ts';
import type { Greeter, OpenPorts } from './greeting.ts';
import { closeToNew, closeUdp, linesOf, openAll, type Opened, portsOf } from './listening.ts';
import type { Ndt7Test } from './ndt7.ts';
import { servePage } from './page-route.ts';
import { openPortalPort } from './portal-port.ts';
import { type Limits, makeRations, usualLimits } from './rations.ts';
import { makeStats, type Stats } from './stats.ts';
import { makeStreams } from './streams.ts';
import { openTcpPort, type Extra } from './tcp-port.ts';
import { makeTokens } from './tokens.ts';
import { openUdpPort } from './udp-port.ts';
import { untilQuiet } from './until-quiet.ts';

export interface ReflectorAsk {
  /** Listen here only; every address of this computer if absent. */
  readonly address?: string;
  /** As callers elsewhere know this computer, where a router in front of it translates one address to one. */
  readonly publicAddress?: string;
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
  /** Plain HTTP for the portal question; none if absent. */
  readonly portalPort?: number;
  /** Prometheus and health; none if absent. */
  readonly metrics?: { readonly port: number; readonly address: string };
  /** PEM; a self-signed one is made if absent. */
  readonly certificate?: Certificate;
  /** Callers must know it, if given. */
  readonly key?: string;
  /** Or hold a ticket signed with it (`access.ts`). */
  readonly ticketSecret?: string;
  /** What differs from the usual limits. */
  readonly limits?: Partial<Limits>;
  /** Test calls from browsers, if the library for them is installed. */
  readonly calls?: boolean;
  /** Where the built page for browsers is; none is served if absent. */
  readonly pageFolder?: string;
  /** What else is served over TLS, and what it is called in the greeting. */
  readonly extras?: readonly (Extra & { readonly feature: ReflectorFeature })[];
  readonly version: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the dates of a self-signed certificate and of tickets. */
  readonly wallClock: () => number;
}

export interface RunningReflector {
  readonly kind: 'running';
  /** One line per port, for a person. */
  readonly lines: readonly string[];
  /** What to give to `--reflector`. */
  readonly address: string;
  /** Of the certificate, hexadecimal. */
  readonly sha256: string;
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
  /** Ports that could not be opened, and why. */
  readonly problems: readonly string[];
  readonly stats: Readonly<Stats>;
  /** Takes nobody new, lets tests under way end for so long, then closes everything. */
  stop(withinMs?: number): Promise<void>;
}

export type ReflectorStart =
  | RunningReflector
  | { readonly kind: 'unavailable'; readonly problems: readonly string[] };

/** What a goodbye takes over most lines; whoever does not hear it sees the connection end. */
const GOODBYE_MS = 200;

export const startReflector = async (ask: ReflectorAsk): Promise<ReflectorStart> => {
  const addresses = ask.address === undefined ? ownAddresses() : [ask.address];
  const problems: string[] = [];
  const certificate = ask.certificate ?? (await ownCertificate(ask, addresses));
  const parts = makeParts(ask);
  const { echoes, rations, sockets, stats, state, streams, tests } = parts;
  const greeter: Greeter = { ...parts.greeter, ports: () => state.ports };
  const calls = callsFor(ask, greeter, problems);

  const udpParts = { echoes, rations, stats, door: calls?.door };
  const udp = await openUdp(ask, addresses, problems, udpParts);
  const page = ask.pageFolder === undefined ? [] : [await servePage(ask.pageFolder)];
  const extras = [...(calls === undefined ? [] : [calls.extra]), ...page, ...(ask.extras ?? [])];
  const tcpParts = { streams, tests, sockets, extras, turn: calls?.turn, now: ask.now };
  const tls = await openAll(ask.tcpPorts, addresses, 'tcp', problems, (port, ip) =>
    openTcpPort(port, ip, { ...tcpParts, certificate, greeter }),
  );
  const portal = await openAll(portalPorts(ask), addresses, 'tcp', problems, (port, ip) =>
    openPortalPort(port, ip, { rations, sockets }),
  );
  const metrics = await openMetrics(ask, greeter, problems);
  state.ports = {
    udpPorts: portsOf(udp),
    tcpPorts: portsOf(tls),
    ...(portal[0] === undefined ? {} : { portalPort: portal[0].port }),
  };
  let stopped: Promise<void> | undefined;
  const stop = (withinMs = 0): Promise<void> =>
    (stopped ??= stopAll(
      parts,
      { udp, tcp: [...tls, ...portal], metrics, calls },
      ask.now,
      withinMs,
    ));
  if (tls.length === 0) {
    // Without TLS nobody can fetch a token, so nothing but STUN would be left.
    await stop();
    return { kind: 'unavailable', problems };
  }
  const sha256 = fingerprintOf(certificate.cert);
  return {
    kind: 'running',
    lines: [
      ...linesOf('udp', udp, 'echo and STUN'),
      ...linesOf('tcp', tls, 'TLS'),
      ...linesOf('tcp', portal, 'portal question, plain HTTP'),
      ...linesOf('tcp', metrics, 'metrics, plain HTTP'),
    ],
    address: formatReflectorAddress({
      host: hostOf(ask, addresses),
      port: greetingPort(state.ports),
      ...(ask.key === undefined ? {} : { key: ask.key }),
      ...(isTrusted(ask) ? {} : { sha256 }),
    }),
    sha256,
    ...state.ports,
    problems,
    stats,
    stop,
  };
};

const openUdp = async (
  { udpPorts }: ReflectorAsk,
  addresses: readonly string[],
  problems: string[],
  parts: Parameters<typeof openUdpPort>[2],
) => {
  const batches = await loadBatches();
  return openAll(udpPorts, addresses, 'udp', problems, (port, ip) =>
    openUdpPort(port, ip, { ...parts, batches }),
  );
};

interface Listening {
  readonly udp: readonly Opened<UdpSocket>[];
  readonly tcp: readonly Opened<Server>[];
  readonly metrics: readonly Opened<Server>[];
  readonly calls: Calls | undefined;
}

const stopAll = async (
  { echoes, sockets, state, stats, streams, tests }: ReturnType<typeof makeParts>,
  { udp, tcp, metrics, calls }: Listening,
  now: () => number,
  withinMs: number,
): Promise<void> => {
  state.isStopping = true;
  const closed = closeToNew(tcp);
  await untilQuiet(stats, now, withinMs);
  calls?.stop();
  echoes.stop();
  streams.stop();
  for (const test of tests) test.stop();
  if (tests.size > 0) await sleep(GOODBYE_MS);
  const unwatched = closeToNew(metrics);
  for (const socket of sockets) socket.destroy();
  for (const { listener } of metrics) listener.closeAllConnections();
  await Promise.all([closed, unwatched, closeUdp(udp)]);
};

const callsFor = (
  { calls, now, publicAddress, wallClock }: ReflectorAsk,
  greeter: Greeter,
  problems: string[],
): Calls | undefined => {
  if (calls !== true) return undefined;
  const made = makeCalls({
    greeter,
    now,
    wallClock,
    ...(publicAddress === undefined ? {} : { publicAddress }),
  });
  if (made === undefined) {
    problems.push(
      'test calls: the optional package werift is not installed; everything else works',
    );
  }
  return made;
};

const namesOf = (
  { publicAddress }: ReflectorAsk,
  addresses: readonly string[],
): readonly string[] => [
  ...new Set([...(publicAddress === undefined ? [] : [publicAddress]), ...addresses]),
];

const ownCertificate = (ask: ReflectorAsk, addresses: readonly string[]): Promise<Certificate> =>
  certificateFor(namesOf(ask, addresses), ask.wallClock());

/** The name in an owner's certificate, or callers would not believe it; else where it can be reached. */
const hostOf = (ask: ReflectorAsk, addresses: readonly string[]): string =>
  (isTrusted(ask) ? hostIn(ask.certificate?.cert) : undefined) ??
  namesOf(ask, addresses)[0] ??
  'localhost';

/** Callers find a root for it; what signed itself is pinned in the address. */
const isTrusted = ({ certificate }: ReflectorAsk): boolean =>
  certificate !== undefined && certificate.isOwn !== true;

/** The one that goes into the address to paste. */
const greetingPort = ({ tcpPorts }: OpenPorts): number =>
  tcpPorts.includes(443) ? 443 : (tcpPorts[0] ?? 443);

const portalPorts = ({ portalPort }: ReflectorAsk): readonly number[] =>
  portalPort === undefined ? [] : [portalPort];

/** Everything that needs no port yet. */
const makeParts = (ask: ReflectorAsk) => {
  const { now, wallClock, version } = ask;
  const state: { ports: OpenPorts; isStopping: boolean } = {
    ports: { udpPorts: [], tcpPorts: [] },
    isStopping: false,
  };
  const stats = makeStats();
  const tokens = makeTokens(now);
  const rations = makeRations(now, { ...usualLimits, ...ask.limits }, stats);
  const echoes = makeEchoes({ tokens, rations, stats, now });
  const streams = makeStreams({ echoes, tokens, stats, now });
  const features: ReflectorFeature[] = [
    'echo-delay',
    'source-digest',
    'stream',
    'plain-stream',
    'ndt7',
    'ndt7-pace',
  ];
  if (ask.portalPort !== undefined) features.push('portal');
  if (ask.calls === true && areCallsInstalled()) features.push('call');
  for (const { feature } of ask.extras ?? []) features.push(feature);
  const access = {
    ...(ask.key === undefined ? {} : { key: ask.key }),
    ...(ask.ticketSecret === undefined ? {} : { ticketSecret: ask.ticketSecret }),
  };
  const isStopping = (): boolean => state.isStopping;
  return {
    state,
    stats,
    rations,
    echoes,
    streams,
    tests: new Set<Ndt7Test>(),
    sockets: new Set<Socket>(),
    greeter: { tokens, rations, stats, version, access, features, wallClock, isStopping },
  };
};

const openMetrics = async ({ metrics }: ReflectorAsk, greeter: Greeter, problems: string[]) => {
  if (metrics === undefined) return [];
  // Loaded here only: most reflectors are watched by nobody.
  const { openMetricsPort } = await import('./metrics-port.ts');
  return openAll([metrics.port], [metrics.address], 'tcp', problems, (port, ip) =>
    openMetricsPort(port, ip, greeter),
  );
};
