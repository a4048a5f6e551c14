import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

import { type WebSocket, WebSocketServer } from 'ws';

import type { World } from './world.ts';

/**
 * M-Lab's side of ndt7 (m-lab/ndt-server, spec/ndt7-protocol.md): as fast as it goes for ten seconds, counters four
 * times a second. No pacing and no wishes: only our own reflector knows those.
 */
const sockets = new WebSocketServer({
  noServer: true,
  perMessageDeflate: false,
  maxPayload: 1 << 24,
  handleProtocols: (offered) => {
    const [name] = offered;
    return name === 'net.measurementlab.ndt.v7' ? name : false;
  },
});

const LASTS_MS = 10_000;
const EVERY_MS = 250;
const MESSAGE_BYTES = 1 << 13;
const MOST_MESSAGE_BYTES = 1 << 20;
/** Of what was sent so far, a message may be this part (specification, "adaptive message size"). */
const SCALING = 16;
const MOST_WAITING_BYTES = 1 << 20;

/** Where the names of an address know ndt7, a WebSocket; else the end. */
export function upgrade(
  world: World,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { pathname } = new URL(request.url ?? '/', 'https://unnamed.invalid');
  const kind = /^\/ndt\/v7\/(download|upload)$/.exec(pathname)?.[1];
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (kind === undefined || !host.endsWith('.measurement-lab.org')) {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  world.count(`ndt7 ${kind}`);
  sockets.handleUpgrade(request, socket, head, (line) => {
    line.on('error', () => line.terminate());
    if (kind === 'download') send(line);
    else receive(line);
  });
}

function send(line: WebSocket): void {
  const began = performance.now();
  let size = MESSAGE_BYTES;
  let block = randomBytes(size);
  let sent = 0;
  const turn = setInterval(() => {
    if (performance.now() - began > LASTS_MS) {
      line.close(1000);
      return;
    }
    while (line.readyState === line.OPEN && line.bufferedAmount < MOST_WAITING_BYTES) {
      if (size < MOST_MESSAGE_BYTES && size < sent / SCALING) {
        size *= 2;
        block = randomBytes(size);
      }
      line.send(block);
      sent += size;
    }
  }, 2);
  line.on('close', () => clearInterval(turn));
}

function receive(line: WebSocket): void {
  const began = performance.now();
  let received = 0;
  line.on('message', (data) => (received += Buffer.isBuffer(data) ? data.length : 0));
  const counters = setInterval(() => {
    const elapsed = performance.now() - began;
    const AppInfo = { NumBytes: received, ElapsedTime: Math.round(elapsed * 1000) };
    line.send(JSON.stringify({ AppInfo, Origin: 'server', Test: 'upload' }));
    if (elapsed > LASTS_MS) line.close(1000);
  }, EVERY_MS);
  line.on('close', () => clearInterval(counters));
}
