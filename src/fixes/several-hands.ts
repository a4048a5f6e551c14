/**
 * One plan, two kinds of rights: a person's own settings are changed by this process, the computer's by the helper
 * with administrator's rights, and neither touches the other's. To the repair it is one operation all the same:
 * applied whole or not at all, kept whole or put back. Each half has a journal and an armed undo of its own; the later
 * half names the earlier one, so that undoing either undoes both (`recorded.ts`).
 */
import type { Change } from '../model/change.ts';
import type {
  Applying,
  Beginning,
  ClosedChange,
  Closing,
  Operation,
  OperationPlan,
  Surgeon,
  Undoing,
} from './surgeon.ts';

/** The changes that one surgeon makes, by their places in the plan. */
export interface Share {
  readonly surgeon: Surgeon;
  readonly indexes: readonly number[];
}

interface Half extends Share {
  readonly operation: Operation;
}

/** Every change of the plan stands in one share; shares begin and are applied in the order given. */
export const beginShared = async (
  shares: readonly Share[],
  plan: OperationPlan,
  signal: AbortSignal,
): Promise<Beginning> => {
  const halves: Half[] = [];
  for (const share of shares) {
    const own = changesOf(share, plan);
    const [first] = halves;
    const together = first === undefined ? {} : { together: first.operation.id };
    const begun = await share.surgeon.begin({ ...plan, changes: own, ...together }, signal);
    if (begun.kind !== 'begun') {
      await putBackAll(halves, NOT_TO_BE_STOPPED());
      return begun;
    }
    halves.push({ ...share, operation: begun.operation });
  }
  const [only] = halves;
  if (only === undefined) return { kind: 'refused', why: 'the plan changes nothing' };
  return { kind: 'begun', operation: halves.length === 1 ? only.operation : joined(halves, only) };
};

const changesOf = ({ indexes }: Share, { changes }: OperationPlan): readonly Change[] =>
  indexes.flatMap((index) => changes[index] ?? []);

const NOT_TO_BE_STOPPED = (): AbortSignal => new AbortController().signal;

const joined = (halves: readonly Half[], { operation: { id } }: Half): Operation => {
  const whyNot = halves.flatMap(({ operation }) => operation.whyNotArmed ?? [])[0];
  return {
    id,
    armedBy: [...new Set(halves.flatMap(({ operation }) => operation.armedBy))],
    ...(whyNot === undefined ? {} : { whyNotArmed: whyNot }),
    apply: (signal) => applyAll(halves, signal),
    keep: () => keepAll(halves),
    putBack: (signal) => putBackAll(halves, signal),
  };
};

const applyAll = async (halves: readonly Half[], signal: AbortSignal): Promise<Applying> => {
  for (const half of halves) {
    const applying = await half.operation.apply(signal).catch(async (error: unknown) => {
      await putBackAll(
        halves.filter((other) => other !== half),
        NOT_TO_BE_STOPPED(),
      );
      throw error;
    });
    if (applying.kind === 'applied') continue;
    const { because, closing } = applying;
    const others = halves.filter((other) => other !== half);
    const rest = await closingsOf(others, NOT_TO_BE_STOPPED());
    return {
      kind: 'put-back',
      because: { ...because, index: half.indexes[because.index] ?? because.index },
      closing: merged('put-back', [...rest, { half, closing }]),
    };
  }
  return { kind: 'applied' };
};

/** The later half first: the helper with the rights may be gone by now, and then nothing is kept yet. */
const keepAll = async (halves: readonly Half[]): Promise<Closing> => {
  const kept: { readonly half: Half; readonly closing: Closing }[] = [];
  for (const half of halves.toReversed()) {
    const closing = await half.operation.keep().catch(async (error: unknown) => {
      await withdraw(halves, kept, half);
      throw error;
    });
    if (closing.decision === 'put-back') {
      const rest = await withdraw(halves, kept, half);
      return merged('put-back', [...rest, { half, closing }]);
    }
    kept.push({ half, closing });
  }
  return merged('keep', kept);
};

/** One half went back: what was kept of the plan is taken back, and what is undecided is put back. */
const withdraw = async (
  halves: readonly Half[],
  kept: readonly { readonly half: Half; readonly closing: Closing }[],
  lost: Half,
): Promise<readonly { readonly half: Half; readonly closing: Closing }[]> => {
  const closings = [];
  for (const { half, closing } of kept) {
    const undoing = await half.surgeon.undo(half.operation.id, NOT_TO_BE_STOPPED());
    closings.push({ half, closing: closingOf(undoing, closing) });
  }
  const open = halves.filter(
    (half) => half !== lost && kept.every(({ half: other }) => other !== half),
  );
  return [...closings, ...(await closingsOf(open, NOT_TO_BE_STOPPED()))];
};

/** What could not be taken back is said to stand there still. */
const closingOf = (undoing: Undoing, kept: Closing): Closing => {
  if (undoing.kind === 'done') return undoing.closing;
  const why = undoing.kind === 'refused' ? undoing.why : 'it could not be taken back';
  const changes = kept.changes.map((one) => ({ ...one, state: 'stuck' as const, why }));
  return { decision: 'put-back', changes };
};

const putBackAll = async (halves: readonly Half[], signal: AbortSignal): Promise<Closing> =>
  merged('put-back', await closingsOf(halves, signal));

/** Each is tried, whatever becomes of the others; only then is trouble passed on. */
const closingsOf = async (
  halves: readonly Half[],
  signal: AbortSignal,
): Promise<readonly { readonly half: Half; readonly closing: Closing }[]> => {
  const closings: { readonly half: Half; readonly closing: Closing }[] = [];
  const troubles: unknown[] = [];
  for (const half of halves.toReversed()) {
    try {
      closings.push({ half, closing: await half.operation.putBack(signal) });
    } catch (error) {
      troubles.push(error);
    }
  }
  if (troubles.length > 0) throw troubles[0];
  return closings;
};

/** In the order of the plan. */
const merged = (
  decision: Closing['decision'],
  closings: readonly { readonly half: Half; readonly closing: Closing }[],
): Closing => {
  const placed = closings.flatMap(({ half, closing }) =>
    closing.changes.map((change, at): readonly [number, ClosedChange] => [
      half.indexes[at] ?? at,
      change,
    ]),
  );
  const changes = placed.toSorted(([one], [other]) => one - other).map(([, change]) => change);
  return { decision, changes };
};
