import { otherAccount } from '../fixes/another-account.ts';
import { recordedIn, takeBack, withOtherHalves, type RecordedEntry } from '../fixes/recorded.ts';
import type { Theatre } from '../fixes/theatre.ts';
import { homesOf, thisOs } from '../platform/home.ts';
import { momentWords } from '../report/moment.ts';
import { runningWords } from '../report/running-words.ts';
import { say } from '../report/sentences.ts';
import { hanging, wrap } from '../report/wrap.ts';
import { isStuck } from '../ui/repair-words.ts';
import type { Console } from './console.ts';
import { print } from './fix-person.ts';
import type { Typed } from './parse-command.ts';
import { closingLines } from './repair-text.ts';
import type { Runner } from './runners.ts';
import { openTheatre } from './surgeons.ts';

const NOT_POSSIBLE = 2;

export const undo: Runner = async (typed, to) => {
  const { thisPlatform } = await import('../platform/index.ts');
  const [armed, home] = [typed.value('armed'), typed.value('home')];
  const theatre = await openTheatre(await thisPlatform(await environmentOf(home, armed)), home);
  if (armed !== undefined) return undoArmed(theatre, armed);
  const { entries, isLegible } = await entriesOf(theatre, to);
  const running = entries.find(({ isRunning }) => isRunning);
  const wanted = withOtherHalves(wantedOf(typed, entries), entries).toReversed();
  if (running !== undefined && (wanted.length > 0 || !isAsking(typed))) {
    await print(to.err, wrap(runningWords(running.pid), to.err.columns));
    return NOT_POSSIBLE;
  }
  const [name] = typed.arguments;
  if (name !== undefined && wanted.length === 0) {
    await say1(to, 'undo.not-found', { name });
    await listKept(entries, to);
    return NOT_POSSIBLE;
  }
  // A journal that nobody can read may hold what should be put back.
  let status = isLegible ? 0 : NOT_POSSIBLE;
  const isAllHere = wanted.every(
    ({ together }) => together === undefined || entries.some(({ id }) => id === together),
  );
  if (wanted.length === 0) await listKept(entries, to);
  if (wanted.length === 0 || !isAllHere) await mentionOtherJournal(theatre, to);
  for (const entry of wanted) {
    if (!(await putBack(theatre, entry, to))) status = NOT_POSSIBLE;
  }
  return status;
};

/** What an interrupted repair needed of its environment was kept for whoever undoes it without: a timer, another terminal. */
const environmentOf = async (
  home: string | undefined,
  armed: string | undefined,
): Promise<NodeJS.ProcessEnv> => {
  const userId = process.getuid?.() ?? -1;
  const folder = home ?? homesOf(process.env, thisOs(), userId === 0).own;
  const { keptEnvironment, keptEnvironments } = await import('../platform/kept-environment.ts');
  const kept =
    armed === undefined
      ? await keptEnvironments(folder, userId)
      : await keptEnvironment(folder, armed, userId);
  return { ...kept, ...process.env };
};

/** Asked by name, or for kept ones. */
const isAsking = (typed: Typed): boolean =>
  typed.has('last') || typed.has('all') || typed.arguments.length > 0;

const say1 = (to: Console, message: string, values: Parameters<typeof say>[1]): Promise<void> =>
  print(to.err, wrap(say(message, values), to.err.columns));

const undoArmed = async ({ own }: Theatre, id: string): Promise<number> => {
  const { armedUndo } = await import('../fixes/armed-undo.ts');
  const undone = await armedUndo(own, id, new AbortController().signal);
  if (undone.kind === 'refused') return NOT_POSSIBLE;
  return undone.kind === 'done' && isStuck(undone.closing) ? NOT_POSSIBLE : 0;
};

interface Recorded {
  readonly entries: readonly RecordedEntry[];
  readonly isLegible: boolean;
}

const entriesOf = async (theatre: Theatre, to: Console): Promise<Recorded> => {
  const { entries, problems } = await recordedIn(theatre);
  for (const { file, why } of problems) await say1(to, 'undo.problem', { file, why });
  return { entries, isLegible: problems.every(({ isForeign = false }) => isForeign) };
};

/** By sudo, only the administrator's journal is seen. */
const mentionOtherJournal = async ({ hands }: Theatre, to: Console): Promise<void> => {
  const account = await otherAccount(hands, new AbortController().signal);
  if (account !== undefined) await say1(to, 'undo.other-account', { account });
};

/** What was interrupted is put back in any case; what was kept only when it is asked for. */
const wantedOf = (typed: Typed, entries: readonly RecordedEntry[]): readonly RecordedEntry[] => {
  const [name] = typed.arguments;
  if (name !== undefined) return entries.filter(({ id, fix }) => id === name || fix === name);
  const kept = entries.filter(({ status }) => status === 'kept');
  const asked = typed.has('all') ? kept : typed.has('last') ? kept.slice(-1) : [];
  return entries.filter((entry) => entry.status === 'open' || asked.includes(entry));
};

const listKept = async (entries: readonly RecordedEntry[], to: Console): Promise<void> => {
  const width = to.out.columns;
  const lines = entries
    .filter(({ status }) => status === 'kept')
    .flatMap(({ id, fix, at }) =>
      hanging('  ', say('undo.entry', { id, fix, at: momentWords(at) }), width),
    );
  await print(
    to.out,
    lines.length === 0
      ? wrap(say('undo.nothing-kept'), width)
      : [...wrap(say('undo.kept-list'), width), ...lines],
  );
};

const putBack = async (theatre: Theatre, entry: RecordedEntry, to: Console): Promise<boolean> => {
  const undoing = await takeBack(theatre, entry);
  const { fix } = entry;
  const at = momentWords(entry.at);
  switch (undoing.kind) {
    case 'absent':
      return true;
    case 'busy':
      await say1(to, 'outcome.busy', { pid: undoing.pid });
      return false;
    case 'refused':
      await say1(to, 'undo.refused', { why: undoing.why });
      return false;
    case 'done': {
      const isLeft = isStuck(undoing.closing);
      await print(to.out, [
        ...wrap(say(isLeft ? 'undo.stuck' : 'undo.done', { fix, at }), to.out.columns),
        ...closingLines(undoing.closing, to.out.columns),
      ]);
      return !isLeft;
    }
  }
};
