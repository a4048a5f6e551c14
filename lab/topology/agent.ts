import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readFinished, readReply, type Reply } from './message.ts';
import type { Finished, Job, RoomName, RunOptions, StartOptions } from './room.ts';

/**
 * The runner's end of the lab's first process (agent.py): requests and answers are JSON lines.
 * The lab lives exactly as long as this pipe: when the runner dies, even by SIGKILL, so does the lab.
 */
export interface Agent {
  readonly process: ChildProcess;
  request(operation: string, body?: object): Promise<Reply>;
  run(room: RoomName | '', argv: readonly string[], options?: RunOptions): Promise<Finished>;
  start(room: RoomName | '', argv: readonly string[], options?: StartOptions): Promise<Job>;
  end(): Promise<void>;
}

/** What a program started in the lab gets to know about the machine: nothing but where programs are. */
const cleanEnvironment = {
  PATH: `${dirname(process.execPath)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
  LANG: 'C.UTF-8',
  HOME: '/run/lab',
  TERM: 'dumb',
};

/** Namespaces of the lab: user, network, mount, process ids, host name, shared memory. */
export const unshareArguments = ['-Urnmpui', '--fork', '--kill-child', '--mount-proc'] as const;
/** The same for a machine that denies user namespaces to everybody, run by root. */
export const unshareAsRoot = ['-nmpui', '--fork', '--kill-child', '--mount-proc'] as const;

const python = ['/usr/bin/python3', '-E', '-s', '-S', '-B'];
const agentFile = fileURLToPath(new URL('agent.py', import.meta.url));

interface JobListener {
  line(text: string): void;
  exit(result: Finished): void;
}

class Wiretap {
  readonly waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  private readonly jobs = new Map<number, JobListener>();
  /** What a program said before anybody could listen: its number is only known from the answer. */
  private readonly early = new Map<number, Reply[]>();
  /** What the agent wrote to standard error so far. */
  complaints = '';
  private unread = '';

  listen(job: number, listener: JobListener): void {
    this.jobs.set(job, listener);
    for (const message of this.early.get(job) ?? []) this.message(message);
    this.early.delete(job);
  }

  take(text: string): void {
    const lines = (this.unread + text).split('\n');
    this.unread = lines.pop() ?? '';
    for (const line of lines) this.message(readReply(line));
  }

  private message(message: Reply): void {
    const { id, job, line } = message;
    if (typeof id === 'number') {
      const asker = this.waiting.get(id);
      this.waiting.delete(id);
      if (typeof message['error'] === 'string')
        asker?.reject(new Error(`${message['error']} ${this.complaints.trim()}`.trim()));
      else asker?.resolve(message);
    } else if (typeof job === 'number') {
      const listener = this.jobs.get(job);
      if (!listener) this.early.set(job, [...(this.early.get(job) ?? []), message]);
      else if (typeof line === 'string') listener.line(line);
      else listener.exit(readFinished(message));
    }
  }

  fail(error: Error): void {
    for (const asker of this.waiting.values()) asker.reject(error);
    this.waiting.clear();
  }
}

export function startAgent(namespaces: readonly string[] = unshareArguments): Agent {
  const child = spawn('unshare', [...namespaces, ...python, agentFile], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: cleanEnvironment,
  });
  const tap = new Wiretap();
  let counter = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => tap.take(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (tap.complaints += text));
  child.stdin.on('error', () => undefined);
  child.on('error', (error) => tap.fail(error));
  child.on('exit', () => tap.fail(new Error(`the lab has ended. ${tap.complaints.trim()}`)));

  const request = (operation: string, body: object = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        reject(new Error(`the lab has ended. ${tap.complaints.trim()}`));
        return;
      }
      const id = (counter += 1);
      tap.waiting.set(id, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id, op: operation, ...body })}\n`);
    });

  return {
    process: child,
    request,
    async run(room, argv, options = {}) {
      return readFinished(await request('run', { room, argv, ...prepared(options) }));
    },
    start: (room, argv, options = {}) => startJob(tap, request, room, argv, options),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function prepared(options: RunOptions): object {
  return { ...options, env: { ...cleanEnvironment, ...options.env } };
}

async function startJob(
  tap: Wiretap,
  request: Agent['request'],
  room: string,
  argv: readonly string[],
  options: StartOptions,
): Promise<Job> {
  const { onLine, ready, ...rest } = options;
  const readiness =
    ready === undefined ? null : ready instanceof RegExp ? { line: ready.source } : { port: ready };
  const body = { room, argv, ...prepared(rest), ready: readiness, follow: onLine !== undefined };
  const reply = await request('start', { ...body, keepStdin: true });
  const job = Number(reply['job']);
  const line = reply['line'];
  const exited = new Promise<Finished>((resolve) =>
    tap.listen(job, { line: (text) => onLine?.(text), exit: resolve }),
  );
  return {
    readyLine: typeof line === 'string' ? line : '',
    exited,
    async send(text) {
      await request('send', { job, text });
    },
    async stop(signal = 'SIGKILL') {
      await request('stop', { job, signal });
      await exited;
    },
  };
}
