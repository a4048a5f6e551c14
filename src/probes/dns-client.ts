/**
 * Asks one resolver one question over UDP and reads the raw answer.
 *
 * Not through the system or `dns.Resolver`: those retry, fall back and fold five
 * troubles into one code. The socket is connected, so that datagrams from anybody else
 * never arrive and ICMP refusals do.
 */
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

import type { DnsAnswer } from '../model/network-facts.ts';
import { failed, measured, type Outcome } from '../model/outcome.ts';
import {
  type AnswerFacts,
  classOfAnswer,
  type DnsQuestion,
  encodeQuestion,
  readAnswer,
} from './dns-message.ts';
import { failedBy, silence } from './failure.ts';
import { within } from './within.ts';

export interface DnsAsk {
  readonly question: DnsQuestion;
  readonly ip: string;
  readonly port: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/**
 * When the question is repeated, in milliseconds from the first copy. One lost packet costs one
 * second, as with most resolvers' clients; the last copy goes without EDNS, because some
 * boxes drop what they do not know. More copies would load a resolver that is only slow.
 */
const RESEND_AT_MS = [1000, 2500] as const;
/** A copy that leaves later than this before the deadline could not be answered in time. */
const LAST_CHANCE_MS = 500;

/** After a message with our number that is no DNS, how long a proper one may still come (boxes answer first). */
const GARBAGE_GRACE_MS = 250;

/** The answer as an outcome: its code decides, and what it said is kept either way. */
export const outcomeOf = (
  facts: AnswerFacts,
  question: DnsQuestion,
  time: { readonly rttMs: number; readonly attempts: number },
): Outcome<DnsAnswer> => {
  const value = { ...facts, attempts: time.attempts, rttMs: Math.round(time.rttMs * 10) / 10 };
  const failureClass = classOfAnswer(facts, question.type);
  return failureClass === undefined
    ? measured(value)
    : failed(failureClass, 'answer', { code: facts.rcode, elapsedMs: value.rttMs }, value);
};

export const askOverUdp = (ask: DnsAsk): Promise<Outcome<DnsAnswer>> => {
  const { question, ip, port, deadlineMs, signal, now } = ask;
  const id = randomInt(0x1_0000);
  const startMs = now();
  const elapsedMs = () => now() - startMs;
  const where = (step: string) => ({ layer: 'dns', step, elapsedMs: elapsedMs() }) as const;
  let rubbish: string | undefined;
  const late = (): Outcome<DnsAnswer> =>
    rubbish === undefined ? silence(where('read')) : garbage(rubbish, elapsedMs());
  return within<DnsAnswer>({ deadlineMs, signal, late }, (settle) => {
    const fail = (error: unknown, step: string) => settle(failedBy(error, where(step)));
    const timers: NodeJS.Timeout[] = [];
    let attempts = 0;
    let isPlain = false;
    const send = (hasEdns: boolean): void => {
      attempts += 1;
      line.send(encodeQuestion(question, id, hasEdns && !isPlain));
    };
    const receive = (message: Buffer): void => {
      const reading = readAnswer(message, question, id);
      if (reading.kind === 'foreign') {
        rubbish ??= 'an answer to a question we did not ask';
      } else if (reading.kind === 'garbage') {
        rubbish = reading.why;
        timers.push(setTimeout(() => settle(late()), GARBAGE_GRACE_MS));
      } else if (isUnknownEdns(reading.facts.rcode) && !isPlain) {
        isPlain = true;
        send(false);
      } else {
        settle(outcomeOf(reading.facts, question, { rttMs: elapsedMs(), attempts }));
      }
    };
    const line = openLine(ip, port, { receive, fail }, () => {
      send(true);
      for (const atMs of RESEND_AT_MS.filter((one) => one < deadlineMs - LAST_CHANCE_MS)) {
        timers.push(setTimeout(() => send(atMs !== RESEND_AT_MS.at(-1)), atMs));
      }
    });
    return () => {
      timers.forEach(clearTimeout);
      line.close();
    };
  });
};

/** RFC 6891 6.2.2: an old server that does not know EDNS says so, and wants to be asked in its own way. */
const isUnknownEdns = (rcode: string): boolean => rcode === 'FORMERR' || rcode === 'NOTIMP';

const garbage = (why: string, elapsedMs: number): Outcome<DnsAnswer> =>
  failed('dns.garbage', 'read', { message: why, elapsedMs: Math.round(elapsedMs) });

interface Line {
  send(message: Buffer): void;
  close(): void;
}

interface Listener {
  receive(message: Buffer): void;
  fail(error: unknown, step: 'connect' | 'send' | 'read'): void;
}

/** A connected datagram socket whose errors all arrive at one place, and none after it was closed. */
const openLine = (ip: string, port: number, listener: Listener, ready: () => void): Line => {
  const socket = createSocket({ type: isIPv6(ip) ? 'udp6' : 'udp4' });
  let isOpen = true;
  const fail = (error: unknown, step: 'connect' | 'send' | 'read'): void => {
    if (isOpen) listener.fail(error, step);
  };
  socket.on('error', (error) => fail(error, 'read'));
  socket.on('message', (message) => {
    if (isOpen) listener.receive(message);
  });
  // Typed as called without arguments; it gets the error when connecting failed.
  socket.connect(port, ip, (...said: unknown[]) => {
    const [error] = said;
    if (error instanceof Error) fail(error, 'connect');
    else if (isOpen) ready();
  });
  return {
    send: (message) => {
      if (!isOpen) return;
      socket.send(message, (error) => {
        if (error !== null) fail(error, 'send');
      });
    },
    close: () => {
      isOpen = false;
      socket.close();
    },
  };
};
