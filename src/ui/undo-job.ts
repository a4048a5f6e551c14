/** What stands on this computer as Linecheck has set it, and taking it back: as `linecheck undo` does. */
import { recordedIn, takeBack, withOtherHalves, type RecordedEntry } from '../fixes/recorded.ts';
import { needsAdmin } from '../fixes/rights.ts';
import type { Undoing } from '../fixes/surgeon.ts';
import type { Theatre } from '../fixes/theatre.ts';
import type { OpenChange, PageLanguage, UndoAnswer, UndoWish } from '../model/page-api.ts';
import { changeLines } from '../report/change-lines.ts';
import { runningWords } from '../report/running-words.ts';
import { inLanguage, say } from '../report/sentences.ts';
import { loadLanguage } from '../text/render.ts';
import { closingWords, isStuck } from './repair-words.ts';
import { Trouble } from './trouble.ts';
import type { Workbench } from './workbench.ts';

export const openChanges = async (
  { engine }: Workbench,
  language: PageLanguage,
): Promise<readonly OpenChange[]> => {
  await loadLanguage(language);
  const theatre = await engine.openTheatre();
  try {
    const { entries } = await recordedIn(theatre);
    return inLanguage(language, () => entries.toReversed().map((one) => changeShown(one, theatre)));
  } finally {
    await theatre.close();
  }
};

const changeShown = (
  { id, fix, at, status, changes, isOwn }: RecordedEntry,
  { hands }: Theatre,
): OpenChange => ({
  transaction: id,
  fix,
  title: say(`fix.${fix}.title`),
  at,
  state: status,
  changes: changes.map(changeLines),
  needsAdministrator:
    !hands.elevation.isElevated && (!isOwn || needsAdmin(hands, { kind: 'changes', changes })),
});

/** Newest first: undone out of order, one would take the other's value for its owner's. */
const wantedOf = (what: string, entries: readonly RecordedEntry[]): readonly RecordedEntry[] => {
  const wanted = entries.filter(
    ({ id, status }) => what === 'all' || id === what || (what === 'open' && status === 'open'),
  );
  if (wanted.length === 0 && what !== 'all' && what !== 'open') {
    throw new Trouble(404, 'not-found');
  }
  return withOtherHalves(wanted, entries).toReversed();
};

export const undo = async (
  { engine }: Pick<Workbench, 'engine'>,
  { what, language = 'en' }: UndoWish,
): Promise<UndoAnswer> => {
  await loadLanguage(language);
  const theatre = await engine.openTheatre();
  try {
    const { entries } = await recordedIn(theatre);
    const wanted = wantedOf(what, entries);
    const running = entries.filter(({ isRunning }) => isRunning);
    if (running.length > 0) {
      return { undone: inLanguage(language, () => running.map(leftToAnother)) };
    }
    const undone: UndoAnswer['undone'][number][] = [];
    for (const entry of wanted) {
      const undoing = await takeBack(theatre, entry);
      undone.push(inLanguage(language, () => undoneShown(entry, undoing)));
    }
    return { undone };
  } finally {
    await theatre.close();
  }
};

/** Whatever was asked for waits for it: taken back in between, it would pull the ground from under that repair's proof. */
const leftToAnother = ({ id, fix, pid }: RecordedEntry): UndoAnswer['undone'][number] => ({
  transaction: id,
  fix,
  outcome: 'busy',
  says: [runningWords(pid)],
});

const undoneShown = (
  { id, fix }: RecordedEntry,
  undoing: Undoing,
): UndoAnswer['undone'][number] => {
  const which = { transaction: id, fix };
  const title = say(`fix.${fix}.title`);
  switch (undoing.kind) {
    case 'absent':
      return { ...which, outcome: 'absent', says: [say('undo.done-title', { title })] };
    case 'busy':
      return { ...which, outcome: 'busy', says: [say('outcome.busy', { pid: undoing.pid })] };
    case 'refused':
      return { ...which, outcome: 'refused', says: [say('undo.refused', { why: undoing.why })] };
    case 'done': {
      const isLeft = isStuck(undoing.closing);
      const first = say(isLeft ? 'undo.stuck-title' : 'undo.done-title', { title });
      return {
        ...which,
        outcome: isLeft ? 'stuck' : 'put-back',
        says: [first, ...closingWords(undoing.closing)],
      };
    }
  }
};
