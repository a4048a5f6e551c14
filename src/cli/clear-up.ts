/** What an earlier repair left undecided is put back before a new one begins. */
import { say } from '../report/sentences.ts';
import { wrap } from '../report/wrap.ts';
import type { Console } from './console.ts';
import { print } from './fix-person.ts';
import { closingLines } from './repair-text.ts';
import type { Theatre } from './surgeons.ts';

export type Cleared =
  | { readonly kind: 'nothing' }
  /** The newest report speaks of another state of this computer. */
  | { readonly kind: 'put-back' }
  | { readonly kind: 'busy' };

export const clearUp = async (
  { sources }: Theatre,
  isDryRun: boolean,
  to: Console,
): Promise<Cleared> => {
  let isPutBack = false;
  for (const { surgeon, isOwn } of sources) {
    const { transactions } = await surgeon.recorded();
    for (const { id, fix, at, status, isRunning } of transactions) {
      if (status !== 'open') continue;
      if (isRunning) {
        await print(to.err, wrap(say('undo.running'), to.err.columns));
        return { kind: 'busy' };
      }
      if (!isOwn || isDryRun) {
        await to.err.write(`linecheck: ${say('undo.mention', { fix, at })}\n`);
        continue;
      }
      await print(to.err, wrap(say('repair.left-behind', { fix, at }), to.err.columns));
      const undoing = await surgeon.undo(id, new AbortController().signal);
      if (undoing.kind === 'done') {
        isPutBack = true;
        await print(to.err, closingLines(undoing.closing, to.err.columns));
      }
    }
  }
  return { kind: isPutBack ? 'put-back' : 'nothing' };
};
