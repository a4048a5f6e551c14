/**
 * What the lines of a journal amount to. Pure: the same lines, the same answer. Whatever cannot be
 * read counts towards undoing, never towards keeping.
 */
import type { Change } from '../model/change.ts';
import { decodeLine, type JournalLine } from './journal-line.ts';
import type { ClosedState } from './surgeon.ts';

type Begin = Extract<JournalLine, { kind: 'begin' }>;

export interface Transaction {
  readonly begin: Begin;
  /** `open`: to be put back · `kept` · `over`: completely put back. */
  readonly status: 'open' | 'kept' | 'over';
  /** The first decision; after `take-back` it is `put-back` again. */
  readonly decision?: 'keep' | 'put-back';
  /** The half of the same plan whose decision is this one's, too. */
  readonly entrustedTo?: string;
  readonly changes: readonly Progress[];
}

/** How far one change came. */
export interface Progress {
  readonly change: Change;
  /** It may have been written: its line says so, or a line that could have said so is damaged. */
  readonly isTouched: boolean;
  readonly isApplied: boolean;
  /** Wall clock, ISO 8601: since when a write may have been under way. */
  readonly intendedAt?: string;
  /** What a failed write left behind, to be taken for ours. */
  readonly found?: { readonly value: unknown };
  readonly closed?: ClosedState;
}

export type ReadTransaction =
  | { readonly kind: 'transaction'; readonly transaction: Transaction }
  /** The very first line was never completely written, so nothing was ever done. */
  | { readonly kind: 'never-begun' }
  | { readonly kind: 'unreadable'; readonly why: string };

export const readTransaction = (text: string): ReadTransaction => {
  const rows = text.split('\n');
  // Behind the last line break stands nothing, or a line that was cut off while it was written.
  const end = rows.pop() ?? '';
  const last = decodeLine(end);
  // Whole but for its line break: the next line brings that, so it must count already.
  if (last.kind === 'line') rows.push(end);
  if (rows.length === 0) {
    return end === '' || end.startsWith('{"sum":"'.slice(0, end.length))
      ? { kind: 'never-begun' }
      : { kind: 'unreadable', why: 'it is not a journal' };
  }
  // An empty row is the break that closed off a torn one twice.
  const [first, ...rest] = rows.filter((row) => row !== '').map(decodeLine);
  if (first?.kind === 'wrong') return { kind: 'unreadable', why: first.why };
  if (first?.line.kind !== 'begin')
    return { kind: 'unreadable', why: 'it does not say what began' };
  const lines = rest.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
  // Torn, and more was appended behind it later; or damaged, and then it may have said anything.
  const isDamaged = rest.some(({ kind }) => kind === 'wrong');
  return { kind: 'transaction', transaction: assemble(first.line, lines, isDamaged) };
};

const assemble = (begin: Begin, lines: readonly JournalLine[], isDamaged: boolean): Transaction => {
  const takenBack = lines.findLastIndex(({ kind }) => kind === 'take-back');
  const first = lines.find(({ kind }) => kind === 'decision' || kind === 'entrusted');
  const entrustedTo = first?.kind === 'entrusted' ? first.to : undefined;
  const decisions = lines.filter((line) => line.kind === 'decision');
  // Entrusted, it has nothing to decide: a decision of somebody who did not know yet gives way to the one that came of it.
  const decided = decisions.at(entrustedTo === undefined ? 0 : -1)?.decision;
  const decision = takenBack === -1 ? decided : 'put-back';
  const ended = lines.findLastIndex(({ kind }) => kind === 'end');
  // A change behind the end: somebody put back while a sleeping repair still had its pen on the paper.
  const isEnded = ended > Math.max(takenBack, lines.findLastIndex(isWriting));
  return {
    begin,
    status: statusOf(decision, isEnded),
    ...(decision === undefined ? {} : { decision }),
    ...(entrustedTo === undefined ? {} : { entrustedTo }),
    changes: begin.changes.map((change, index) =>
      progressOf(
        change,
        lines.filter((line) => 'index' in line && line.index === index),
        isDamaged,
      ),
    ),
  };
};

const isWriting = (line: JournalLine): boolean =>
  line.kind === 'change' && line.state !== 'refused';

const statusOf = (decision: Transaction['decision'], isEnded: boolean): Transaction['status'] => {
  if (decision === 'keep') return 'kept';
  return isEnded ? 'over' : 'open';
};

const progressOf = (
  change: Change,
  lines: readonly JournalLine[],
  isDamaged: boolean,
): Progress => {
  const states = lines.filter((line) => line.kind === 'change');
  const intended = states.find(({ state }) => state === 'intended');
  const failed = states.find(({ state }) => state === 'failed');
  // What was closed before it was written is open again.
  const closed = lines
    .slice(lines.findLastIndex(isWriting) + 1)
    .findLast((line) => line.kind === 'closed');
  const isRefused = states.some(({ state }) => state === 'refused');
  return {
    change,
    isTouched: isDamaged || (intended !== undefined && !isRefused),
    isApplied: states.some(({ state }) => state === 'applied'),
    ...(intended === undefined ? {} : { intendedAt: intended.at }),
    ...(failed !== undefined && 'found' in failed ? { found: { value: failed.found } } : {}),
    ...(closed === undefined ? {} : { closed: closed.state }),
  };
};
