import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { describe, expect, onTestFinished, test } from 'vitest';

import { decodeAddress, encodeAddress, stunRequest } from '../probes/stun-message.ts';
import { answerTo, newCaller } from './call.fixture.ts';
import type { RunningReflector } from './reflector.ts';
import { get, start, until } from './reflector.fixture.ts';
import {
  isSigned,
  readStun,
  STUN,
  type StunAttribute,
  type StunMessage,
  textOf,
  writeStun,
} from './signed-stun.ts';
import { channelFrame, makeTurnReader, type TurnFrame } from './turn-frames.ts';

const ALLOCATE = 3;
const PERMIT = 8;
const BIND = 9;
const UDP: StunAttribute = [STUN.requestedTransport, Buffer.from([17, 0, 0, 0])];

const called = async (changes = {}) => {
  const running = await start({ calls: true, ...changes });
  const caller = await newCaller();
  onTestFinished(() => caller.connection.close());
  const answer = await answerTo(running, caller.offer);
  return { running, answer, port: running.udpPorts[0] ?? 0 };
};

const lineIn = (sdp: string, name: string): string =>
  new RegExp(`^a=${name}:(.+)$`, 'm').exec(sdp)?.[1]?.trim() ?? '';

/** A TURN client of as few words as possible. */
const client = async (
  running: RunningReflector,
  { username, credential }: { username: string; credential: string },
  isEncrypted = true,
) => {
  const to = { host: '127.0.0.1', port: running.tcpPorts[0] ?? 0 };
  const socket: Socket = isEncrypted
    ? connectTls({ ...to, rejectUnauthorized: false })
    : connectPlain(to);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, isEncrypted ? 'secureConnect' : 'connect');
  const frames: TurnFrame[] = [];
  const read = makeTurnReader((frame) => void frames.push(frame));
  socket.on('data', (chunk: Buffer) => void read(chunk));
  const next = async (): Promise<TurnFrame> => {
    await until(() => frames.length > 0);
    const frame = frames.shift();
    if (frame === undefined) throw new Error('nothing came');
    return frame;
  };
  const key = createHash('md5').update(`${username}:linecheck:${credential}`).digest();
  let nonce = '';
  const askOnce = async (
    type: number,
    attributes: readonly StunAttribute[],
    isSignedOne = true,
  ): Promise<StunMessage> => {
    const own: StunAttribute[] = isSignedOne
      ? [
          [STUN.username, Buffer.from(username)],
          [STUN.realm, Buffer.from('linecheck')],
          [STUN.nonce, Buffer.from(nonce)],
        ]
      : [];
    socket.write(
      writeStun(type, newTransaction(), [...attributes, ...own], isSignedOne ? { key } : {}),
    );
    const frame = await next();
    const reply = frame.kind === 'stun' ? readStun(frame.bytes) : undefined;
    if (reply === undefined) throw new Error('no STUN message came');
    return reply;
  };
  return {
    socket,
    key,
    next,
    ask: askOnce,
    /** The first question brings the number that the others are signed with. */
    challenge: async (): Promise<StunMessage> => {
      const reply = await askOnce(ALLOCATE, [UDP], false);
      nonce = textOf(reply.attributes.get(STUN.nonce));
      return reply;
    },
  };
};

const newTransaction = (): Buffer => stunRequest('rfc5389').subarray(4, 20);

const codeIn = (reply: StunMessage): number => {
  const value = reply.attributes.get(STUN.errorCode);
  return value === undefined ? 0 : (value[2] ?? 0) * 100 + (value[3] ?? 0);
};

/** For the transaction the address is hidden with, the one of the message it goes into would be needed: write it after. */
const withPeer = async (
  turn: Awaited<ReturnType<typeof client>>,
  type: number,
  ip: string,
  port: number,
  nonce: string,
  username: string,
): Promise<StunMessage> => {
  const transaction = newTransaction();
  const channel: StunAttribute = [STUN.channel, Buffer.from([0x40, 0x01, 0, 0])];
  turn.socket.write(
    writeStun(
      type,
      transaction,
      [
        ...(type === BIND ? [channel] : []),
        [STUN.peer, encodeAddress(ip, port, transaction)],
        [STUN.username, Buffer.from(username)],
        [STUN.realm, Buffer.from('linecheck')],
        [STUN.nonce, Buffer.from(nonce)],
      ],
      { key: turn.key },
    ),
  );
  const frame = await turn.next();
  const reply = frame.kind === 'stun' ? readStun(frame.bytes) : undefined;
  if (reply === undefined) throw new Error('no STUN message came');
  return reply;
};

