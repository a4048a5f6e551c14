/**
 * One direction of the question "enough for a call?", from its first byte to its answer.
 *
 * May consist of several runs of load with pauses between them; a shaper's bucket fills up
 * again meanwhile, at less than the need, and that much more has to be drained.
 */
import type { Failure } from '../model/failure.ts';
import type { Sustained } from '../model/quality-facts.ts';
import { gentleMbpsFor, nextStep, type Step } from '../quality/sequential-test.ts';
import type { Span } from './delay-meter.ts';
import {
  CALM_MS,
  calmerPace,
  type DirectionAsk,
  mbpsAt,
  mustWait,
  type Pace,
  type PaceState,
  quickerPace,
} from './direction-trial-pace.ts';
import {
  asBurst,
  asConfirmed,
  bytesAt,
  EVERY_MS,
  meanMbps,
  type Result,
  undecided,
  warmUpOf,
} from './direction-trial-rates.ts';
import {
  beganAt,
  bytesOf,
  bytesPerInterval,
  type Flow,
  levelled,
  troubleOf,
  type Way,
  withoutGap,
} from './flow.ts';

export type Verdict = Sustained['verdict'];

const BURST_BYTES = 512 * 1024;
/** Of the quicker step, unless the rate has fallen: what is drained by then is said. */
const DRAIN_MS = 1200;
/** Half a second below the need in the quicker step, and a shaper may have emptied its bucket. */
const COLLAPSE_MS = 600;
const COLLAPSE_INTERVALS = 5;
/** Messages and records do not fit into intervals evenly. */
const OVER_PACE = 1.1;
/** What comes at less than this share of the pace is all that the line has. */
const AS_SENT = 0.9;
export class DirectionTrial {
  readonly way: Way;
  readonly needMbps: number;
  readonly spans: Span[] = [];
  readonly #ask: DirectionAsk;
  #flows: readonly Flow[] = [];
  /** Intervals of runs that are over. */
  #before: readonly number[] = [];
  #bytesBefore = 0;
  #connections = 1;
  #runMs = 0;
  #fromMs: number | undefined;
  #pausedMs: number | undefined;
  /** Since when it is sure, and only a bucket is looked for. */
  #sureMs: number | undefined;
  #paceMs = 0;
  /** The queue that it filled is left to empty until then. */
  #resumeMs: number | undefined;
  #pace: Pace = 'gentle';
  /** Before the line is its own. */
  #quickest: Pace = 'quick';
  /** First interval of the present pace, unless that is the first. */
  #quickFrom: number | undefined;
  /** Both ways at once. */
  #isShared: boolean;
  #refillBytes = 0;
  /** What it is, once that is sure; the burst may still have to be drained. */
  verdict: Verdict | undefined;
  #result: Result | undefined;
  trouble: Failure<never> | undefined;
  /** In the second step less than the need came, though more had come before. */
  hasCollapsed = false;
  /** What had come over the first step's pace before it was taken back, by interval. */
  #takenOff: readonly number[] = [];
  /** What came in each interval before it was asked again, for the size of the bucket. */
  readonly #earlier: (readonly number[])[] = [];

  constructor(ask: DirectionAsk) {
    this.way = ask.way;
    this.needMbps = ask.needMbps;
    this.#ask = ask;
    this.#isShared = !ask.isAlone;
  }

