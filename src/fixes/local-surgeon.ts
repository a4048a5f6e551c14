/**
 * The surgeon who works in this process: with the person's rights on the person's settings, or, in
 * the helper and when started by the administrator, on everything.
 */
import { randomBytes } from 'node:crypto';

import type { Action, ActionId, Actions, Change } from '../model/change.ts';
import { deadlineIn } from '../platform/deadline.ts';
import type { Acting, Hands } from '../platform/hands.ts';
import { parseChange } from './change-schema.ts';
import { stamp, type Clock } from './clock.ts';
import type { JournalLine } from './journal-line.ts';
import type { Journal, JournalFile, Listing } from './journal.ts';
import { lockHolder, takeLock, type LockPlace, type Locking } from './lock.ts';
import { startOperation } from './operation.ts';
import { followed, whyNotAlone, type AskOtherHalf, type Followed } from './other-half.ts';
import { putAllBack } from './put-back.ts';
import { settingOf } from './setting.ts';
import type { Beginning, OperationPlan, Recorded, Surgeon, Undoing } from './surgeon.ts';
import type { Transaction } from './transaction.ts';

export interface LocalSurgeonAsk {
  readonly hands: Hands;
  readonly journal: Journal;
  /** Of the lock beside the journal. */
  readonly lockPath: string;
  readonly clock: Clock;
  /** Why what the journal says may not be written back: somebody else could have written it. */
  whyUntrusted(): Promise<string | undefined>;
  /** Program and arguments that undo this transaction when its time has come. */
  armedUndo(id: string): readonly string[];
  /** What became of a half that was made with administrator's rights; absent where those are this process's own. */
  readonly otherHalf?: AskOtherHalf;
}

/** What the journal holds, each as its plan was decided, in whatever journal that stands. */
export const listed = async ({
  journal,
  otherHalf,
}: LocalSurgeonAsk): Promise<
  Omit<Listing, 'transactions'> & { readonly transactions: readonly Followed[] }
> => {
  const { transactions, problems } = await journal.list();
  return {
    problems,
    transactions: await Promise.all(transactions.map((one) => followed(one, otherHalf))),
  };
};

export const localSurgeon = (ask: LocalSurgeonAsk): Surgeon => ({
  begin: (plan, signal) => begin(ask, plan, signal),
  act: (action, signal) => perform(ask.hands, action, signal),
  recorded: () => recorded(ask),
  undo: (id, signal) => undo(ask, id, signal),
  close: () => Promise.resolve(),
});

type ActionOf<Id extends ActionId> = Extract<Action, { action: Id }>;

const perform = <Id extends ActionId>(
  hands: Hands,
  action: ActionOf<Id>,
  signal: AbortSignal,
): Promise<Acting> => {
  const handler: Performer<Id> | undefined = hands.actions[action.action];
  if (handler === undefined) return refused('this system has no such action');
  if (handler.needs === 'admin' && !hands.elevation.isElevated) return refused(NEEDS_RIGHTS);
  // The union pairs every id with its own words; the compiler loses the pair.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return handler.act(action.with as Actions[Id], signal);
};

const refused = async (why: string): Promise<Acting> => ({ kind: 'refused', why });

const NEEDS_RIGHTS = "it needs administrator's rights";

interface Performer<Id extends ActionId> {
  readonly needs: 'user' | 'admin';
  act(how: Actions[Id], signal: AbortSignal): Promise<Acting>;
}

export const lockPlace = async ({
  hands,
  lockPath,
  clock,
}: LocalSurgeonAsk): Promise<LockPlace> => ({
  path: lockPath,
  bootId: await hands.bootId(),
  wallClock: () => clock.wallClock(),
});

const begin = async (
  ask: LocalSurgeonAsk,
  plan: OperationPlan,
  signal: AbortSignal,
): Promise<Beginning> => {
  const why = (await ask.whyUntrusted()) ?? whyNot(ask.hands, plan.changes);
  if (why !== undefined) return { kind: 'refused', why };
  const place = await lockPlace(ask);
  try {
    const lock = await takeLock(place);
    if (lock.kind === 'busy') return lock;
    return await beginLocked(ask, plan, place.bootId, lock, signal).catch(
      async (error: unknown) => {
        await lock.release();
        throw error;
      },
    );
  } catch (error) {
    // A full disk, a folder that may not be written to: what cannot be recorded is not done.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', why: `it could not be recorded (${reason})` };
  }
};

