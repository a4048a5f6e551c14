/**
 * What the timer and the hook at the start of the computer run. It looks for itself whether its time
 * has come: too early, twice, or after the decision, it does nothing but clear itself away.
 */
import {
  listed,
  lockPlace,
  lockToUndo,
  undoLocked,
  type LocalSurgeonAsk,
} from './local-surgeon.ts';
import { noteKept, whyNotAlone, type Followed } from './other-half.ts';
import type { Closing } from './surgeon.ts';

export type ArmedUndo =
  | { readonly kind: 'done'; readonly closing: Closing }
  /** Decided already, or never begun. */
  | { readonly kind: 'over' }
  | { readonly kind: 'not-due' }
  | { readonly kind: 'refused'; readonly why: string };

/** Timers are not exact; the deadline in the journal was reckoned a moment before the timer was set. */
const EARLY_MS = 2000;

/** A repair that is late but alive may be deciding right now. Longer, and protection may stay off. */
const PATIENCE_TRIES = 15;
const PATIENCE_MS = 2000;

export const armedUndo = async (
  ask: LocalSurgeonAsk,
  id: string,
  signal: AbortSignal,
): Promise<ArmedUndo> => {
  const why = await ask.whyUntrusted();
  if (why !== undefined) return { kind: 'refused', why };
  const place = await lockPlace(ask);
  for (let tries = 0; ; tries += 1) {
    const transaction = await openOne(ask, id);
    if (transaction === undefined) {
      await ask.hands.deadMan.disarm(id, signal);
      return { kind: 'over' };
    }
    const due = dueness(ask, transaction, place.bootId);
    if (due === 'no') return { kind: 'not-due' };
    // Its other half has a timer of the same deadline; refused here, this one would come again only in a minute.
    if (whyNotAlone(transaction) !== undefined && tries < PATIENCE_TRIES) {
      await ask.clock.wait(PATIENCE_MS, signal);
      continue;
    }
    const lock = await lockToUndo(place);
    if (lock.kind === 'busy') {
      if (due === 'unknown') return { kind: 'not-due' };
      if (tries < PATIENCE_TRIES) {
        await ask.clock.wait(PATIENCE_MS, signal);
        continue;
      }
      // Only its own process can have overslept; another repair's is not to be disturbed.
      if (![0, transaction.begin.pid].includes(lock.pid)) {
        return { kind: 'refused', why: `process ${lock.pid} is repairing something else` };
      }
    }
    try {
      // Decided between looking and locking.
      if ((await openOne(ask, id)) === undefined) continue;
      const undoing = await undoLocked(ask, id, signal);
      if (undoing.kind === 'busy') continue;
      return undoing.kind === 'absent' ? { kind: 'over' } : undoing;
    } finally {
      if (lock.kind === 'locked') await lock.release();
    }
  }
};

const openOne = async (ask: LocalSurgeonAsk, id: string): Promise<Followed | undefined> => {
  const { transactions } = await listed(ask);
  const found = transactions.find(({ begin }) => begin.id === id);
  if (found?.status === 'kept' && found.decision !== 'keep') {
    await noteKept(await ask.journal.open(id), ask.clock);
  }
  return found?.status === 'open' ? found : undefined;
};

/** `unknown`: the clock was set back behind the beginning, and nothing can be reckoned by it any more. */
const dueness = (
  { clock }: LocalSurgeonAsk,
  { begin }: Followed,
  bootId: string,
): 'yes' | 'no' | 'unknown' => {
  const hasRestarted = bootId !== '' && begin.bootId !== '' && bootId !== begin.bootId;
  const now = clock.wallClock();
  if (hasRestarted || now >= Date.parse(begin.deadlineAt) - EARLY_MS) return 'yes';
  return now < Date.parse(begin.at) - EARLY_MS ? 'unknown' : 'no';
};
