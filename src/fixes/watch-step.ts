/** A step that only a person can take, looked for until it is taken. */
import { realWait } from './clock.ts';

/** How often it is looked: soon enough to feel noticed, rare enough to cost nothing. */
const LOOK_EVERY_MS = 2000;

/** Undefined when it was stopped first. */
export const watchStep = async (
  isDone: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<'taken' | undefined> => {
  while (!signal.aborted) {
    if (await isDone()) return 'taken';
    await realWait(LOOK_EVERY_MS, signal);
  }
  return undefined;
};

/** A look that hangs must not outlast whoever waits for it. */
export const stopped = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
