/**
 * "Does this line carry so much, for good?", asked while the bytes arrive and answered as soon as it is sure.
 *
 * A group-sequential test on the bytes that the far end counted in intervals of 100 ms: the mean rate with its
 * doubt, against the need. Rates of neighbouring intervals resemble each other (Wi-Fi holds a rate for some
 * hundred milliseconds), so each counts as less than one: as AR(1) by the correlation of neighbours. After "enough"
 * a quicker step empties what a shaper may have saved up, because nothing else shows it: a bucket that was not
 * emptied looks like capacity. A line that wanders across the need stays undecided, which is the right answer.
 */
import type { Sustained } from '../model/quality-facts.ts';

import { findShaper, type Shaper } from './shaper.ts';

/** What is asked of one direction. */
export interface Question {
  readonly needMbps: number;
  /** Length of an interval; shorter ones would count packets, longer ones decide later. */
  readonly everyMs?: number;
  /** Burst allowance that is to be ruled out: 512 kB is a second and more of a call that is then throttled. 0: answer as soon as sure. */
  readonly burstBytes?: number;
  /** Intervals at the start that show the ramp of TCP, not the line. */
  readonly warmUpIntervals?: number;
}

export type Step =
  /** Send on, at this rate where the sender can pace. */
  | { readonly isDone: false; readonly sendMbps: number; readonly phase: 'decide' | 'drain' }
  | { readonly isDone: true; readonly result: Omit<Sustained, 'tookMs' | 'bytes'> };

const EVERY_MS = 100;
const BURST_BYTES = 512 * 1024;

/**
 * Sending rate over the need. Nearer, and the test needs longer to tell the two apart; 5 Mbps instead of 3.5 for a
 * need of 2.5 did not decide sooner on lines that vary and cost 1.4 times the data (simulated).
 */
const DECIDE_OVER_NEED = 1.4;

/** In the quicker step 2.4 times: 512 kB above a need of 2.5 Mbps are sent in 1.2 s. */
const DRAIN_OVER_NEED = 2.4;

/** Eight intervals before any answer: the doubt of a doubt. */
const LEAST_INTERVALS = 8;

/** After so long a line that is still undecided stays so. */
const DECIDE_MS = 4000;
const DRAIN_MS = 2500;

/** What counts as carrying the need: 4 % more, for the headers that are not in the count of payload. */
const OVER_NEED = 1.04;

/** A rate behind a shaper that is known by a few intervals must be so far over the need to be believed at once. */
const CLEARLY_OVER = 1.2;

/**
 * How many standard errors the mean must be away from the need. With up to 33 looks at one series that is 5 % and
 * less of wrong answers where the truth is next to the need (simulated), and next to none elsewhere.
 */
const SURE = 2.4;

/** Doubt that remains on the quietest line, as a share of the need: packets do not fit intervals evenly. */
const LEAST_DEVIATION = 0.02;

/** What to do after these intervals; bytes that arrived in each, in order. Pure: the same bytes, the same step. */
export const nextStep = (bytes: readonly number[], question: Question): Step => {
  const { needMbps, everyMs = EVERY_MS, burstBytes = BURST_BYTES, warmUpIntervals = 0 } = question;
  const all = bytes.map((count) => (count * 8) / 1000 / everyMs);
  const rates = all.slice(warmUpIntervals);
  const decided = firstDecision(rates, needMbps);
  const shaper = shaperIn(all, everyMs, decided === undefined ? 0 : decided.at + warmUpIntervals);
  if (shaper !== undefined && shaper.thenMbps < needMbps * OVER_NEED) {
    return done(question, all, rates, 'too-slow', shaper);
  }
  if (decided === undefined) {
    return rates.length * everyMs >= DECIDE_MS
      ? done(question, all, rates, shaper === undefined ? 'undecided' : 'enough', shaper)
      : { isDone: false, sendMbps: needMbps * DECIDE_OVER_NEED, phase: 'decide' };
  }
  if (decided.says === 'too-slow') return done(question, all, rates, 'too-slow');
  const isClear =
    burstBytes === 0 || shaper === undefined || shaper.thenMbps >= needMbps * CLEARLY_OVER;
  if (isClear && ruledOut(rates, needMbps, everyMs) >= burstBytes) {
    return done(question, all, rates, 'enough', shaper, decided.at);
  }
  if ((rates.length - decided.at) * everyMs < DRAIN_MS) {
    return { isDone: false, sendMbps: needMbps * DRAIN_OVER_NEED, phase: 'drain' };
  }
  // Enough at first, too slow since then, and not as a shaper is: it wanders.
  const since = decide(rates.slice(decided.at), needMbps);
  const verdict = since === 'too-slow' ? 'undecided' : 'enough';
  return done(question, all, rates, verdict, shaper, decided.at);
};

