/** What strangers do to an open port, for as long as it is asked: see `tools/bench/reflector.ts`. */
import { randomBytes, randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { encodeEchoQuestion, TOKEN_BYTES } from '../../../src/probes/reflector-protocol.ts';
import { stunRequest } from '../../../src/probes/stun-message.ts';
import type { FarEnd } from './far-end.ts';

export interface Mischief {
  readonly datagrams: number;
  readonly connections: number;
}

const host = '127.0.0.1';

const datagrams: readonly (() => Buffer)[] = [
  () => encodeEchoQuestion({ token: randomBytes(TOKEN_BYTES), sequence: 1 }, 160),
  () => encodeEchoQuestion({ token: randomBytes(TOKEN_BYTES), sequence: 1, delayTenths: 3000 }),
  () => randomBytes(randomInt(1500)),
  () => Buffer.alloc(65_507, 0x4c),
  () => encodeEchoQuestion({ token: Buffer.alloc(TOKEN_BYTES), sequence: 1 }, 65_507),
  () => stunRequest('rfc5389'),
  () => Buffer.alloc(0),
];

const upgrade = (path: string, protocol: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`;

const openings: readonly (() => Buffer | string)[] = [
  () => '',
  () => randomBytes(2000),
  () => 'GET /linecheck HTTP/1.1\r\nHost: x\r\nX-Slow: ',
  () => `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}`,
  () => 'GET /linecheck HTTP/1.1\r\nHost: x\r\n\r\n',
  () => upgrade('/linecheck/echo?token=00', 'linecheck.echo.1'),
  // Ten seconds of a test that nobody reads, and a frame of 2^63 bytes.
  () => upgrade('/ndt/v7/download?rate_bps=1000000', 'net.measurementlab.ndt.v7'),
  () =>
    Buffer.concat([
      Buffer.from(upgrade('/ndt/v7/upload', 'net.measurementlab.ndt.v7')),
      Buffer.from('82ff7fffffffffffffff00000000', 'hex'),
      randomBytes(5000),
    ]),
];

const pick = <Value>(values: readonly (() => Value)[]): Value | undefined =>
  values[randomInt(values.length)]?.();

/** Some hold on for as long as they are let. */
const LONGEST_HOLD_MS = 15_000;

function oneConnection({ tcpPort }: FarEnd, open: Set<Socket>): void {
  const caller = `127.1.${randomInt(250)}.${randomInt(1, 250)}`;
  const options = { host, port: tcpPort, localAddress: caller };
  const isPlain = randomInt(4) === 0;
  const socket = isPlain
    ? connectTcp(options)
    : connectTls({ ...options, rejectUnauthorized: false });
  open.add(socket);
  socket.on('error', () => undefined).on('close', () => open.delete(socket));
  const words = pick(openings);
  if (words !== undefined && words.length > 0) socket.write(words);
  if (randomInt(3) > 0) socket.resume();
  setTimeout(() => socket.destroy(), randomInt(LONGEST_HOLD_MS)).unref();
}

export async function bother(farEnd: FarEnd, seconds: number): Promise<Mischief> {
  const socket = createSocket('udp4');
  socket.on('error', () => undefined);
  socket.bind(0, '127.1.0.1');
  const open = new Set<Socket>();
  const done = { datagrams: 0, connections: 0 };
  const endMs = performance.now() + seconds * 1000;
  while (performance.now() < endMs) {
    for (let count = 0; count < 20; count += 1) {
      const datagram = pick(datagrams);
      if (datagram !== undefined) socket.send(datagram, farEnd.udpPort, host, () => undefined);
      done.datagrams += 1;
    }
    // Sockets on this side are as dear as on the other; a few thousand come and go in half a minute.
    for (let count = 0; count < 2 && open.size < 3000; count += 1) {
      oneConnection(farEnd, open);
      done.connections += 1;
    }
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
  for (const held of open) held.destroy();
  socket.close();
  return done;
}
