/**
 * The built program, driven from outside: its streams and its exit status are all that
 * is looked at. Checks run in a network namespace of their own, with no network in it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const program = join(root, 'dist', 'cli', 'main.js');

if (!existsSync(program)) throw new Error('dist/ is missing: run `npm run build` first');

/** What it remembers, it remembers here: nothing of a test stays on this computer. */
const home = mkdtempSync(join(tmpdir(), 'linecheck-home-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunAsk {
  /** Inside a namespace of its own, without any network. */
  readonly isCutOff?: boolean;
  readonly input?: string;
  /** Leaves stdin open: whoever reads it waits. */
  readonly isInputOpen?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Cut off, but able to talk to itself. */
  readonly isLoopbackUp?: boolean;
  /** A command for the shell in there, before the program starts. */
  readonly setUp?: string;
  /** Cut off, and this file stands in the place of the computer's hosts file: bound there, as containers do. */
  readonly hostsFile?: string;
  /** Sent once the program has printed this. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly after: string };
}

/** A hang must become a failed test, not a hung run; the slowest honest test here takes 5 s on a busy machine. */
export const DEADLINE_MS = 30_000;

const namespace = ['unshare', '--user', '--map-root-user', '--net'];

const placeOf = ({
  isCutOff,
  isLoopbackUp,
  setUp = 'true',
  hostsFile,
}: RunAsk): readonly string[] => {
  if (hostsFile !== undefined) {
    const bind = 'mount --bind "$1" /etc/hosts && shift && exec "$@"';
    return [...namespace, '--mount', 'sh', '-c', bind, 'sh', hostsFile];
  }
  if (isLoopbackUp === true) {
    return [...namespace, 'sh', '-c', `ip link set lo up && ${setUp} && exec "$@"`, 'sh'];
  }
  return isCutOff === true ? namespace : [];
};

export const run = (args: readonly string[], ask: RunAsk = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const command = [...placeOf(ask), process.execPath, program, ...args];
    const child = spawn(command[0] ?? '', command.slice(1), {
      env: { ...process.env, NO_COLOR: '1', LINECHECK_HOME: home, ...ask.environment },
      timeout: DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    let [stdout, stderr] = ['', ''];
    let isSignalled = false;
    const signalWhenDue = (): void => {
      if (ask.signal === undefined || isSignalled) return;
      if (!`${stdout}${stderr}`.includes(ask.signal.after)) return;
      isSignalled = true;
      child.kill(ask.signal.name);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      signalWhenDue();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      signalWhenDue();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => {});
    if (ask.isInputOpen !== true) child.stdin.end(ask.input ?? '');
  });

const isPermitted = (...command: readonly string[]): boolean => {
  try {
    execFileSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Undefined where checks can run cut off; else the reason why not. */
export const whyNoNamespace = isPermitted('unshare', '--user', '--map-root-user', '--net', 'true')
  ? undefined
  : 'network namespaces are not permitted here';

export const hasProgram = (name: string): boolean => isPermitted('which', name);
