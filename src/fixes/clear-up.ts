/** What an earlier repair left undecided is put back before a new one begins. */
import type { Closing, RecordedTransaction } from './surgeon.ts';
import type { Theatre } from './theatre.ts';

export type Cleared =
  | { readonly kind: 'nothing' }
  /** The newest report speaks of another state of this computer. */
  | { readonly kind: 'put-back' }
  /** Its process, where that is known. */
  | { readonly kind: 'busy'; readonly pid?: number };

export interface ClearUpTeller {
  /** Another run of ours is in the middle of it; its process, where that is known. */
  running(pid: number | undefined): Promise<void>;
  /** It needs rights that this process has not, or nothing is to be changed now: left as it is. */
  leaves(one: RecordedTransaction): Promise<void>;
  putsBack(one: RecordedTransaction): Promise<void>;
  closed(closing: Closing): Promise<void>;
}

export const clearUp = async (
  { sources }: Pick<Theatre, 'sources'>,
  isDryRun: boolean,
  tell: ClearUpTeller,
): Promise<Cleared> => {
  let isPutBack = false;
  for (const { surgeon, isOwn } of sources) {
    const { transactions } = await surgeon.recorded();
    for (const one of transactions) {
      if (one.status !== 'open') continue;
      if (one.isRunning) {
        await tell.running(one.pid);
        return { kind: 'busy', ...(one.pid === undefined ? {} : { pid: one.pid }) };
      }
      if (!isOwn || isDryRun) {
        await tell.leaves(one);
        continue;
      }
      await tell.putsBack(one);
      const undoing = await surgeon.undo(one.id, new AbortController().signal);
      if (undoing.kind === 'done') {
        isPutBack = true;
        await tell.closed(undoing.closing);
      }
      // The half of a plan whose other half is still to be decided, with other rights.
      if (undoing.kind === 'refused') await tell.leaves(one);
    }
  }
  return { kind: isPutBack ? 'put-back' : 'nothing' };
};
