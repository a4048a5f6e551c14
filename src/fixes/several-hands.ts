/**
 * One plan, two kinds of rights: a person's own settings are changed by this process, the computer's by the helper
 * with administrator's rights, and neither touches the other's. To the repair it is one operation all the same:
 * applied whole or not at all, kept whole or put back. Each half has a journal and an armed undo of its own; the later
 * half names the earlier one, so that undoing either undoes both (`recorded.ts`), and decides for it (`other-half.ts`).
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
} from './surgeon.ts';

/** The changes that one surgeon makes, by their places in the plan. */
export interface Share {
  readonly surgeon: Surgeon;
  readonly indexes: readonly number[];
}

interface Half extends Share {
  readonly changes: readonly Change[];
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
    halves.push({ ...share, changes: own, operation: begun.operation });
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

/** The last half decides for all: it is the helper's, whose journal nobody else can write. */
const keepAll = async (halves: readonly Half[]): Promise<Closing> => {
  const [last, ...others] = halves.toReversed();
  if (last === undefined) throw new Error('no half of the plan has begun');
  for (const { operation } of others) {
    if ((await operation.entrust?.(last.operation.id)) !== true) {
      return putBackAll(halves, NOT_TO_BE_STOPPED());
    }
  }
  const closing = await last.operation.keep().catch(async (error: unknown) => {
    // Gone before its answer, and perhaps behind its decision: the others find out, and do the same.
    const rest = await closingsOf(others, NOT_TO_BE_STOPPED());
    if (rest.some((one) => one.closing.decision !== 'keep')) throw error;
    return keptAs(last);
  });
  const rest = await closingsOf(others, NOT_TO_BE_STOPPED(), closing.decision);
  return merged(closing.decision, [...rest, { half: last, closing }]);
};

const keptAs = ({ changes }: Half): Closing => ({
  decision: 'keep',
  changes: changes.map((change) => ({ change, state: 'kept' })),
});

const putBackAll = async (halves: readonly Half[], signal: AbortSignal): Promise<Closing> =>
  merged('put-back', await closingsOf(halves, signal));

/** Each is tried, whatever becomes of the others; only then is trouble passed on. */
const closingsOf = async (
  halves: readonly Half[],
  signal: AbortSignal,
  decision: Closing['decision'] = 'put-back',
): Promise<readonly { readonly half: Half; readonly closing: Closing }[]> => {
  const closings: { readonly half: Half; readonly closing: Closing }[] = [];
  const troubles: unknown[] = [];
  for (const half of halves.toReversed()) {
    try {
      const { operation } = half;
      const closing = await (decision === 'keep' ? operation.keep() : operation.putBack(signal));
      closings.push({ half, closing });
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
