/** Far ends of a capacity test on loopback, with habits: a reflector, and a stand-in for Cloudflare's edge. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

import { echoServer } from './echo-server.fixture.ts';
import { leafFor } from './loopback.fixture.ts';
import type { Reflector } from './probe.ts';

/** Tests run beside one another: all is closed when the last is over. */
const closers: (() => void)[] = [];

afterAll(() => {
  for (const close of closers.splice(0)) close();
});

const listening = async (server: Server): Promise<number> => {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => sockets.add(socket));
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
};

const TOKEN = '0123456789abcdef0123456789abcdef';

export interface ReflectorHabits {
  /** In place of the WebSocket's upgrade. */
  readonly onUpgrade?: (socket: Duplex, request: IncomingMessage) => void;
  readonly onDownload?: (line: WebSocket) => void;
  readonly onUpload?: (line: WebSocket) => void;
  readonly features?: readonly string[];
  readonly tcpPorts?: readonly number[];
}

/** Its greeting and echo are honest; what it does with load is up to the test. */
export const habitualReflector = async (habits: ReflectorHabits = {}): Promise<Reflector> => {
  const echo = await echoServer();
  const leaf = leafFor('reflector.test');
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer(leaf, (_request, response) => {
    const greeting = {
      service: 'linecheck-reflector',
      protocol: 1,
      version: '0.0.0',
      token: TOKEN,
      expiresInSeconds: 600,
      udpPorts: [echo.port],
      tcpPorts: habits.tcpPorts ?? [],
      seenAs: '127.0.0.1',
      features: habits.features ?? ['ndt7'],
    };
    response.end(JSON.stringify(greeting));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (habits.onUpgrade !== undefined) return habits.onUpgrade(socket, request);
    sockets.handleUpgrade(request, socket, head, (line) => {
      line.on('error', () => line.terminate());
      if (request.url?.includes('download') === true) (habits.onDownload ?? pacedDownload)(line);
      else (habits.onUpload ?? honestUpload)(line);
    });
  });
  const port = await listening(server);
  const sha256 = new X509Certificate(leaf.cert).fingerprint256.replaceAll(':', '').toLowerCase();
  return { host: '127.0.0.1', port, sha256 };
};

/** 6 Mbps: above what is needed. */
export const pacedDownload = (line: WebSocket): void => {
  const block = Buffer.alloc(7500);
  const timer = setInterval(() => line.send(block), 10);
  line.on('close', () => clearInterval(timer));
};

export const honestUpload = (line: WebSocket): void =>
  reportingUpload(line, (bytes, ms) => ({ bytes, ms }));

/** Reports what the test makes of the truth. */
export const reportingUpload = (
  line: WebSocket,
  say: (bytes: number, ms: number) => { readonly bytes: number; readonly ms: number },
): void => {
  const startMs = performance.now();
  let received = 0;
  line.on('message', (data) => (received += Buffer.isBuffer(data) ? data.length : 0));
  const timer = setInterval(() => {
    const { bytes, ms } = say(received, performance.now() - startMs);
    line.send(JSON.stringify({ AppInfo: { NumBytes: bytes, ElapsedTime: ms * 1000 } }));
  }, 50);
  line.on('close', () => clearInterval(timer));
};

export const EDGE_NAME = 'edge.test';

/** Answers like Cloudflare's edge unless the test does something else; returns its port. */
export const edgeServer = (
  handle: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
  leaf = leafFor(EDGE_NAME),
): Promise<number> =>
  listening(
    createServer(leaf, (request, response) => {
      request.on('error', () => undefined);
      if (handle(request, response)) return;
      response.setHeader('server-timing', 'cfRequestDuration;dur=0.1');
      if (request.method === 'POST') {
        request.resume().on('end', () => response.end());
        return;
      }
      const size = Number(new URL(request.url ?? '/', 'https://x').searchParams.get('bytes'));
      response.setHeader('content-length', size);
      response.end(Buffer.alloc(size));
    }),
  );
