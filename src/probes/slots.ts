/** A fixed number of places, handed out in the order of asking. */
export interface Slots {
  /** Resolves to a function that gives the place back, or to nothing when none became free in time. */
  take(waitMs: number, signal: AbortSignal): Promise<(() => void) | undefined>;
}

export const makeSlots = (places: number): Slots => {
  let free = places;
  const waiting: (() => void)[] = [];
  const giveBack = (): (() => void) => {
    let isGiven = false;
    return () => {
      if (isGiven) return;
      isGiven = true;
      free += 1;
      waiting.shift()?.();
    };
  };
  const grab = (): (() => void) => {
    free -= 1;
    return giveBack();
  };
  return {
    take: (waitMs, signal) => {
      if (free > 0 && waiting.length === 0) return Promise.resolve(grab());
      return new Promise((resolve) => {
        const leave = (release: (() => void) | undefined): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          resolve(release);
        };
        const enter = (): void => leave(grab());
        const giveUp = (): void => {
          const index = waiting.indexOf(enter);
          if (index >= 0) waiting.splice(index, 1);
          leave(undefined);
        };
        const timer = setTimeout(giveUp, waitMs);
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.push(enter);
      });
    },
  };
};

/** libuv's default; the command line may start Node with more (`UV_THREADPOOL_SIZE`). */
const DEFAULT_THREADS = 4;

/**
 * libuv lets at most half of its threads do name lookups at a time (`uv__work_submit`, kind
 * "slow I/O"), and all of a process share them, so this one is for the whole process too.
 * Queueing here rather than there keeps the waiting out of `lookupMs`. Measured: setting
 * the variable from JavaScript is too late on Node 20, whose loader has started the pool.
 */
const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? DEFAULT_THREADS);
export const lookupSlots = makeSlots(
  Math.max(1, Math.ceil((Number.isFinite(threads) ? threads : DEFAULT_THREADS) / 2)),
);
