/**
 * "Enough for a call?", both ways.
 *
 * Both ways are loaded at once, as a call does, a little above the need. Where all arrives as it was sent, more is sent,
 * which drains what a shaper may have saved up; where a queue grows, each way takes that quicker step alone, later. What a
 * full queue one way does to the other (its confirmations wait in that queue) and what loss does
 * to a connection are not the line's rate: such answers are asked for again, alone, or with packets
 * that wait for nothing.
 */
import type { Failure } from '../model/failure.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import type { Capacity, Sustained } from '../model/quality-facts.ts';
import { timesOf } from '../quality/percentiles.ts';
import { roundTripsPerMinute } from '../quality/responsiveness.ts';
import { loadedRoundTrips, medianRise, roundTrips, type Span } from './delay-meter.ts';
import { DirectionTrial } from './direction-trial.ts';
import type { Confirmed, FarEnd } from './far-end.ts';
import type { Way } from './flow.ts';
import { pause } from './within.ts';

export interface EnoughAsk {
  readonly far: FarEnd;
  readonly needMbps: Readonly<Record<Way, number>>;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

export type CapacityFigures = Omit<Capacity, 'by' | 'depth' | 'own' | 'idleRttMs'>;

/** Connections and plain packets that agree differ by less. */
const MORE_THAN_OWN = 1.3;
const LOOK_EVERY_MS = 15;
/** One step of one way, whatever happens: a satellite's ramp and the four seconds of an answer that wanders. */
const STEP_MS = 6500;
/** Before another try the queue of the last one empties: a second of bufferbloat, or it is not waited for. */
const SETTLE_MS = 1500;
const SETTLED_RISE_MS = 30;
/** A queue this full delays confirmations enough to slow the other way down. */
const SHARED_RISE_MS = 40;
/** A line that is full has a queue; without one, something else held the connection back. */
const FULL_RISE_MS = 12;
/** Three answers of the echo. */
const JUST_NOW_MS = 60;
/** After so long a bucket is not looked for a second time: what was drained by then is said. */
const PATIENCE_MS = 4000;
/** One bucket each way may fill up while the other way is looked at. */
const SECOND_OPINIONS = 2;
/** Of what was sent in plain packets: less, and it is the line that lacks it. */
const CONFIRMED_RATIO = 0.85;
/**
 * Beyond this round trip one connection takes seconds to fill the line. A reflector lets one caller have six at a
 * time: two each way, and two more while it has not yet heard that the first are closed.
 */
const LONG_WAY_MS = 100;

export const connectionsFor = (rttMs: number): number => (rttMs > LONG_WAY_MS ? 2 : 1);

export const measureEnough = (ask: EnoughAsk): Promise<Outcome<CapacityFigures>> =>
  new EnoughRun(ask).run();

class EnoughRun {
  readonly #ask: EnoughAsk;
  readonly #trials: readonly DirectionTrial[];
  #startMs = 0;
  /** Found to be slow behind a bucket, and asked twice. */
  readonly #emptiedOnes = new Set<DirectionTrial>();
  /** What they say has had its second look. */
  readonly #proven = new Set<DirectionTrial>();

  constructor(ask: EnoughAsk) {
    this.#ask = ask;
    const { needMbps, now, far } = ask;
    const idleRttMs = far.idle.rttMs.median;
    this.#trials = (['up', 'down'] as const).map(
      (way) =>
        new DirectionTrial({
          way,
          needMbps: needMbps[way],
          idleRttMs,
          isAlone: !far.tellsWays,
          canQuicken: far.canQuicken(way),
          riseMs: () => this.#riseNow(way),
          now,
        }),
    );
  }

