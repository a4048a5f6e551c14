/**
 * A plan that takes two kinds of rights has two halves, each in a journal of its own, and one decision: the line in the
 * journal of the half that began last, which only the helper with the rights writes and everybody may read. Just
 * before that line the other half is entrusted to it, and from then on decides nothing by itself: whoever comes to it
 * does as the other journal says. Up to then either may be put back at any time, and an undecided half that was put
 * back cannot be entrusted any more. So there is no moment at which a kill leaves one half kept and the other not.
 */
import { stamp, type Clock } from './clock.ts';
import type { Journal, JournalFile } from './journal.ts';
import type { Transaction } from './transaction.ts';

/** `gone`: its file is not there any more, or cannot be read; then each line of one's own counts as it stands. */
export type OtherHalf = 'undecided' | 'kept' | 'put-back' | 'gone';

export type AskOtherHalf = (id: string) => Promise<OtherHalf>;

export const otherHalfIn =
  (journal: Journal): AskOtherHalf =>
  async (id) => {
    const read = await (await journal.open(id)).read();
    if (read.kind !== 'transaction') return 'gone';
    const { status, decision } = read.transaction;
    if (status === 'kept') return 'kept';
    return status === 'open' && decision === undefined ? 'undecided' : 'put-back';
  };

/** A transaction, and what the half that it is entrusted to has come to. */
export interface Followed extends Transaction {
  readonly other?: OtherHalf;
}

/** `status` as it is by the decision of the plan, whatever is written down here yet. */
export const followed = async (
  transaction: Transaction,
  ask: AskOtherHalf | undefined,
): Promise<Followed> => {
  const { entrustedTo, status } = transaction;
  if (entrustedTo === undefined || ask === undefined || status === 'over') return transaction;
  const other = await ask(entrustedTo);
  if (other === 'gone') return { ...transaction, other };
  return { ...transaction, other, status: other === 'kept' ? 'kept' : 'open' };
};

/** Why it cannot be put back alone. */
export const whyNotAlone = ({ other }: Pick<Followed, 'other'>): string | undefined => {
  if (other === 'undecided') {
    return "the half of it that was made with administrator's rights is not decided yet; that one is put back first";
  }
  return other === 'kept'
    ? "the half of it that was made with administrator's rights still stands; that one is put back first"
    : undefined;
};

/** Writes down what the other half was decided to, for the time when that journal is gone. */
export const noteKept = async (file: JournalFile, clock: Clock): Promise<void> => {
  await file.append({ kind: 'decision', decision: 'keep', at: stamp(clock) });
  await file.append({ kind: 'end', at: stamp(clock) });
};

/** A helper whose channel has closed puts back at once; one that was killed, only the armed undo does. */
const PATIENCE_TRIES = 25;
const PATIENCE_MS = 200;

export const decidedElsewhere = async (
  ask: AskOtherHalf,
  to: string,
  clock: Clock,
): Promise<OtherHalf> => {
  for (let tries = 1; ; tries += 1) {
    const other = await ask(to);
    if (other !== 'undecided' || tries === PATIENCE_TRIES) return other;
    await clock.wait(PATIENCE_MS, new AbortController().signal);
  }
};
