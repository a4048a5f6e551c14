/**
 * The system's own lookup (getaddrinfo), in one process of our own that can be killed.
 *
 * getaddrinfo cannot be cancelled, and Node waits for it even in `process.exit`: with a
 * dead resolver a run that ended after 0.5 s left after 10.4 s. Node also looks up only
 * two names at a time unless told otherwise before it starts. A child answers both: it
 * has threads for every name at once and dies when told, and starting it once costs less
 * than starting `getent` for each of two dozen names. Like browsers, it leaves out the
 * IPv6 question where the computer has no IPv6 address (AI_ADDRCONFIG), and the reverse.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

import type { SystemLookup } from '../../model/network-facts.ts';
import { failed, measured, skipped, type Outcome } from '../../model/outcome.ts';
import type { Programs } from '../platform.ts';

/** Half of them may look names up at once (libuv keeps the rest for disk work): more names than any profile has. */
const THREADS = '96';

/**
 * Runs in the child: a number and a name on each line in, the number and the answer on each
 * line out. It takes the time itself: idle but for this, it is on time when its parent is not.
 */
const SCRIPT = `
const { lookup, ADDRCONFIG } = require('node:dns');
const lines = require('node:readline').createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [id, name] = JSON.parse(line);
  const sinceMs = performance.now();
  lookup(name, { all: true, verbatim: true, hints: ADDRCONFIG }, (error, found) => {
    const answer = error ? { code: error.code, errno: error.errno } : { ips: found.map((one) => one.address) };
    answer.tookMs = Math.round(10 * (performance.now() - sinceMs)) / 10;
    process.stdout.write(JSON.stringify([id, answer]) + '\\n');
  });
});
lines.on('close', () => process.kill(process.pid, 'SIGKILL'));
`;

interface Answer {
  readonly code?: string;
  readonly errno?: number;
  readonly ips?: readonly string[];
  readonly tookMs?: number;
}

export type LookUp = Programs['lookUp'];

/**
 * Within a check names come within seconds. A program that goes on for hours, as the page's server does,
 * must not collect a child of 40 MB for every check it made; the next name starts another.
 */
const IDLE_MS = 20_000;

/** Starts the child at once, so that it is ready when the first name is. */
export const startLookups = (environment: NodeJS.ProcessEnv, idleMs = IDLE_MS): LookUp => {
  let helper: Helper | undefined = startHelper(environment);
  let last = 0;
  let idle: NodeJS.Timeout | undefined;
  const endWhenIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (helper !== undefined && helper.waiting.size > 0) endWhenIdle();
      else helper = end(helper);
    }, idleMs);
    idle.unref();
  };
  endWhenIdle();
  return ({ name, timeoutMs, signal }) =>
    new Promise((resolve) => {
      const id = (last += 1);
      helper ??= startHelper(environment);
      const { child, waiting } = helper;
      endWhenIdle();
      const finish = (outcome: Outcome<SystemLookup>): void => {
        clearTimeout(deadline);
        signal.removeEventListener('abort', onAbort);
        waiting.delete(id);
        resolve(outcome);
      };
      const onAbort = (): void => finish(skipped('stopped before an answer came'));
      const deadline = setTimeout(
        () => finish(failed('dns.timeout', 'resolve', { elapsedMs: timeoutMs })),
        timeoutMs,
      );
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.set(id, (answer) => finish(outcomeOf(answer)));
      if (signal.aborted) onAbort();
      else if (child.exitCode !== null) finish(outcomeOf(undefined));
      else child.stdin?.write(`${JSON.stringify([id, name])}\n`);
    });
};

/** Each child has its own questions: the end of one says nothing about those of the next. */
interface Helper {
  readonly child: ChildProcess;
  readonly waiting: Map<number, (answer: Answer | undefined) => void>;
}

const end = (helper: Helper | undefined): undefined => {
  helper?.child.kill('SIGKILL');
};

const startHelper = (environment: NodeJS.ProcessEnv): Helper => {
  const waiting: Helper['waiting'] = new Map();
  const { NODE_OPTIONS: _, ...inherited } = environment;
  const child = spawn(process.execPath, ['-e', SCRIPT], {
    env: { ...inherited, UV_THREADPOOL_SIZE: THREADS },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const giveUp = (): void => {
    for (const answer of waiting.values()) answer(undefined);
  };
  child.on('error', giveUp);
  child.on('exit', giveUp);
  child.stdin.on('error', giveUp);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [id, answer] = parsed(line);
    waiting.get(id)?.(answer);
  });
  // It must not keep us alive, nor outlive us.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) unreference(stream);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return { child, waiting };
};

const unreference = (stream: object): void => {
  if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
};

/** What our own child wrote; the answers in it come from the system and are only addresses and codes. */
const parsed = (line: string): readonly [number, Answer] => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(line) as readonly [number, Answer];
};

/** libuv's number for "the name exists, without an address"; Node folds it into ENOTFOUND. */
const EAI_NODATA = -3007;

const outcomeOf = (answer: Answer | undefined): Outcome<SystemLookup> => {
  if (answer === undefined) return skipped('no process could be started to look names up');
  const { code, errno, ips = [], tookMs = 0 } = answer;
  if (code === undefined) {
    return ips.length > 0
      ? measured({ addresses: [...new Set(ips)], lookupMs: tookMs })
      : failed('dns.nodata', 'resolve', { elapsedMs: tookMs });
  }
  const detail = { code, elapsedMs: tookMs, ...(errno === undefined ? {} : { errno }) };
  if (code === 'ENOTFOUND') {
    return failed(errno === EAI_NODATA ? 'dns.nodata' : 'dns.nxdomain', 'resolve', detail);
  }
  // EAI_AGAIN covers silence, refusal and no route alike: `dns-answer` tells them apart.
  return failed('dns.unavailable', 'resolve', detail);
};
