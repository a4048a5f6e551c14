/**
 * A paced stream of echo questions and what came back, packet by packet.
 *
 * It is opened by a few questions of its own, which prove that the far end answers here and tell
 * how many questions it had counted before; it is closed by a few more, which tell how many it
 * counted in the end, so that loss on the way out is told from loss on the way home. Where
 * those stay unanswered, the far end is asked the same over another socket.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Failure } from '../model/failure.ts';
import type { Outcome } from '../model/outcome.ts';
import { ownLatenessOf } from '../quality/own-lateness.ts';
import { EchoLedger } from './echo-ledger.ts';
import { streamIn, type EchoStream, type Span } from './echo-record.ts';
import { sendPaced, watchLateness } from './pacer.ts';
import type { StreamShape } from './stream-shapes.ts';
import type { StreamSocket } from './stream-socket.ts';
import { pause } from './within.ts';

export interface EchoStreamAsk {
  readonly shape: StreamShape;
  readonly leastMs: number;
  /** Goes on so long while `isClear` says no. */
  readonly mostMs: number;
  /** Asked once `leastMs` are over: is what was lost so far, or how long nothing has come, enough to know? */
  isClear(sent: number, lost: number, quietMs: number): boolean;
  readonly socket: StreamSocket;
  /** Hexadecimal. */
  readonly token: string;
  /** Other ways to the same far end, asked in turn when this one has fallen silent. */
  readonly elsewhere: readonly (() => Promise<Outcome<StreamSocket>>)[];
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export type EchoStreamEnd =
  | { readonly kind: 'streamed'; readonly stream: EchoStream }
  /** Nothing came back to the opening questions. */
  | { readonly kind: 'silent'; readonly trouble?: Failure<never> }
  /** It answered, and then no more, on no way at all. */
  | {
      readonly kind: 'gone';
      readonly stream: EchoStream;
      readonly afterMs: number;
      readonly trouble?: Failure<never>;
    }
  /** More answers than questions, or answers to nothing we asked. */
  | { readonly kind: 'flooded'; readonly heard: number; readonly sent: number }
  | { readonly kind: 'stopped' };

/** Five copies: with one packet in three lost each way, one stream in twenty does not open. */
const OPENING_AT_MS = [0, 200, 500, 900, 1400];
/** From the last copy: a satellite's round trip with a queue in front of it. */
const OPENING_PATIENCE_MS = 1100;
/** The first follows the stream like one more packet; four tell the count on any line that carries a call. */
const CLOSING_AT_MS = [20, 120, 300, 600];
/** The last packets get twice the slowest round trip so far; below, a queue that just filled would look like loss. */
const LEAST_SETTLING_MS = 500;
const MOST_SETTLING_MS = 2500;
/** Over another socket: as long as a voice over a satellite takes, twice. */
const ELSEWHERE_AT_MS = [0, 300, 700];
const ELSEWHERE_MS = 1300;
/** Shorter than a second is no stream: what an interrupted one has shown by then says nothing. */
const LEAST_STREAM_MS = 1000;
/**
 * A stopped stream waits so long for its last packets (`HAND_IN_MS` of `evidence/collect.ts` less the time to count
 * them); what cannot be back by then is left out.
 */
const HAND_IN_MS = 180;
/** So quiet at its end, a stopped stream may have died, and there is no time left to ask which way. */
const QUIET_MS = 1000;
/** Waiting ends within so long of its reason: below what a person or a figure notices. */
const LOOK_EVERY_MS = 5;
/** Packets between two looks at whether enough is known: half a second of voice. */
const CLEAR_EVERY = 25;
/** An answer this much later than the slowest so far is overdue. */
const OVERDUE_MS = 100;
/** Longer streams are charted by the second: a minute in fifths would be 300 values. */
const LONG_STREAM_MS = 20_000;
const LONG_EVERY_MS = 1000;

export const runEchoStream = (ask: EchoStreamAsk): Promise<EchoStreamEnd> =>
  new StreamRun(ask).run();

class StreamRun {
  readonly #ask: EchoStreamAsk;
  readonly #ledger: EchoLedger;
  /** Ends the sending early: enough is known, or there is no sense in more. */
  readonly #enough = new AbortController();

  constructor(ask: EchoStreamAsk) {
    this.#ask = ask;
    this.#ledger = new EchoLedger(ask.token, ask.now);
  }

