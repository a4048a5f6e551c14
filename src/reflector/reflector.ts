/**
 * The far end of measurements: UDP echo and STUN on the media ports, TLS on the TCP ones.
 *
 * It must be of no use to anybody who wants to hurt a third party: an echo needs a token
 * that only the real owner of an address can fetch and is never longer than its question;
 * only STUN answers strangers, at most 2.2 times as long (20 -> 44 bytes) and rationed per
 * address. A port that cannot be opened is said and survived.
 */
import type { Socket } from 'node:dgram';
import type { Server } from 'node:https';

import { formatReflectorAddress } from '../probes/reflector-address.ts';
import { ownAddresses } from './addresses.ts';
import { certificateFor, fingerprintOf, hostIn, type Certificate } from './certificate.ts';
import { openTcpPort } from './greeter.ts';
import { makeRations } from './rations.ts';
import { makeTokens } from './tokens.ts';
import { makeAnswers, openUdpPort } from './udp-answers.ts';

export interface ReflectorAsk {
  /** Listen here only; every address of this computer if absent. */
  readonly address?: string;
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
  /** PEM; a self-signed one is made if absent. */
  readonly certificate?: Certificate;
  /** Callers must know it, if given. */
  readonly key?: string;
  readonly version: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Milliseconds since 1970, for the dates of a self-signed certificate. */
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
  stop(): Promise<void>;
}

export type ReflectorStart =
  | RunningReflector
  | { readonly kind: 'unavailable'; readonly problems: readonly string[] };

interface Opened<Listener> {
  readonly listener: Listener;
  readonly port: number;
  readonly ip: string;
}

export const startReflector = async (ask: ReflectorAsk): Promise<ReflectorStart> => {
  const addresses = ask.address === undefined ? ownAddresses() : [ask.address];
  const problems: string[] = [];
  const certificate = ask.certificate ?? (await certificateFor(addresses, ask.wallClock()));
  const tokens = makeTokens(ask.now);
  const rations = makeRations(ask.now);
  const answers = makeAnswers({ tokens, rations, now: ask.now });
  const ports: { udpPorts: readonly number[]; tcpPorts: readonly number[] } = {
    udpPorts: [],
    tcpPorts: [],
  };
  const greeter = { certificate, tokens, rations, version: ask.version, ports: () => ports };
  const withKey = ask.key === undefined ? greeter : { ...greeter, key: ask.key };

  const udp = await openAll(ask.udpPorts, addresses, 'udp', problems, (port, ip) =>
    openUdpPort(port, ip, answers),
  );
  const tcp = await openAll(ask.tcpPorts, addresses, 'tcp', problems, (port, ip) =>
    openTcpPort(port, ip, withKey),
  );
  ports.udpPorts = portsOf(udp);
  ports.tcpPorts = portsOf(tcp);
  const stop = (): Promise<void> => closeAll(udp, tcp);
  if (tcp.length === 0) {
    // Without TLS nobody can fetch a token, so nothing but STUN would be left.
    await stop();
    return { kind: 'unavailable', problems };
  }
  const sha256 = fingerprintOf(certificate.cert);
  return {
    kind: 'running',
    lines: [...linesOf('udp', udp, 'echo and STUN'), ...linesOf('tcp', tcp, 'TLS')],
    address: formatReflectorAddress({
      host: hostIn(ask.certificate?.cert) ?? addresses[0] ?? 'localhost',
      port: ports.tcpPorts.includes(443) ? 443 : (ports.tcpPorts[0] ?? 443),
      ...(ask.key === undefined ? {} : { key: ask.key }),
      ...(ask.certificate === undefined ? { sha256 } : {}),
    }),
    sha256,
    ...ports,
    problems,
    stop,
  };
};

const openAll = async <Listener>(
  ports: readonly number[],
  addresses: readonly string[],
  transport: 'udp' | 'tcp',
  problems: string[],
  open: (port: number, ip: string) => Promise<Listener>,
): Promise<readonly Opened<Listener>[]> => {
  const opened: Opened<Listener>[] = [];
  for (const port of new Set(ports)) {
    for (const ip of addresses) {
      try {
        opened.push({ listener: await open(port, ip), port, ip });
      } catch (error) {
        problems.push(`${transport} ${port} on ${ip}: ${reasonFor(error)}`);
      }
    }
  }
  return opened;
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'not allowed; ports below 1024 need more rights',
  EADDRINUSE: 'taken by another program',
  EADDRNOTAVAIL: 'this computer has no such address',
};

const reasonFor = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

const portsOf = (opened: readonly Opened<unknown>[]): readonly number[] =>
  [...new Set(opened.map(({ port }) => port))].toSorted((a, b) => a - b);

const linesOf = (
  transport: string,
  opened: readonly Opened<unknown>[],
  what: string,
): readonly string[] =>
  portsOf(opened).map((port) => {
    const ips = opened.filter((one) => one.port === port).map(({ ip }) => ip);
    return `listening on ${transport} ${port} (${what}) at ${ips.join(', ')}`;
  });

const closeAll = async (
  udp: readonly Opened<Socket>[],
  tcp: readonly Opened<Server>[],
): Promise<void> => {
  await Promise.all([
    ...udp.map(
      ({ listener }) => new Promise<void>((resolve) => void listener.close(() => resolve())),
    ),
    ...tcp.map(
      ({ listener }) =>
        new Promise<void>((resolve) => {
          listener.close(() => resolve());
          listener.closeAllConnections();
        }),
    ),
  ]);
};
