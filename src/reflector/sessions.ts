/**
 * Tokens in use, each checked once for the address that uses it.
 *
 * The table holds only tokens that were handed out here, so strangers cannot fill it.
 */
import { createHash } from 'node:crypto';

import { ECHO_OFFSETS, TOKEN_BYTES } from '../probes/reflector-protocol.ts';
import type { Account, Rations } from './rations.ts';
import type { Tokens } from './tokens.ts';

export interface Session {
  readonly words: readonly [number, number, number, number];
  readonly address: string;
  readonly goodUntilMs: number;
  readonly account: Account;
  /** Questions received with this token. */
  count: number;
  /** Replies asked to wait. */
  waiting: number;
  port: number;
  /** Of address and port. */
  digest: number;
}

/** The session of the token in a question; undefined for a stranger. */
export type FindSession = (question: Buffer, address: string, atMs: number) => Session | undefined;

/** Tokens counted at once; a forgotten one only starts again at 1. Some 500 bytes each. */
const MOST_SESSIONS = 20_000;
/** The last bytes of the hash in a token: as good a number to look up by as any. */
const KEY_OFFSET = ECHO_OFFSETS.token + 12;

export const makeSessions = (tokens: Tokens, rations: Rations): FindSession => {
  const sessions = new Map<number, Session>();

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

  return (question, address, atMs) => {
    const known = sessions.get(question.readUInt32BE(KEY_OFFSET));
    return known !== undefined && isOf(known, question, address, atMs)
      ? known
      : admit(question, address);
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
