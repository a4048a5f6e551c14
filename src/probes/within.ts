/**
 * Everything that waits, waits like this: until its work settles it, its own
 * deadline passes, or the run is over. Whatever comes first, the cleaning up runs once.
 */
import { skipped, type Outcome } from '../model/outcome.ts';

export interface Limits<Value> {
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** What the silence means. */
  late(): Outcome<Value>;
}

/** The reason is only seen when a probe runs outside a collection, which records its own. */
const STOPPED = 'the check was over';

export const within = <Value>(
  limits: Limits<Value>,
  start: (settle: (outcome: Outcome<Value>) => void) => () => void,
): Promise<Outcome<Value>> =>
  new Promise((resolve) => {
    if (limits.signal.aborted) {
      resolve(skipped(STOPPED));
      return;
    }
    let cleanUp: (() => void) | undefined;
    let isSettled = false;
    const settle = (outcome: Outcome<Value>): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', stop);
      cleanUp?.();
      resolve(outcome);
    };
    const stop = (): void => settle(skipped(STOPPED));
    const timer = setTimeout(() => settle(limits.late()), limits.deadlineMs);
    limits.signal.addEventListener('abort', stop, { once: true });
    try {
      const tidy = start(settle);
      if (isSettled) tidy();
      else cleanUp = tidy;
    } catch (error) {
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', stop);
      throw error;
    }
  });

/** An ordinary pause that ends early when the run does. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (milliseconds <= 0 || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
};
