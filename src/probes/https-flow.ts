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
  pathOf(bytes: number): string;
  /** A piece takes one of these; none left ends the flow. Politeness towards whoever pays for it. */
  readonly budget: { bytesLeft: number; requestsLeft: number };
  readonly now: () => number;
  onLate(lateMs: number): void;
}

const TURN_MS = 5;
/** Small enough that a line of 1 Mbps brings four in a second, large enough that 10 Mbps need but sixty. */
const LEAST_PIECE_BYTES = 16_384;
const MOST_PIECE_BYTES = 1 << 20;
/** On a line of unknown speed each piece grows until it takes this long. */
const PIECE_MS = 150;
const QUEUE_SECONDS = 0.15;

let filler: Buffer | undefined;

const fillerOf = (bytes: number): Buffer => {
  // Not random: over TLS nothing on the way can press it, and it is made at once.
  filler ??= Buffer.alloc(MOST_PIECE_BYTES, 0x5a);
  return filler.subarray(0, bytes);
};

export const startHttpsFlow = (ask: HttpsFlowAsk): Flow => {
  const { way, lines, now, budget, onLate } = ask;
  let { mbps } = ask;
  const readings: Reading[] = [{ atMs: now(), bytes: 0 }];
  let bytes = 0;
  let credit = 0;
  let turnMs = now();
  let pieceBytes = pieceFor(ask);
  let trouble: Failure<never> | undefined;
  let isClosed = false;
  const arrived = (count: number): void => {
    bytes += count;
    const atMs = now();
    if (atMs - (readings.at(-1)?.atMs ?? 0) < 1) readings.pop();
    readings.push({ atMs, bytes });
  };
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    clearInterval(timer);
    for (const line of lines) line.close();
  };
  const fetchPiece = async (line: HttpsLine): Promise<void> => {
    const size = Math.min(pieceBytes, budget.bytesLeft);
    budget.bytesLeft -= size;
    budget.requestsLeft -= 1;
    credit -= size;
    const startMs = now();
    const answer = await (way === 'down'
      ? line.ask({ method: 'GET', path: ask.pathOf(size), mostBytes: size, onBytes: arrived })
      : line.ask({
          method: 'POST',
          path: ask.pathOf(size),
          mostBytes: 4096,
          body: fillerOf(size),
        }));
    if (isClosed) return;
    if (answer === undefined) {
      trouble ??= line.trouble() ?? { class: 'http.closed_early', step: 'read', detail: {} };
      return close();
    }
    if (way === 'up') arrived(size);
    if (mbps === undefined && now() - startMs < PIECE_MS) {
      pieceBytes = Math.min(MOST_PIECE_BYTES, pieceBytes * 2);
    }
  };
  const turn = (): void => {
    const atMs = now();
    onLate(Math.max(0, atMs - turnMs - TURN_MS));
    const perSecond = mbps === undefined ? Infinity : (mbps * 1e6) / 8;
    credit = Math.min(
      credit + (perSecond * (atMs - turnMs)) / 1000,
      Math.max(pieceBytes, perSecond * QUEUE_SECONDS),
    );
    turnMs = atMs;
    for (const line of lines) {
      if (line.isBusy || credit < pieceBytes) continue;
      if (budget.bytesLeft <= 0 || budget.requestsLeft <= 0) {
        trouble ??= {
          class: 'http.rate_limited',
          step: 'send',
          detail: { message: 'as much as we allow ourselves' },
        };
        return close();
      }
      void fetchPiece(line);
    }
  };
  const timer = setInterval(turn, TURN_MS);
  return {
    way,
    readings,
    isReported: way === 'up',
    pace: (next) => {
      mbps = next;
      if (next !== undefined && next > 0) pieceBytes = pieceFor({ ...ask, mbps: next });
    },
    trouble: () => trouble,
    ownRttMs: [],
    close,
  };
};

/** So large that all lines together keep the pace though each waits a round trip for its answer. */
const pieceFor = ({
  mbps,
  rttMs,
  lines,
}: Pick<HttpsFlowAsk, 'mbps' | 'rttMs' | 'lines'>): number => {
  if (mbps === undefined) return LEAST_PIECE_BYTES * 2;
  const perTrip = (mbps * 1000 * (rttMs + 20) * 1.5) / 8 / lines.length;
  return Math.round(Math.min(MOST_PIECE_BYTES, Math.max(LEAST_PIECE_BYTES, perTrip)));
};
