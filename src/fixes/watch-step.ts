/** A step that only a person can take, looked for until it is over. */
import { realWait } from './clock.ts';
import type { StepWatch } from './person.ts';

/** How often it is looked: soon enough to feel noticed, rare enough to cost nothing. */
const LOOK_EVERY_MS = 2000;

/** Undefined when it was stopped first. */
export const watchStep = async (
  watch: StepWatch,
  signal: AbortSignal,
): Promise<'taken' | undefined> => {
  while (!signal.aborted) {
    if (await watch.isOver(signal)) return 'taken';
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
