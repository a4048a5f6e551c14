import { once } from 'node:events';
import { connect } from 'node:net';

import { expect, test } from 'vitest';

import {
  ECHO_STREAM_PATH,
  ECHO_STREAM_PROTOCOL,
  encodeEchoQuestion,
  parseEchoReply,
} from '../probes/reflector-protocol.ts';
import { dial, refusalOf, start, tokenOf, until } from './reflector.fixture.ts';

const pathWith = (token: string): string => `${ECHO_STREAM_PATH}?token=${token}`;

const schemes = [{ scheme: 'wss' as const }, { scheme: 'ws' as const }];

const opened = async (scheme: 'wss' | 'ws' = 'wss') => {
  const running = await start();
  const token = await tokenOf(running);
  const client = dial(running, pathWith(token.toString('hex')), ECHO_STREAM_PROTOCOL, scheme);
  await once(client, 'open');
  return { running, token, client };
};

test.each(schemes)(
  'questions over $scheme come back as over UDP, in order, counted with them',
  async ({ scheme }) => {
    const { client, token, running } = await opened(scheme);
    const heard: Buffer[] = [];
    client.on('message', (data) => Buffer.isBuffer(data) && heard.push(data));
    for (let sequence = 0; sequence < 50; sequence += 1) {
      client.send(encodeEchoQuestion({ token, sequence, callerClockUs: 5n }, 160 + sequence));
    }
    await until(() => heard.length === 50);
    expect(heard.map((reply) => reply.length)).toEqual(
      Array.from({ length: 50 }, (_, at) => 160 + at),
    );
    const last = parseEchoReply(heard.at(-1)!);
    expect(last).toMatchObject({ sequence: 49, receivedCount: 50, callerClockUs: 5n });
    expect(last?.sourceDigest).not.toBe(0);
    expect(running.stats.streamEchoes).toBe(50);
  },
);

test('a delayed reply comes inside TLS, too', async () => {
  const { client, token } = await opened();
  client.send(encodeEchoQuestion({ token, sequence: 1, delayTenths: 1 }));
  client.send(encodeEchoQuestion({ token, sequence: 2 }));
  const sequences: number[] = [];
  client.on('message', (data: Buffer) => sequences.push(parseEchoReply(data)!.sequence));
  await until(() => sequences.length === 2);
  expect(sequences).toEqual([2, 1]);
});

test.each(
  schemes.flatMap(({ scheme }) => [
    { when: 'text', message: 'hello', scheme },
    { when: 'a binary message that is no question', message: Buffer.alloc(100), scheme },
  ]),
)('$when ends the stream over $scheme with 1003', async ({ message, scheme }) => {
  const { client } = await opened(scheme);
  client.send(message);
  expect((await once(client, 'close'))[0]).toBe(1003);
});

test.each(schemes)(
  'a message larger than any datagram ends it over $scheme with 1009, before it is whole',
  async ({ scheme }) => {
    const { client, running } = await opened(scheme);
    client.send(Buffer.alloc(65_508));
    expect((await once(client, 'close'))[0]).toBe(1009);
    await until(() => running.stats.held.streams === 0);
  },
);

test('another’s token inside a stream is met with silence', async () => {
  const { client, token } = await opened();
  client.send(encodeEchoQuestion({ token: Buffer.alloc(16, 9), sequence: 1 }));
  client.send(encodeEchoQuestion({ token, sequence: 2 }));
  const [reply] = await once(client, 'message');
  expect(parseEchoReply(reply)).toMatchObject({ sequence: 2, receivedCount: 1 });
});

test.each([
  { when: 'a made-up token', token: 'ab'.repeat(16), protocol: ECHO_STREAM_PROTOCOL },
  { when: 'no token', token: '', protocol: ECHO_STREAM_PROTOCOL },
  { when: 'half of one', token: 'ab', protocol: ECHO_STREAM_PROTOCOL },
  { when: 'another protocol', token: undefined, protocol: 'chat' },
])('$when: 403, encrypted and in clear', async ({ token, protocol }) => {
  const running = await start();
  const text = token ?? (await tokenOf(running)).toString('hex');
  for (const { scheme } of schemes) {
    expect(await refusalOf(dial(running, pathWith(text), protocol, scheme))).toBe(403);
  }
});

test('a stop ends streams in clear, and whoever has said one letter only', async () => {
  const { client, running } = await opened('ws');
  const slow = connect({ host: '127.0.0.1', port: running.tcpPorts[0]! });
  slow.on('error', () => undefined);
  slow.write('G');
  await until(() => running.stats.held.connections === 2);
  const ended = [once(client, 'close'), once(slow.resume(), 'close')];
  await running.stop();
  expect(await Promise.all(ended)).toHaveLength(2);
});

test('whoever takes no replies is not read from any more, and keeps nothing here', async () => {
  const { client, token, running } = await opened();
  const socket: { pause(): void } = Reflect.get(client, '_socket');
  socket.pause();
  const question = encodeEchoQuestion({ token, sequence: 1 }, 60_000);
  for (let sent = 0; sent < 80; sent += 1) client.send(question);
  client.send(question);
  await until(() => running.stats.streamEchoes > 3);
  // Kernel buffers take some; the rest stays with the caller.
  expect(running.stats.streamEchoes).toBeLessThanOrEqual(81);
  client.terminate();
  await until(() => running.stats.held.streams === 0);
});

test('streams of one caller are bounded, and a place is given back', async () => {
  const running = await start({ limits: { streams: { perCaller: 1, inAll: 9 } } });
  const path = pathWith((await tokenOf(running)).toString('hex'));
  const first = dial(running, path, ECHO_STREAM_PROTOCOL);
  await once(first, 'open');
  for (const { scheme } of schemes) {
    expect(await refusalOf(dial(running, path, ECHO_STREAM_PROTOCOL, scheme))).toBe(429);
  }
  first.close();
  await until(() => running.stats.held.streams === 0);
  await once(dial(running, path, ECHO_STREAM_PROTOCOL), 'open');
});