const beginLocked = async (
  ask: LocalSurgeonAsk,
  plan: OperationPlan,
  bootId: string,
  lock: Extract<Locking, { kind: 'locked' }>,
  signal: AbortSignal,
): Promise<Beginning> => {
  const { journal, clock, hands, otherHalf } = ask;
  const { transactions } = await listed(ask);
  const open = transactions.find((one) => one.status === 'open' && isShared({ begin: plan }, one));
  if (open !== undefined) {
    await lock.release();
    return { kind: 'refused', why: whyOpen(open) };
  }
  await journal.prune();
  const id = newId(clock);
  const file = await journal.create({
    kind: 'begin',
    id,
    fix: plan.fix,
    at: stamp(clock),
    deadlineAt: new Date(clock.wallClock() + plan.deadlineSeconds * 1000).toISOString(),
    bootId,
    pid: process.pid,
    uid: process.getuid?.() ?? -1,
    changes: plan.changes,
    ...(plan.together === undefined ? {} : { together: plan.together }),
  });
  const settings = plan.changes.flatMap((change) => settingOf(hands, change) ?? []);
  const armed = await hands.deadMan.arm({
    id,
    undo: ask.armedUndo(id),
    afterSeconds: plan.deadlineSeconds,
    survivesRestart: settings.some(({ lasts }) => lasts === 'for-good'),
    variables: settings.flatMap(({ variables }) => variables),
    signal,
  });
  const operation = startOperation({
    id,
    changes: plan.changes,
    armed,
    tools: { hands, file, clock },
    ...(otherHalf === undefined ? {} : { otherHalf }),
    finish: async (isStuck) => {
      if (!isStuck) await hands.deadMan.disarm(id, deadlineIn(DISARM_MS));
      await lock.release();
    },
  });
  if (armed.kind === 'armed' || !plan.isTimedTest) return { kind: 'begun', operation };
  await operation.putBack(signal);
  return { kind: 'refused', why: armed.why };
};

/** Stopping a timer takes a second on a slow computer; one that stays armed finds nothing to do. */
const DISARM_MS = 15_000;

/** When, and enough letters that two started in the same second differ. */
const newId = (clock: Clock): string => {
  const time = stamp(clock).replaceAll(/[-:]|\.\d+/gu, '');
  return `${time}-${randomBytes(4).toString('hex')}`;
};

/** Everything that can be known to be wrong before anything is touched. */
const whyNot = (hands: Hands, changes: readonly Change[]): string | undefined => {
  if (placesOf(changes).size < changes.length) return 'the plan changes the same setting twice';
  return changes.map((change) => whyNotThis(hands, change)).find((why) => why !== undefined);
};

const whyNotThis = (hands: Hands, change: Change): string | undefined => {
  const setting = settingOf(hands, change);
  if (setting === undefined) return 'this system has no such setting';
  // What the journal could not give back could not be undone.
  const recordable = parseChange(JSON.parse(JSON.stringify(change)));
  if (recordable.kind === 'wrong') return recordable.why;
  if (setting.needs === 'admin' && !hands.elevation.isElevated) return NEEDS_RIGHTS;
  return setting.objection();
};

const recorded = async (ask: LocalSurgeonAsk): Promise<Recorded> => {
  const { transactions, problems } = await listed(ask);
  const left = transactions.filter(({ status }) => status !== 'over');
  const holder = left.length === 0 ? undefined : await lockHolder(await lockPlace(ask));
  return {
    problems,
    transactions: left.map(({ begin: { id, fix, at, pid, changes, together }, status }) => {
      const isRunning =
        status === 'open' && holder !== undefined && (holder === pid || holder === 0);
      return {
        id,
        fix,
        at,
        changes,
        ...(together === undefined ? {} : { together }),
        status: status === 'kept' ? 'kept' : 'open',
        isRunning,
        ...(isRunning ? { pid } : {}),
      };
    }),
  };
};

