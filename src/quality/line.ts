/** What the line carries and who uses it, as far as it was measured on a computer with time to spare. */
import type { Sustained, Times } from '../model/quality-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { speech, type Direction } from './streams.ts';
import { isComparable, isUsable, withoutOwn } from './usable.ts';

export interface Carried {
  readonly observed: Measurement<'capacity'>;
  readonly sustained: Sustained;
  /** What is left after a burst allowance is used up, where there is one. */
  readonly mbps: number;
}

/** Measured on a computer that was on time, or so little late that what is compared still compares. */
export const capacitiesIn = (seen: Seen<'capacity'>): readonly Measurement<'capacity'>[] =>
  measuredIn(seen.capacity).filter(({ value }) => isComparable(value));

/**
 * The best figure counts: a far end may be busy, a line is never quicker than it is. For the same reason
 * "enough" stands even if the computer was late. "Too slow" of a late computer stands only if a queue
 * stood before the line meanwhile: then enough was sent, and it was the line that did not take it.
 */
export const carriedIn = (seen: Seen<'capacity'>, direction: Direction): Carried | undefined =>
  measuredIn(seen.capacity)
    .flatMap((observed): readonly Carried[] => {
      const sustained = observed.value[direction];
      if (sustained === undefined) return [];
      const isEnough = sustained.verdict === 'enough' && sustained.shaper === undefined;
      if (!isEnough && !isUsable(observed.value) && !isQueueStanding(observed, direction))
        return [];
      return [{ observed, sustained, mbps: sustained.shaper?.thenMbps ?? sustained.mbps }];
    })
    .toSorted((a, b) => b.mbps - a.mbps)[0];

/** Half of all answers this much later than without load: no lateness of single moments does that. */
const STANDING_MS = 50;

const isQueueStanding = (observed: Measurement<'capacity'>, direction: Direction): boolean => {
  const loaded = loadedTimes(observed, direction);
  const idle = observed.value.idleRttMs;
  return (
    isComparable(observed.value) &&
    loaded !== undefined &&
    idle !== undefined &&
    loaded.median - idle.median >= STANDING_MS
  );
};

/** What ordinary video needs: below this a line is in the way of a meeting, above it only of the sharpest picture. */
export const ordinaryNeed = ({ needs }: ServiceProfile, direction: Direction): number => {
  const of = (activity: string): number | undefined => {
    const need = needs.find((one) => one.activity === activity);
    return direction === 'up' ? need?.upMbps : need?.downMbps;
  };
  return of('video-720p') ?? of('video-1080p') ?? of('audio') ?? 0;
};

/** Two instruments agree within 3 % on the same shaped line; a line of exactly the need is enough. */
const TOLERANCE = 0.97;

export const isTooSlow = (
  { sustained, mbps }: Carried,
  profile: ServiceProfile,
  direction: Direction,
): boolean =>
  (sustained.verdict === 'too-slow' || sustained.shaper !== undefined) &&
  mbps < ordinaryNeed(profile, direction) * TOLERANCE;

/**
 * A queue nobody minds: a home router keeps 20 to 60 ms in it. From 100 ms more than idle on, speech
 * lags while something is uploaded (Cloudflare's AIM gives no points from there on).
 */
const QUEUE_MS = 100;

export interface Queue {
  readonly observed: Measurement<'capacity'>;
  readonly idleMs: number;
  readonly loadedMs: number;
}

/** Round trips under load in this direction that wait in a queue, and are late by the service's measure. */
export const queueIn = (
  seen: Seen<'capacity' | 'call-packets'>,
  { limits }: ServiceProfile,
  direction: Direction,
): Queue | undefined => {
  const waits = waitsIn(seen, direction);
  const isLate = ({ loadedMs }: Queue): boolean => loadedMs > limits.rttMs;
  return waits.every(isLate) ? waitIn(waits) : undefined;
};

/** The same by no service's measure, for a figure that does not belie what is blamed. */
export const anyQueueIn = (
  seen: Seen<'capacity' | 'call-packets'>,
  direction: Direction,
): Queue | undefined => waitIn(waitsIn(seen, direction));

/** One far end whose answers did not wait shows that the line makes nobody wait. */
const waitIn = (waits: readonly Queue[]): Queue | undefined =>
  waits.every(({ idleMs, loadedMs }) => loadedMs - idleMs >= QUEUE_MS) ? waits[0] : undefined;

