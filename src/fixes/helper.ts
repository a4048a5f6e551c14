/**
 * The near end of the channel: a surgeon like any other, whose work is done by a helper with
 * administrator's rights. Started once, when a plan first needs it; one question for the password.
 */
import * as v from 'valibot';

import type { Acting, Channel, Hands } from '../platform/hands.ts';
import { changeShape, parseAnswer, type Answer, type OrderBody } from './helper-orders.ts';
import type { Elevated } from './surgeons.ts';
import type {
  Applying,
  Beginning,
  Closing,
  Operation,
  Recorded,
  Surgeon,
  Undoing,
} from './surgeon.ts';

export interface ElevatedAsk {
  readonly hands: Hands;
  /** Serves where this process has the rights itself. */
  readonly here: Surgeon;
  /** What starts this program as a helper. */
  readonly command: readonly string[];
  readonly prompt: string;
}

/** Asks the person once, and gives the same answer ever after. The helper ends with this process. */
export const elevatedOnce = (
  ask: ElevatedAsk,
): {
  readonly elevated: (signal: AbortSignal) => Promise<Elevated>;
  /** Ends the helper, if one was started. */
  readonly close: () => Promise<void>;
} => {
  let asked: Promise<Elevated> | undefined;
  return {
    elevated(signal) {
      asked ??= elevate(ask, signal);
      return asked;
    },
    async close() {
      const found = await asked;
      if (found?.kind === 'ready') await found.surgeon.close();
    },
  };
};

const elevate = async (
  { hands, here, command, prompt }: ElevatedAsk,
  signal: AbortSignal,
): Promise<Elevated> => {
  if (hands.elevation.isElevated) return { kind: 'ready', surgeon: here };
  const started = await hands.elevation.start(command, prompt, signal);
  return started.kind === 'started'
    ? { kind: 'ready', surgeon: remoteSurgeon(started.channel) }
    : started;
};

export const remoteSurgeon = (channel: Channel): Surgeon => {
  const ask = asker(channel);
  return {
    begin: async (plan, signal) => {
      const begun = await ask({ order: 'begin', plan }, beginning, signal);
      return begun.kind === 'begun' ? { kind: 'begun', operation: remote(ask, begun) } : begun;
    },
    act: (action, signal) => ask({ order: 'act', action }, acting, signal),
    recorded: () => ask({ order: 'recorded' }, recorded),
    undo: (id, signal) => ask({ order: 'undo', id }, undoing, signal),
    close: () => channel.close(),
  };
};

const remote = (ask: Ask, begun: Pick<Operation, 'id' | 'armedBy' | 'whyNotArmed'>): Operation => ({
  id: begun.id,
  armedBy: begun.armedBy,
  ...(begun.whyNotArmed === undefined ? {} : { whyNotArmed: begun.whyNotArmed }),
  apply: (signal) => ask({ order: 'apply', id: begun.id }, applying, signal),
  keep: () => ask({ order: 'keep', id: begun.id }, closing),
  putBack: (signal) => ask({ order: 'put-back', id: begun.id }, closing, signal),
});

type Ask = <Schema extends v.GenericSchema>(
  order: OrderBody,
  schema: Schema,
  signal?: AbortSignal,
) => Promise<v.InferOutput<Schema>>;

/** The helper was ended from outside: by its owner, for want of memory, with the session. Its armed undo stays. */
export class HelperGone extends Error {
  override readonly name = 'HelperGone';

  constructor() {
    super(
      "the helper with administrator's rights has ended; the armed undo puts back what it left",
    );
  }
}

/** Nobody's answer: what those who still wait for one are told. */
const GONE = Symbol('the helper is gone');

/** Numbers the orders and hands each answer to whoever waits for it. */
const asker = (channel: Channel): Ask => {
  const waiting = new Map<number, (answer: Answer | typeof GONE) => void>();
  let last = 0;
  let isGone = false;
  const gone = async (): Promise<void> => {
    await listen(channel, waiting);
    isGone = true;
    for (const settle of waiting.values()) settle(GONE);
  };
  void gone();
  return async (order, schema, signal) => {
    const number = (last += 1);
    const answered = new Promise<Answer | typeof GONE>((resolve) => waiting.set(number, resolve));
    if (isGone) throw new HelperGone();
    const stop = (): void => {
      void channel
        .send(JSON.stringify({ number: (last += 1), order: 'stop', what: number }))
        .catch(() => undefined);
    };
    try {
      await channel.send(JSON.stringify({ number, ...order })).catch(() => {
        throw new HelperGone();
      });
      // Stopping is an order too: the answer still comes, and says how far it got.
      if (signal?.aborted === true) stop();
      else signal?.addEventListener('abort', stop, { once: true });
      const said = await answered;
      if (said === GONE) throw new HelperGone();
      const { answer, trouble } = said;
      if (trouble !== undefined) throw new Error(trouble);
      return v.parse(schema, answer);
    } finally {
      waiting.delete(number);
      signal?.removeEventListener('abort', stop);
    }
  };
};

const listen = async (
  channel: Channel,
  waiting: ReadonlyMap<number, (answer: Answer) => void>,
): Promise<void> => {
  for await (const line of channel.lines) {
    const answer = parseAnswer(line);
    if (answer !== undefined) waiting.get(answer.number)?.(answer);
  }
};

// What the helper says back. It is our own program, but the line came through other people's.

const why = v.string();
const pid = v.number();
const refused = v.object({ kind: v.literal('refused'), why });
const busy = v.object({ kind: v.literal('busy'), pid });

const closing = v.object({
  decision: v.picklist(['keep', 'put-back']),
  changes: v.array(
    v.object({
      change: changeShape,
      state: v.picklist(['kept', 'reverted', 'left-to-owner', 'stuck', 'untouched']),
      why: v.exactOptional(why),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Closing>;

const beginning = v.variant('kind', [
  v.object({
    kind: v.literal('begun'),
    id: v.string(),
    armedBy: v.array(v.string()),
    whyNotArmed: v.exactOptional(why),
  }),
  busy,
  refused,
]) satisfies v.GenericSchema<unknown, Exclude<Beginning, { kind: 'begun' }> | { kind: 'begun' }>;

const applying = v.variant('kind', [
  v.object({ kind: v.literal('applied') }),
  v.object({
    kind: v.literal('put-back'),
    because: v.object({
      index: v.number(),
      kind: v.picklist(['changed-meanwhile', 'unreadable', 'refused', 'failed', 'stopped']),
      why,
    }),
    closing,
  }),
]) satisfies v.GenericSchema<unknown, Applying>;

const acting = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  refused,
  v.object({ kind: v.literal('failed'), why }),
]) satisfies v.GenericSchema<unknown, Acting>;

const undoing = v.variant('kind', [
  v.object({ kind: v.literal('done'), closing }),
  busy,
  v.object({ kind: v.literal('absent') }),
  refused,
]) satisfies v.GenericSchema<unknown, Undoing>;

const recorded = v.object({
  problems: v.array(v.object({ file: v.string(), why, isForeign: v.exactOptional(v.boolean()) })),
  transactions: v.array(
    v.object({
      id: v.string(),
      fix: v.string(),
      at: v.string(),
      changes: v.array(changeShape),
      status: v.picklist(['open', 'kept']),
      together: v.exactOptional(v.string()),
      isRunning: v.boolean(),
      pid: v.exactOptional(pid),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Recorded>;