  async run(): Promise<Outcome<CapacityFigures>> {
    this.#startMs = this.#ask.now();
    try {
      if (this.#ask.far.tellsWays) await this.#bothAtOnce();
      else for (const trial of this.#trials) await this.#alone(trial);
      if (this.#ask.signal.aborted)
        for (const trial of this.#trials) trial.cut(this.#proven.has(trial));
      return this.#outcome();
    } finally {
      for (const trial of this.#trials) trial.stop();
    }
  }

  async #bothAtOnce(): Promise<void> {
    await this.#load(this.#trials);
    await this.#until(this.#trials, ({ isAtRest }) => isAtRest);
    for (const trial of this.#trials) {
      await this.#lookAgain(trial);
      if (trial.verdict !== 'enough') this.#prove(trial);
    }
    // What is left of it one after the other: a queue that it fills one way would look like a shaper the other way.
    for (const trial of this.#trials) {
      await this.#drain(trial);
      await this.#afterBurst(trial);
      this.#prove(trial);
    }
  }

  #prove(trial: DirectionTrial): void {
    if (!this.#ask.signal.aborted) this.#proven.add(trial);
  }

  /** Too little came: of the line, or of what the other way or lost packets do to a connection? */
  async #lookAgain(trial: DirectionTrial): Promise<void> {
    const { signal } = this.#ask;
    if (signal.aborted || trial.verdict === undefined || trial.verdict === 'enough') return;
    // That is asked again anyhow.
    if (trial.hasCollapsed || trial.hasShaper) return;
    const isHindered = this.#wasHinderedByOther(trial);
    const isFull = this.#risesIn(trial.way, trial.spans) > SHARED_RISE_MS;
    await this.#settled();
    const isThere = await this.#confirm(trial);
    if (isThere === true && isFull) await this.#emptied(trial);
    else if (isHindered && isThere !== false) await this.#again(trial);
  }

  /**
   * A queue stood before the line, and moments later a burst passed it: while it was let alone, a bucket had filled up
   * again, or what was lost had slowed the connection. Both are asked once more, with no pause between them.
   */
  async #emptied(trial: DirectionTrial): Promise<void> {
    await this.#again(trial);
    if (trial.verdict !== 'too-slow') return;
    if ((await this.#confirm(trial)) !== false) return;
    trial.wasBurst();
    this.#emptiedOnes.add(trial);
  }

  async #again(trial: DirectionTrial): Promise<void> {
    if (this.#ask.signal.aborted) return;
    trial.startOver();
    await this.#load([trial]);
    await this.#until([trial], ({ isDecided }) => isDecided);
    // The other way may have to be looked at first.
    if (this.#ask.far.tellsWays && trial.isLoading) trial.pause();
  }

  /**
   * Less came in the second step: a bucket was empty, or its haste has wrecked the connection. Asked again at once,
   * before a bucket fills up, and no faster than in the first step.
   */
  async #afterBurst(trial: DirectionTrial): Promise<void> {
    if (this.#emptiedOnes.has(trial)) return;
    for (let round = 0; round < SECOND_OPINIONS; round += 1) {
      if (trial.trouble !== undefined || !(trial.hasCollapsed || trial.hasShaper)) return;
      await this.#again(trial);
      if (trial.verdict === 'too-slow') return this.#emptiedOrLost(trial);
      // Carried again: the haste was to blame, or the bucket had filled up while the other way was asked.
      if (this.#ask.now() - this.#startMs > PATIENCE_MS) return trial.settle();
      await this.#drain(trial);
    }
  }

  /**
   * Slow again right after the burst. With an empty bucket packets that wait for nothing fare no better; where no queue
   * stood and they all arrive, lost ones had held the connection back (a few in a thousand do, on a long way).
   */
  async #emptiedOrLost(trial: DirectionTrial): Promise<void> {
    const { way } = trial;
    const isTold = this.#ask.far.confirm !== undefined && this.#canTell(way) && !trial.hasShaper;
    const isFull = this.#risesIn(way, trial.spans) > SHARED_RISE_MS;
    if (isTold && !isFull && (await this.#confirm(trial)) !== false) return;
    trial.wasBurst();
  }

  async #alone(trial: DirectionTrial): Promise<void> {
    await this.#load([trial]);
    await this.#until([trial], ({ isDecided }) => isDecided);
    if (trial.verdict !== 'enough') await this.#confirm(trial);
    await this.#drain(trial);
    await this.#afterBurst(trial);
    this.#prove(trial);
    if (!this.#ask.signal.aborted) await this.#settled();
  }

  async #load(trials: readonly DirectionTrial[]): Promise<void> {
    const { far } = this.#ask;
    const connections = connectionsFor(far.idle.rttMs.median);
    await Promise.all(
      trials.map(async (trial) => {
        const { way, sendMbps: mbps } = trial;
        const opened = await far.open({ way, mbps, connections });
        if (opened.kind === 'measured') trial.begin(opened.value);
        else if (opened.kind === 'failed') trial.trouble ??= withoutValue(opened.failure);
      }),
    );
  }

  /** Until all are so, or there is no sense in waiting on. */
  async #until(
    trials: readonly DirectionTrial[],
    isSo: (trial: DirectionTrial) => boolean,
  ): Promise<void> {
    const { signal, now } = this.#ask;
    const startMs = now();
    while (!signal.aborted) {
      for (const trial of trials) trial.look();
      if (trials.every((trial) => isSo(trial) || trial.trouble !== undefined)) return;
      if (now() - startMs > STEP_MS) {
        for (const trial of trials) if (!isSo(trial)) trial.settle();
        return;
      }
      await pause(LOOK_EVERY_MS, signal);
    }
  }

  #risesIn(way: Way, spans: readonly Span[]): number {
    const { meter, idle } = this.#ask.far;
    return medianRise(loadedRoundTrips(meter.samples(), idle, way, spans), idle);
  }

  /** Of the questions that came back last the quickest: a queue holds all of them up, a busy computer some. */
  #riseNow(way: Way): number {
    const { far, now } = this.#ask;
    const nowMs = now();
    const last = far.meter.samples().filter(({ backAtMs }) => backAtMs > nowMs - JUST_NOW_MS);
    const trips = loadedRoundTrips(last, far.idle, way, [{ fromMs: 0, untilMs: nowMs }]);
    return trips.length === 0 ? 0 : Math.min(...trips) - far.idle.rttMs.median;
  }

  #wasHinderedByOther(trial: DirectionTrial): boolean {
    const other = this.#trials.find(({ way }) => way !== trial.way);
    return other !== undefined && this.#risesIn(other.way, trial.spans) > SHARED_RISE_MS;
  }

  async #settled(): Promise<void> {
    const { far, signal, now } = this.#ask;
    const startMs = now();
    while (!signal.aborted && now() - startMs < SETTLE_MS) {
      const last = far.meter.samples().at(-1);
      const isRecent = last !== undefined && last.sentAtMs >= startMs;
      if (isRecent && last.backAtMs - last.sentAtMs < far.idle.rttMs.median + SETTLED_RISE_MS)
        return;
      await pause(LOOK_EVERY_MS, signal);
    }
  }

  /** Packets that wait for nothing: did as much as is needed get there? Undefined where they cannot tell. */
  async #confirm(trial: DirectionTrial): Promise<boolean | undefined> {
    const { signal } = this.#ask;
    const { way, needMbps } = trial;
    if (signal.aborted) return undefined;
    const isFull = this.#risesIn(way, trial.spans) > FULL_RISE_MS;
    const confirmed = this.#canTell(way) ? await this.#packets(trial) : undefined;
    if (signal.aborted) return undefined;
    if (confirmed === undefined) {
      // Something held the connection back that was no full line, and nobody knows what.
      if (!isFull) trial.confirmedAs('undecided');
      return undefined;
    }
    const isThere = hasArrived(confirmed, needMbps);
    trial.confirmedAs(isThere ? 'enough' : 'too-slow', confirmed.arrivedMbps);
    return isThere;
  }