  async run(): Promise<EchoStreamEnd> {
    const { socket, signal, now } = this.#ask;
    const ledger = this.#ledger;
    this.#listenTo(socket);
    const isOpen = await this.#converse(socket, OPENING_AT_MS, OPENING_PATIENCE_MS);
    if (signal.aborted) return { kind: 'stopped' };
    if (ledger.isFlooded) return this.#flooded();
    if (!isOpen) return { kind: 'silent', ...this.#trouble() };
    const countBefore = ledger.countOf(0, ledger.sent) ?? 0;
    const lateness = watchLateness(now);
    const first = ledger.sent;
    const startMs = now();
    const sendLateMs = await this.#sendStream(first);
    const streamMs = now() - startMs;
    const whole = { first, last: ledger.sent };
    const settled = signal.aborted ? undefined : await this.#settle(whole);
    const handedIn = signal.aborted ? await this.#handIn(whole) : undefined;
    const own = ownLatenessOf([...sendLateMs, ...lateness()]);
    if (signal.aborted && handedIn === undefined) return { kind: 'stopped' };
    if (ledger.isFlooded) return this.#flooded();
    const { span, countAfter } = handedIn ?? { span: whole, countAfter: settled };
    const stream = streamIn(ledger, span, {
      countBefore,
      countAfter,
      own,
      everyMs: streamMs > LONG_STREAM_MS ? LONG_EVERY_MS : undefined,
      isCut: span.last - first < this.#packetsIn(this.#ask.leastMs),
    });
    const afterMs =
      handedIn !== undefined || countAfter !== undefined ? undefined : this.#silentAfterMs(span);
    return afterMs === undefined
      ? { kind: 'streamed', stream }
      : { kind: 'gone', stream, afterMs, ...this.#trouble() };
  }

  #flooded(): EchoStreamEnd {
    return { kind: 'flooded', heard: this.#ledger.heard, sent: this.#ledger.sent };
  }

  #trouble(): { readonly trouble?: Failure<never> } {
    const told = this.#ask.socket.trouble();
    return told === undefined ? {} : { trouble: told.first };
  }

  #listenTo(socket: StreamSocket): void {
    socket.onDatagram((datagram, atMs) => {
      if (!this.#ledger.hear(datagram, atMs)) this.#enough.abort();
    });
  }

  /** Sends copies until one of them is answered; whether one was. */
  async #converse(
    socket: StreamSocket,
    sendAtMs: readonly number[],
    patienceMs: number,
  ): Promise<boolean> {
    const { now, signal } = this.#ask;
    const startMs = now();
    const from = this.#ledger.sent;
    const isAnswered = (): boolean => this.#ledger.answeredIn(from, this.#ledger.sent) > 0;
    for (const atMs of sendAtMs) {
      await this.#waitUntil(startMs + atMs, isAnswered);
      if (isAnswered() || signal.aborted || socket.isBroken()) return isAnswered();
      this.#ledger.send(socket);
    }
    await this.#waitUntil(now() + patienceMs, () => isAnswered() || socket.isBroken());
    return isAnswered();
  }

