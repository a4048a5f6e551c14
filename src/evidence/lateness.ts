/**
 * How late is this program itself?
 *
 * On a starved computer every wait ends late and looks like a slow network. A timer that
 * should fire every few milliseconds shows by how much; what a probe measured in such a
 * moment carries that lateness with it, so that nobody blames the line for it.
 */

/** Often enough to see a stall of one frame of sound, rarely enough to cost nothing. */
const BEAT_MS = 10;
/** Ordinary scheduling and garbage collection stay below this. */
const NOTEWORTHY_MS = 20;

export class Lateness {
  readonly #now: () => number;
  readonly #stalls: { readonly atMs: number; readonly lateMs: number }[] = [];
  readonly #timer: NodeJS.Timeout;
  #lastMs: number;
  /** When this turn of the event loop began, as far as timers tell. */
  #turnMs: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#lastMs = now();
    this.#turnMs = this.#lastMs;
    this.#timer = setInterval(() => {
      this.#turnMs = this.#now();
      this.#beat();
    }, BEAT_MS);
    this.#timer.unref();
  }

  /** Milliseconds by which this program was late since that moment. */
  since(startMs: number): number {
    this.#beat();
    return this.#stalls
      .filter(({ atMs }) => atMs > startMs)
      .reduce((sum, { atMs, lateMs }) => sum + Math.min(lateMs, atMs - startMs), 0);
  }

  /**
   * By how much one single wait that ends now can have been lengthened: by a stall over its
   * beginning (the question went out late) and by one over its end (the answer lay unread).
   * Whatever stalled in between was over before the answer came.
   */
  ofWaitSince(startMs: number): number {
    this.#beat();
    return this.#stalls
      .filter(({ atMs, lateMs }) => {
        const isOverStart = atMs > startMs && atMs - lateMs - BEAT_MS <= startMs;
        return isOverStart || (atMs > startMs && atMs >= this.#turnMs);
      })
      .reduce((sum, { atMs, lateMs }) => sum + Math.min(lateMs, atMs - startMs), 0);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    const atMs = this.#now();
    const lateMs = atMs - this.#lastMs - BEAT_MS;
    this.#lastMs = atMs;
    if (lateMs >= NOTEWORTHY_MS) this.#stalls.push({ atMs, lateMs });
  }
}