  get sendMbps(): number {
    return mbpsAt(this.#pace, this.needMbps);
  }

  get isDecided(): boolean {
    return this.verdict !== undefined || this.trouble !== undefined;
  }

  get hasShaper(): boolean {
    return this.#result?.shaper !== undefined;
  }

  get isFinished(): boolean {
    return this.#result !== undefined || this.trouble !== undefined;
  }

  /** Nothing more comes of it by itself: it has its answer, or waits to be alone on the line. */
  get isAtRest(): boolean {
    return this.isFinished || this.#pausedMs !== undefined;
  }

  get isLoading(): boolean {
    return this.#flows.length > 0 && this.#pausedMs === undefined;
  }

  /** From here on these flows carry it. */
  begin(flows: readonly Flow[]): void {
    this.#flows = flows;
    this.#connections = flows.length;
    this.#runMs = this.#ask.now();
    this.#fromMs = undefined;
    this.#endPause();
    this.#send(this.sendMbps);
  }

  /** Whatever was found is forgotten, but for its bytes: another try, alone on the line. */
  startOver(): void {
    this.stop();
    this.#earlier.push(this.#before.map((bytes, index) => bytes + (this.#takenOff[index] ?? 0)));
    this.#before = [];
    this.#takenOff = [];
    this.hasCollapsed = false;
    this.#pausedMs = undefined;
    this.#sureMs = undefined;
    this.#resumeMs = undefined;
    this.#quickFrom = undefined;
    this.#isShared = false;
    this.#pace = 'gentle';
    this.#quickest = 'gentle';
    this.#refillBytes = 0;
    this.verdict = undefined;
    this.#result = undefined;
  }

  /** Turns to the quicker step, alone. False if that needs new connections. */
  beginDrain(): boolean {
    const { now, canQuicken } = this.#ask;
    this.#isShared = false;
    // What has arrived while it paused is not part of the second run.
    this.#before = this.#intervals();
    this.#sureMs = now();
    this.#paceMs = now();
    this.#pace = 'quick';
    this.#quickest = 'quick';
    this.#quickFrom = this.#before.length;
    if (!canQuicken || this.#flows.length === 0) return false;
    this.#endPause();
    this.#runMs = now();
    this.#fromMs = this.#runMs;
    this.#send(this.sendMbps);
    return true;
  }

  #quicken(pace: Pace): void {
    const intervals = this.#intervals();
    // Goes on where the last whole interval ended: nothing in between is lost.
    if (this.#fromMs !== undefined) {
      this.#fromMs += (intervals.length - this.#before.length) * EVERY_MS;
    }
    this.#before = intervals;
    this.#turnTo(pace);
  }

  /**
   * Back to what went well, once the queue is empty. The answer needs no more, and the step down is the sender's and not
   * a shaper's.
   */
  #calm(pace: Pace): void {
    const { now, idleRttMs } = this.#ask;
    this.#quickest = pace;
    const most = bytesAt(mbpsAt(pace, this.needMbps));
    const intervals = this.#intervals();
    this.#before = intervals.map((bytes) => Math.min(bytes, most));
    const before = this.#takenOff;
    this.#takenOff = intervals.map((bytes, at) => (before[at] ?? 0) + Math.max(0, bytes - most));
    this.#resumeMs = now() + CALM_MS;
    this.#fromMs = this.#resumeMs + idleRttMs;
    this.#refillBytes += Math.round((this.needMbps * 1000 * (this.#fromMs - now())) / 8);
    this.#turnTo(pace);
    this.#send(0);
  }

