/**
 * What goes over the channel to the helper with administrator's rights: one JSON object a line, an order
 * with a number there, an answer with the same number back. Both ends parse what they get; the
 * helper does nothing because of a line that is not exactly an order.
 */
import * as v from 'valibot';

import type { Action, Change } from '../model/change.ts';
import { parseChange } from './change-schema.ts';
import { transactionId } from './journal-line.ts';
import type { OperationPlan } from './surgeon.ts';

export type Order = { readonly number: number } & (
  | { readonly order: 'begin'; readonly plan: OperationPlan }
  | { readonly order: 'apply' | 'keep' | 'put-back' | 'undo'; readonly id: string }
  | { readonly order: 'act'; readonly action: Action }
  | { readonly order: 'recorded' }
  /** What was ordered under this number is to stop as soon as it can. */
  | { readonly order: 'stop'; readonly what: number }
);

export type OrderBody = Order extends infer One
  ? One extends Order
    ? Omit<One, 'number'>
    : never
  : never;

export interface Answer {
  readonly number: number;
  /** Parsed by whoever asked: it knows what it asked for. */
  readonly answer?: unknown;
  /** Not an order, or one that failed in a way that is our own fault. */
  readonly trouble?: string;
}

/** A plan changes a handful of settings; the deadline covers the slowest proof. */
const MOST_CHANGES = 100;
const LONGEST_DEADLINE_SECONDS = 3_600;

const text = v.pipe(v.string(), v.maxLength(4096));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = v.pipe(v.string(), v.regex(transactionId));

/** Exactly the shape of a known setting. */
export const changeShape = v.custom<Change>((data) => parseChange(data).kind === 'change');

const action = v.variant('action', [
  v.strictObject({
    action: v.literal('dns.flush'),
    with: v.strictObject({ of: v.literal('system') }),
  }),
  v.strictObject({
    action: v.literal('clock.step'),
    with: v.strictObject({ by: v.literal('system') }),
  }),
  v.strictObject({ action: v.literal('page.open'), with: v.strictObject({ url: text }) }),
  v.strictObject({
    action: v.literal('client.update'),
    with: v.strictObject({
      by: v.picklist(['winget', 'brew', 'apt', 'dnf', 'flatpak', 'snap', 'client']),
      id: text,
      scope: v.exactOptional(text),
    }),
  }),
  v.strictObject({ action: v.literal('system.update'), with: v.strictObject({ by: text }) }),
]) satisfies v.GenericSchema<unknown, Action>;

const plan = v.strictObject({
  fix: text,
  changes: v.pipe(v.array(changeShape), v.minLength(1), v.maxLength(MOST_CHANGES)),
  deadlineSeconds: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_DEADLINE_SECONDS)),
  isTimedTest: v.boolean(),
  together: v.exactOptional(id),
});

const order = v.variant('order', [
  v.strictObject({ number, order: v.literal('begin'), plan }),
  v.strictObject({ number, order: v.picklist(['apply', 'keep', 'put-back', 'undo']), id }),
  v.strictObject({ number, order: v.literal('act'), action }),
  v.strictObject({ number, order: v.literal('recorded') }),
  v.strictObject({ number, order: v.literal('stop'), what: number }),
]);

/** `number` 0: it was not even that. */
export const parseOrder = (
  line: string,
):
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'wrong'; readonly number: number; readonly why: string } => {
  const data = parsedJson(line);
  const { success, output, issues } = v.safeParse(order, data);
  if (success) return { kind: 'order', order: output };
  const numbered = v.safeParse(v.object({ number }), data);
  return {
    kind: 'wrong',
    number: numbered.success ? numbered.output.number : 0,
    why: `not an order: ${issues[0].message.slice(0, 200)}`,
  };
};

const answer = v.object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  answer: v.optional(v.unknown()),
  trouble: v.exactOptional(v.string()),
});

export const parseAnswer = (line: string): Answer | undefined => {
  const { success, output } = v.safeParse(answer, parsedJson(line));
  return success ? output : undefined;
};

const parsedJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
