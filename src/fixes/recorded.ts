/** What the journals of this computer hold, and taking back one entry of them, with the rights it was made with. */
import type { RecordedTransaction, Surgeon, Undoing } from './surgeon.ts';
import type { Theatre } from './theatre.ts';
import { whyNoRights } from './no-rights.ts';

export interface RecordedEntry extends RecordedTransaction {
  readonly surgeon: Surgeon;
  readonly isOwn: boolean;
}

export interface RecordedEntries {
  /** Oldest first. */
  readonly entries: readonly RecordedEntry[];
  readonly problems: readonly {
    readonly file: string;
    readonly why: string;
    readonly isForeign?: boolean;
  }[];
}

export const recordedIn = async ({
  sources,
}: Pick<Theatre, 'sources'>): Promise<RecordedEntries> => {
  const found = await Promise.all(
    sources.map(async ({ surgeon, isOwn }) => {
      const { transactions, problems } = await surgeon.recorded();
      return {
        problems,
        entries: transactions.map((transaction) => ({ ...transaction, surgeon, isOwn })),
      };
    }),
  );
  return {
    entries: found
      .flatMap(({ entries }) => entries)
      .toSorted((one, other) => one.at.localeCompare(other.at)),
    problems: found.flatMap(({ problems }) => problems),
  };
};

/** A plan that took two kinds of rights stands in two journals: whoever undoes one half undoes the other. */
export const withOtherHalves = <Entry extends Pick<RecordedTransaction, 'id' | 'together'>>(
  wanted: readonly Entry[],
  entries: readonly Entry[],
): readonly Entry[] => {
  const plans = new Set(wanted.map(planOf));
  return entries.filter((entry) => plans.has(planOf(entry)));
};

const planOf = ({ id, together }: Pick<RecordedTransaction, 'id' | 'together'>): string =>
  together ?? id;

/** What was changed with administrator's rights is put back with them. Not to be stopped half way. */
export const takeBack = async (
  { surgeons }: Pick<Theatre, 'surgeons'>,
  { surgeon, isOwn, id }: RecordedEntry,
): Promise<Undoing> => {
  const { signal } = new AbortController();
  if (isOwn) return surgeon.undo(id, signal);
  const elevated = await surgeons.elevated(signal);
  return elevated.kind === 'ready'
    ? elevated.surgeon.undo(id, signal)
    : { kind: 'refused', why: whyNoRights(elevated.why) };
};