  #turnTo(pace: Pace): void {
    this.#pace = pace;
    this.#paceMs = this.#ask.now();
    this.#quickFrom = pace === 'gentle' ? undefined : this.#before.length;
    this.#send(this.sendMbps);
  }

  #send(mbps: number): void {
    for (const flow of this.#flows) flow.pace(mbps / this.#flows.length);
  }

  #endPause(): void {
    if (this.#pausedMs === undefined) return;
    const pausedMs = this.#ask.now() - this.#pausedMs;
    this.#refillBytes += Math.round((this.needMbps * 1000 * pausedMs) / 8);
    this.#pausedMs = undefined;
  }

  /** Looks at what has arrived by now. */
  look(): void {
    if (this.isFinished || this.#flows.length === 0 || this.#pausedMs !== undefined) return;
    this.trouble = troubleOf(this.#flows, this.#runMs, this.#ask.now());
    if (this.trouble !== undefined) return this.stop();
    if (this.#isHeldBack()) return;
    const bytes = withoutGap(this.#intervals());
    const step = nextStep(bytes, this.#question(bytes));
    if (step.isDone) return this.#finish(step);
    if (step.isSure) {
      this.verdict = 'enough';
      this.#sureMs ??= this.#ask.now();
    }
    const state = this.#paceState();
    const calmer = calmerPace(step, state);
    if (calmer !== undefined) return this.#calm(calmer);
    const next = quickerPace(step, state);
    if (next !== undefined) return this.#quicken(next);
    if (this.#sureMs === undefined) return;
    if (mustWait(state)) return this.pause();
    const sinceMs = this.#ask.now() - this.#sureMs;
    // A connection in the wreck of a queue that overflowed shows no line: whoever asks again, gently, will see it.
    this.hasCollapsed =
      sinceMs > COLLAPSE_MS && meanMbps(bytes.slice(-COLLAPSE_INTERVALS)) < this.needMbps;
    if (this.hasCollapsed || sinceMs > DRAIN_MS) this.settle();
  }

  #isHeldBack(): boolean {
    if (this.#resumeMs === undefined) return false;
    if (this.#ask.now() < this.#resumeMs) return true;
    this.#resumeMs = undefined;
    this.#paceMs = this.#ask.now();
    this.#send(this.sendMbps);
    return false;
  }

  #paceState(): PaceState {
    const { isAlone, canQuicken, idleRttMs, riseMs, now } = this.#ask;
    return {
      pace: this.#pace,
      quickest: this.#quickest,
      sinceMs: now() - this.#paceMs,
      idleRttMs,
      isAlone,
      isShared: this.#isShared,
      canQuicken,
      riseMs: riseMs(),
    };
  }

  /** As good an answer as there is by now. */
  settle(): void {
    if (this.isFinished) return;
    const bytes = withoutGap(this.#intervals());
    const question = this.#question(bytes);
    const step = nextStep(bytes, { ...question, burstBytes: 0 });
    if (step.isDone) return this.#finish(step);
    this.#finish({ isDone: true, result: undecided(bytes, question) });
  }

  /**
   * Stopped. "Enough" stands on one look; "too slow", and a shaper, only if they were looked at again,
   * and what was under way is nothing.
   */
  cut(isProven: boolean): void {
    if (this.verdict === 'enough' && !this.isFinished) return this.settle();
    if (!isProven && (this.verdict === 'too-slow' || this.hasShaper)) this.#result = undefined;
  }

  /** Plain packets have shown how much gets through. */
  confirmedAs(verdict: Verdict, mbps?: number): void {
    if (this.#result === undefined) return;
    this.verdict = verdict;
    this.#result = asConfirmed(this.#result, verdict, mbps);
  }

  /** It was enough until a bucket was empty. */
  wasBurst(): void {
    if (this.#result === undefined || this.verdict !== 'too-slow') return;
    this.#result = asBurst(this.#result, this.#earlier);
  }

  #finish({ result }: Extract<Step, { readonly isDone: true }>): void {
    const { ruledOutBurstBytes: counted, ...rest } = result;
    const isAsSent = result.mbps >= AS_SENT * this.sendMbps;
    this.verdict = result.verdict;
    this.#result = {
      ...rest,
      isLowerBound: result.verdict === 'enough' && result.shaper === undefined && isAsSent,
      ...(counted === undefined
        ? {}
        : { ruledOutBurstBytes: Math.max(0, counted - this.#refillBytes) }),
    };
    this.stop();
  }

  #question(bytes: readonly number[]) {
    return {
      needMbps: this.needMbps,
      warmUpIntervals: warmUpOf(bytes, {
        mbps: gentleMbpsFor(this.needMbps),
        rttMs: this.#ask.idleRttMs,
        connections: this.#connections,
      }),
      burstBytes: BURST_BYTES + this.#refillBytes,
      ...(this.#quickFrom === undefined
        ? {}
        : { quickFrom: this.#quickFrom, quickMbps: this.sendMbps }),
    };
  }

  #intervals(): readonly number[] {
    this.#fromMs ??= beganAt(this.#flows);
    if (this.#fromMs === undefined) return this.#before;
    const nowMs = this.#pausedMs ?? this.#ask.now();
    const since = { fromMs: this.#fromMs, nowMs, everyMs: EVERY_MS };
    const most = bytesAt(this.sendMbps) * OVER_PACE;
    return [...this.#before, ...levelled(bytesPerInterval(this.#flows, since), most)];
  }

  /** Holds the load back; its connections stay for the second step. */
  pause(): void {
    this.#endRun();
    this.#pausedMs = this.#ask.now();
    this.#send(0);
    // Not everybody can hold back what the far end sends.
    if (this.way === 'down' && !this.#ask.canQuicken) this.#drop();
  }

  stop(): void {
    if (this.isLoading) this.#endRun();
    this.#drop();
  }

  #endRun(): void {
    this.spans.push({ fromMs: this.#runMs, untilMs: this.#ask.now() });
  }

  #drop(): void {
    this.#before = this.#intervals();
    this.#bytesBefore += bytesOf(this.#flows);
    for (const flow of this.#flows) flow.close();
    this.#flows = [];
    this.#fromMs = undefined;
  }

  sustained(): Sustained | undefined {
    if (this.#result === undefined) return undefined;
    const tookMs = this.spans.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
    return {
      ...this.#result,
      bytes: Math.round(this.#bytesBefore + bytesOf(this.#flows)),
      tookMs: Math.round(tookMs),
    };
  }
}
