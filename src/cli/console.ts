import { isatty } from 'node:tty';

/** The two streams: stdout carries data, stderr carries progress and trouble. */
export interface Stream {
  /** Resolves when the text was handed over; a reader that went away (`| head`) is no error, a full disk is. */
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

/** For what is shown elsewhere, or not at all. */
export const nowhere: Stream = {
  write: () => Promise.resolve(),
  isTerminal: false,
  isColoured: false,
  isAnimated: false,
  columns: 80,
};

/** What was asked for could not be written: a full disk behind `> file`. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor(cause: Error) {
    super(`the output could not be written: ${cause.message}`, { cause });
  }
}

/** What a stream that is no terminal is wrapped to. */
const PLAIN_COLUMNS = 80;
/** Lines longer than this are hard to read, however wide the window is. */
const MOST_COLUMNS = 100;
const FEWEST_COLUMNS = 40;

/** EPIPE: the reader has what it wanted; EIO: the terminal itself was closed. */
const isReaderGone = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'EIO');

/** `isTrouble`: stderr, about whose own failures nobody could be told. */
const streamOf = (
  target: NodeJS.WriteStream & { readonly fd: number },
  environment: NodeJS.ProcessEnv,
  isTrouble: boolean,
): Stream => {
  let isGone = false;
  // Whoever wrote hears of it; thrown from here it would reach nobody who can end the run in order.
  target.on('error', () => (isGone = true));
  const isTerminal = isatty(target.fd);
  const isAnimated = isTerminal && environment['TERM'] !== 'dumb';
  return {
    write: (text) =>
      isGone || text === ''
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            target.write(text, (error) => {
              if (error == null || isTrouble || isReaderGone(error)) resolve();
              else reject(new OutputError(error));
            });
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
  out: streamOf(process.stdout, process.env, false),
  err: streamOf(process.stderr, process.env, true),
});