const undo = async (ask: LocalSurgeonAsk, id: string, signal: AbortSignal): Promise<Undoing> => {
  const why = await ask.whyUntrusted();
  if (why !== undefined) return { kind: 'refused', why };
  const lock = await lockToUndo(await lockPlace(ask));
  if (lock.kind === 'busy') return lock;
  try {
    return await undoLocked(ask, id, signal);
  } finally {
    await lock.release();
  }
};

/** A disk that is full or read-only keeps nobody from putting back: then it is enough that nobody else holds it. */
export const lockToUndo = (place: LockPlace): Promise<Locking> =>
  takeLock(place).catch(async () => {
    const pid = await lockHolder(place).catch(() => undefined);
    return pid === undefined ? { kind: 'locked', release: async () => {} } : { kind: 'busy', pid };
  });

/** Also without the lock, by the armed undo, when the one who holds it has overslept. */
export const undoLocked = async (
  ask: LocalSurgeonAsk,
  id: string,
  signal: AbortSignal,
): Promise<Undoing> => {
  const { transactions } = await listed(ask);
  const transaction = transactions.find(({ begin: started }) => started.id === id);
  if (transaction === undefined || transaction.status === 'over') {
    await ask.hands.deadMan.disarm(id, deadlineIn(DISARM_MS));
    return { kind: 'absent' };
  }
  const later = transactions.slice(transactions.indexOf(transaction) + 1);
  const cover = later.find((one) => one.status !== 'over' && isShared(transaction, one));
  const why = cover === undefined ? whyNotAlone(transaction) : whyCovered(cover);
  if (why !== undefined) return { kind: 'refused', why };
  const file = await ask.journal.open(id);
  if (!(await undecide(ask, transaction, file)))
    return { kind: 'busy', pid: transaction.begin.pid };
  const changes = await putBack(ask, transaction, file, signal);
  // What is stuck may come loose: the armed undo tries again, and only success takes it away.
  if (changes.every(({ state }) => state !== 'stuck')) {
    await ask.hands.deadMan.disarm(id, deadlineIn(DISARM_MS));
  }
  return { kind: 'done', closing: { decision: 'put-back', changes } };
};

const whyOpen = ({ begin: { fix, id } }: Transaction): string =>
  `"${fix}" (${id}) was interrupted and is not put back yet; "linecheck undo" does that`;

const whyCovered = ({ begin: { fix, id } }: Transaction): string =>
  `"${fix}" (${id}) has changed the same since; undo that one first`;

const placesOf = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.map(({ setting, on }) => `${setting} ${on}`));

/** Undone out of order, each would take the other's value for its owner's. */
const isShared = (
  { begin: { changes } }: { readonly begin: { readonly changes: readonly Change[] } },
  other: Transaction,
): boolean => {
  const places = placesOf(other.begin.changes);
  return [...placesOf(changes)].some((place) => places.has(place));
};

/** False when somebody else's decision came first: its process had overslept, and woke up just now. */
const undecide = async (
  { clock }: LocalSurgeonAsk,
  { entrustedTo, decision }: Transaction,
  file: JournalFile,
): Promise<boolean> => {
  const at = stamp(clock);
  // A full disk must not stop it: what could not be recorded is found put back the next time.
  const note = (line: JournalLine): Promise<void> => file.append(line).catch(() => {});
  if (decision === 'keep') await note({ kind: 'take-back', at });
  if (decision !== undefined) return true;
  await note({ kind: 'decision', decision: 'put-back', at });
  const read = await file.read();
  if (read.kind !== 'transaction') return true;
  const now = read.transaction;
  return now.decision !== 'keep' && now.entrustedTo === entrustedTo;
};

const putBack = async (
  { hands, clock }: LocalSurgeonAsk,
  transaction: Transaction,
  file: JournalFile,
  signal: AbortSignal,
) => {
  const changes = await putAllBack(transaction.changes, { hands, file, clock }, signal);
  if (changes.every(({ state }) => state !== 'stuck')) {
    await file.append({ kind: 'end', at: stamp(clock) }).catch(() => {});
  }
  return changes;
};