/** Allocated, with what the next questions need. */
const allocated = async (isEncrypted = true) => {
  const { running, answer, port } = await called();
  const turn = await client(running, answer.turn, isEncrypted);
  const nonce = textOf((await turn.challenge()).attributes.get(STUN.nonce));
  const reply = await turn.ask(ALLOCATE, [UDP]);
  const ask = (type: number, ip: string, at: number) =>
    withPeer(turn, type, ip, at, nonce, answer.turn.username);
  return { running, answer, port, turn, reply, ask };
};

describe('TURN on the port of TLS', () => {
  test.each([
    { when: 'inside TLS', isEncrypted: true },
    { when: 'in clear', isEncrypted: false },
  ])('lets a caller in $when, with an address that is only a name', async ({ isEncrypted }) => {
    const { reply, turn } = await allocated(isEncrypted);
    expect(codeIn(reply)).toBe(0);
    expect(isSigned(reply, turn.key)).toBe(true);
    const relayed = reply.attributes.get(STUN.relayed);
    expect(relayed && decodeAddress(relayed, reply.transaction)?.ip).toBe('127.0.0.1');
  });

  test('leaves HTTP on the same port as it was', async () => {
    const running = await start({ calls: true });
    expect((await get(running, '/healthz')).body).toBe('ok\n');
  });

  test('asks a stranger who it is', async () => {
    const { running, answer } = await called();
    const turn = await client(running, answer.turn);
    expect(codeIn(await turn.challenge())).toBe(401);
  });

  test.each([
    { when: 'a wrong word', change: { credential: 'wrong' } },
    { when: 'a name that was never given', change: { username: '99999999999:0123456789ab' } },
    { when: 'a name that has run out', change: { username: '1000000000:0123456789ab' } },
    { when: 'no name at all', change: { username: '' } },
  ])('refuses $when', async ({ change }) => {
    const { running, answer } = await called();
    const turn = await client(running, { ...answer.turn, ...change });
    await turn.challenge();
    expect(codeIn(await turn.ask(ALLOCATE, [UDP]))).toBe(401);
  });

  test('relays over nothing but UDP', async () => {
    const { running, answer } = await called();
    const turn = await client(running, answer.turn);
    await turn.challenge();
    const tcp: StunAttribute = [STUN.requestedTransport, Buffer.from([6, 0, 0, 0])];
    expect(codeIn(await turn.ask(ALLOCATE, [tcp]))).toBe(442);
  });
});

describe('of no use as a relay', () => {
  test.each([
    { when: 'a stranger', ip: '192.0.2.7' },
    { when: 'another address of this computer', ip: '127.0.0.2' },
    { when: 'a private network', ip: '10.0.0.1' },
    { when: 'an address of the other family', ip: '::1' },
  ])('no permission for $when', async ({ ip }) => {
    const { ask, port } = await allocated();
    expect(codeIn(await ask(PERMIT, ip, port))).toBe(403);
    expect(codeIn(await ask(BIND, ip, port))).toBe(403);
  });

  test('leads to the calls of this reflector', async () => {
    const { ask, port, answer, turn } = await allocated();
    expect(codeIn(await ask(PERMIT, '127.0.0.1', port))).toBe(0);
    expect(codeIn(await ask(BIND, '127.0.0.1', port))).toBe(0);
    const [user, password] = [lineIn(answer.sdp, 'ice-ufrag'), lineIn(answer.sdp, 'ice-pwd')];
    const question = writeStun(1, newTransaction(), [[STUN.username, Buffer.from(`${user}:me`)]], {
      key: password,
      hasFingerprint: true,
    });
    turn.socket.write(channelFrame(0x4001, question));
    const frame = await turn.next();
    const reply = frame.kind === 'data' ? readStun(frame.payload) : undefined;
    expect(reply && isSigned(reply, password)).toBe(true);
  });

  test('what fits no call goes nowhere', async () => {
    const { ask, port, turn, running } = await allocated();
    await ask(BIND, '127.0.0.1', port);
    turn.socket.write(channelFrame(0x4001, stunRequest('rfc5389')));
    turn.socket.write(channelFrame(0x4001, Buffer.alloc(500, 0x80)));
    // Answered in order: had anything come back, it would be here before this.
    expect(codeIn(await ask(PERMIT, '127.0.0.1', port))).toBe(0);
    expect(running.stats.callBytesReceived).toBe(0);
  });

  test.each([
    { when: 'announces a message of 64 kB', bytes: Buffer.from([0x40, 0x01, 0xff, 0xff, 1, 2, 3]) },
    { when: 'announces a length that is no multiple of four', bytes: Buffer.from([0, 1, 0, 3]) },
    {
      when: 'has a wrong cookie',
      bytes: Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.alloc(16)]),
    },
    { when: 'goes on with noise', bytes: Buffer.alloc(64, 0xff) },
  ])('a stream that $when is cut', async ({ bytes }) => {
    const { turn } = await allocated();
    turn.socket.write(bytes);
    await once(turn.socket, 'close');
    expect(turn.socket.destroyed).toBe(true);
  });
});
