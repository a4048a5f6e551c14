/**
 * The hot path: a question with a good token, turned round in its own buffer.
 *
 * From the second question with a token on it costs one look into a table, a comparison and
 * two rations.
 */
import { ECHO_OFFSETS, MOST_DELAY_TENTHS, turnIntoReply } from '../probes/reflector-protocol.ts';
import type { Rations } from './rations.ts';
import { makeSessions, type Session, sourceDigest } from './sessions.ts';
import type { Stats } from './stats.ts';
import type { Tokens } from './tokens.ts';

export interface Echoes {
  /**
   * Turns the question into its reply. 0: send it now; more: so many tenths of a second later, by
   * `wait`; below 0: silence. A number and no closure: this runs a hundred thousand times a second.
   */
  turnRound(question: Buffer, address: string, port: number): number;
  /** Sends later, if not too many wait already; never if everything is stopped before. */
  wait(reply: Buffer, address: string, tenths: number, send: () => void): void;
  stop(): void;
}

const SILENCE = -1;

interface EchoParts {
  readonly tokens: Tokens;
  readonly rations: Rations;
  readonly stats: Stats;
  readonly now: () => number;
}

export const makeEchoes = ({ tokens, rations, stats, now }: EchoParts): Echoes => {
  const sessionOf = makeSessions(tokens, rations);
  const waiting = makeWaiting(rations, stats);
  return {
    turnRound: (question, address, port) => {
      const atMs = now();
      const session = sessionOf(question, address, atMs);
      if (session === undefined) {
        stats.silences += 1;
        return SILENCE;
      }
      if (!rations.takeEcho(session.account, question.length, atMs)) return SILENCE;
      stats.lastEchoMs = atMs;
      session.count += 1;
      if (session.port !== port) {
        session.port = port;
        session.digest = sourceDigest(address, port);
      }
      const tenths = question.readUInt32BE(ECHO_OFFSETS.delayTenths);
      turnIntoReply(question, atMs * 1000, session.count, session.digest);
      stats.echoes += 1;
      stats.echoBytes += question.length;
      return tenths;
    },
    wait: (reply, address, tenths, send) => {
      const session = sessionOf(reply, address, now());
      if (session !== undefined && waiting.take(session, tenths, send)) return;
      stats.echoes -= 1;
      stats.echoBytes -= reply.length;
    },
    stop: waiting.stop,
  };
};

const makeWaiting = ({ limits: { waitingEchoes } }: Rations, stats: Stats) => {
  const timers = new Set<NodeJS.Timeout>();
  return {
    /** False when it is too long, or too many wait already. */
    take: (session: Session, tenths: number, send: () => void): boolean => {
      const { perCaller, inAll } = waitingEchoes;
      const isTooMany = session.waiting >= perCaller || stats.held.waitingEchoes >= inAll;
      if (tenths > MOST_DELAY_TENTHS || isTooMany) {
        stats.refusals += 1;
        return false;
      }
      session.waiting += 1;
      stats.held.waitingEchoes += 1;
      const timer = setTimeout(() => {
        timers.delete(timer);
        session.waiting -= 1;
        stats.held.waitingEchoes -= 1;
        send();
      }, tenths * 100);
      timers.add(timer);
      return true;
    },
    stop: (): void => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      stats.held.waitingEchoes = 0;
    },
  };
};