const shaperIn = (
  all: readonly number[],
  everyMs: number,
  quickerFrom: number,
): Shaper | undefined =>
  findShaper(all, everyMs) ??
  (quickerFrom === 0 ? undefined : findShaper(all, everyMs, quickerFrom));

/** The last intervals say nothing of a bucket: after it is empty, so many must show the lower rate (`shaper.ts`). */
const SEEN_AFTER = 5;

/**
 * The largest bucket, filled at less than the need, that would be empty by now and would have been seen: what came
 * over the need until {@link SEEN_AFTER} intervals ago.
 */
const ruledOut = (rates: readonly number[], needMbps: number, everyMs: number): number => {
  const seen = rates.slice(0, Math.max(0, rates.length - SEEN_AFTER));
  const over = seen.reduce((sum, rate) => sum + rate - needMbps, 0);
  return Math.max(0, Math.floor((over * everyMs * 1000) / 8));
};

const done = (
  { needMbps, everyMs = EVERY_MS }: Question,
  all: readonly number[],
  rates: readonly number[],
  verdict: Sustained['verdict'],
  shaper?: Shaper,
  decidedAt = 0,
): Step => {
  // The quicker step shows more of the line than the one before it was asked to.
  const shown = rates.length - decidedAt >= LEAST_SHOWN ? rates.slice(decidedAt) : rates;
  const mbps = shaper?.thenMbps ?? meanOf(shown);
  const isEnough = verdict === 'enough' && shaper === undefined;
  return {
    isDone: true,
    result: {
      verdict,
      needMbps,
      mbps,
      isLowerBound: isEnough && mbps >= needMbps * DRAIN_OVER_NEED * AS_SENT,
      ...(shaper === undefined ? {} : { shaper }),
      ...(isEnough ? { ruledOutBurstBytes: ruledOut(rates, needMbps, everyMs) } : {}),
      series: { everyMs, values: all },
    },
  };
};

/** Intervals of the quicker step that make a rate of their own. */
const LEAST_SHOWN = 5;

/** What arrives as it was sent: then the line may carry more, and nobody asked it to. */
const AS_SENT = 0.95;

/** The first interval after which the answer was sure; looking again later must not change it. */
const firstDecision = (
  rates: readonly number[],
  needMbps: number,
): { readonly says: 'enough' | 'too-slow'; readonly at: number } | undefined => {
  for (let at = LEAST_INTERVALS; at <= rates.length; at++) {
    const says = decide(rates.slice(0, at), needMbps);
    if (says !== undefined) return { says, at };
  }
  return undefined;
};

const decide = (rates: readonly number[], needMbps: number): 'enough' | 'too-slow' | undefined => {
  // More than was asked for is no better, and its swings are no doubt about the need: a sender that floods is
  // judged like one that paces.
  const useful = rates.map((rate) => Math.min(rate, needMbps * DECIDE_OVER_NEED));
  const mean = meanOf(useful);
  const doubt = SURE * standardError(useful, LEAST_DEVIATION * needMbps);
  if (mean - doubt > needMbps * OVER_NEED) return 'enough';
  return mean + doubt < needMbps * OVER_NEED ? 'too-slow' : undefined;
};

/**
 * Standard error of the mean of an AR(1) series: each value counts as (1 - r) / (1 + r) values, r being the
 * correlation of neighbours, corrected for what a short series hides of it (Kendall: (1 + 3 r) / n). A small
 * number of values has a wider spread than the normal curve says: Student's, by its first term.
 */
const standardError = (rates: readonly number[], leastDeviation: number): number => {
  const count = rates.length;
  const mean = meanOf(rates);
  const off = rates.map((rate) => rate - mean);
  const square = off.reduce((sum, value) => sum + value ** 2, 0);
  const product = off.reduce((sum, value, index) => sum + value * (off[index + 1] ?? 0), 0);
  const measured = square === 0 ? 0 : product / square;
  const correlation = Math.min(0.9, Math.max(0, measured + (1 + 3 * measured) / count));
  const effective = Math.max(2, (count * (1 - correlation)) / (1 + correlation));
  const deviation = Math.max(leastDeviation, Math.sqrt(square / (count - 1)));
  const student = 1 + (SURE ** 2 + 1) / (4 * effective);
  return (student * deviation) / Math.sqrt(effective);
};

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
