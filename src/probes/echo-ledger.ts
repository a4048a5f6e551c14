/**
 * Every echo question of one stream and every answer to it.
 *
 * Nothing that comes back is believed without the token, the number of a question that was really
 * sent and the very clock value that was sent with it; the rest is only counted, so that
 * neither a forger nor a far end that answers a thousandfold can fill the memory.
 */
import type { EchoReply } from '../quality/packet-tally.ts';
import { encodeEchoQuestion, parseEchoReply, TOKEN_BYTES } from './reflector-protocol.ts';
import type { StreamSocket } from './stream-socket.ts';

export interface LedgerReply extends EchoReply {
  /** The far end's digest of the source it saw. */
  readonly source: number;
}

/** An honest far end answers each question once; networks double a few. */
const MOST_ANSWERS = (sent: number): number => 2 * sent + 200;

export class EchoLedger {
  readonly replies: LedgerReply[] = [];
  readonly #token: Buffer;
  readonly #now: () => number;
  /** The sequence number is the index: opening, stream, closing and elsewhere in one row. */
  readonly #sentAtMs: number[] = [];
  readonly #answered = new Set<number>();
  /** The far end's clock counts from here. */
  #thereZero: bigint | undefined;
  #strays = 0;
  #slowestMs = 0;

  /** `token`: hexadecimal. */
  constructor(token: string, now: () => number) {
    this.#token = Buffer.from(token, 'hex').subarray(0, TOKEN_BYTES);
    this.#now = now;
  }

  get sent(): number {
    return this.#sentAtMs.length;
  }

  /** Datagrams of any kind that came. */
  get heard(): number {
    return this.replies.length + this.#strays;
  }

  get isFlooded(): boolean {
    return this.heard > MOST_ANSWERS(this.sent);
  }

  /** The longest round trip so far. */
  get slowestMs(): number {
    return this.#slowestMs;
  }

  /** When an answer came last. */
  get lastHeardMs(): number {
    return this.replies.at(-1)?.backAtMs ?? 0;
  }

  sentAtMs(sequence: number): number | undefined {
    return this.#sentAtMs[sequence];
  }

  isAnswered(sequence: number): boolean {
    return this.#answered.has(sequence);
  }

  /** Stamped at the moment of sending, whenever it was due. */
  send(socket: StreamSocket, bytes?: number, delayTenths?: number): void {
    const sentAtMs = this.#now();
    const sequence = this.#sentAtMs.push(sentAtMs) - 1;
    const question = { token: this.#token, sequence, callerClockUs: clockUs(sentAtMs) };
    const delayed = delayTenths === undefined ? question : { ...question, delayTenths };
    socket.send(encodeEchoQuestion(delayed, bytes));
  }

  /** False once there is more than anybody honest would send. */
  hear(datagram: Buffer, backAtMs: number): boolean {
    if (this.isFlooded) return false;
    const reply = parseEchoReply(datagram);
    const sentAtMs = reply === undefined ? undefined : this.#sentAtMs[reply.sequence];
    if (
      reply === undefined ||
      sentAtMs === undefined ||
      !reply.token.equals(this.#token) ||
      reply.callerClockUs !== clockUs(sentAtMs)
    ) {
      this.#strays += 1;
      return true;
    }
    const { sequence, receivedAtUs, receivedCount, sourceDigest } = reply;
    this.#thereZero ??= receivedAtUs;
    this.replies.push({
      sequence,
      backAtMs,
      // A clock that runs backwards gives a negative number, not one near 2^64.
      thereAtUs: Number(BigInt.asIntN(64, receivedAtUs - this.#thereZero)),
      thereCount: receivedCount,
      source: sourceDigest,
    });
    if (!this.#answered.has(sequence)) {
      this.#answered.add(sequence);
      this.#slowestMs = Math.max(this.#slowestMs, backAtMs - sentAtMs);
    }
    return true;
  }

  answeredIn(from: number, to: number): number {
    let answered = 0;
    for (let sequence = from; sequence < to; sequence += 1) {
      if (this.#answered.has(sequence)) answered += 1;
    }
    return answered;
  }

  /** The last question before `to` that was answered; -1 if none was. */
  lastAnswered(to: number): number {
    for (let sequence = to - 1; sequence >= 0; sequence -= 1) {
      if (this.#answered.has(sequence)) return sequence;
    }
    return -1;
  }

  /** The highest count that came back to these questions. */
  countOf(from: number, to: number): number | undefined {
    return this.replies.reduce<number | undefined>(
      (most, { sequence, thereCount }) =>
        sequence >= from && sequence < to ? Math.max(most ?? 0, thereCount) : most,
      undefined,
    );
  }
}

const clockUs = (ms: number): bigint => BigInt(Math.round(ms * 1000));
