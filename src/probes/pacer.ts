/**
 * Calls a function for every packet of a stream at its moment.
 *
 * Timers fire late, above all on a busy computer, so the moment of sending is what counts and
 * not the moment due, and after a stall the rest is not thrown out in one burst: packets
 * that should have been apart stay at least half as far apart, so that a stall of ours
 * never looks like a queue of the network. How late each one was is kept.
 */

export interface PacerAsk {
  readonly packets: number;
  /** From the start, never falling. */
  dueMs(index: number): number;
  send(index: number): void;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Node's timers know whole milliseconds: waiting for less than half of one would be another whole one. */
const GRAIN_MS = 0.5;

/** Resolves when the last packet is out or the signal has come; the lateness of each packet sent. */
export const sendPaced = (ask: PacerAsk): Promise<readonly number[]> =>
  new Promise((resolve) => {
    const { packets, signal, now } = ask;
    const startMs = now();
    const lateMs: number[] = [];
    let [next, lastMs] = [0, -Infinity];
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(lateMs);
    };
    /** When the next one may go: at its time, but after a stall at half its distance from the one before. */
    const dueNext = (): number => {
      const dueAt = startMs + ask.dueMs(next);
      const gapMs = next === 0 ? 0 : ask.dueMs(next) - ask.dueMs(next - 1);
      return Math.max(dueAt, lastMs + gapMs / 2);
    };
    const step = (): void => {
      while (next < packets && !signal.aborted) {
        const atMs = now();
        const waitMs = dueNext() - atMs;
        if (waitMs > GRAIN_MS) {
          timer = setTimeout(step, Math.max(1, Math.floor(waitMs)));
          return;
        }
        lateMs.push(Math.max(0, -waitMs));
        ask.send(next);
        lastMs = atMs;
        next += 1;
      }
      end();
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    step();
  });

const BEAT_MS = 10;

/**
 * How late an answer would have been heard: a timer beats beside the stream, and a stall
 * counts once for every beat it covers, as it delays that many answers.
 */
export const watchLateness = (now: () => number): (() => readonly number[]) => {
  const lateMs: number[] = [];
  let lastMs = now();
  const timer = setInterval(() => {
    const atMs = now();
    let late = Math.max(0, atMs - lastMs - BEAT_MS);
    lastMs = atMs;
    do {
      lateMs.push(late);
      late -= BEAT_MS;
    } while (late > 0 && lateMs.length < MOST_BEATS);
    if (lateMs.length >= MOST_BEATS) lateMs.splice(0, MOST_BEATS / 2);
  }, BEAT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return lateMs;
  };
};

/** Ten minutes of beats; a computer that slept for an hour does not fill the memory with it. */
const MOST_BEATS = 60_000;
