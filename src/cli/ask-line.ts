import { createInterface } from 'node:readline';

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** One line from the person. Undefined at the end of input, or when nobody waits for the answer any more. */
export const askLine = (
  text: string,
  signal: AbortSignal,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const lines = createInterface(terminal);
    const finish = (answer?: string): void => {
      // Before closing, which says "no answer" too: the first word counts.
      resolve(answer);
      signal.removeEventListener('abort', stop);
      lines.close();
    };
    const stop = (): void => finish();
    signal.addEventListener('abort', stop, { once: true });
    // The line editor takes Ctrl-C for itself; here it means what it means everywhere.
    lines.on('SIGINT', () => {
      process.emit('SIGINT');
      finish();
    });
    lines.once('close', () => resolve(undefined));
    lines.question(text, finish);
    if (signal.aborted) stop();
  });
