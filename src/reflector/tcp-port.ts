/** A TCP port: TLS, and inside it the greeting, the echo stream and the capacity tests; in clear the echo stream alone. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

import { admitConnections } from './admit-connection.ts';
import type { Certificate } from './certificate.ts';
import { sortByFirstByte } from './first-byte.ts';
import { answerPlainly, type Greeter, isWelcome, say } from './greeting.ts';
import { readNdt7Ask } from './ndt7-ask.ts';
import { type Ndt7Test, startNdt7 } from './ndt7.ts';
import { makePlainDoor } from './plain-door.ts';
import { isForStream, refuse, upgradeToStream, urlOf } from './stream-upgrade.ts';
import type { Streams } from './streams.ts';
import type { TurnGate } from './turn-gate.ts';

/** Something else that is served here: true if it took the question. */
export interface Extra {
  answer?(request: IncomingMessage, response: ServerResponse, url: URL): boolean;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): boolean;
}

export interface TcpPort {
  readonly certificate: Certificate;
  readonly greeter: Greeter;
  readonly streams: Streams;
  /** Capacity tests under way. */
  readonly tests: Set<Ndt7Test>;
  readonly sockets: Set<Socket>;
  readonly extras: readonly Extra[];
  /** The way of test calls through TCP, if there are any. */
  readonly turn?: TurnGate | undefined;
  readonly now: () => number;
}

/** How often patience is looked at; Node's own half a minute would let a slow one stay four times as long. */
const LOOK_EVERY_MS = 1000;
const MOST_HEADER_BYTES = 8192;

/** Rejects when the port cannot be had. */
export const openTcpPort = async (port: number, ip: string, parts: TcpPort): Promise<Server> => {
  const { patienceMs } = parts.greeter.rations.limits;
  const server = createServer(
    {
      cert: parts.certificate.cert,
      key: parts.certificate.key,
      handshakeTimeout: patienceMs,
      headersTimeout: patienceMs,
      requestTimeout: patienceMs,
      connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, patienceMs / 2),
      keepAliveTimeout: 2000,
      maxHeaderSize: MOST_HEADER_BYTES,
      ALPNProtocols: ['http/1.1'],
    },
    (request, response) => answer(request, response, parts),
  );
  sortByFirstByte(server, { turn: parts.turn, plain: makePlainDoor(parts), patienceMs });
  admitConnections(server, { rations: parts.greeter.rations, sockets: parts.sockets });
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head, parts));
  // Scanners and probes that stop halfway are everyday life here.
  server.on('tlsClientError', (_, socket) => void socket.destroy());
  server.on('clientError', (_, socket) => void socket.destroy());
  server.listen({ port, host: ip, ipv6Only: ip.includes(':') });
  await once(server, 'listening');
  server.on('error', () => undefined);
  return server;
};

const answer = (request: IncomingMessage, response: ServerResponse, parts: TcpPort): void => {
  request.resume();
  if (isGone(request)) return;
  const url = urlOf(request);
  if (url === undefined) return say(response, 404);
  if (answerPlainly(request, response, url, parts.greeter)) return;
  if (parts.extras.some((extra) => extra.answer?.(request, response, url) === true)) return;
  if (readNdt7Ask(url) !== undefined) return say(response, 400, 'This is a WebSocket.\n');
  say(response, 404);
};

const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, parts: TcpPort): void => {
  socket.on('error', () => socket.destroy());
  if (isGone(request)) return;
  const url = urlOf(request);
  const refused = url === undefined ? 404 : upgradeTo(url, request, socket, head, parts);
  if (refused !== undefined) refuse(socket, refused);
};

/**
 * A reset that came right behind the question leaves a connection without address: nobody to ration, to give a
 * token to, or to answer. Whoever has one here keeps it (Node remembers it from the first look on).
 */
const isGone = ({ socket }: IncomingMessage): boolean => {
  if (socket.remoteAddress !== undefined) return false;
  socket.destroy();
  return true;
};

/** The status to refuse with, or undefined when the connection was taken over. */
const upgradeTo = (
  url: URL,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  parts: TcpPort,
): number | undefined => {
  const { greeter, streams, extras } = parts;
  const ip = request.socket.remoteAddress ?? '';
  if (greeter.isStopping()) return 503;
  if (extras.some((extra) => extra.upgrade?.(request, socket, head, url) === true))
    return undefined;
  if (isForStream(url)) {
    return upgradeToStream({ request, socket, head, url }, { rations: greeter.rations, streams });
  }
  const ask = readNdt7Ask(url);
  if (ask === undefined) return 404;
  if (ask === 'wrong') return 400;
  if (!isWelcome(greeter, url, ip)) return 403;
  return openNdt7({ ask, request, socket, head }, ip, parts);
};

type Opening = Pick<Parameters<typeof startNdt7>[0], 'ask' | 'request' | 'socket' | 'head'>;

const openNdt7 = (opening: Opening, ip: string, parts: TcpPort): number | undefined => {
  const { rations, stats } = parts.greeter;
  if (!rations.takeTest(ip)) return 429;
  const release = rations.hold('ndt7Tests', ip);
  if (release === undefined) return 429;
  const { ask } = opening;
  const mostBps = rations.limits.ndt7RateBps;
  const rateBps = Math.min(ask.rateBps ?? Number.POSITIVE_INFINITY, mostBps);
  const test = startNdt7({
    ...opening,
    ask: Number.isFinite(rateBps) ? { ...ask, rateBps, mostBps } : ask,
    now: parts.now,
    stats,
    onEnd: () => {
      release();
      if (test !== undefined) parts.tests.delete(test);
    },
  });
  if (test === undefined) {
    release();
    return 400;
  }
  parts.tests.add(test);
  return undefined;
};