  /**
   * What plain packets show. Too little, and yet far more than the connection got: lost packets held that back, or a bucket
   * had filled up a little in between. Asked again at once it is empty, and the lesser of the two is the line.
   */
  async #packets(trial: DirectionTrial): Promise<Confirmed | undefined> {
    const { far, signal } = this.#ask;
    const { way, needMbps } = trial;
    const first = await far.confirm?.(way, needMbps);
    const ownMbps = trial.sustained()?.mbps ?? 0;
    if (first === undefined || signal.aborted) return first;
    const { arrivedMbps } = first;
    if (hasArrived(first, needMbps) || arrivedMbps < MORE_THAN_OWN * ownMbps) return first;
    const again = await far.confirm?.(way, needMbps);
    return again !== undefined && again.arrivedMbps < arrivedMbps ? again : first;
  }

  /** What does not get there cannot come back. */
  #canTell(way: Way): boolean {
    const up = this.#trials.find((one) => one.way === 'up');
    return (
      way === 'up' ||
      up?.verdict === 'enough' ||
      (up?.sustained()?.mbps ?? 0) >= this.#ask.needMbps.down
    );
  }

  async #drain(trial: DirectionTrial): Promise<void> {
    if (this.#ask.signal.aborted || trial.verdict !== 'enough' || trial.isFinished) return;
    if (!trial.isLoading && !trial.beginDrain()) await this.#load([trial]);
    await this.#until([trial], ({ isFinished }) => isFinished);
    // The second step failed, not the first: what that one showed still stands.
    if (trial.trouble !== undefined) {
      trial.trouble = undefined;
      trial.settle();
    }
  }

  #outcome(): Outcome<CapacityFigures> {
    const figures = this.#figures();
    if (figures.up !== undefined || figures.down !== undefined)
      return { kind: 'measured', value: figures };
    const trouble = this.#trials.find((trial) => trial.trouble !== undefined)?.trouble;
    if (trouble !== undefined) return failed(trouble.class, trouble.step, trouble.detail);
    return { kind: 'skipped', why: 'stopped before anything was sure' };
  }

  #figures(): CapacityFigures {
    const { meter, idle } = this.#ask.far;
    const samples = meter.samples();
    const [up, down] = this.#trials.map((trial) => trial.sustained());
    const [upSpans = [], downSpans = []] = this.#trials.map(({ spans }) => spans);
    const loadedRttUpMs = timesOf(loadedRoundTrips(samples, idle, 'up', upSpans));
    const loadedRttDownMs = timesOf(loadedRoundTrips(samples, idle, 'down', downSpans));
    const rpm = this.#wasFull([up, down])
      ? perMinute(roundTrips(samples, [...upSpans, ...downSpans]))
      : undefined;
    return {
      ...(up === undefined ? {} : { up }),
      ...(down === undefined ? {} : { down }),
      ...(up === undefined || loadedRttUpMs === undefined ? {} : { loadedRttUpMs }),
      ...(down === undefined || loadedRttDownMs === undefined ? {} : { loadedRttDownMs }),
      // A second of load is less than the four the draft asks for (`confidenceOf`).
      ...(rpm === undefined ? {} : { roundTripsPerMinute: rpm, confidence: 'low' }),
    };
  }

  /** "Under working conditions": a line that carries it all with ease was not at work. */
  #wasFull(ways: readonly (Sustained | undefined)[]): boolean {
    return (
      ways.some((one) => one?.verdict === 'too-slow' || one?.shaper !== undefined) ||
      this.#trials.some(({ way, spans }) => this.#risesIn(way, spans) > SHARED_RISE_MS)
    );
  }
}

const withoutValue = ({ class: failureClass, step, detail }: Failure): Failure<never> => ({
  class: failureClass,
  step,
  detail,
});

/** A question of one packet takes a round trip, as each of the three of the draft's does (TLS 1.3). */
export const perMinute = (
  rttMs: readonly number[],
  onLoadedMs: readonly number[] = [],
): number | undefined => {
  const figure = roundTripsPerMinute({
    foreign: rttMs.map((ms) => ({ tcpMs: ms, tlsMs: ms, httpMs: ms })),
    onLoadedMs,
  });
  return figure === undefined ? undefined : Math.round(figure);
};

/** As much as is needed, or nearly all of what a busy computer could send. */
const hasArrived = ({ sentMbps, arrivedMbps }: Confirmed, needMbps: number): boolean =>
  arrivedMbps >= needMbps || arrivedMbps >= CONFIRMED_RATIO * sentMbps;
