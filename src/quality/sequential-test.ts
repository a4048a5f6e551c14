/**
 * "Does this line carry so much, for good?", asked while the bytes arrive and answered as soon as it is sure.
 *
 * A group-sequential test on the bytes that the far end counted in intervals of 100 ms: the mean rate with its
 * doubt, against the need. Rates of neighbouring intervals resemble each other (Wi-Fi holds a rate for some
 * hundred milliseconds), so each counts as less than one: as AR(1) by the correlation of neighbours. A quicker step
 * empties what a shaper may have saved up, because nothing else shows it: a bucket that was not emptied looks like
 * capacity. It begins as soon as everything arrives as it was sent, and if that goes on, the line is judged by it.
 * A line that wanders across the need stays undecided, which is the right answer.
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
  /** Of all intervals the first in which the sender was as quick as it is now, and how quick that is. */
  readonly quickFrom?: number;
  readonly quickMbps?: number;
}

export type Step =
  /** Send on, at this rate where the sender can pace. */
  | {
      readonly isDone: false;
      readonly sendMbps: number;
      readonly phase: 'decide' | 'drain';
      /** It carries the need; only a shaper's bucket is left to be looked for. */
      readonly isSure: boolean;
    }
  | { readonly isDone: true; readonly result: Omit<Sustained, 'tookMs' | 'bytes'> };

const EVERY_MS = 100;
const BURST_BYTES = 512 * 1024;

/**
 * Sending rate over the need. Nearer, and the test needs longer to tell the two apart; 5 Mbps instead of 3.5 for a
 * need of 2.5 did not decide sooner on lines that vary and cost 1.4 times the data (simulated).
 */
const DECIDE_OVER_NEED = 1.4;

/**
 * In the quicker step 12 Mbps over the need: 512 kB are out in a third of a second. Quicker costs fewer bytes, because the
 * need itself flows for a shorter time, until what is on its way when the answer is there outweighs that (at some 20
 * Mbps). Not more than five times the need, though: the less is asked for, the slower the lines that have it.
 */
const DRAIN_OVER_NEED_MBPS = 12;
const DRAIN_OVER_NEED = 5;

/** What the sender of the quicker step sends. */
export const quickMbpsFor = (needMbps: number): number =>
  Math.min(needMbps + DRAIN_OVER_NEED_MBPS, needMbps * DRAIN_OVER_NEED);

/** Between the two: a line that has no room for the quicker step may have some for this. */
export const middleMbpsFor = (needMbps: number): number => needMbps * MIDDLE_OVER_NEED;
const MIDDLE_OVER_NEED = 2.2;

/** What the sender begins with. */
export const gentleMbpsFor = (needMbps: number): number => needMbps * DECIDE_OVER_NEED;

/** Eight intervals before any answer: the doubt of a doubt. */
const LEAST_INTERVALS = 8;

/** Six, where a bucket has been ruled out: on a radio that is too slow chance makes no half of a megabyte in that time. */
const LEAST_CLEAR = 6;

/** Intervals in which all arrives as it is sent, before more is sent: the queue of a line that is full shows by then. */
const LEAST_AS_SENT = 3;
/** On the whole, and in each: messages do not fit intervals evenly. */
const AS_SENT_ON_THE_WHOLE = 0.95;
const AS_SENT_IN_EACH = 0.8;

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
  const quickFrom = quickFromOf(question, rates, decided);
  const shaper = shaperIn(all, everyMs, quickFrom + warmUpIntervals);
  const end = (verdict: Sustained['verdict'], found?: Shaper): Step =>
    done({ question, all, rates, quickFrom }, verdict, found);
  if (shaper !== undefined && shaper.thenMbps < needMbps * OVER_NEED) {
    return end('too-slow', shaper);
  }
  const isDrained = burstBytes > 0 && ruledOut(rates, needMbps, everyMs) >= burstBytes;
  if (decided === undefined) {
    const isClear = isDrained && shaper === undefined && rates.length >= LEAST_CLEAR;
    if (isClear && decide(rates, needMbps) === 'enough') return end('enough');
    if (rates.length * everyMs < DECIDE_MS) return goOn(question, rates);
    return end(shaper === undefined ? 'undecided' : 'enough', shaper);
  }
  if (decided.says === 'too-slow') return end('too-slow');
  const isShaperHarmless = shaper === undefined || shaper.thenMbps >= needMbps * CLEARLY_OVER;
  if (burstBytes === 0 || (isDrained && isShaperHarmless)) return end('enough', shaper);
  if ((rates.length - decided.at) * everyMs < DRAIN_MS) {
    return { isDone: false, sendMbps: quickMbpsFor(needMbps), phase: 'drain', isSure: true };
  }
  // Enough at first, too slow since then, and not as a shaper is: it wanders.
  const since = decide(rates.slice(decided.at), needMbps);
  return end(since === 'too-slow' ? 'undecided' : 'enough', shaper);
};

