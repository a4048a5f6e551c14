/**
 * A Mac that only answers and takes notes: every program with its arguments, in order, and what was
 * handed to it. What is not in the table is not installed. Answers may change with what was run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deadlineIn } from '../deadline.ts';
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';
import type { ProgramResult } from '../run-program.ts';

export type Answer = string | ProgramResult | (() => string | ProgramResult);

export interface Recorded {
  readonly host: Host;
  readonly ran: string[][];
  readonly inputs: string[];
}

export const ended = (stdout: string, code = 0, stderr = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout,
  stderr,
  isCutOff: false,
});

/** Keys: the whole command as JSON, else program and first argument, else the program alone. */
export const recording = (
  answers: Readonly<Record<string, Answer>> = {},
  host: Partial<Host> = {},
): Recorded => {
  const ran: string[][] = [];
  const inputs: string[] = [];
  return {
    ran,
    inputs,
    host: {
      environment: { USER: 'me' },
      home: '/Users/me',
      userId: 501,
      files: filesUnder('/nonexistent'),
      ...host,
      run: async (program, args, { input }) => {
        ran.push([program, ...args]);
        if (input !== undefined) inputs.push(input);
        const answer =
          answers[[program, ...args].join(' ')] ??
          answers[`${program} ${args[0] ?? ''}`] ??
          answers[program];
        if (answer === undefined) return { kind: 'absent' };
        const said = typeof answer === 'function' ? answer() : answer;
        return typeof said === 'string' ? ended(said) : said;
      },
    },
  };
};

/** A recorded output by the name of its parser and case. */
export const captured = (name: string, title = 'good'): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}/${title}.txt`, import.meta.url)), 'utf8');

export const waiting = { signal: deadlineIn(50_000) };

/** What people call their services, networks and programs; none of it may be more than data. */
export const hurtfulNames = [
  'Büro 2. Stock',
  'say "hi" \'there\'',
  '$(touch /tmp/x) `id` ; rm -rf ~ | cat > y & z',
  '-setdnsservers',
  '--help',
  'abc\u202Etxt.exe',
  'tab\there',
  '日本語 ネットワーク',
  '100% %s \\n \\',
];
