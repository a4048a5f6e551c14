/** What a ledger holds of one stream, in the form that the figures are made from. */
import type { OwnLateness } from '../model/quality-facts.ts';
import type { Stream } from '../quality/packet-tally.ts';
import type { EchoLedger } from './echo-ledger.ts';
import { clockProblem } from './far-clock.ts';

export interface EchoStream {
  readonly packets: Stream;
  /** Different sources from which the far end saw it come; 1 where the far end does not tell. */
  readonly sources: number;
  readonly own: OwnLateness;
  /** Stopped before its time. */
  readonly isCut?: true;
  /** Why its one-way figures are worth nothing. */
  readonly clockProblem?: string;
}

/** Where in the row of questions the stream lies: from the first to before the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const streamIn = (
  ledger: EchoLedger,
  { first, last }: Span,
  found: {
    readonly countBefore: number;
    readonly countAfter: number | undefined;
    readonly own: OwnLateness;
    /** Of the series; the usual if absent. */
    readonly everyMs: number | undefined;
    readonly isCut: boolean;
  },
): EchoStream => {
  const { countBefore, countAfter, own, everyMs, isCut } = found;
  const sent = Array.from({ length: last - first }, (_, index) => ({
    sequence: first + index,
    sentAtMs: ledger.sentAtMs(first + index) ?? 0,
  }));
  const replies = ledger.replies.filter(({ sequence }) => sequence >= first && sequence < last);
  const problem = clockProblem(replies, (sequence) => ledger.sentAtMs(sequence) ?? 0);
  return {
    packets: {
      sent,
      replies,
      countBefore,
      ...(countAfter === undefined ? {} : { countAfter }),
      ...(everyMs === undefined ? {} : { everyMs }),
    },
    sources: Math.max(1, new Set(replies.map(({ source }) => source)).size),
    own,
    ...(isCut ? { isCut } : {}),
    ...(problem === undefined ? {} : { clockProblem: problem }),
  };
};
