/** A fixed number of places, handed out in the order of asking, unless all of them hang. */
export interface Slots {
  /** Resolves to a function that gives the place back, or to nothing when all places hang. */
  take(signal: AbortSignal): Promise<(() => void) | undefined>;
}

/** A place held for longer than `hangMs` hangs; when all do, whoever waits is sent away. */
export const makeSlots = (places: number, hangMs: number): Slots => {
  let free = places;
  let hanging = 0;
  const waiting = new Set<(release: (() => void) | undefined) => void>();
  const sendAway = (): void => {
    for (const leave of waiting) leave(undefined);
  };
  const grab = (): (() => void) => {
    free -= 1;
    let state: 'held' | 'hanging' | 'given-back' = 'held';
    const timer = setTimeout(() => {
      state = 'hanging';
      hanging += 1;
      if (hanging === places) sendAway();
    }, hangMs);
    timer.unref();
    return () => {
      if (state === 'given-back') return;
      clearTimeout(timer);
      if (state === 'hanging') hanging -= 1;
      state = 'given-back';
      free += 1;
      const [next] = waiting;
      next?.(grab());
    };
  };
  return {
    take: (signal) => {
      if (free > 0) return Promise.resolve(grab());
      if (hanging === places || signal.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const leave = (release: (() => void) | undefined): void => {
          waiting.delete(leave);
          signal.removeEventListener('abort', giveUp);
          resolve(release);
        };
        const giveUp = (): void => leave(undefined);
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.add(leave);
      });
    },
  };
};

/** libuv's default; the command line may start Node with more (`UV_THREADPOOL_SIZE`). */
const DEFAULT_THREADS = 4;

/**
 * A lookup over a satellite takes one second at most. 2.5 s tells a slow network, where
 * waiting for one's turn pays, from a dead resolver, where it would only cost the verdict
 * time: what the first lookups cannot learn, the others will not.
 */
const HANG_MS = 2500;

/**
 * libuv lets at most half of its threads do name lookups at a time (`uv__work_submit`, kind
 * "slow I/O"), and all of a process share them, so this one is for the whole process too.
 * Queueing here rather than there keeps the waiting out of `lookupMs`. Measured: setting
 * the variable from JavaScript is too late on Node 20, whose loader has started the pool.
 */
const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? DEFAULT_THREADS);
const usual = Number.isInteger(threads) && threads > 0 ? threads : DEFAULT_THREADS;
export const lookupSlots = makeSlots(Math.ceil(usual / 2), HANG_MS);
