/** From which moment on did loss stay high? What a box does that lets a call begin and then holds it back. */

/** What was sent, and of that lost, in one interval; all of the same length. */
export interface Interval {
  readonly sent: number;
  readonly lost: number;
}

export interface Change {
  /** Index of the first interval after the change. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** On each side, so that a hiccup at either end is no change. */
const LEAST_INTERVALS = 3;
/** A rise that a person hears; a line whose loss wanders by less is only a bad line. */
const LEAST_RISE = 0.05;
/**
 * How much likelier (natural logarithm) two levels must be than one. Chance reaches 10 once in some ten
 * thousand streams of a hundred intervals with independent losses; real losses come in runs, hence twice that.
 */
const LEAST_GAIN = 20;
/** Share of the later intervals that must be above the middle of both levels: a burst is no level. */
const LEAST_LASTING = 0.8;

/** The likeliest moment from which on loss is higher, if it is clear, large and lasting. */
export const findRise = (intervals: readonly Interval[]): Change | undefined => {
  const all = sum(intervals);
  let [best, bestGain] = [0, 0];
  let before: Interval = { sent: 0, lost: 0 };
  for (const [index, interval] of intervals.entries()) {
    const isInside = index >= LEAST_INTERVALS && index <= intervals.length - LEAST_INTERVALS;
    const after = { sent: all.sent - before.sent, lost: all.lost - before.lost };
    const gain = likelihood(before) + likelihood(after) - likelihood(all);
    if (isInside && ratio(after) > ratio(before) && gain > bestGain)
      [best, bestGain] = [index, gain];
    before = sum([before, interval]);
  }
  if (bestGain < LEAST_GAIN) return undefined;
  const [early, late] = [sum(intervals.slice(0, best)), sum(intervals.slice(best))];
  if (ratio(late) - ratio(early) < LEAST_RISE) return undefined;
  const middle = (ratio(early) + ratio(late)) / 2;
  const later = intervals.slice(best).filter(({ sent }) => sent > 0);
  const lasting = later.filter((one) => ratio(one) > middle).length / later.length;
  return lasting < LEAST_LASTING
    ? undefined
    : { at: best, before: ratio(early), after: ratio(late) };
};

const sum = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((all, { sent, lost }) => ({ sent: all.sent + sent, lost: all.lost + lost }), {
    sent: 0,
    lost: 0,
  });

const ratio = ({ sent, lost }: Interval): number => (sent <= 0 ? 0 : lost / sent);

/** Logarithm of the likelihood of so many losses at their own ratio. */
const likelihood = ({ sent, lost }: Interval): number => {
  const part = (count: number): number => (count <= 0 ? 0 : count * Math.log(count / sent));
  return part(lost) + part(sent - lost);
};
