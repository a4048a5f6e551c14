/** A real far end on loopback that echoes as the test says: honest by default, else with some habit. */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { afterAll } from 'vitest';

import { isEchoQuestion, turnIntoReply } from './reflector-protocol.ts';

interface EchoAnswer {
  readonly receivedAtUs: number;
  readonly receivedCount: number;
  readonly sourceDigest: number;
}

export interface EchoQuestionSeen {
  readonly sequence: number;
  /** Which question of all this is, from 0. */
  readonly index: number;
  readonly from: RemoteInfo;
  readonly bytes: number;
}

export interface EchoHabits {
  /** Lost on the way out: neither counted nor answered. */
  isLostUp?(question: EchoQuestionSeen): boolean;
  /** Counted, and the answer lost. */
  isLostDown?(question: EchoQuestionSeen): boolean;
  /** Changes the fields of an answer. */
  answer?(question: EchoQuestionSeen, answer: EchoAnswer): EchoAnswer;
  /** The datagrams that go back, in place of the one honest one. */
  datagrams?(question: EchoQuestionSeen, reply: Buffer): readonly Buffer[];
  /** How long an answer is on its way home. */
  readonly homeMs?: number;
}

export interface EchoServer {
  readonly ip: string;
  readonly port: number;
  /** Sequence, size and caller's port of every question heard. */
  readonly heard: readonly EchoQuestionSeen[];
  close(): void;
}

/** Tests run beside one another: all is closed when the last is over. */
const closers: (() => void)[] = [];

afterAll(() => {
  for (const close of closers.splice(0)) close();
});

export const echoServer = async (habits: EchoHabits = {}): Promise<EchoServer> => {
  const socket = createSocket('udp4');
  const heard: EchoQuestionSeen[] = [];
  let count = 0;
  let isOpen = true;
  const close = (): void => {
    if (isOpen) socket.close();
    isOpen = false;
  };
  socket.on('message', (datagram, from) => {
    if (!isEchoQuestion(datagram)) return;
    const question = {
      sequence: datagram.readUInt32BE(20),
      index: heard.length,
      from,
      bytes: datagram.length,
    };
    heard.push(question);
    if (habits.isLostUp?.(question) === true) return;
    count += 1;
    if (habits.isLostDown?.(question) === true) return;
    const honest = {
      receivedAtUs: performance.now() * 1000,
      receivedCount: count,
      sourceDigest: 7,
    };
    const reply = Buffer.from(datagram);
    const { receivedAtUs, receivedCount, sourceDigest } =
      habits.answer?.(question, honest) ?? honest;
    turnIntoReply(reply, receivedAtUs, receivedCount, sourceDigest);
    for (const one of habits.datagrams?.(question, reply) ?? [reply]) {
      const send = (): void => {
        if (isOpen) socket.send(one, from.port, from.address);
      };
      if (habits.homeMs === undefined) send();
      else setTimeout(send, habits.homeMs);
    }
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closers.push(close);
  return { ip: '127.0.0.1', port: socket.address().port, heard, close };
};
