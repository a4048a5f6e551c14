/** `GET /linecheck` over TLS: which ports are open here, and a token for whoever asks. */
import { timingSafeEqual, createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { Socket } from 'node:net';

import type { ReflectorGreeting } from '../probes/reflector-greeting.ts';
import type { Certificate } from './certificate.ts';
import type { Rations } from './rations.ts';
import type { Tokens } from './tokens.ts';

export interface Greeter {
  readonly certificate: Certificate;
  readonly tokens: Tokens;
  readonly rations: Rations;
  readonly version: string;
  readonly key?: string;
  ports(): { readonly udpPorts: readonly number[]; readonly tcpPorts: readonly number[] };
}

/** Three round trips of a satellite fit in; whoever holds a connection longer without asking only holds it. */
const PATIENCE_MS = 10_000;
const MOST_CONNECTIONS = 500;
const MOST_HEADER_BYTES = 8192;

/** Rejects when the port cannot be had. */
export const openTcpPort = async (port: number, ip: string, greeter: Greeter): Promise<Server> => {
  const server = createServer(
    {
      cert: greeter.certificate.cert,
      key: greeter.certificate.key,
      handshakeTimeout: PATIENCE_MS,
      headersTimeout: PATIENCE_MS,
      requestTimeout: PATIENCE_MS,
      keepAliveTimeout: 2000,
      maxHeaderSize: MOST_HEADER_BYTES,
      ALPNProtocols: ['http/1.1'],
    },
    (request, response) => answer(request, response, greeter),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket) => {
    const caller = socket instanceof Socket ? socket.remoteAddress : undefined;
    // Gone before it was looked at, or too many of them.
    if (caller === undefined || !greeter.rations.takeConnection(caller)) socket.destroy();
  });
  // Scanners and probes that stop halfway are everyday life here.
  server.on('tlsClientError', (_, socket) => void socket.destroy());
  server.on('clientError', (_, socket) => void socket.destroy());
  server.listen({ port, host: ip, ipv6Only: ip.includes(':') });
  await once(server, 'listening');
  server.on('error', () => undefined);
  return server;
};

const answer = (request: IncomingMessage, response: ServerResponse, greeter: Greeter): void => {
  request.resume();
  const url = URL.canParse(request.url ?? '', 'https://reflector')
    ? new URL(request.url ?? '', 'https://reflector')
    : undefined;
  if (request.method !== 'GET' || url?.pathname !== '/linecheck') return say(response, 404);
  if (!isKeyRight(greeter.key, url.searchParams.get('key'))) return say(response, 403);
  say(response, 200, greeting(request.socket.remoteAddress ?? '', url, greeter));
};

/** Compared as digests: equal lengths, and no hint in the time it takes. */
const isKeyRight = (wanted: string | undefined, given: string | null): boolean =>
  wanted === undefined || (given !== null && timingSafeEqual(digest(wanted), digest(given)));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const greeting = (ip: string, url: URL, greeter: Greeter): ReflectorGreeting => {
  const { tokens, version } = greeter;
  const { udpPorts, tcpPorts } = greeter.ports();
  const challenge = url.searchParams.get('challenge');
  return {
    service: 'linecheck-reflector',
    protocol: 1,
    version,
    token: tokens.issue(ip).toString('hex'),
    expiresInSeconds: tokens.lifeSeconds,
    udpPorts: [...udpPorts],
    tcpPorts: [...tcpPorts],
    seenAs: ip.replace(/^::ffff:/, ''),
    ...(challenge !== null && /^[a-z0-9]{1,64}$/.test(challenge) ? { challenge } : {}),
  };
};

const say = (response: ServerResponse, status: number, body?: ReflectorGreeting): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
};
