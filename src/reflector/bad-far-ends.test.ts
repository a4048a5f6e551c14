/**
 * Far ends that are none: what a check that asks them does. Real sockets on both sides; what streams and loads do
 * against liars stands in `probes/echo-stream.test.ts` and `probes/capacity-by-reflector.test.ts`.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:tls';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { echoServer } from '../probes/echo-server.fixture.ts';
import { runEchoStream } from '../probes/echo-stream.ts';
import { contextFor, planFor, profileFor } from '../probes/probe.fixture.ts';
import { openSession } from '../probes/reflector-session.ts';
import { openUdpStream } from '../probes/stream-socket.ts';
import { tallyPackets } from '../quality/packet-tally.ts';
import { type Certificate, certificateFor, fingerprintOf } from './certificate.ts';

const ip = '127.0.0.1';
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

let certificate: Certificate;

beforeAll(async () => {
  certificate = await certificateFor([ip], Date.now());
});

type Say = (write: (text: string) => boolean, end: () => void) => void;

const pretender = async (say: Say): Promise<{ server: Server; port: number }> => {
  const server = createServer(certificate, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      say(
        (text) => !socket.destroyed && socket.write(text),
        () => socket.end(),
      ),
    );
  });
  await once(server.listen(0, ip), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return { server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
};

const timers: NodeJS.Timeout[] = [];

afterAll(() => timers.forEach(clearInterval));

const drip = (text: string, write: (text: string) => boolean): void => {
  let at = -1;
  timers.push(setInterval(() => void write(text[(at += 1) % text.length] ?? ''), 20));
};

const greeting = (changes: object): string =>
  JSON.stringify({
    service: 'linecheck-reflector',
    protocol: 1,
    version: '0',
    token: '00112233445566778899aabbccddeeff',
    expiresInSeconds: 600,
    udpPorts: [1],
    tcpPorts: [1],
    seenAs: ip,
    ...changes,
  });

const whole =
  (body: string): Say =>
  (write, end) => {
    write(`${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`);
    end();
  };

describe.concurrent('a far end whose greeting', () => {
  test.each<{ readonly when: string; readonly say: Say; readonly why: RegExp }>([
    {
      when: 'comes a letter at a time',
      say: (write) => drip('HTTP/1.1 200 OK', write),
      why: /in time/,
    },
    {
      when: 'has a body that comes a letter at a time',
      say: (write) => {
        write(`${HEAD}Content-Length: 900000\r\n\r\n`);
        drip(' ', write);
      },
      why: /in time/,
    },
    {
      when: 'never ends',
      say: (write) => {
        write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
        timers.push(setInterval(() => void write(`4000\r\n${'x'.repeat(0x4000)}\r\n`), 1));
      },
      why: /far too much/,
    },
    {
      when: 'is cut off',
      say: (write, end) => (write(`${HEAD}Content-Length: 99\r\n\r\n{`), end()),
      why: /./,
    },
    { when: 'is no HTTP', say: (write, end) => (write('220 mail ESMTP\r\n'), end()), why: /./ },
    { when: 'is no JSON', say: whole('<html>'), why: /./ },
    { when: 'is another program’s', say: whole(greeting({ service: 'else' })), why: /./ },
    { when: 'has a token of another length', say: whole(greeting({ token: 'ab' })), why: /./ },
    { when: 'names ports that are none', say: whole(greeting({ udpPorts: [70_000] })), why: /./ },
    {
      when: 'names more ports than there are',
      say: whole(greeting({ udpPorts: Array.from({ length: 3000 }, () => 1) })),
      why: /./,
    },
  ])('$when gives no session', async ({ say, why }) => {
    const { port } = await pretender(say);
    const reflector = { host: ip, port, sha256: fingerprintOf(certificate.cert) };
    const { platform, signal } = contextFor(
      planFor({ profile: profileFor(), options: { reflector } }),
    );
    // Who is not out of time by nature shall not be for want of a processor.
    const deadlineMs = why.source === 'in time' ? undefined : 30_000;
    const session = await openSession(reflector, ip, platform, signal, deadlineMs);
    expect(session).toMatchObject({ kind: 'closed', why: expect.stringMatching(why) });
  });
});

const token = '00112233445566778899aabbccddeeff';
const now = (): number => performance.now();
const PACKETS = 100;

const streamTo = async (end: { readonly ip: string; readonly port: number }) => {
  const signal = new AbortController().signal;
  const socket = await openUdpStream(end, { signal, now });
  if (socket.kind !== 'measured') throw new Error('no socket');
  onTestFinished(() => socket.value.close());
  return runEchoStream({
    shape: { shape: 'voice', packetBytes: 160, packetsPerSecond: 500, dueMs: (index) => index * 2 },
    leastMs: PACKETS * 2,
    mostMs: PACKETS * 2,
    isClear: () => true,
    socket: socket.value,
    token,
    elsewhere: [],
    signal,
    now,
  });
};

const grown = (reply: Buffer): Buffer => Buffer.concat([reply], 65_507);

describe('a stream', () => {
  test('hears nothing of replies that another sender forges, however right they are', async () => {
    const forger = createSocket('udp4').bind(0, ip);
    await once(forger, 'listening');
    onTestFinished(() => void forger.close());
    let forged = 0;
    // The real far end loses every answer of the stream; the forger has seen the question and gives it.
    const server = await echoServer({
      datagrams: ({ sequence, from }, reply) => {
        if (sequence < 1 || sequence > PACKETS) return [reply];
        forged += 1;
        forger.send(reply, from.port, from.address);
        return [];
      },
    });
    const ended = await streamTo(server);
    if (ended.kind !== 'streamed') throw new Error(ended.kind);
    expect(forged).toBe(PACKETS);
    expect(tallyPackets(ended.stream.packets)).toMatchObject({ sent: PACKETS, received: 0 });
  });

  test('counts a reply that is played to it again as what it is', async () => {
    const old: Buffer[] = [];
    const server = await echoServer({
      datagrams: ({ sequence }, reply) => {
        old.push(Buffer.from(reply));
        // Each with the first three again: the same numbers, the same clock.
        return sequence >= 10 && sequence < 20 ? [reply, ...old.slice(1, 4)] : [reply];
      },
    });
    const ended = await streamTo(server);
    if (ended.kind !== 'streamed') throw new Error(ended.kind);
    expect(tallyPackets(ended.stream.packets)).toMatchObject({
      sent: PACKETS,
      received: PACKETS,
      duplicates: 30,
      lossUpRatio: 0,
      lossDownRatio: 0,
    });
  });

  test('among whose answers are some as large as can be is measured all the same', async () => {
    const few = await streamTo(
      await echoServer({
        datagrams: ({ index }, reply) => [index % 20 === 0 ? grown(reply) : reply],
      }),
    );
    if (few.kind !== 'streamed') throw new Error(few.kind);
    expect(tallyPackets(few.stream.packets).received).toBeGreaterThan(PACKETS * 0.9);
  });

  test('is not fooled by answers to questions that were not asked yet', async () => {
    const server = await echoServer({
      datagrams: ({ sequence }, reply) => {
        const early = Buffer.from(reply);
        early.writeUInt32BE(sequence + 1, 20);
        return [reply, early];
      },
    });
    const ended = await streamTo(server);
    if (ended.kind !== 'streamed') throw new Error(ended.kind);
    expect(tallyPackets(ended.stream.packets)).toMatchObject({ received: PACKETS, duplicates: 0 });
  });
});
