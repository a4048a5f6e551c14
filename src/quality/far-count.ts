/** How many packets of a stream the far end heard, from the numbers on its answers. */
import type { Returned, Stream } from './packet-tally.ts';

export interface HeardThere {
  /** Packets heard there, copies left out. */
  readonly heard: number;
  /** How many were heard after the last of which an answer came; absent if nobody can know. */
  readonly heardAfterLast?: number;
}

/**
 * Packets heard at the far end; `answers` with copies, `returned` without. Exact where the count after the stream
 * is known and no packet was doubled on the way out with one of the two answers lost; near the truth otherwise.
 */
export const heardThere = (
  stream: Stream,
  answers: readonly Returned[],
  returned: readonly Returned[],
): HeardThere => {
  const sent = stream.sent.length;
  const counts = fromStart(stream, answers);
  const highest = counts.reduce((most, count) => Math.max(most, count), 0);
  const after = countAfter(stream, answers, counts);
  const arrivals = Math.max(highest, after ?? 0);
  const single = arrivals - copiesAmong(arrivals, new Set(counts).size, returned.length);
  const within = (heard: number): number =>
    Math.round(Math.min(sent, Math.max(returned.length, heard)));
  if (after !== undefined) {
    return { heard: within(single), heardAfterLast: arrivals - highest };
  }
  // Which way the last ones were lost cannot be known: as those before them, half each way if there were none.
  const asked = returned.reduce((last, { index }) => Math.max(last, index), -1) + 1;
  const known = Math.min(asked, Math.max(returned.length, single));
  const shareHome =
    asked === returned.length ? 0.5 : (known - returned.length) / (asked - returned.length);
  return { heard: within(known + (sent - asked) * shareHome) };
};

/**
 * Copies made on the way out have numbers of their own, and show where both answers came home. Where only a part
 * of all answers did, a pair is seen with the square of that part.
 */
const copiesAmong = (arrivals: number, numbersSeen: number, packetsSeen: number): number => {
  const pairsSeen = numbersSeen - packetsSeen;
  return pairsSeen <= 0 ? 0 : pairsSeen / (numbersSeen / arrivals) ** 2;
};

/** The difference of two counters of 32 bits, as near to zero as it can be. */
const difference = (later: number, earlier: number): number => (later - earlier) | 0;

/** More than every packet doubled on the way, and some: then the count was of something else. */
const isPossible = (count: number, sent: number): boolean => count >= 0 && count <= 2 * sent + 16;

/** The far end's numbers, counted from the start of the stream. */
const fromStart = (
  { sent, countBefore = 0 }: Stream,
  answers: readonly Returned[],
): readonly number[] => {
  const [first] = answers;
  if (first === undefined) return [];
  const counts = answers.map(({ thereCount }) => difference(thereCount, countBefore));
  if (counts.every((count) => count >= 1 && isPossible(count, sent.length))) return counts;
  // It had counted before what we were told: then nothing can have been lost before the first answer.
  return answers.map(({ thereCount }) =>
    Math.max(1, first.index + 1 + difference(thereCount, first.thereCount)),
  );
};

const countAfter = (
  stream: Stream,
  [first]: readonly Returned[],
  [firstCount = 0]: readonly number[],
): number | undefined => {
  if (stream.countAfter === undefined) return undefined;
  const count =
    first === undefined
      ? difference(stream.countAfter, stream.countBefore ?? 0)
      : firstCount + difference(stream.countAfter, first.thereCount);
  return isPossible(count, stream.sent.length) ? count : undefined;
};
