import { isatty } from 'node:tty';

/** The two streams: stdout carries data, stderr carries progress and trouble. */
export interface Stream {
  /** Resolves when the text was handed over; a reader that went away (`| head`) is no error. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Colour and redrawing are welcome: a terminal, not dumb, nobody said NO_COLOR. */
  readonly isColoured: boolean;
  readonly isAnimated: boolean;
  readonly columns: number;
}

export interface Console {
  readonly out: Stream;
  readonly err: Stream;
}

/** What a stream that is no terminal is wrapped to. */
const PLAIN_COLUMNS = 80;
/** Lines longer than this are hard to read, however wide the window is. */
const MOST_COLUMNS = 100;
const FEWEST_COLUMNS = 40;

const streamOf = (
  target: NodeJS.WriteStream & { readonly fd: number },
  environment: NodeJS.ProcessEnv,
): Stream => {
  let isGone = false;
  target.on('error', (error: NodeJS.ErrnoException) => {
    // EIO: the terminal itself was closed.
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    isGone = true;
  });
  const isTerminal = isatty(target.fd);
  const isAnimated = isTerminal && environment['TERM'] !== 'dumb';
  return {
    write: (text) =>
      isGone || text === ''
        ? Promise.resolve()
        : new Promise((resolve) => {
            target.write(text, () => resolve());
          }),
    isTerminal,
    isAnimated,
    // https://no-color.org: set and not empty.
    isColoured: isAnimated && (environment['NO_COLOR'] ?? '') === '',
    get columns() {
      const columns = isTerminal ? target.columns : PLAIN_COLUMNS;
      return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns || PLAIN_COLUMNS));
    },
  };
};

export const openConsole = (): Console => ({
  out: streamOf(process.stdout, process.env),
  err: streamOf(process.stderr, process.env),
});
