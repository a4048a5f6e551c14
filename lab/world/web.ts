import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import {
  createSecureContext,
  type SecureContext,
  Server as TlsServer,
  type TLSSocket,
} from 'node:tls';

import type { OddCertificate } from './behaviour.ts';
import { type LeafWish, makeLeaf, usualPeriod } from './certificate.ts';
import { upgrade } from './ndt7.ts';
import { answerPage } from './pages.ts';
import type { World } from './world.ts';

/**
 * Web servers at every address that has a name: HTTP on 80, TLS on 443 and on the media servers' TCP ports. A server
 * asked for a name it does not host shows its own certificate, as real ones do, so a neutral SNI at a service's
 * address completes the handshake with the wrong name.
 */
export async function serveWeb(
  world: World,
  extra: readonly { address: string; port: number }[],
): Promise<void> {
  const http = createHttpServer((request, response) => {
    answerPage(world, request, response).catch(() => response.destroy());
  });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    upgrade(world, request, socket, head);
  });
  http.keepAliveTimeout = 5000;
  const tls = secureServer(world, (socket) => http.emit('connection', socket));
  await Promise.all([
    listen(handingTo(http), 80, '::'),
    listen(handingTo(tls), 443, '::'),
    ...extra.map(({ address, port }) => listen(handingTo(tls), port, address)),
  ]);
}

/** A listener of its own for each place; the work is done by one server for all. */
function handingTo(server: Pick<Server, 'emit'>): Server {
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    server.emit('connection', socket);
  });
}

function secureServer(world: World, accept: (socket: TLSSocket) => void): TlsServer {
  const contexts = new Map<string, SecureContext>();
  const contextOf = (name: string): SecureContext => {
    const odd = world.behaviour.certificates[name];
    const key = `${name} ${odd} ${world.behaviour.clockShiftDays}`;
    const context = contexts.get(key) ?? createSecureContext(pairFor(world, name, odd));
    contexts.set(key, context);
    return context;
  };
  const server = new TlsServer(
    {
      ALPNProtocols: ['http/1.1'],
      // Without a chain of its own: OpenSSL would send it behind every leaf that comes alone.
      ...pairFor(world, 'unnamed.invalid', 'no-intermediate'),
      SNICallback(
        this: TLSSocket,
        asked: string,
        done: (error: null, context: SecureContext) => void,
      ) {
        const name = hostedName(world, asked.toLowerCase(), this.localAddress ?? '');
        if (world.behaviour.hangs.includes(name)) return;
        world.count(`tls ${name}`);
        done(null, contextOf(name));
      },
    },
    accept,
  );
  server.on('tlsClientError', () => undefined);
  return server;
}

/** The name whose certificate a server shows: the one asked for if it lives here, else the address's own. */
function hostedName(world: World, asked: string, localAddress: string): string {
  const here = world.namesAt(localAddress);
  const isHosted = here.includes(asked) || here.includes(world.entry(asked)?.cname ?? '');
  return isHosted ? asked : (here[0] ?? asked);
}

function pairFor(world: World, name: string, odd?: OddCertificate): { cert: string; key: string } {
  const day = 86_400_000;
  const now = world.now();
  const entry = world.entry(name);
  const usual: LeafWish = {
    names: [name, ...wildcard(name), ...(entry ? [...entry.ipv4, ...entry.ipv6] : [])],
    ...usualPeriod(now),
  };
  const wishes: Record<OddCertificate, LeafWish> = {
    expired: { ...usual, notBefore: new Date(now - 400 * day), notAfter: new Date(now - 9 * day) },
    'not-yet-valid': {
      ...usual,
      notBefore: new Date(now + 9 * day),
      notAfter: new Date(now + 400 * day),
    },
    'wrong-name': { ...usual, names: ['default.hosting.example'] },
    'self-signed': { ...usual, isSelfSigned: true },
    'unknown-root': usual,
    'no-intermediate': usual,
  };
  const issuer = odd === 'unknown-root' ? world.stranger : world.authority;
  const { certPem, keyPem } = makeLeaf(issuer, odd === undefined ? usual : wishes[odd]);
  const first = `${certPem.split('-----END CERTIFICATE-----')[0]}-----END CERTIFICATE-----\n`;
  return { cert: odd === 'no-intermediate' ? first : certPem, key: keyPem };
}

/** As real certificates have it: the parent's wildcard too, one label deep. */
function wildcard(name: string): string[] {
  const labels = name.split('.');
  return labels.length > 2 ? [`*.${labels.slice(1).join('.')}`] : [`*.${name}`];
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: 511 }, () => resolve());
  });
}
