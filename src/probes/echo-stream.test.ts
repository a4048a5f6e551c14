import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';

import { tallyPackets } from '../quality/packet-tally.ts';
import { echoServer, type EchoHabits, type EchoQuestionSeen } from './echo-server.fixture.ts';
import { runEchoStream, type EchoStreamAsk, type EchoStreamEnd } from './echo-stream.ts';
import type { StreamShape } from './stream-shapes.ts';
import { openUdpStream, type StreamSocket } from './stream-socket.ts';

const token = '00112233445566778899aabbccddeeff';
const now = (): number => performance.now();
/** Quicker than a call, so that a test need not last as long as one; never so quick that a late timer makes a burst of it. */
const quick: StreamShape = {
  shape: 'voice',
  packetBytes: 160,
  packetsPerSecond: 500,
  dueMs: (index) => index * 2,
};
const PACKETS = 200;
/** The stream follows one opening question. */
const inStream = ({ sequence }: EchoQuestionSeen): boolean => sequence >= 1 && sequence <= PACKETS;
const isFifth = (question: EchoQuestionSeen): boolean =>
  inStream(question) && question.sequence % 5 === 0;
const isSecondHalf = ({ sequence }: EchoQuestionSeen): boolean => sequence > PACKETS / 2;

const sockets: StreamSocket[] = [];

afterAll(() => {
  for (const socket of sockets) socket.close();
});

const opened = async (end: {
  readonly ip: string;
  readonly port: number;
}): Promise<StreamSocket> => {
  const socket = await openUdpStream(end, { signal: new AbortController().signal, now });
  if (socket.kind !== 'measured') throw new Error('no socket');
  sockets.push(socket.value);
  return socket.value;
};

const streamTo = async (
  end: { readonly ip: string; readonly port: number },
  changes: Partial<EchoStreamAsk> = {},
): Promise<EchoStreamEnd> =>
  runEchoStream({
    shape: quick,
    leastMs: 400,
    mostMs: 400,
    isClear: () => true,
    socket: await opened(end),
    token,
    elsewhere: [],
    signal: new AbortController().signal,
    now,
    ...changes,
  });

const tallyOf = (ended: EchoStreamEnd) => {
  if (ended.kind !== 'streamed') throw new Error(`the stream is ${ended.kind}`);
  return tallyPackets(ended.stream.packets);
};

describe.concurrent('a stream against a far end', () => {
  test.each([
    { when: 'honest', habits: {}, tally: { lossUpRatio: 0, lossDownRatio: 0, duplicates: 0 } },
    {
      when: 'to which every fifth is lost',
      habits: { isLostUp: isFifth },
      tally: { received: 160, heardThere: 160, lossUpRatio: 0.2, lossDownRatio: 0 },
    },
    {
      when: 'from which every fifth is lost',
      habits: { isLostDown: isFifth },
      tally: { received: 160, heardThere: 200, lossUpRatio: 0, lossDownRatio: 0.2 },
    },
    {
      when: 'whose answers the network doubles',
      habits: { datagrams: (_, reply) => [reply, reply] },
      tally: { received: 200, duplicates: 200 },
    },
    {
      when: 'among whose answers are those of others',
      habits: {
        datagrams: (question, reply) => {
          const [foreign, early] = [Buffer.from(reply), Buffer.from(reply)];
          foreign.writeUInt8(foreign.readUInt8(5) ^ 1, 5);
          early.writeUInt32BE(question.sequence + 1000, 20);
          return question.index % 10 === 0 ? [foreign, early, reply] : [reply];
        },
      },
      tally: { received: 200, duplicates: 0 },
    },
  ] satisfies readonly {
    readonly when: string;
    readonly habits: EchoHabits;
    readonly tally: object;
  }[])('$when', async ({ habits, tally }) => {
    const server = await echoServer(habits);
    expect(tallyOf(await streamTo(server))).toMatchObject({ sent: PACKETS, ...tally });
    expect(server.heard.filter(inStream).every(({ bytes }) => bytes === 160)).toBe(true);
  });

  test('a source that changes on the way is noticed', async () => {
    const server = await echoServer({
      answer: (question, honest) => ({ ...honest, sourceDigest: isSecondHalf(question) ? 8 : 7 }),
    });
    expect(await streamTo(server)).toMatchObject({ kind: 'streamed', stream: { sources: 2 } });
  });

  test.each([
    { when: 'runs', shift: () => 0, isBelieved: true },
    { when: 'jumps', shift: () => 50_000, isBelieved: false },
    { when: 'jumps back, before its own zero', shift: () => -1e12, isBelieved: false },
  ])('a far clock that $when: believed is $isBelieved', async ({ shift, isBelieved }) => {
    const server = await echoServer({
      answer: (question, honest) => ({
        ...honest,
        receivedAtUs: Math.max(0, honest.receivedAtUs + (isSecondHalf(question) ? shift() : 0)),
      }),
    });
    const ended = await streamTo(server);
    if (ended.kind !== 'streamed') throw new Error(ended.kind);
    expect(ended.stream.clockProblem === undefined).toBe(isBelieved);
  });
});