const waitsIn = (
  seen: Seen<'capacity' | 'call-packets'>,
  direction: Direction,
): readonly Queue[] => {
  const unrest = unrestIn(seen);
  return capacitiesIn(seen).flatMap((observed): readonly Queue[] => {
    // Stopped early there are few round trips under load, and a queue that is filling up goes away again.
    if (observed.value.isCut === true) return [];
    const loaded = loadedTimes(observed, direction);
    const idle = observed.value.idleRttMs;
    if (loaded === undefined || idle === undefined) return [];
    const idleMs = Math.round(idle.median);
    const loadedMs = Math.round(idle.median + riseOf(observed, { idle, loaded, unrest }));
    return [{ observed, idleMs, loadedMs }];
  });
};

/** By how much later than its quickest a voice's usual answer came, and its late ones, with no load on the line. */
interface Unrest {
  readonly usualMs: number;
  readonly lateMs: number;
}

/**
 * The second control: a few idle answers may have met a calm moment, a voice of seconds has not. What was as late
 * without load is no queue of the load's, be it a radio or a computer that is too busy. The calmest voice counts; of a
 * late computer its latest answer, as the next one may be as late.
 */
const unrestIn = (seen: Seen<'call-packets'>): Unrest => {
  const voices = speech(seen).map(({ value: { rttMs, own } }) => ({
    usualMs: rttMs.median - rttMs.min,
    lateMs: (own.isStarved ? rttMs.max : rttMs.p95) - rttMs.min,
  }));
  if (voices.length === 0) return { usualMs: 0, lateMs: 0 };
  return {
    usualMs: Math.min(...voices.map(({ usualMs }) => usualMs)),
    lateMs: Math.min(...voices.map(({ lateMs }) => lateMs)),
  };
};

interface Compared {
  readonly idle: Times;
  readonly loaded: Times;
  readonly unrest: Unrest;
}

/**
 * By how much the usual answer was later, or the late ones where that is more: a line a little quicker
 * than what is offered has a queue only while more than a call is sent, for a moment. Only datagrams
 * tell that; in a connection one lost packet looks the same.
 */
const riseOf = (observed: Measurement<'capacity'>, { idle, loaded, unrest }: Compared): number => {
  const { by, own } = observed.value;
  const usualMs = Math.max(idle.median, idle.min + unrest.usualMs);
  const lateMs = Math.max(idle.p95, usualMs, idle.min + unrest.lateMs);
  const usual = loaded.median - usualMs - (isUsable(observed.value) ? 0 : own.p99Ms);
  const late = withoutOwn(loaded.p95 - lateMs, own);
  const isTold =
    by === 'reflector' && (isUsable(observed.value) || usual + own.p99Ms >= SEEN_BY_MOST_MS);
  return Math.max(0, usual, isTold ? late : 0);
};

/** Of a computer too late to measure, single late answers may be its own, unless the usual answer waits as well. */
const SEEN_BY_MOST_MS = 25;

const loadedTimes = ({ value }: Measurement<'capacity'>, direction: Direction): Times | undefined =>
  direction === 'up' ? value.loadedRttUpMs : value.loadedRttDownMs;

export interface Traffic {
  readonly observed: Measurement<'line-load'>;
  readonly mbps: number;
  /** Programs that do most of it, heaviest first; empty where the system does not tell. */
  readonly programs: readonly string[];
}

/** A tenth of what is sent is a background noise; above that a program is named. */
const NAMED_SHARE = 0.1;

const rateOf = (
  { upMbps, downMbps }: { readonly upMbps: number; readonly downMbps: number },
  direction: Direction,
): number => (direction === 'up' ? upMbps : downMbps);

/** What this computer sends or receives besides us. */
export const trafficIn = (seen: Seen<'line-load'>, direction: Direction): Traffic | undefined =>
  measuredIn(seen['line-load'])
    .map((observed): Traffic => {
      const { value } = observed;
      const mbps = rateOf(value, direction);
      const programs = value.programs
        .filter((one) => rateOf(one, direction) >= mbps * NAMED_SHARE && rateOf(one, direction) > 0)
        .toSorted((a, b) => rateOf(b, direction) - rateOf(a, direction))
        .map(({ name }) => name);
      return { observed, mbps, programs };
    })
    .toSorted((a, b) => b.mbps - a.mbps)[0];

/** Mail, chat and clocks talk all the time; this much and more fills the upload of a slow line. */
const BUSY_MBPS = 0.3;

export const isBusy = (traffic: Traffic | undefined): boolean => (traffic?.mbps ?? 0) >= BUSY_MBPS;
