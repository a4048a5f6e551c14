import type { Report } from '../src/model/report.ts';
import type { Means } from './attempt.ts';
import type { Lab } from './topology/lab.ts';
import { projectFolder } from './topology/world-control.ts';
import type { Finished } from './topology/room.ts';

/** Words with linecheck on the broken laptop, for all that try repairs. */
export class Missed extends Error {
  override readonly name = 'Missed';
}

export interface Ways {
  readonly lab: Lab;
  readonly means: Means;
  readonly extra: readonly string[];
  readonly transcript: string[];
}

/** A fix checks at least twice, waits for settings to settle, and may try several plans. */
const fixTimeoutMs = 120_000;
const undoTimeoutMs = 30_000;

export function mustEqual(before: string, now: string, what: string): void {
  if (before === now) return;
  const [was, is] = [before.split('\n'), now.split('\n')];
  const at = was.findIndex((line, index) => line !== is[index]);
  throw new Missed(`${what} left something: was "${was[at]}", is "${is[at]}"`);
}

/** `fix` is given what the scenario's own check was given. */
export function linecheckCommand({ means, extra }: Ways, words: readonly string[]): string[] {
  const [node = '', main = ''] = means.doctor;
  return [node, main, ...words, ...(words[0] === 'fix' ? extra : [])];
}

/** As the laptop's administrator, with the person's environment. */
export async function linecheck(
  ways: Ways,
  words: readonly string[],
  code: number,
): Promise<Finished> {
  const { lab, transcript } = ways;
  const done = await lab.laptop.run(linecheckCommand(ways, words), {
    timeoutMs: words[0] === 'fix' ? fixTimeoutMs : undoTimeoutMs,
    env: lab.environment,
    cwd: '/',
  });
  transcript.push(`$ linecheck ${words.join(' ')}`, done.stdout, done.stderr, `(${done.code})`);
  if (done.timedOut) throw new Missed(`${words[0]} hung`);
  if (done.code !== code) {
    const tail = (done.stderr || done.stdout).trim().split('\n').slice(-4).join(' | ');
    throw new Missed(`${words[0]} ended with ${done.code}, not ${code}: ${tail}`);
  }
  return done;
}

/** The same by the page: a check, a plan, consent, and the story to its end. */
export async function byPage({ lab, means, transcript }: Ways, fix: string): Promise<void> {
  const [node = '', main = ''] = means.doctor;
  const driver = `${projectFolder}/lab/page-driver.mjs`;
  const done = await lab.laptop.run([node, driver, main, fix], {
    timeoutMs: fixTimeoutMs,
    env: lab.environment,
    cwd: '/',
  });
  transcript.push(`$ page-driver ${fix}`, done.stdout, done.stderr, `(${done.code})`);
  if (done.timedOut) throw new Missed('the page hung');
  if (done.code !== 0) throw new Missed(`the page: ${(done.stdout || done.stderr).slice(-400)}`);
}

export async function check(ways: Ways): Promise<Report> {
  const { lab, means, extra } = ways;
  const done = await lab.laptop.run([...means.doctor, '--json', '--reach', ...extra], {
    timeoutMs: 40_000,
    env: lab.environment,
    cwd: '/',
  });
  try {
    // The report's own tests hold it to its schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(done.stdout) as Report;
  } catch {
    throw new Missed(`check printed no report (exit ${done.code})`);
  }
}
