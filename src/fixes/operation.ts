/** One transaction from its first line in the journal to its last. */
import type { Change } from '../model/change.ts';
import { deadlineIn } from '../platform/deadline.ts';
import type { DeadMan } from '../platform/hands.ts';
import { carryOut, type Tools } from './carry-out.ts';
import { stamp } from './clock.ts';
import { isSame, settingOf } from './setting.ts';
import { decidedElsewhere, whyNotAlone, type AskOtherHalf } from './other-half.ts';
import { putAllBack } from './put-back.ts';
import type { Closing, Obstacle, Operation } from './surgeon.ts';
import type { Progress } from './transaction.ts';

interface OperationAsk {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly armed: Awaited<ReturnType<DeadMan['arm']>>;
  readonly tools: Tools;
  readonly otherHalf?: AskOtherHalf;
  /** Lets the next run in, and disarms unless something is stuck: then the armed undo tries again. */
  readonly finish: (isStuck: boolean) => Promise<void>;
}

export const startOperation = (ask: OperationAsk): Operation => {
  const { id, armed, tools } = ask;
  let entrusted: string | undefined;
  const putBack = async (signal: AbortSignal): Promise<Closing> => {
    if (entrusted !== undefined) return asTheOther(ask, entrusted, signal);
    // A full disk must not stop it: undecided means put back anyway.
    await decide('put-back', tools).catch(() => {});
    return restore(ask, signal);
  };
  return {
    id,
    armedBy: armed.kind === 'armed' ? armed.by : [],
    ...(armed.kind === 'armed' ? {} : { whyNotArmed: armed.why }),
    async apply(signal) {
      const because = await attempt(ask, signal);
      if (because === undefined) return { kind: 'applied' };
      // The person may have stopped it; putting back is not stopped with it.
      return { kind: 'put-back', because, closing: await putBack(new AbortController().signal) };
    },
    async entrust(to) {
      const isStanding = await stillStands(ask);
      if (!isStanding || (await ask.otherHalf?.(to)) !== 'undecided') return false;
      await tools.file.append({ kind: 'entrusted', to, at: stamp(tools.clock) });
      const read = await tools.file.read();
      if (read.kind === 'transaction' && read.transaction.entrustedTo === to) entrusted = to;
      return entrusted !== undefined;
    },
    async keep() {
      if (entrusted !== undefined) return asTheOther(ask, entrusted, new AbortController().signal);
      // A program that watches over its settings may have set them back since the proof.
      await decide((await stillStands(ask)) ? 'keep' : 'put-back', tools);
      const read = await tools.file.read();
      const isKept = read.kind === 'transaction' && read.transaction.decision === 'keep';
      return isKept ? keepAll(ask) : restore(ask, new AbortController().signal);
    },
    putBack,
  };
};

const attempt = async (
  { changes, tools }: OperationAsk,
  signal: AbortSignal,
): Promise<Obstacle | undefined> => {
  try {
    return await carryOut(changes, tools, signal);
  } catch (error) {
    // The journal could not be written: nothing may be changed without it.
    const why = error instanceof Error ? error.message : String(error);
    return { index: 0, kind: 'failed', why };
  }
};

/** What cannot be read now was read when it was applied: that must do. */
const stillStands = async ({ changes, tools }: OperationAsk): Promise<boolean> => {
  const signal = deadlineIn(LAST_LOOK_MS);
  for (const change of changes) {
    const reading = await settingOf(tools.hands, change)?.read(signal);
    if (reading?.kind === 'value' && !isSame(reading.value, change.after)) return false;
  }
  return true;
};

/** Longer than any program takes that a handler asks; a decision may not wait for ever. */
const LAST_LOOK_MS = 10_000;

const decide = (decision: 'keep' | 'put-back', { file, clock }: Tools): Promise<void> =>
  file.append({ kind: 'decision', decision, at: stamp(clock) });

const keepAll = async ({ changes, tools, finish }: OperationAsk): Promise<Closing> => {
  const { file, clock } = tools;
  // The decision alone counts; a disk that filled up since takes nothing from it.
  for (const index of changes.keys()) {
    await file.append({ kind: 'closed', index, state: 'kept', at: stamp(clock) }).catch(() => {});
  }
  await file.append({ kind: 'end', at: stamp(clock) }).catch(() => {});
  await finish(false);
  return { decision: 'keep', changes: changes.map((change) => ({ change, state: 'kept' })) };
};

/** Neither kept nor put back here: as the other half was. Its decision counts, whether this one can be written or not. */
const asTheOther = async (ask: OperationAsk, to: string, signal: AbortSignal): Promise<Closing> => {
  const { changes, tools, finish, otherHalf = async () => 'gone' as const } = ask;
  const other = await decidedElsewhere(otherHalf, to, tools.clock);
  if (other === 'undecided') {
    await finish(true);
    const why = whyNotAlone({ other }) ?? '';
    return {
      decision: 'put-back',
      changes: changes.map((change) => ({ change, state: 'stuck', why })),
    };
  }
  const decision = other === 'kept' ? 'keep' : 'put-back';
  await decide(decision, tools).catch(() => {});
  return other === 'kept' ? keepAll(ask) : restore(ask, signal);
};

const restore = async (
  { changes, tools, finish }: OperationAsk,
  signal: AbortSignal,
): Promise<Closing> => {
  const read = await tools.file.read();
  // Without the file nobody knows how far it came: then each setting is looked at.
  const progress: readonly Progress[] =
    read.kind === 'transaction'
      ? read.transaction.changes
      : changes.map((change) => ({ change, isTouched: true, isApplied: true }));
  const closed = await putAllBack(progress, tools, signal);
  const isStuck = closed.some(({ state }) => state === 'stuck');
  if (!isStuck) await tools.file.append({ kind: 'end', at: stamp(tools.clock) }).catch(() => {});
  await finish(isStuck);
  return { decision: 'put-back', changes: closed };
};
