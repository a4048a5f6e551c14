import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

import { assert, ipV4, ipV6, nat, oneof, property } from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';

import { encodeEchoQuestion, parseEchoReply } from '../probes/reflector-protocol.ts';
import { stunRequest } from '../probes/stun-message.ts';
import { type BatchSocket, makeBatches, type TurnRound } from './datagram-batches.ts';
import { BATCH_DATAGRAMS } from './datagram-memory.ts';
import { type KernelCalls, loadKernelCalls } from './kernel-calls.ts';
import { start, tokenOf, until } from './reflector.fixture.ts';
import { encodeSocketAddress, makeSpeller, portOf } from './socket-addresses.ts';

/** Not on other systems, and not where the optional package is left out. */
const hasCalls = (await loadKernelCalls()) !== undefined;

test('Linux on these processors has the calls', () => {
  const isFitting = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  expect(hasCalls).toBe(isFitting);
});

const openBatches = async (ip: string, changed?: KernelCalls): Promise<BatchSocket> => {
  const calls = changed ?? (await loadKernelCalls());
  const type = ip.includes(':') ? 'udp6' : 'udp4';
  const opened = await (calls &&
    makeBatches(calls).open(0, ip, { type, recvBufferSize: 1_000_000 }));
  if (opened === undefined) throw new Error(`no socket on ${ip}`);
  onTestFinished(() => void opened.socket.close());
  return opened;
};

const caller = async (ip: string): Promise<{ socket: Socket; heard: Buffer[] }> => {
  const type = ip.includes(':') ? 'udp6' : 'udp4';
  const socket = createSocket({ type, recvBufferSize: 4_000_000 });
  onTestFinished(() => void socket.close());
  await once(socket.bind(0, ip), 'listening');
  const heard: Buffer[] = [];
  socket.on('message', (datagram) => heard.push(datagram));
  return { socket, heard };
};

/** Only once everybody has sent, so that the kernel holds all of it at once. */
const whenAllIsSent = (sockets: readonly Socket[], count: number, port: number, ip: string) =>
  Promise.all(
    sockets.flatMap((socket, at) =>
      Array.from({ length: count }, async (_, index) => {
        const datagram = Buffer.alloc(1 + ((index * 37) % 700), `${at}`);
        datagram[0] = index;
        await new Promise((resolve) => {
          socket.send(datagram, port, ip, resolve);
        });
      }),
    ),
  );

