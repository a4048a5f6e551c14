import type { CauseId } from '../src/model/cause-id.ts';
import type { Report } from '../src/model/report.ts';
import { breakNetwork, type Means } from './attempt.ts';
import { ControlFailed } from './controls.ts';
import { missing } from './programs.ts';
import type { Repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import type { Lab } from './topology/lab.ts';
import type { Finished } from './topology/room.ts';

/** One fix tried on one broken network: fix, look again, undo, compare. */
export interface RepairAttempt {
  readonly repair: Repair;
  readonly seed: number;
  readonly grade: 'hit' | 'miss' | 'invalid' | 'skipped';
  /** What went wrong, or why it was not tried; empty for a hit. */
  readonly why: string;
  /** What `fix` and `undo` printed, for looking into a miss. */
  readonly transcript: string;
  readonly tookMs: number;
}

/** A fix checks at least twice, waits for settings to settle, and may try several plans. */
const fixTimeoutMs = 120_000;
const undoTimeoutMs = 30_000;

class Missed extends Error {
  override readonly name = 'Missed';
}

export async function tryRepair(
  repair: Repair,
  scenario: Scenario,
  seed: number,
  means: Means,
): Promise<RepairAttempt> {
  const began = performance.now();
  const transcript: string[] = [];
  const end = (grade: RepairAttempt['grade'], why = ''): RepairAttempt => ({
    repair,
    seed,
    grade,
    why,
    transcript: transcript.join('\n'),
    tookMs: performance.now() - began,
  });
  const absent = missing([...(scenario.needs ?? []), ...(repair.needs ?? [])]);
  if (absent.length > 0) return end('skipped', `needs ${absent.join(', ')}`);
  let lab: Lab | undefined;
  try {
    const broken = await breakNetwork(scenario, seed, means);
    ({ lab } = broken);
    await scenario.control(lab);
    await repair.arrange?.(lab);
    const ways = { lab, means, extra: broken.arguments, transcript };
    await (repair.ends === 'kept' ? mendAndUndo(repair, scenario, ways) : putBack(repair, ways));
    return end('hit');
  } catch (trouble) {
    if (trouble instanceof Missed) return end('miss', trouble.message);
    const why =
      trouble instanceof ControlFailed
        ? `the fault does not act: ${trouble.message}`
        : String(trouble);
    return end('invalid', why);
  } finally {
    await lab?.end();
  }
}

interface Ways {
  readonly lab: Lab;
  readonly means: Means;
  readonly extra: readonly string[];
  readonly transcript: string[];
}

/** Blocked, fixed, ready; undone, bit for bit as before, and the fault is back: it was the fix that helped. */
async function mendAndUndo(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  await linecheck(ways, ['fix', repair.fix, '--yes', ...(repair.arguments ?? [])], 0);
  const after = await repair.snapshot(ways.lab);
  if (after === before) throw new Missed('said kept, but nothing has changed');
  const mended = await check(ways);
  const allowed = new Set<CauseId>([...(scenario.mayAlso ?? []), ...(repair.leaves ?? [])]);
  const left = mended.diagnosis.findings.filter(({ cause }) => !allowed.has(cause));
  if (!(repair.mendedTo ?? ['ready']).includes(mended.verdict) || left.length > 0)
    throw new Missed(
      `kept, but still ${mended.verdict}: ${left.map(({ cause }) => cause).join(', ')}`,
    );
  await linecheck(ways, ['undo', '--last'], 0);
  mustEqual(before, await repair.snapshot(ways.lab), 'undo');
  const again = await check(ways);
  const isBack = scenario.confirms.some((cause) =>
    again.diagnosis.findings.some((finding) => finding.cause === cause),
  );
  if (!isBack) throw new Missed('after undo the fault was not seen again: the fix proved nothing');
}

async function putBack(repair: Repair, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  await linecheck(ways, ['fix', repair.fix, '--yes', ...(repair.arguments ?? [])], 1);
  mustEqual(before, await repair.snapshot(ways.lab), 'putting back');
  await linecheck(ways, ['undo'], 0);
  mustEqual(before, await repair.snapshot(ways.lab), 'undo with nothing to undo');
}

function mustEqual(before: string, now: string, what: string): void {
  if (before === now) return;
  const [was, is] = [before.split('\n'), now.split('\n')];
  const at = was.findIndex((line, index) => line !== is[index]);
  throw new Missed(`${what} left something: was "${was[at]}", is "${is[at]}"`);
}

/** As the laptop's administrator, with the person's environment. */
async function linecheck(
  { lab, means, extra, transcript }: Ways,
  words: readonly string[],
  code: number,
): Promise<Finished> {
  const [node = '', main = ''] = means.doctor;
  const isFix = words[0] === 'fix';
  const command = [node, main, ...words, ...(isFix ? extra : [])];
  const done = await lab.laptop.run(command, {
    timeoutMs: isFix ? fixTimeoutMs : undoTimeoutMs,
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

async function check(ways: Ways): Promise<Report> {
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
