import type { CauseId } from '../src/model/cause-id.ts';
import { breakNetwork, depthOf, type Means } from './attempt.ts';
import { ControlFailed } from './controls.ts';
import { missing } from './programs.ts';
import {
  killed,
  nothingArmed,
  roomForTheUndo,
  undoneAtStart,
  undoneByPerson,
  undoneByTimer,
} from './repair-crash.ts';
import type { Repair } from './repair.ts';
import {
  byPage,
  check,
  inBrowser,
  linecheck,
  linecheckWithPerson,
  Missed,
  mustEqual,
  type Ways,
} from './repair-ways.ts';
import type { Scenario } from './scenario.ts';
import type { Lab } from './topology/lab.ts';

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
    await roomForTheUndo(lab);
    await repair.arrange?.(lab);
    const depth = depthOf(scenario);
    const ways = { lab, means, extra: broken.arguments, depth, transcript };
    await tried(repair, scenario, ways);
    await nothingArmed(ways);
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

function tried(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const words = fixWords(repair);
  switch (repair.ends) {
    case 'kept':
      return mendAndUndo(repair, scenario, ways);
    case 'acted':
      return acted(repair, scenario, ways);
    case 'not-helped':
      return notHelped(repair, scenario, ways);
    case 'guided':
      return guided(repair, scenario, ways);
    case 'put-back':
      return putBack(repair, ways);
    case 'left-to-owner':
      return leftToOwner(repair, ways);
    case 'undone-by-person':
      return killed(repair, words, ways, undoneByPerson);
    case 'undone-by-timer':
      return killed(repair, words, ways, undoneByTimer);
    case 'undone-at-start':
      return killed(repair, words, ways, undoneAtStart);
  }
}

const fixWords = ({ fix, arguments: more = [] }: Repair): readonly string[] => [
  'fix',
  fix,
  '--yes',
  ...more,
];

/** By the face of linecheck that the repair is to be asked for on. */
async function asked(repair: Repair, ways: Ways): Promise<void> {
  if (repair.by === 'browser') await inBrowser(ways, 'repair');
  else if (repair.by === 'page') await byPage(ways, repair.fix);
  else await linecheck(ways, fixWords(repair), 0);
}

/** Blocked, fixed, ready; undone, bit for bit as before, and the fault still acts: it was the fix that helped. */
async function mendAndUndo(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  await asked(repair, ways);
  const after = await repair.snapshot(ways.lab);
  if (after === before) throw new Missed('said kept, but nothing has changed');
  await mustBeMended(repair, scenario, ways);
  await (repair.by === 'browser'
    ? inBrowser(ways, 'undo')
    : linecheck(ways, ['undo', '--last'], 0));
  mustEqual(before, await repair.snapshot(ways.lab), 'undo');
  await scenario.control(ways.lab).catch((trouble: unknown) => {
    throw new Missed(`after undo the fault was gone, the fix proved nothing: ${String(trouble)}`);
  });
}

/** What cannot be put back is not put back: `undo` finds nothing of it. */
async function acted(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  await asked(repair, ways);
  const after = await repair.snapshot(ways.lab);
  await mustBeMended(repair, scenario, ways);
  await linecheck(ways, ['undo'], 0);
  mustEqual(after, await repair.snapshot(ways.lab), 'undo with nothing to undo');
}

/** Done for real, said to be in vain, and the trouble has kept its name. */
async function notHelped(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  const { stdout } = await linecheck(ways, fixWords(repair), 1);
  const after = await repair.snapshot(ways.lab);
  if (after === before) throw new Missed('said tried, but nothing was done');
  if (!stdout.includes('did not help')) throw new Missed('nobody was told that it did not help');
  const named = (await check(ways)).diagnosis.findings.map(({ cause }) => cause);
  const isNamed = scenario.confirms.every((cause) => named.includes(cause));
  if (!isNamed) throw new Missed(`did not help, and now it says ${named.join(', ')}`);
  await linecheck(ways, ['undo'], 0);
  mustEqual(after, await repair.snapshot(ways.lab), 'undo with nothing to undo');
}

/** Nothing is named any more but what the scenario has beside its fault, and what the fix leaves alone. */
async function mustBeMended(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const { verdict, diagnosis, activities } = await check(ways);
  const allowed = new Set<CauseId>([...(scenario.mayAlso ?? []), ...(repair.leaves ?? [])]);
  const left = diagnosis.findings.flatMap(({ cause }) => (allowed.has(cause) ? [] : [cause]));
  if ((repair.mendedTo ?? ['ready']).includes(verdict) && left.length === 0) return;
  const limits = activities.flatMap((one) => (one.verdict === 'ready' ? [] : [one.because]));
  throw new Missed(`said it helped, but still ${[verdict, ...left, ...limits].join(' | ')}`);
}

/** Somebody does what the step says while linecheck waits: it goes on by itself and has changed nothing. */
async function guided(repair: Repair, scenario: Scenario, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  if (repair.person === undefined)
    throw new Error(`lab/repairs/${repair.id} has nobody to take the step`);
  await linecheckWithPerson(ways, fixWords(repair), repair.person.bind(repair));
  mustEqual(before, await repair.snapshot(ways.lab), 'guiding');
  await mustBeMended(repair, scenario, ways);
}

async function putBack(repair: Repair, ways: Ways): Promise<void> {
  const before = await repair.snapshot(ways.lab);
  await linecheck(ways, fixWords(repair), 1);
  mustEqual(before, await repair.snapshot(ways.lab), 'putting back');
  await linecheck(ways, ['undo'], 0);
  mustEqual(before, await repair.snapshot(ways.lab), 'undo with nothing to undo');
}

/** The owner's value stays, is named, and a later undo does not touch it either. */
async function leftToOwner(repair: Repair, ways: Ways): Promise<void> {
  if (repair.owners === undefined) throw new Error(`lab/repairs/${repair.id} says not what stays`);
  const { stdout } = await linecheck(ways, fixWords(repair), 1);
  const theirs = await repair.owners(ways.lab);
  mustEqual(theirs, await repair.snapshot(ways.lab), 'putting back');
  if (!/chosen another value since/u.test(stdout.replaceAll(/\s+/gu, ' ')))
    throw new Missed('the owner’s value was left alone, and nobody was told');
  await linecheck(ways, ['undo'], 0);
  mustEqual(theirs, await repair.snapshot(ways.lab), 'undo with nothing to undo');
}