describe('a far end that misbehaves', () => {
  test('answers a hundredfold: it is left, and nothing piles up', async () => {
    const server = await echoServer({
      datagrams: (_, reply) => Array.from({ length: 100 }, () => reply),
    });
    const ended = await streamTo(server);
    expect(ended).toMatchObject({ kind: 'flooded' });
    expect(ended.kind === 'flooded' && ended.heard).toBeLessThan(2 * (PACKETS + 10) + 210);
  });

  test('answers with another token only: that is silence', async () => {
    const server = await echoServer({
      datagrams: (_, reply) => {
        reply.writeUInt8(reply.readUInt8(4) ^ 1, 4);
        return [reply];
      },
    });
    expect(await streamTo(server)).toEqual({ kind: 'silent' });
    expect(server.heard).toHaveLength(5);
  });

  test('dies in the middle: said, with the refusal of its computer', async () => {
    const server = await echoServer({
      datagrams: (question, reply) => {
        if (question.sequence === PACKETS / 2) server.close();
        return [reply];
      },
    });
    const wholeMs = 3000;
    const ended = await streamTo(server, { leastMs: wholeMs, mostMs: wholeMs });
    expect(ended).toMatchObject({ kind: 'gone', trouble: { class: 'udp.port_unreachable' } });
    expect(ended.kind === 'gone' && ended.afterMs).toBeLessThan(wholeMs);
  });
});

/** The first flow loses its second half in this direction; others live. */
const streamDyingIn = async (habits: EchoHabits): Promise<EchoStreamEnd> => {
  const firstPort: number[] = [];
  const isFirstFlow = ({ from }: EchoQuestionSeen): boolean => {
    if (firstPort.length === 0) firstPort.push(from.port);
    return from.port === firstPort[0];
  };
  const dead = (question: EchoQuestionSeen): boolean =>
    isFirstFlow(question) && isSecondHalf(question);
  const server = await echoServer(
    habits.isLostUp === undefined ? { isLostDown: dead } : { isLostUp: dead },
  );
  const signal = new AbortController().signal;
  return streamTo(server, { elsewhere: [() => openUdpStream(server, { signal, now })] });
};

describe.concurrent('a direction that dies in the middle', () => {
  test.each([
    { when: 'the way out', habits: { isLostUp: () => true }, up: 0.5, down: 0 },
    { when: 'the way home', habits: { isLostDown: () => true }, up: 0, down: 0.5 },
  ])('$when: another socket tells', async ({ habits, up, down }) => {
    const { lossUpRatio, lossDownRatio } = tallyOf(await streamDyingIn(habits));
    expect(lossUpRatio).toBeCloseTo(up, 1);
    expect(lossDownRatio).toBeCloseTo(down, 1);
  });
});

describe.concurrent('how long a stream goes on', () => {
  test('until enough is known, and no longer than allowed', async () => {
    const server = await echoServer();
    const sentIn = async (isClear: EchoStreamAsk['isClear']): Promise<number> =>
      tallyOf(await streamTo(server, { leastMs: 100, mostMs: 300, isClear })).sent;
    expect(await sentIn(() => true)).toBe(50);
    expect(await sentIn((sent) => sent > 90)).toBe(100);
    expect(await sentIn(() => false)).toBe(150);
  });

  test('an interrupted one is used if it was a second long, says so, and ends at once', async () => {
    const server = await echoServer();
    const interrupted = async (afterMs: number): Promise<EchoStreamEnd> => {
      const stop = new AbortController();
      const running = streamTo(server, { leastMs: 5000, mostMs: 5000, signal: stop.signal });
      await sleep(afterMs);
      stop.abort();
      return running;
    };
    const [early, late] = await Promise.all([interrupted(300), interrupted(1500)]);
    expect(early).toEqual({ kind: 'stopped' });
    expect(late).toMatchObject({ kind: 'streamed', stream: { isCut: true } });
    // What was on its way when it was stopped is not lost.
    const { sent, received } = tallyOf(late);
    expect(sent).toBeGreaterThan(100);
    expect(received).toBe(sent);
  });

  test('answers that cannot be back in time are left out, and not lost', async () => {
    const server = await echoServer({ homeMs: 300 });
    const stop = new AbortController();
    const running = streamTo(server, { leastMs: 5000, mostMs: 5000, signal: stop.signal });
    await sleep(2500);
    stop.abort();
    const { sent, received } = tallyOf(await running);
    // A sixth of all is on its way.
    expect(received).toBeGreaterThan(0.95 * sent);
  });
});