/** Not sure yet: as in a call, or already quicker if nothing speaks against it so far. */
const goOn = (question: Question, rates: readonly number[]) => {
  const { needMbps, burstBytes = BURST_BYTES, warmUpIntervals = 0, quickFrom } = question;
  const gentleMbps = gentleMbpsFor(needMbps);
  const mostMbps = quickMbpsFor(needMbps);
  const { quickMbps = mostMbps } = question;
  const from = quickFrom === undefined ? undefined : Math.max(0, quickFrom - warmUpIntervals);
  const isClear = burstBytes > 0 && arriveAsSent(rates.slice(0, from ?? rates.length), gentleMbps);
  // In the first the step itself falls, and in the next TCP still grows.
  const isStillClear =
    from === undefined ||
    rates.slice(from + 2).every((rate) => rate >= AS_SENT_IN_EACH * quickMbps);
  return isClear && isStillClear
    ? ({ isDone: false, sendMbps: mostMbps, phase: 'drain', isSure: false } as const)
    : ({ isDone: false, sendMbps: gentleMbps, phase: 'decide', isSure: false } as const);
};

const arriveAsSent = (rates: readonly number[], mbps: number): boolean =>
  rates.length >= LEAST_AS_SENT &&
  meanOf(rates) >= AS_SENT_ON_THE_WHOLE * mbps &&
  rates.every((rate) => rate >= AS_SENT_IN_EACH * mbps);

/** Where in `rates` the sender became quicker, if it has; 0 if not. */
const quickFromOf = (
  { quickFrom, warmUpIntervals = 0 }: Question,
  rates: readonly number[],
  decided: { readonly says: string; readonly at: number } | undefined,
): number => {
  if (quickFrom !== undefined) return Math.max(0, quickFrom - warmUpIntervals);
  return decided === undefined || decided.at >= rates.length ? 0 : decided.at;
};

const shaperIn = (
  all: readonly number[],
  everyMs: number,
  quickerFrom: number,
): Shaper | undefined =>
  findShaper(all, everyMs) ??
  (quickerFrom === 0 ? undefined : findShaper(all, everyMs, quickerFrom));

/**
 * The largest bucket, filled at less than the need, that could not have given what came: out of a bucket comes no more
 * than it held and what it was filled with meanwhile, so what came over the need was in it. From the start on: what TCP
 * held back behind a gap looks like more than the line gave if the gap is left out.
 */
const ruledOut = (rates: readonly number[], needMbps: number, everyMs: number): number => {
  let [over, most] = [0, 0];
  for (const rate of rates) {
    over += rate - needMbps;
    most = Math.max(most, over);
  }
  return Math.max(0, Math.floor((most * everyMs * 1000) / 8) - PACKET_BYTES);
};

/** Of the first packet an unknown part had come before. */
const PACKET_BYTES = 1500;

interface Seen {
  readonly question: Question;
  readonly all: readonly number[];
  readonly rates: readonly number[];
  readonly quickFrom: number;
}

const done = (
  { question: { needMbps, everyMs = EVERY_MS }, all, rates, quickFrom }: Seen,
  verdict: Sustained['verdict'],
  shaper?: Shaper,
): Step => {
  // The quicker step shows more of the line than the one before it was asked to; its first interval is of both.
  const quick = quickFrom === 0 ? [] : rates.slice(quickFrom + 1);
  const mbps = shaper?.thenMbps ?? meanOf(quick.length >= LEAST_SHOWN ? quick : rates);
  const isEnough = verdict === 'enough' && shaper === undefined;
  return {
    isDone: true,
    result: {
      verdict,
      needMbps,
      mbps,
      isLowerBound: isEnough && mbps >= quickMbpsFor(needMbps) * AS_SENT,
      ...(shaper === undefined ? {} : { shaper }),
      ...(isEnough ? { ruledOutBurstBytes: ruledOut(rates, needMbps, everyMs) } : {}),
      series: { everyMs, values: all },
    },
  };
};

/** Intervals of the quicker step that make a rate of their own. */
const LEAST_SHOWN = 2;

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
