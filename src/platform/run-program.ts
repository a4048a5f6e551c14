/**
 * Runs a program of the system: no shell, an absolute deadline, output capped,
 * English and UTF-8 whatever the person's language. The answer always comes: a
 * program that hangs, floods or leaves children holding the pipes is killed and
 * what it said until then is handed over.
 */
import { spawn } from 'node:child_process';

export interface ProgramOptions {
  /** Absolute: counted from the start, killed without warning when it has passed. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Asks it to end with what it has, as Ctrl-C does (SIGINT); Windows knows nothing gentler than killing, so there it runs on. */
  readonly interrupt?: AbortSignal;
  readonly input?: string;
  /** Hands over standard output undecoded too: programs of Windows write in a code page, not in UTF-8. */
  readonly wantsBytes?: boolean;
  /** Told of standard output piece by piece: whoever asks many questions at once need not wait for the last. */
  readonly onOutput?: (piece: Buffer) => void;
}

export type ProgramResult =
  | {
      readonly kind: 'ended';
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
      readonly isCutOff: boolean;
      /** Only when asked for. */
      readonly bytes?: Buffer;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'late';
      readonly stdout: string;
      readonly stderr: string;
      readonly bytes?: Buffer;
    };

export type RunProgram = (
  program: string,
  args: readonly string[],
  options: ProgramOptions,
) => Promise<ProgramResult>;

/** 8 MB holds every rule of a firewall with 10 000 rules as JSON; more is somebody's mischief. */
const maxBytes = 8 * 1024 * 1024;

/** An ordinary user's PATH lacks the places where `ip`, `nft` and `iw` live on Debian. */
const systemPlaces = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin';

/**
 * Only what a settings reader needs. Proxy variables would bend curl, LD_PRELOAD
 * would bend ping's clock, and a translated message cannot be parsed.
 */
const passedOn = [
  'HOME',
  'USER',
  'LOGNAME',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'XDG_DATA_DIRS',
  'DBUS_SESSION_BUS_ADDRESS',
  'DBUS_SYSTEM_BUS_ADDRESS',
  'SystemRoot',
  // Windows programs find their modules, temporary files and the person's folders by these.
  'SystemDrive',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'USERNAME',
  'USERDOMAIN',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
  'ProgramFiles(x86)',
  'ProgramW6432',
  'PROCESSOR_ARCHITECTURE',
  'NUMBER_OF_PROCESSORS',
];

export const programEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    passedOn.flatMap((name) =>
      environment[name] === undefined ? [] : [[name, environment[name]]],
    ),
  ),
  PATH:
    process.platform === 'win32'
      ? environment['PATH']
      : `${environment['PATH'] ?? ''}:${systemPlaces}`,
  LC_ALL: 'C.UTF-8',
});

export const programRunner =
  (environment: NodeJS.ProcessEnv): RunProgram =>
  (program, args, options) =>
    new Promise((resolve) => {
      if (options.signal?.aborted === true || options.interrupt?.aborted === true) {
        resolve({ kind: 'late', stdout: '', stderr: '' });
        return;
      }
      run(program, args, options, programEnvironment(environment), resolve);
    });

const run = (
  program: string,
  args: readonly string[],
  options: ProgramOptions,
  environment: NodeJS.ProcessEnv,
  resolve: (result: ProgramResult) => void,
): void => {
  const child = spawn(program, args, {
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const out = collector();
  const err = collector();
  const finish = (result: ProgramResult): void => {
    clearTimeout(deadline);
    options.signal?.removeEventListener('abort', onLate);
    options.interrupt?.removeEventListener('abort', onInterrupt);
    child.stdout.destroy();
    child.stderr.destroy();
    resolve(result);
  };
  const undecoded = () => (options.wantsBytes === true ? { bytes: out.bytes() } : {});
  const onLate = (): void => {
    child.kill('SIGKILL');
    child.unref();
    finish({ kind: 'late', stdout: out.text(), stderr: err.text(), ...undecoded() });
  };
  const onInterrupt = (): void => void (process.platform !== 'win32' && child.kill('SIGINT'));
  const deadline = setTimeout(onLate, options.timeoutMs);
  options.signal?.addEventListener('abort', onLate, { once: true });
  options.interrupt?.addEventListener('abort', onInterrupt, { once: true });
  child.stdout.on('data', out.take);
  if (options.onOutput !== undefined) child.stdout.on('data', options.onOutput);
  child.stderr.on('data', err.take);
  child.on('error', (error: NodeJS.ErrnoException) =>
    finish(error.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'refused', why: error.message }),
  );
  child.on('close', (code) =>
    finish({
      kind: 'ended',
      // Killed by somebody else's signal: no status, and surely no success.
      code: code ?? 128,
      stdout: out.text(),
      stderr: err.text(),
      isCutOff: out.isFull() || err.isFull(),
      ...undecoded(),
    }),
  );
  // A program that does not read its input closes the pipe: EPIPE is no news.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(options.input ?? '');
};

/** Keeps the first bytes and lets the rest pass, so that a flooding program can still end by itself. */
const collector = (): {
  take: (chunk: Buffer) => void;
  text: () => string;
  bytes: () => Buffer;
  isFull: () => boolean;
} => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    take: (chunk) => {
      if (bytes < maxBytes) chunks.push(chunk.subarray(0, maxBytes - bytes));
      bytes += chunk.length;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
    bytes: () => Buffer.concat(chunks),
    isFull: () => bytes > maxBytes,
  };
};

/**
 * Several readers ask `ip` the same thing in the same millisecond: while a question is
 * on its way its answer is shared. A reader that is told to stop stops alone.
 */
export const sharingAnswers = (ask: RunProgram): RunProgram => {
  const onTheWay = new Map<string, Promise<ProgramResult>>();
  return async (program, args, { timeoutMs, input, wantsBytes, signal }) => {
    const key = JSON.stringify([program, args, timeoutMs, input, wantsBytes]);
    const known = onTheWay.get(key);
    const options = {
      timeoutMs,
      ...(input === undefined ? {} : { input }),
      ...(wantsBytes === undefined ? {} : { wantsBytes }),
    };
    const answer = known ?? ask(program, args, options).finally(() => onTheWay.delete(key));
    if (known === undefined) onTheWay.set(key, answer);
    return signal === undefined ? answer : untilStopped(answer, signal);
  };
};

const untilStopped = async (
  answer: Promise<ProgramResult>,
  signal: AbortSignal,
): Promise<ProgramResult> => {
  const late: ProgramResult = { kind: 'late', stdout: '', stderr: '' };
  if (signal.aborted) return late;
  const done = new AbortController();
  const stopped = new Promise<ProgramResult>((resolve) => {
    const options = { once: true, signal: done.signal };
    signal.addEventListener('abort', () => resolve(late), options);
  });
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    done.abort();
  }
};
