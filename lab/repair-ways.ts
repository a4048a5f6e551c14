import type { Report } from '../src/model/report.ts';
import { repair as said } from '../src/text/english/repair.ts';
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
  /** How deep a check must look to see the fault. */
  readonly depth: readonly string[];
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

/** Said below each step that is watched. */
const watched = [said['repair.step-watched'], said['repair.trouble-watched']].map((text) =>
  text.slice(0, 40),
);

/** The same while somebody sits before it and does what each step says, a moment after it was shown. */
export async function linecheckWithPerson(
  { lab, ...ways }: Ways,
  typed: readonly string[],
  act: (lab: Lab, step: number) => Promise<unknown>,
): Promise<void> {
  const { transcript } = ways;
  let step = 0;
  const troubles: string[] = [];
  const onLine = (line: string): void => {
    transcript.push(line);
    if (!watched.some((text) => line.startsWith(text))) return;
    step += 1;
    const doing = new Promise((resolve) => setTimeout(resolve, readingMs)).then(() =>
      act(lab, step),
    );
    doing.catch((error: unknown) => troubles.push(String(error)));
  };
  transcript.push(`$ linecheck ${typed.join(' ')}`);
  const command = [
    'sh',
    '-c',
    'exec "$@" 2>&1',
    'sh',
    ...linecheckCommand({ lab, ...ways }, typed),
  ];
  const job = await lab.laptop.start(command, { env: lab.environment, cwd: '/', onLine });
  const limit = setTimeout(() => void job.stop(), fixTimeoutMs);
  const { code } = await job.exited;
  clearTimeout(limit);
  if (troubles.length > 0) throw new Error(`the person could not: ${troubles.join('; ')}`);
  if (step === 0) throw new Missed('no step was ever shown and watched');
  if (code !== 0) throw new Missed(`fix ended with ${code}: ${transcript.slice(-4).join(' | ')}`);
}

/** A person reads first; and linecheck has looked in vain at least once. */
const readingMs = 2500;

/** The same by the page: a check, a plan, consent, and the story to its end. */
export async function byPage(ways: Ways, fix: string): Promise<void> {
  await driven(ways, 'page-driver.mjs', fix);
}

/** The page opened in a real Chromium, its buttons pressed. The laptop’s /etc is the lab’s own: it lacks these two. */
export async function inBrowser(ways: Ways, errand: 'repair' | 'undo'): Promise<void> {
  const { laptop } = ways.lab;
  // The launcher of Debian reads every file of this folder and ends where there is none.
  await laptop.write('/etc/chromium.d/lab', ':\n');
  await laptop.write('/etc/fonts/fonts.conf', fonts);
  await driven(ways, 'page-in-browser.mjs', errand);
}

const fonts =
  '<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><cachedir>/tmp/fonts</cachedir></fontconfig>\n';

async function driven(ways: Ways, program: string, errand: string): Promise<void> {
  const { lab, means, transcript } = ways;
  const [node = '', main = ''] = means.doctor;
  const done = await lab.laptop.run([node, `${projectFolder}/lab/${program}`, main, errand], {
    timeoutMs: fixTimeoutMs,
    env: lab.environment,
    cwd: '/',
  });
  transcript.push(`$ ${program} ${errand}`, done.stdout, done.stderr, `(${done.code})`);
  if (done.timedOut) throw new Missed('the page hung');
  if (done.code !== 0) throw new Missed(`the page: ${(done.stdout || done.stderr).slice(-400)}`);
}

export async function check(ways: Ways): Promise<Report> {
  const { lab, means, extra, depth } = ways;
  const done = await lab.laptop.run([...means.doctor, '--json', ...depth, ...extra], {
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
