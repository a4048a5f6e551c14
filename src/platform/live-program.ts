/**
 * Starts a program of the system and keeps talking to it line by line: no shell, and an environment
 * that holds only what `run-program` passes on. Used where somebody has to type a password first, so there
 * is no deadline but the caller's signal.
 */
import { spawn } from 'node:child_process';

import type { Channel } from './hands.ts';
import { programEnvironment } from './run-program.ts';
import { linesOf, mostLineBytes, writeLine } from './text-lines.ts';

export interface LiveProgram {
  readonly channel: Channel;
  /** 127 and the reason where it could not be started at all; `endedBySignal` where a signal ended it. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
  /** Lets go of it; a program of root's cannot be killed by us, but it sees that we are gone. */
  abandon(): void;
}

export type StartLive = (program: string, args: readonly string[]) => LiveProgram;

/** No status of a program's own. */
export const endedBySignal = 128;

/** Enough for whatever sudo or pkexec complain about. */
const mostComplaintCharacters = 8_000;

/** Putting back may wait for a link to come up again; longer than this nobody waits for a helper to end. */
const endTimeoutMs = 120_000;

export const liveProgram =
  (environment: NodeJS.ProcessEnv): StartLive =>
  (program, args) => {
    const child = spawn(program, args, {
      env: programEnvironment(environment),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, mostComplaintCharacters);
    });
    // A helper that has ended closes the pipe: its end is told by `ended`.
    child.stdin.on('error', () => child.stdin.destroy());
    const ended = new Promise<{ code: number; stderr: string }>((resolve) => {
      child.on('error', (error) => resolve({ code: 127, stderr: error.message }));
      child.on('close', (code) => resolve({ code: code ?? endedBySignal, stderr }));
    });
    // Not `close`: that comes only when somebody has read all it said.
    const exited = new Promise((resolve) => {
      child.on('error', resolve);
      child.on('exit', resolve);
    });
    return {
      ended,
      abandon: () => {
        child.kill();
        for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
        child.unref();
      },
      channel: {
        send: (line) => writeLine(child.stdin, line),
        lines: linesOf(child.stdout, mostLineBytes),
        close: async () => {
          child.stdin.end();
          await within(endTimeoutMs, exited);
        },
      },
    };
  };

export const within = async (timeoutMs: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
};
