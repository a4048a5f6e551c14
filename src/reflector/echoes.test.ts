import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { expect, onTestFinished, test } from 'vitest';

import { encodeEchoQuestion, parseEchoReply } from '../probes/reflector-protocol.ts';
import { ask, start, tokenOf, until } from './reflector.fixture.ts';
import { sourceDigest } from './sessions.ts';

const echoed = async (
  port: number,
  question: Parameters<typeof encodeEchoQuestion>[0],
  bytes?: number,
) => parseEchoReply((await ask(port, encodeEchoQuestion(question, bytes))) ?? Buffer.alloc(0));

test('a reply says what it was asked with, and where the question came from', async () => {
  const running = await start();
  const [port = 0] = running.udpPorts;
  const token = await tokenOf(running);
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  onTestFinished(() => void socket.close());
  await once(socket, 'listening');
  const callerClockUs = 0xfedc_ba98_7654_3210n;
  socket.send(encodeEchoQuestion({ token, sequence: 7, callerClockUs }), port, '127.0.0.1');
  const [reply] = await once(socket, 'message');
  expect(parseEchoReply(reply)).toMatchObject({
    token,
    sequence: 7,
    callerClockUs,
    receivedCount: 1,
    sourceDigest: sourceDigest('127.0.0.1', socket.address().port),
  });
});

test('arrival is told in microseconds, however long the reflector has been up', async () => {
  const bootMs = 400 * 86_400_000;
  const running = await start({ now: () => bootMs + performance.now() });
  const reply = await echoed(running.udpPorts[0]!, { token: await tokenOf(running), sequence: 1 });
  expect(Number(reply!.receivedAtUs)).toBeGreaterThan(bootMs * 1000);
  expect(Number(reply!.receivedAtUs)).toBeLessThan((bootMs + performance.now()) * 1000 + 1);
});

test('two tokens of one address are counted apart', async () => {
  const running = await start();
  const [port = 0] = running.udpPorts;
  const tokens = [await tokenOf(running), await tokenOf(running)];
  for (const expected of [1, 2]) {
    for (const token of tokens) {
      expect(await echoed(port, { token, sequence: 0 })).toMatchObject({ receivedCount: expected });
    }
  }
});

test('a delayed reply waits, and others pass it', async () => {
  const running = await start();
  const [port = 0] = running.udpPorts;
  const token = await tokenOf(running);
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  const heard: number[] = [];
  socket.on('message', (reply) => heard.push(parseEchoReply(reply)!.sequence));
  socket.send(encodeEchoQuestion({ token, sequence: 1, delayTenths: 2 }), port, '127.0.0.1');
  socket.send(encodeEchoQuestion({ token, sequence: 2 }), port, '127.0.0.1');
  await until(() => heard.length === 2);
  expect(heard).toEqual([2, 1]);
  expect(running.stats.held.waitingEchoes).toBe(0);
});

test.each([
  { when: 'too many of this token wait', limits: { perCaller: 1, inAll: 9 }, delayTenths: 3000 },
  { when: 'too many wait in all', limits: { perCaller: 9, inAll: 1 }, delayTenths: 3000 },
  {
    when: 'the delay is beyond five minutes',
    limits: { perCaller: 9, inAll: 9 },
    delayTenths: 3001,
  },
])('silence when $when', async ({ limits, delayTenths }) => {
  const running = await start({ limits: { waitingEchoes: limits } });
  const token = await tokenOf(running);
  const [port = 0] = running.udpPorts;
  for (const sequence of [1, 2, 3]) await echoed(port, { token, sequence, delayTenths });
  expect(running.stats.held.waitingEchoes).toBeLessThanOrEqual(1);
  expect(running.stats.refusals).toBeGreaterThanOrEqual(2);
});

test('a token is worth nothing from another address, nor after its time', async () => {
  let laterMs = 0;
  const running = await start({ now: () => performance.now() + laterMs });
  const [port = 0] = running.udpPorts;
  const question = encodeEchoQuestion({ token: await tokenOf(running), sequence: 1 });
  expect(await ask(port, question)).toBeDefined();
  expect(await ask(port, question, '127.0.0.2')).toBeUndefined();
  expect(await ask(port, question)).toBeDefined();
  laterMs = 602_000;
  expect(await ask(port, question)).toBeUndefined();
});

test('the largest datagram comes back whole; a reply put in again is no question', async () => {
  const running = await start();
  const [port = 0] = running.udpPorts;
  const token = await tokenOf(running);
  const reply = await ask(port, encodeEchoQuestion({ token, sequence: 1 }, 65_507));
  expect(reply?.length).toBe(65_507);
  expect(await ask(port, reply!)).toBeUndefined();
  expect(await ask(port, Buffer.alloc(65_507, 0x4c))).toBeUndefined();
});

test.each([
  { when: 'bytes of one caller', limits: { echoBytes: { perSecond: 0, burst: 2000 } }, heard: 2 },
  { when: 'packets of one caller', limits: { echoPackets: { perSecond: 0, burst: 3 } }, heard: 3 },
  { when: 'bytes of all', limits: { echoBytesOfAll: { perSecond: 0, burst: 4000 } }, heard: 4 },
  { when: 'packets of all', limits: { echoPacketsOfAll: { perSecond: 0, burst: 1 } }, heard: 1 },
])('a ration of $when is kept', async ({ limits, heard }) => {
  const running = await start({ limits });
  const [port = 0] = running.udpPorts;
  const token = await tokenOf(running);
  let count = 0;
  for (let sequence = 0; sequence < 6; sequence += 1) {
    if ((await echoed(port, { token, sequence }, 1000)) !== undefined) count += 1;
  }
  expect(count).toBe(heard);
});

test('made-up tokens run out of checks and spend no one’s ration', async () => {
  const running = await start({
    limits: {
      tokenChecks: { perSecond: 0, burst: 3 },
      echoPackets: { perSecond: 0, burst: 2 },
    },
  });
  const [port = 0] = running.udpPorts;
  const token = await tokenOf(running);
  expect(await echoed(port, { token, sequence: 1 })).toBeDefined();
  for (let made = 0; made < 5; made += 1) {
    expect(await echoed(port, { token: Buffer.alloc(16, made), sequence: 1 })).toBeUndefined();
  }
  expect(await echoed(port, { token, sequence: 2 })).toBeDefined();
});
