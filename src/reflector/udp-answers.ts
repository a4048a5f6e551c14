/** What a media port says: echo to whoever has a token, STUN to anybody in moderation, silence to the rest. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

import {
  ECHO_OFFSETS,
  isEchoQuestion,
  TOKEN_BYTES,
  turnIntoReply,
} from '../probes/reflector-protocol.ts';
import { stunAnswer, stunRequestForm } from '../probes/stun-message.ts';
import type { Rations } from './rations.ts';
import type { Tokens } from './tokens.ts';

export interface From {
  readonly address: string;
  readonly port: number;
}

/** The answer, or undefined for silence. */
export type Answers = (datagram: Buffer, from: From) => Buffer | undefined;

/** Tokens counted at once; a forgotten one only starts again at 1. */
const MOST_COUNTED = 10_000;

export const makeAnswers = ({
  tokens,
  rations,
  now,
}: {
  readonly tokens: Tokens;
  readonly rations: Rations;
  readonly now: () => number;
}): Answers => {
  const counts = new Map<string, number>();
  const count = (token: Buffer): number => {
    const id = token.toString('latin1');
    const next = (counts.get(id) ?? 0) + 1;
    counts.set(id, next);
    if (counts.size > MOST_COUNTED) {
      const [oldest] = counts.keys();
      if (oldest !== undefined) counts.delete(oldest);
    }
    return next;
  };
  return (datagram, from) => {
    if (isEchoQuestion(datagram)) {
      const token = datagram.subarray(ECHO_OFFSETS.token, ECHO_OFFSETS.token + TOKEN_BYTES);
      if (!rations.takeEcho(from.address, datagram.length)) return undefined;
      if (!tokens.isGood(token, from.address)) return undefined;
      const receivedAtUs = Math.round(now() * 1000);
      turnIntoReply(datagram, { receivedAtUs, receivedCount: count(token), sourceDigest: 0 });
      return datagram;
    }
    const form = stunRequestForm(datagram);
    if (form === undefined || !rations.takeStun(from.address)) return undefined;
    return stunAnswer(datagram, form, from.address.replace(/%.*$/, ''), from.port);
  };
};

/** Rejects when the port cannot be had. */
export const openUdpPort = async (port: number, ip: string, answers: Answers): Promise<Socket> => {
  const socket = createSocket(isIPv6(ip) ? { type: 'udp6', ipv6Only: true } : { type: 'udp4' });
  socket.bind(port, ip);
  await once(socket, 'listening');
  // An ICMP refusal by somebody who went away is no trouble of ours.
  socket.on('error', () => undefined);
  socket.on('message', (datagram, from) => {
    const answer = answers(datagram, from);
    if (answer !== undefined) socket.send(answer, from.port, from.address, () => undefined);
  });
  return socket;
};
