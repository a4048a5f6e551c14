/**
 * One line of a transaction's journal: what was about to happen, or had happened. A line carries a
 * checksum of its own text, so that one cut off by a power cut or mixed up by a failing disk reads
 * as never written. It guards against accidents, not against people: who may write into the folder
 * is what keeps those out.
 */
import { createHash } from 'node:crypto';

import * as v from 'valibot';

import type { Change } from '../model/change.ts';
import { parseChange } from './change-schema.ts';

export type JournalLine =
  | {
      readonly kind: 'begin';
      readonly id: string;
      readonly fix: string;
      /** ISO 8601, UTC. */
      readonly at: string;
      /** When the undo comes by itself, ISO 8601, UTC. */
      readonly deadlineAt: string;
      /** Empty where the system does not tell. */
      readonly bootId: string;
      readonly pid: number;
      /** -1 where the system has none. */
      readonly uid: number;
      readonly changes: readonly Change[];
      /** The half of the same plan that was made with other rights and began before this one. */
      readonly together?: string;
    }
  /** `intended` stands before the write, the others after it. `found`: what a write that went wrong left there. */
  | {
      readonly kind: 'change';
      readonly index: number;
      readonly state: 'intended' | 'applied' | 'refused' | 'failed';
      readonly at: string;
      readonly found?: unknown;
      readonly why?: string;
    }
  /** The first one of a file counts: the armed undo and a late proof may both try to decide. */
  | { readonly kind: 'decision'; readonly decision: 'keep' | 'put-back'; readonly at: string }
  | {
      readonly kind: 'closed';
      readonly index: number;
      readonly state: 'kept' | 'reverted' | 'left-to-owner' | 'stuck' | 'untouched';
      readonly at: string;
      readonly why?: string;
    }
  /** From here on this half of a plan does as the other half was decided; void behind a decision (`other-half.ts`). */
  | { readonly kind: 'entrusted'; readonly to: string; readonly at: string }
  | { readonly kind: 'end'; readonly at: string }
  /** A kept transaction is to be put back after all (`undo --last`). */
  | { readonly kind: 'take-back'; readonly at: string };

const when = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const whole = v.pipe(v.number(), v.safeInteger());
const why = v.exactOptional(v.string());

/** Also the name of the file: nothing in it that a path, a unit or a task could misread. */
export const transactionId = /^[0-9]{8}T[0-9]{6}Z-[a-z0-9]{8}$/u;

const begin = v.strictObject({
  kind: v.literal('begin'),
  schema: v.literal('linecheck.journal/1'),
  id: v.pipe(v.string(), v.regex(transactionId)),
  fix: v.pipe(v.string(), v.maxLength(100)),
  at: when,
  deadlineAt: when,
  bootId: v.pipe(v.string(), v.maxLength(200)),
  pid: whole,
  uid: whole,
  changes: v.pipe(v.array(v.unknown()), v.maxLength(1000)),
  together: v.exactOptional(v.pipe(v.string(), v.regex(transactionId))),
});

const later = v.variant('kind', [
  v.strictObject({
    kind: v.literal('change'),
    index,
    state: v.picklist(['intended', 'applied', 'refused', 'failed']),
    at: when,
    found: v.exactOptional(v.unknown()),
    why,
  }),
  v.strictObject({
    kind: v.literal('decision'),
    decision: v.picklist(['keep', 'put-back']),
    at: when,
  }),
  v.strictObject({
    kind: v.literal('closed'),
    index,
    state: v.picklist(['kept', 'reverted', 'left-to-owner', 'stuck', 'untouched']),
    at: when,
    why,
  }),
  v.strictObject({
    kind: v.literal('entrusted'),
    to: v.pipe(v.string(), v.regex(transactionId)),
    at: when,
  }),
  v.strictObject({ kind: v.literal('end'), at: when }),
  v.strictObject({ kind: v.literal('take-back'), at: when }),
]);

/** 64 bits: the odds that a torn line passes are those of a disk lying anyway. */
const SUM_DIGITS = 16;

const sumOf = (json: string): string =>
  createHash('sha256').update(json).digest('hex').slice(0, SUM_DIGITS);

export const encodeLine = (line: JournalLine): string => {
  const json = JSON.stringify(
    line.kind === 'begin' ? { schema: 'linecheck.journal/1', ...line } : line,
  );
  return `{"sum":"${sumOf(json)}","line":${json}}\n`;
};

const frame = /^\{"sum":"([0-9a-f]{16})","line":(\{.*\})\}$/su;

export type DecodedLine =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'wrong'; readonly why: string };

export const decodeLine = (text: string): DecodedLine => {
  const [, sum, json] = frame.exec(text) ?? [];
  if (sum === undefined || json === undefined) return wrong('it is not a line of a journal');
  if (sumOf(json) !== sum) return wrong('its checksum does not fit');
  const data = parsed(json);
  const started = v.safeParse(begin, data);
  if (started.success) return withChanges(started.output);
  const next = v.safeParse(later, data);
  return next.success ? { kind: 'line', line: next.output } : wrong(next.issues[0].message);
};

const wrong = (reason: string): DecodedLine => ({ kind: 'wrong', why: reason });

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const withChanges = ({
  id,
  fix,
  at,
  deadlineAt,
  bootId,
  pid,
  uid,
  together,
  ...line
}: v.InferOutput<typeof begin>): DecodedLine => {
  const changes: Change[] = [];
  for (const data of line.changes) {
    const change = parseChange(data);
    if (change.kind === 'wrong') return wrong(change.why);
    changes.push(change.change);
  }
  const half = together === undefined ? {} : { together };
  const head = { id, fix, at, deadlineAt, bootId, pid, uid, ...half };
  return { kind: 'line', line: { kind: 'begin', ...head, changes } };
};