describe.runIf(hasCalls)('with many at once', () => {
  test.each(['127.0.0.1', '::1'])('everything at %s goes back to its own sender', async (ip) => {
    const { socket, drain } = await openBatches(ip);
    const callers = await Promise.all([caller(ip), caller(ip), caller(ip)]);
    let seen = 0;
    const turnRound: TurnRound = (datagram, address) => {
      expect(address).toBe(ip);
      seen += 1;
      // Not the first of every ten: a batch has gaps.
      return Number(datagram[0]) % 10 !== 0;
    };
    const { port } = socket.address();
    await whenAllIsSent(
      callers.map((one) => one.socket),
      60,
      port,
      ip,
    );
    // As Node would call it: for each datagram that it has read itself.
    for (let turn = 0; turn < 5; turn += 1) drain(turnRound);
    expect(seen).toBe(180);
    await until(() => callers.every(({ heard }) => heard.length === 54));
    for (const [at, { heard }] of callers.entries()) {
      const numbers = heard.map((datagram) => Number(datagram[0]));
      expect(numbers).toEqual(
        Array.from({ length: 60 }, (_, index) => index).filter((n) => n % 10 > 0),
      );
      for (const datagram of heard) {
        const [number = 0, ...rest] = datagram;
        expect(datagram).toHaveLength(1 + ((number * 37) % 700));
        expect(rest.every((byte) => byte === `${at}`.charCodeAt(0))).toBe(true);
      }
    }
  });

  test('a drain ends, so that others get their turn', async () => {
    const { socket, drain } = await openBatches('127.0.0.1');
    const { socket: one } = await caller('127.0.0.1');
    await whenAllIsSent([one], 250, socket.address().port, '127.0.0.1');
    const seen: number[] = [];
    const count = (): number => {
      let before = 0;
      drain(() => {
        before += 1;
        return false;
      });
      return before;
    };
    for (;;) {
      const now = count();
      if (now === 0) break;
      seen.push(now);
    }
    expect(seen).toEqual([2 * BATCH_DATAGRAMS, 250 - 2 * BATCH_DATAGRAMS]);
  });

  test('the longest datagram there is', async () => {
    const { socket, drain } = await openBatches('127.0.0.1');
    const { socket: one, heard } = await caller('127.0.0.1');
    const longest = Buffer.alloc(65_507, 7);
    await new Promise((resolve) => {
      one.send(longest, socket.address().port, '127.0.0.1', resolve);
    });
    drain(() => true);
    await until(() => heard.length === 1);
    expect(heard[0]?.equals(longest)).toBe(true);
  });

  test.each([
    { when: 'one reply cannot go', errorNumber: 1, expected: [0, 2, 3] },
    { when: 'the kernel has no room for now', errorNumber: 11, expected: [0, 1, 2, 3] },
  ])('the others go when $when', async ({ errorNumber, expected }) => {
    const calls = await loadKernelCalls();
    if (calls === undefined) throw new Error('no calls');
    let sends = 0;
    const { socket, drain } = await openBatches('127.0.0.1', {
      ...calls,
      errorNumber: () => errorNumber,
      // The first goes, the second does not, whatever follows does.
      sendMany: (to, heads, count, flags) => {
        sends += 1;
        if (sends === 2) return -1;
        return calls.sendMany(to, heads, sends === 1 ? 1 : count, flags);
      },
    });
    const { socket: one, heard } = await caller('127.0.0.1');
    await whenAllIsSent([one], 4, socket.address().port, '127.0.0.1');
    drain(() => true);
    await until(() => heard.length === expected.length);
    expect(heard.map((datagram) => datagram[0])).toEqual(expected);
  });

  test('nobody else gets a port that is open', async () => {
    const { socket } = await openBatches('127.0.0.1');
    const thief = createSocket({ type: 'udp4', reuseAddr: true });
    onTestFinished(() => void thief.close());
    const failed = once(thief, 'error');
    thief.bind(socket.address().port, '127.0.0.1');
    expect(await failed).toMatchObject([{ code: 'EADDRINUSE' }]);
  });
});

test('a burst at a reflector: each reply to its own token, delays kept, STUN answered, noise met with silence', async () => {
  const running = await start();
  const [port = 0] = running.udpPorts;
  const [token, slow] = [await tokenOf(running), await tokenOf(running)];
  const { socket, heard } = await caller('127.0.0.1');
  const questions = Array.from({ length: 200 }, (_, sequence) =>
    encodeEchoQuestion({ token, sequence }, 160),
  );
  const late = encodeEchoQuestion({ token: slow, sequence: 999, delayTenths: 2 }, 90);
  const noise = Buffer.alloc(300, 3);
  const forged = encodeEchoQuestion({ token: Buffer.alloc(16, 5), sequence: 5 });
  for (const [index, question] of questions.entries()) {
    if (index === 70) socket.send(late, port, '127.0.0.1');
    if (index === 90) socket.send(noise, port, '127.0.0.1');
    if (index === 110) socket.send(forged, port, '127.0.0.1');
    if (index === 130) socket.send(stunRequest('rfc5389'), port, '127.0.0.1');
    socket.send(question, port, '127.0.0.1');
  }
  await until(() => heard.length === 202);
  const replies = heard.map((datagram) => parseEchoReply(datagram));
  const ours = replies.filter((reply) => reply?.token.equals(token));
  expect(ours.map((reply) => reply?.sequence)).toEqual(questions.map((_, index) => index));
  expect(ours.map((reply) => reply?.receivedCount)).toEqual(questions.map((_, index) => index + 1));
  expect(replies.at(-1)).toMatchObject({ sequence: 999, receivedCount: 1 });
  expect(heard.at(-1)).toHaveLength(90);
  expect(heard.filter((_, index) => replies[index] === undefined)).toHaveLength(1);
  expect(running.stats).toMatchObject({ echoes: 201, stunAnswers: 1, silences: 2 });
});

test('an address is spelled as Node spells it, there and back', () => {
  const spell = makeSpeller();
  assert(
    property(oneof(ipV4(), ipV6()), nat(65_535), (ip, port) => {
      const name = encodeSocketAddress(ip, port);
      expect(portOf(name)).toBe(port);
      const spelled = spell(name);
      expect(encodeSocketAddress(spelled, port)).toEqual(name);
      expect(spell(name)).toBe(spelled);
    }),
  );
});
