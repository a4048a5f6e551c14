/**
 * Many tests at once from one process: each has an address and port of its own, a token of its own,
 * and sends 50 packets of 160 bytes a second, like a call's speech.
 *
 * Started with a channel: `{ udpPort, tcpPort, tests }`, then `{ seconds }` for each round.
 */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { request } from 'node:https';

import { encodeEchoQuestion, TOKEN_BYTES } from '../../../src/probes/reflector-protocol.ts';

export interface LoadAsk {
  readonly udpPort: number;
  readonly tcpPort: number;
  readonly tests: number;
}

export interface LoadDone {
  readonly sent: number;
  readonly heard: number;
  readonly tookMs: number;
}

const PACKET_BYTES = 160;
const PACKETS_PER_SECOND = 50;
/** Below what one address may have, both of bytes and of packets. */
const TESTS_PER_ADDRESS = 10;
/** The reflector takes some time for a connection; so many at once keep it busy without a queue. */
const GREETINGS_AT_ONCE = 20;
const STRAGGLERS_MS = 300;

interface Test {
  readonly socket: Socket;
  readonly packet: Buffer;
}

const addressOf = (index: number): string => {
  const caller = Math.floor(index / TESTS_PER_ADDRESS) + 2;
  return `127.0.${caller >> 8}.${caller & 255}`;
};

async function tokenFor(address: string, port: number): Promise<Buffer> {
  if (port === 0) return Buffer.alloc(TOKEN_BYTES);
  const options = { host: '127.0.0.1', port, path: '/linecheck', localAddress: address };
  const asked = request({ ...options, rejectUnauthorized: false, agent: false }).end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const part of response) body += String(part);
  return Buffer.from(String(Object(JSON.parse(body)).token), 'hex');
}

let heard = 0;

async function open(index: number, { udpPort, tcpPort }: LoadAsk): Promise<Test> {
  const address = addressOf(index);
  const token = await tokenFor(address, tcpPort);
  const socket = createSocket('udp4');
  socket.on('error', () => undefined);
  socket.on('message', () => (heard += 1));
  await once(socket.bind(0, address), 'listening');
  socket.connect(udpPort, '127.0.0.1');
  await once(socket, 'connect');
  return { socket, packet: encodeEchoQuestion({ token, sequence: 0 }, PACKET_BYTES) };
}

async function openAll(ask: LoadAsk): Promise<readonly Test[]> {
  const tests: Test[] = [];
  for (let from = 0; from < ask.tests; from += GREETINGS_AT_ONCE) {
    const indices = Array.from(
      { length: Math.min(GREETINGS_AT_ONCE, ask.tests - from) },
      (_, at) => from + at,
    );
    tests.push(...(await Promise.all(indices.map((index) => open(index, ask)))));
  }
  return tests;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function run(tests: readonly Test[], seconds: number): Promise<LoadDone> {
  heard = 0;
  let sent = 0;
  const startMs = performance.now();
  const perMs = (tests.length * PACKETS_PER_SECOND) / 1000;
  for (;;) {
    const elapsedMs = performance.now() - startMs;
    if (elapsedMs >= seconds * 1000) break;
    const due = Math.floor(elapsedMs * perMs);
    // What was missed by more than 50 ms was not sent: a test that is late is not a test.
    sent = Math.max(sent, due - Math.ceil(50 * perMs));
    const first = sent;
    for (; sent < due && sent < first + 500; sent += 1) {
      const test = tests[sent % tests.length];
      if (test === undefined) continue;
      test.packet.writeUInt32BE(Math.floor(sent / tests.length), 20);
      test.socket.send(test.packet);
      really += 1;
    }
    await sleep(sent < due ? 0 : 1);
  }
  const tookMs = performance.now() - startMs;
  await sleep(STRAGGLERS_MS);
  const done = { sent: really, heard, tookMs };
  really = 0;
  return done;
}

/** Packets handed to the kernel in this round. */
let really = 0;
let tests: readonly Test[] = [];

const report = (done: LoadDone): void => void process.send?.(done);

process.on('message', (ask: LoadAsk | { readonly seconds: number }) => {
  const work =
    'seconds' in ask
      ? run(tests, ask.seconds)
      : openAll(ask).then((opened) => {
          tests = opened;
          return { sent: 0, heard: 0, tookMs: 0 };
        });
  // A trouble is an unhandled rejection and ends the program, which ends the benchmark.
  void work.then(report);
});
process.on('disconnect', () => process.exit(0));
