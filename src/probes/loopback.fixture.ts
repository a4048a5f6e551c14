/** Real servers on loopback for the probes' tests: each behaves in one exact, possibly terrible way. */
import { createSocket, type RemoteInfo, type Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions, type TLSSocket } from 'node:tls';
import { afterEach } from 'vitest';

import { type Authority, makeAuthority, makeLeaf } from '../../lab/world/certificate.ts';
import type { FactId } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Platform, RootLists } from '../platform/platform.ts';
import { zoom } from '../profiles/zoom.ts';
import type { Plan, ProbeContext, ProbeOptions } from './probe.ts';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const listening = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
};

/** A TCP server; returns its port. */
export const tcpServer = (greet: (socket: Socket) => void): Promise<number> =>
  listening(createServer(greet));

export const tlsServer = (
  options: TlsOptions,
  greet: (socket: TLSSocket) => void = () => undefined,
): Promise<number> => {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    greet(socket);
  });
  server.on('tlsClientError', () => undefined);
  return listening(server);
};

export const udpServer = async (
  answer: (message: Buffer, from: RemoteInfo, socket: Datagrams) => void,
): Promise<number> => {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => answer(message, from, socket));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closers.push(() => socket.close());
  return socket.address().port;
};

/** A port on which nobody listens: bound once, so nobody else has it, and let go. */
export const closedPort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const DAY_MS = 86_400_000;

/** A public hierarchy and a company's own, made once: keys are slow to make. */
export const worldCa: Authority = makeAuthority(
  { organization: 'World Trust', commonName: 'World Root' },
  { organization: 'World Trust', commonName: 'World Issuing CA' },
  'ec',
);
export const companyCa: Authority = makeAuthority(
  { organization: 'Company', commonName: 'Company Inspection CA' },
  undefined,
  'ec',
);

export const leafFor = (
  name: string,
  { authority = worldCa, fromDays = -30, toDays = 30, isSelfSigned = false } = {},
): { readonly cert: string; readonly key: string } => {
  const { certPem, keyPem } = makeLeaf(authority, {
    names: [name],
    notBefore: new Date(Date.now() + fromDays * DAY_MS),
    notAfter: new Date(Date.now() + toDays * DAY_MS),
    isSelfSigned,
  });
  return { cert: certPem, key: keyPem };
};

export const worldRoots: RootLists = {
  publicRoots: [worldCa.rootPem],
  systemRoots: [worldCa.rootPem],
};

export const options: ProbeOptions = {
  mode: 'reach',
  isThirdPartyAllowed: true,
  nonce: 'qwertyuiopas',
};

export const planWith = (
  observations: readonly AnyObservation[] = [],
  changes: {
    readonly profile?: ServiceProfile;
    readonly chosen?: readonly FactId[];
    readonly options?: Partial<ProbeOptions>;
    readonly isMeasuring?: boolean;
  } = {},
): Plan => ({
  profile: changes.profile ?? zoom,
  seen: groupByProbe(observations),
  chosen: new Set(changes.chosen ?? []),
  options: { ...options, ...changes.options },
  isMeasuring: changes.isMeasuring ?? false,
});

/** Only what network probes use of a platform: clocks and roots. */
export const contextWith = (
  changes: {
    readonly plan?: Plan;
    readonly roots?: RootLists;
    readonly signal?: AbortSignal;
    readonly wallClock?: () => number;
  } = {},
): ProbeContext => {
  const platform = {
    os: 'fake',
    now: () => performance.now(),
    wallClock: () => Date.now(),
    rootLists: () => Promise.resolve(changes.roots ?? worldRoots),
  } as unknown as Platform;
  return {
    signal: changes.signal ?? new AbortController().signal,
    now: () => performance.now(),
    wallClock: changes.wallClock ?? (() => Date.now()),
    platform,
    plan: changes.plan ?? planWith(),
  };
};

/** `class at step`, or what kind of outcome it was. */
export const summary = (outcome: Outcome<unknown>): string =>
  outcome.kind === 'failed' ? `${outcome.failure.class} at ${outcome.failure.step}` : outcome.kind;
