/**
 * The helper's end of the channel. It knows the orders of `helper-orders.ts` and nothing else, touches only
 * what needs administrator's rights, and gives everything that is undecided back when the other side
 * goes away: by Ctrl-C, by a crash, or because the terminal was closed.
 */
import type { Action, Change } from '../model/change.ts';
import type { Hands } from '../platform/hands.ts';
import { parseOrder, type Answer, type Order } from './helper-orders.ts';
import type { Operation, Surgeon } from './surgeon.ts';

export interface HelperEnd {
  /** Has administrator's rights and writes the system's journal. */
  readonly surgeon: Surgeon;
  readonly hands: Hands;
  readonly lines: AsyncIterable<string>;
  /** May fail once the other side is gone; nobody needs the answer then. */
  say(line: string): Promise<void>;
}

/** Done when the other side has gone and nothing is undecided any more. */
export const serveOrders = async (end: HelperEnd): Promise<void> => {
  const bench: Bench = { ...end, open: new Map(), running: new Map() };
  let queue: Promise<void> = Promise.resolve();
  for await (const line of end.lines) {
    const parsed = parseOrder(line);
    if (parsed.kind === 'wrong') {
      await reply(end, { number: parsed.number, trouble: parsed.why });
    } else if (parsed.order.order === 'stop') {
      bench.running.get(parsed.order.what)?.abort();
    } else {
      const { order } = parsed;
      bench.running.set(order.number, new AbortController());
      // One after another: a decision waits until what it decides on is done.
      queue = queue.then(() => follow(bench, order));
    }
  }
  for (const running of bench.running.values()) running.abort();
  await queue;
  await putBackUndecided(bench);
  await end.surgeon.close();
};

interface Bench extends HelperEnd {
  /** Begun and not decided. */
  readonly open: Map<string, Operation>;
  readonly running: Map<number, AbortController>;
}

const follow = async (bench: Bench, order: Order): Promise<void> => {
  const signal = bench.running.get(order.number)?.signal ?? AbortSignal.abort();
  try {
    await reply(bench, { number: order.number, answer: await carriedOut(bench, order, signal) });
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    await reply(bench, { number: order.number, trouble });
  } finally {
    bench.running.delete(order.number);
  }
};

const reply = (end: Pick<HelperEnd, 'say'>, answer: Answer): Promise<void> =>
  end.say(JSON.stringify(answer)).catch(() => undefined);

const carriedOut = async (bench: Bench, order: Order, signal: AbortSignal): Promise<unknown> => {
  switch (order.order) {
    case 'begin':
      return begin(bench, order.plan, signal);
    case 'apply':
    case 'keep':
    case 'put-back':
      return decided(bench, order.order, order.id, signal);
    case 'act':
      return (
        objectionToAction(bench.hands, order.action) ?? bench.surgeon.act(order.action, signal)
      );
    case 'recorded':
      return bench.surgeon.recorded();
    case 'undo':
      return bench.surgeon.undo(order.id, signal);
    case 'stop':
      return undefined;
  }
};

const begin = async (
  { surgeon, hands, open }: Bench,
  plan: Extract<Order, { order: 'begin' }>['plan'],
  signal: AbortSignal,
): Promise<unknown> => {
  const why = plan.changes.map((change) => objectionTo(hands, change)).find(Boolean);
  if (why !== undefined) return { kind: 'refused', why };
  const begun = await surgeon.begin(plan, signal);
  if (begun.kind !== 'begun') return begun;
  const { id, armedBy, whyNotArmed } = begun.operation;
  open.set(id, begun.operation);
  return { kind: 'begun', id, armedBy, ...(whyNotArmed === undefined ? {} : { whyNotArmed }) };
};

/**
 * A person's own settings are theirs alone: here they would be another account's. The surgeon asks
 * each handler for its own objection once more, before it begins.
 */
const objectionTo = (hands: Hands, change: Change): string | undefined => {
  const handler: Sided | undefined = hands.settings[change.setting];
  if (handler === undefined) return 'this system has no such setting';
  if (handler.needs !== 'admin') return `${change.setting} needs no administrator's rights`;
  return undefined;
};

const objectionToAction = (
  hands: Hands,
  { action }: Action,
): { readonly kind: 'refused'; readonly why: string } | undefined => {
  const handler: Sided | undefined = hands.actions[action];
  return handler?.needs === 'admin'
    ? undefined
    : { kind: 'refused', why: `${action} is nothing for an administrator here` };
};

interface Sided {
  readonly needs: 'user' | 'admin';
}

const decided = async (
  { open }: Bench,
  what: 'apply' | 'keep' | 'put-back',
  id: string,
  signal: AbortSignal,
): Promise<unknown> => {
  const operation = open.get(id);
  if (operation === undefined) throw new Error('no such repair has begun here');
  if (what === 'apply') {
    const applying = await operation.apply(signal);
    if (applying.kind === 'put-back') open.delete(id);
    return applying;
  }
  const closing = await (what === 'keep' ? operation.keep() : operation.putBack(signal));
  open.delete(id);
  return closing;
};

const putBackUndecided = async ({ open }: Bench): Promise<void> => {
  for (const operation of open.values()) {
    // Should one fail, its armed undo tries again; the others must not wait for that.
    await operation.putBack(new AbortController().signal).catch(() => undefined);
  }
};
