/**
 * The hot path: a question with a good token, turned round in its own buffer.
 *
 * A token is checked once for each address that uses it; from then on a question costs one
 * look into a table, a comparison and two rations. The table holds only tokens that were
 * handed out here, so strangers cannot fill it.
 */
import { createHash } from 'node:crypto';

import {
  ECHO_OFFSETS,
  MOST_DELAY_TENTHS,
  TOKEN_BYTES,
  turnIntoReply,
} from '../probes/reflector-protocol.ts';
import type { Account, Rations } from './rations.ts';
import type { Stats } from './stats.ts';
import type { Tokens } from './tokens.ts';

/** Turns the question into its reply and says when to send it; undefined for silence. */
export interface Echoes {
  /** Milliseconds to wait before the reply goes out, almost always 0. */
  turnRound(question: Buffer, address: string, port: number): number | undefined;
  /** Sends later; `send` is not called if everything is stopped before. */
  later(delayMs: number, question: Buffer, send: () => void): void;
  stop(): void;
}

interface Session {
  readonly words: readonly [number, number, number, number];
  readonly address: string;
  readonly goodUntilMs: number;
  readonly account: Account;
  count: number;
  waiting: number;
  port: number;
  digest: number;
}

/** Tokens counted at once; a forgotten one only starts again at 1. Some 500 bytes each. */
const MOST_SESSIONS = 20_000;
/** Bytes four to seven of the hash: as good a number to look up by as any. */
const KEY_OFFSET = ECHO_OFFSETS.token + 12;

export const makeEchoes = ({
  tokens,
  rations,
  stats,
  now,
}: {
  readonly tokens: Tokens;
  readonly rations: Rations;
  readonly stats: Stats;
  readonly now: () => number;
}): Echoes => {
  const sessions = new Map<number, Session>();
  const timers = new Set<NodeJS.Timeout>();

  const admit = (question: Buffer, address: string): Session | undefined => {
    if (!rations.takeTokenCheck()) return undefined;
    const token = question.subarray(ECHO_OFFSETS.token, ECHO_OFFSETS.token + TOKEN_BYTES);
    const goodUntilMs = tokens.goodUntilMs(token, address);
    if (goodUntilMs === undefined) return undefined;
    const session: Session = {
      words: [
        question.readUInt32BE(4),
        question.readUInt32BE(8),
        question.readUInt32BE(12),
        question.readUInt32BE(16),
      ],
      address,
      goodUntilMs,
      account: rations.accountOf(address),
      count: 0,
      waiting: 0,
      port: -1,
      digest: 0,
    };
    sessions.set(question.readUInt32BE(KEY_OFFSET), session);
    if (sessions.size > MOST_SESSIONS) {
      const [oldest] = sessions.keys();
      if (oldest !== undefined) sessions.delete(oldest);
    }
    return session;
  };

  /** How long to wait, or undefined when too many wait already. */
  const delayOf = (session: Session, tenths: number): number | undefined => {
    if (tenths === 0) return 0;
    const { perCaller, inAll } = rations.limits.waitingEchoes;
    const isTooMany = session.waiting >= perCaller || stats.held.waitingEchoes >= inAll;
    if (tenths > MOST_DELAY_TENTHS || isTooMany) {
      stats.refusals += 1;
      return undefined;
    }
    return tenths * 100;
  };

  const sessionOf = (question: Buffer): Session | undefined =>
    sessions.get(question.readUInt32BE(KEY_OFFSET));

  return {
    turnRound: (question, address, port) => {
      const atMs = now();
      let session = sessionOf(question);
      if (session === undefined || !isOf(session, question, address, atMs)) {
        session = admit(question, address);
        if (session === undefined) {
          stats.silences += 1;
          return undefined;
        }
      }
      if (!rations.takeEcho(session.account, question.length, atMs)) return undefined;
      stats.lastEchoMs = atMs;
      session.count += 1;
      const delayMs = delayOf(session, question.readUInt32BE(ECHO_OFFSETS.delayTenths));
      if (delayMs === undefined) return undefined;
      if (session.port !== port) {
        session.port = port;
        session.digest = sourceDigest(address, port);
      }
      stats.echoes += 1;
      stats.echoBytes += question.length;
      turnIntoReply(question, atMs * 1000, session.count, session.digest);
      return delayMs;
    },
    later: (delayMs, question, send) => {
      const session = sessionOf(question);
      if (session !== undefined) session.waiting += 1;
      stats.held.waitingEchoes += 1;
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (session !== undefined) session.waiting -= 1;
        stats.held.waitingEchoes -= 1;
        send();
      }, delayMs);
      timers.add(timer);
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      stats.held.waitingEchoes = 0;
    },
  };
};

/**
 * Whether this is the session of the token in the question, from the same address, in time. Compared with what we
 * stored, not with a secret that the caller could learn: a caller who knows the first words already has the token.
 */
const isOf = (session: Session, question: Buffer, address: string, atMs: number): boolean =>
  session.address === address &&
  atMs < session.goodUntilMs &&
  question.readUInt32BE(4) === session.words[0] &&
  question.readUInt32BE(8) === session.words[1] &&
  question.readUInt32BE(12) === session.words[2] &&
  question.readUInt32BE(16) === session.words[3];

/** First 4 bytes of SHA-256 over `ADDRESS PORT`: tells sources apart without telling them to a reader of reports. */
export const sourceDigest = (address: string, port: number): number =>
  createHash('sha256').update(`${address} ${port}`).digest().readUInt32BE(0);
