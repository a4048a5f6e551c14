/** What a shell reports for a program ended by Ctrl-C. */
const ENDED_BY_INTERRUPT = 130;

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
  // The terminal was closed: whoever has something to put back does it now, not when the armed undo comes.
  if (onFirst !== undefined) process.on('SIGHUP', interrupt);
  return controller.signal;
};
