/** What a shell reports for a program ended by Ctrl-C. */
const ENDED_BY_INTERRUPT = 130;

let isEarly = false;
const note = (): void => {
  isEarly = true;
};

/** Until the check is loaded and listens itself: an impatient Ctrl-C is owed an answer by then, too. */
export const noteInterrupts = (): void => {
  process.on('SIGINT', note);
  process.on('SIGTERM', note);
};

/** It is no check after all: Ctrl-C ends it, as it ends every program. */
export const obeyInterrupts = (): void => {
  process.off('SIGINT', note);
  process.off('SIGTERM', note);
  if (isEarly) process.exit(ENDED_BY_INTERRUPT);
};

/** The first Ctrl-C (or a polite kill) asks to end well: with what is known, or putting back. The second ends at once. */
export const listenForInterrupts = (onFirst?: () => void): AbortSignal => {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(ENDED_BY_INTERRUPT);
    controller.abort();
    onFirst?.();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  process.off('SIGINT', note);
  process.off('SIGTERM', note);
  // The terminal was closed: whoever has something to put back does it now, not when the armed undo comes.
  if (onFirst !== undefined) process.on('SIGHUP', interrupt);
  if (isEarly) interrupt();
  return controller.signal;
};
