/**
 * Bytes one way by ordinary HTTPS requests over a few connections, where the far end knows no other.
 *
 * Down: pieces are fetched at the pace, their bytes counted as they come. Up: pieces are posted, and each
 * counts when its answer is back, because nothing else proves that it arrived. So many are on
 * their way at once that the line does not wait for answers.
 */
import type { Failure } from '../model/failure.ts';
import type { Flow, Reading, Way } from './flow.ts';
import type { HttpsLine } from './https-line.ts';

export interface HttpsFlowAsk {
  readonly way: Way;
  readonly lines: readonly HttpsLine[];
  /** All lines together; undefined: as fast as it goes. */
  readonly mbps: number | undefined;
  readonly rttMs: number;
  readonly pathOf: (bytes: number) => string;
  /** A piece takes one of these; none left ends the flow. Politeness towards whoever pays for it. */
  readonly budget: { bytesLeft: number; requestsLeft: number };
  readonly now: () => number;
  readonly onLate: (lateMs: number) => void;
}

const TURN_MS = 5;
/** Five pieces in an interval of 100 ms: fewer would count pieces and not the line, more would be impolite. */
const PACED_PIECE_MS = 20;
const LEAST_PIECE_BYTES = 2048;
const FIRST_PIECE_BYTES = 32_768;
const MOST_PIECE_BYTES = 1 << 20;
/** On a line of unknown speed each piece grows until it takes this long. */
const PIECE_MS = 150;
const QUEUE_SECONDS = 0.15;
/** Of what is answered to a piece that was posted. */
const MOST_ANSWER_BYTES = 4096;

let filler: Buffer | undefined;

const fillerOf = (bytes: number): Buffer => {
  // Not random: over TLS nothing on the way can press it, and it is made at once.
  filler ??= Buffer.alloc(MOST_PIECE_BYTES, 0x5a);
  return filler.subarray(0, bytes);
};

export const startHttpsFlow = (ask: HttpsFlowAsk): Flow => new HttpsFlow(ask);

class HttpsFlow implements Flow {
  readonly way: Way;
  readonly isReported: boolean;
  readonly readings: Reading[];
  readonly ownRttMs = [];
  readonly #ask: HttpsFlowAsk;
  readonly #timer: NodeJS.Timeout;
  #mbps: number | undefined;
  #pieceBytes: number;
  #bytes = 0;
  #credit = 0;
  #turnMs: number;
  #trouble: Failure<never> | undefined;
  #isClosed = false;

  constructor(ask: HttpsFlowAsk) {
    this.#ask = ask;
    this.way = ask.way;
    this.isReported = ask.way === 'up';
    this.#turnMs = ask.now();
    this.readings = [{ atMs: this.#turnMs, bytes: 0 }];
    this.#mbps = ask.mbps;
    this.#pieceBytes = pieceFor(ask);
    this.#timer = setInterval(() => this.#turn(), TURN_MS);
  }

  pace(mbps: number | undefined): void {
    this.#mbps = mbps;
    if (mbps !== undefined && mbps > 0) this.#pieceBytes = pieceFor({ ...this.#ask, mbps });
  }

  trouble(): Failure<never> | undefined {
    return this.#trouble;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#timer);
    for (const line of this.#ask.lines) line.close();
  }

  #fail(failure: Failure<never>): void {
    this.#trouble ??= failure;
    this.close();
  }

  #turn(): void {
    const { now, onLate, lines, budget } = this.#ask;
    const atMs = now();
    const sinceMs = atMs - this.#turnMs;
    this.#turnMs = atMs;
    onLate(Math.max(0, sinceMs - TURN_MS));
    const perSecond = this.#mbps === undefined ? Infinity : (this.#mbps * 1e6) / 8;
    const most = Math.max(this.#pieceBytes, perSecond * QUEUE_SECONDS);
    this.#credit = Math.min(this.#credit + (perSecond * sinceMs) / 1000, most);
    for (const line of lines) {
      if (line.isBusy || this.#credit < this.#pieceBytes) continue;
      if (budget.bytesLeft <= 0 || budget.requestsLeft <= 0) {
        const message = 'as much as we allow ourselves';
        this.#fail({ class: 'http.rate_limited', step: 'send', detail: { message } });
        return;
      }
      void this.#fetchPiece(line);
    }
  }

  async #fetchPiece(line: HttpsLine): Promise<void> {
    const { budget, now, way, pathOf } = this.#ask;
    const size = Math.min(this.#pieceBytes, budget.bytesLeft);
    budget.bytesLeft -= size;
    budget.requestsLeft -= 1;
    this.#credit -= size;
    const startMs = now();
    const path = pathOf(size);
    const answer = await line.ask(
      way === 'down'
        ? { method: 'GET', path, mostBytes: size, onBytes: (count) => this.#arrived(count) }
        : { method: 'POST', path, mostBytes: MOST_ANSWER_BYTES, body: fillerOf(size) },
    );
    if (this.#isClosed) return;
    if (answer === undefined) {
      this.#fail(line.trouble() ?? { class: 'http.closed_early', step: 'read', detail: {} });
      return;
    }
    if (way === 'up') this.#arrived(size);
    if (this.#mbps === undefined && now() - startMs < PIECE_MS) {
      this.#pieceBytes = Math.min(MOST_PIECE_BYTES, this.#pieceBytes * 2);
    }
  }

  #arrived(count: number): void {
    this.#bytes += count;
    const atMs = this.#ask.now();
    if (this.readings.length > 1 && atMs - (this.readings.at(-1)?.atMs ?? 0) < 1)
      this.readings.pop();
    this.readings.push({ atMs, bytes: this.#bytes });
  }
}

/** So large that all lines together keep the pace though each waits a round trip for its answer. */
const pieceFor = ({
  mbps,
  rttMs,
  lines,
}: Pick<HttpsFlowAsk, 'mbps' | 'rttMs' | 'lines'>): number => {
  if (mbps === undefined) return FIRST_PIECE_BYTES;
  const perMs = (mbps * 1000) / 8;
  const perTrip = (perMs * (rttMs + 20) * 1.5) / lines.length;
  const wanted = Math.max(LEAST_PIECE_BYTES, perMs * PACED_PIECE_MS, perTrip);
  return Math.round(Math.min(MOST_PIECE_BYTES, wanted));
};