  async #waitUntil(atMs: number, isOver: () => boolean): Promise<void> {
    const { now, signal } = this.#ask;
    while (!isOver() && !signal.aborted && !this.#ledger.isFlooded) {
      const leftMs = atMs - now();
      if (leftMs <= 0) return;
      await pause(Math.min(LOOK_EVERY_MS, leftMs), signal);
    }
  }

  #packetsIn(ms: number): number {
    return Math.round((ms / 1000) * this.#ask.shape.packetsPerSecond);
  }

  #sendStream(first: number): Promise<readonly number[]> {
    const { shape, leastMs, mostMs, socket, signal, now } = this.#ask;
    const leastPackets = this.#packetsIn(leastMs);
    return sendPaced({
      packets: this.#packetsIn(mostMs),
      dueMs: (index) => shape.dueMs(index),
      send: (index) => {
        if (socket.isBroken()) return this.#enough.abort();
        this.#ledger.send(socket, shape.packetBytes);
        const isTime = index + 1 >= leastPackets && (index + 1) % CLEAR_EVERY === 0;
        if (isTime && this.#isClear(first)) this.#enough.abort();
      },
      signal: AbortSignal.any([signal, this.#enough.signal]),
      now,
    });
  }

  /** Only packets whose answers are overdue count as lost. */
  #isClear(first: number): boolean {
    const ledger = this.#ledger;
    const dueMs = this.#ask.now() - ledger.slowestMs - OVERDUE_MS;
    let [sent, lost] = [0, 0];
    for (let sequence = first; sequence < ledger.sent; sequence += 1) {
      const isAnswered = ledger.isAnswered(sequence);
      if (!isAnswered && (ledger.sentAtMs(sequence) ?? Infinity) > dueMs) continue;
      sent += 1;
      if (!isAnswered) lost += 1;
    }
    return this.#ask.isClear(sent, lost, this.#ask.now() - ledger.lastHeardMs);
  }

  /**
   * What a stopped stream has to show: all of it if the last packets come back in time, else what was sent before
   * the slowest answer's time. Undefined if that is too little, or if nobody can know why it is quiet.
   */
  async #handIn({
    first,
    last,
  }: Span): Promise<{ readonly span: Span; readonly countAfter: number | undefined } | undefined> {
    const { socket, now } = this.#ask;
    const ledger = this.#ledger;
    const isClosed = (): boolean => ledger.answeredIn(last, ledger.sent) > 0;
    if (!isClosed() && !socket.isBroken()) ledger.send(socket);
    const untilMs = now() + HAND_IN_MS;
    const isAllBack = (): boolean => isClosed() && ledger.answeredIn(first, last) === last - first;
    while (!isAllBack() && now() < untilMs && !socket.isBroken() && !ledger.isFlooded)
      await sleep(LOOK_EVERY_MS);
    const dueMs = now() - ledger.slowestMs - OVERDUE_MS;
    let due = last;
    while (!isClosed() && due > first && (ledger.sentAtMs(due - 1) ?? 0) > dueMs) due -= 1;
    const lastsMs = (ledger.sentAtMs(due - 1) ?? 0) - (ledger.sentAtMs(first) ?? 0);
    const isTooShort = due === first || lastsMs < LEAST_STREAM_MS;
    if (isTooShort || now() - ledger.lastHeardMs > QUIET_MS) return undefined;
    const span = { first, last: due };
    return { span, countAfter: isClosed() ? this.#countAtClosing(span) : undefined };
  }

  /** Waits for what is still on its way, and learns the far end's last count. */
  async #settle(span: Span): Promise<number | undefined> {
    const { socket, signal, now } = this.#ask;
    const ledger = this.#ledger;
    const endedMs = now();
    const isClosed = (): boolean => ledger.answeredIn(span.last, ledger.sent) > 0;
    const isAllBack = (): boolean =>
      isClosed() && ledger.answeredIn(span.first, span.last) === span.last - span.first;
    for (const atMs of CLOSING_AT_MS) {
      await this.#waitUntil(endedMs + atMs, isClosed);
      if (!isClosed() && !signal.aborted && !socket.isBroken()) ledger.send(socket);
    }
    const settlingMs = Math.max(LEAST_SETTLING_MS, 2 * ledger.slowestMs + OVERDUE_MS);
    const lastMs = ledger.sentAtMs(ledger.sent - 1) ?? endedMs;
    await this.#waitUntil(
      lastMs + Math.min(MOST_SETTLING_MS, settlingMs),
      () => isAllBack() || socket.isBroken(),
    );
    if (isClosed()) return this.#countAtClosing(span);
    return signal.aborted || ledger.isFlooded ? undefined : this.#countElsewhere(span);
  }

  /**
   * The first closing question that was answered counts itself and the closing ones before it, if those
   * were lost on the way home: assumed, and wrong by at most that many packets.
   */
  #countAtClosing({ last }: Span): number | undefined {
    const answer = this.#ledger.replies.find(({ sequence }) => sequence >= last);
    const known = this.#ledger.countOf(0, last) ?? 0;
    return answer === undefined
      ? undefined
      : Math.max(known, answer.thereCount - 1 - (answer.sequence - last));
  }

  async #countElsewhere(span: Span): Promise<number | undefined> {
    const ledger = this.#ledger;
    const closed = ledger.sent;
    for (const open of this.#ask.elsewhere) {
      const opened = await open();
      if (opened.kind !== 'measured') continue;
      const from = ledger.sent;
      this.#listenTo(opened.value);
      await this.#converse(opened.value, ELSEWHERE_AT_MS, ELSEWHERE_MS);
      opened.value.close();
      const count = ledger.countOf(from, ledger.sent);
      if (count !== undefined) return this.#shareOfStream(count - 1, span, closed);
      if (this.#ask.signal.aborted) return undefined;
    }
    return undefined;
  }

  /** Of what it counted after the last answer heard, the share that fell to the stream and not to the closing questions. */
  #shareOfStream(count: number, { first, last }: Span, closed: number): number {
    const known = this.#ledger.countOf(0, last) ?? 0;
    const unheard = closed - 1 - Math.max(first - 1, this.#ledger.lastAnswered(last));
    const share = unheard <= 0 ? 0 : Math.max(0, count - known) / unheard;
    return Math.max(known, count - Math.round(share * (closed - last)));
  }

  /** Milliseconds of the stream after which nothing came any more; undefined if something came after its end. */
  #silentAfterMs({ first, last }: Span): number | undefined {
    const ledger = this.#ledger;
    const startMs = ledger.sentAtMs(first) ?? 0;
    const endMs = ledger.sentAtMs(last - 1) ?? startMs;
    const lastMs = ledger.replies.reduce((late, { backAtMs }) => Math.max(late, backAtMs), startMs);
    return lastMs >= endMs ? undefined : Math.round(lastMs - startMs);
  }
}
