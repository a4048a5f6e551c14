/**
 * One direction of the question "enough for a call?", from its first byte to its answer.
 *
 * May consist of several runs of load with pauses between them; a shaper's bucket fills up
 * again meanwhile, at less than the need, and that much more has to be drained.
 */
import type { Failure } from '../model/failure.ts';
import type { Sustained } from '../model/quality-facts.ts';
import { nextStep, type Step } from '../quality/sequential-test.ts';
import type { Span } from './delay-meter.ts';
import {
  beganAt,
  bytesOf,
  bytesPerInterval,
  type Flow,
  levelled,
  type Way,
  withoutGap,
} from './flow.ts';

export type Verdict = Sustained['verdict'];

export interface DirectionAsk {
  readonly way: Way;
  readonly needMbps: number;
  readonly idleRttMs: number;
  /** The second step follows at once, because nothing else loads the line. */
  readonly isAlone: boolean;
  readonly now: () => number;
}

const EVERY_MS = 100;
const BURST_BYTES = 512 * 1024;
/** Connections begin with ten packets per round trip and double (RFC 6928). */
const FIRST_WINDOW_BYTES = 14_600;
/** A ramp is over when this much of what is offered arrives. */
const RAMP_IS_OVER = 0.95;
/** What is offered in the first step (see `quality/sequential-test.ts`). */
const OVER_NEED = 1.4;
/**
 * In the second step, four times: 512 kB above a need of 3.8 Mbps are out in half a second and 1 MB, and the queue of a
 * line that is slower than that shows. Twice as fast, and it costs another megabyte on every fast line.
 */
const DRAIN_OVER_NEED = 4;
/** Of the second step, unless the rate has fallen: what is drained by then is said. */
const DRAIN_MS = 1200;
/** Half a second below the need in the second step, and a shaper may have emptied its bucket. */
const COLLAPSE_MS = 600;
const COLLAPSE_INTERVALS = 5;
/** Messages and records do not fit into intervals evenly. */
const OVER_PACE = 1.1;
/** What comes at less than this share of the pace is all that the line has. */
const AS_SENT = 0.9;
/** No report and no byte for so long: whoever it was is gone. */
const SILENT_MS = 3500;

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
  #drainMs: number | undefined;
  #refillBytes = 0;
  /** What it is, once that is sure; the burst may still have to be drained. */
  verdict: Verdict | undefined;
  #result: Omit<Sustained, 'tookMs' | 'bytes'> | undefined;
  trouble: Failure<never> | undefined;
  /** In the second step less than the need came, though more had come before. */
  hasCollapsed = false;
  /** What came in each interval before it was asked again, for the size of the bucket. */
  readonly #earlier: (readonly number[])[] = [];

  constructor(ask: DirectionAsk) {
    this.way = ask.way;
    this.needMbps = ask.needMbps;
    this.#ask = ask;
  }

  get sendMbps(): number {
    return this.needMbps * (this.#drainMs === undefined ? OVER_NEED : DRAIN_OVER_NEED);
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
    for (const flow of flows) flow.pace(this.sendMbps / flows.length);
  }

  /** Whatever was found is forgotten, but for its bytes: another try, alone on the line. */
  startOver(): void {
    this.stop();
    this.#earlier.push(this.#before);
    this.#before = [];
    this.hasCollapsed = false;
    this.#pausedMs = undefined;
    this.#drainMs = undefined;
    this.#refillBytes = 0;
    this.verdict = undefined;
    this.#result = undefined;
  }

  /** Turns to the second step. False if that needs new connections. */
  beginDrain(canQuicken: boolean): boolean {
    const flows = this.#flows;
    // What has arrived while it paused is not part of the second run.
    this.#before = this.#intervals();
    this.#drainMs = this.#ask.now();
    if (!canQuicken || flows.length === 0) return false;
    this.#endPause();
    this.#runMs = this.#ask.now();
    this.#fromMs = this.#runMs;
    for (const flow of flows) flow.pace(this.sendMbps / flows.length);
    return true;
  }

  #quicken(): void {
    this.#before = this.#intervals();
    this.#drainMs = this.#ask.now();
    this.#fromMs = this.#drainMs;
    for (const flow of this.#flows) flow.pace(this.sendMbps / this.#flows.length);
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
    this.trouble = this.#troubleNow();
    if (this.trouble !== undefined) return this.stop();
    const bytes = withoutGap(this.#intervals());
    const step = nextStep(bytes, this.#question(bytes));
    if (step.isDone) return this.#finish(step);
    if (step.phase === 'decide') return;
    this.verdict = 'enough';
    if (this.#drainMs === undefined) return this.#ask.isAlone ? this.#quicken() : this.pause();
    const sinceMs = this.#ask.now() - this.#drainMs;
    // A connection in the wreck of a queue that overflowed shows no line: whoever asks again, gently, will see it.
    this.hasCollapsed =
      sinceMs > COLLAPSE_MS && meanMbps(bytes.slice(-COLLAPSE_INTERVALS)) < this.needMbps;
    if (this.hasCollapsed || sinceMs > DRAIN_MS) this.settle();
  }

  /** As good an answer as there is by now. */
  settle(): void {
    if (this.isFinished) return;
    const bytes = withoutGap(this.#intervals());
    const question = this.#question(bytes);
    const step = nextStep(bytes, { ...question, burstBytes: 0 });
    if (step.isDone) return this.#finish(step);
    this.#finish({
      isDone: true,
      result: {
        verdict: 'undecided',
        needMbps: this.needMbps,
        mbps: meanMbps(bytes.slice(question.warmUpIntervals)),
        isLowerBound: false,
        series: { everyMs: EVERY_MS, values: bytes.map(mbpsOf) },
      },
    });
  }

  /** Plain packets have shown how much gets through. */
  confirmedAs(verdict: Verdict, mbps?: number): void {
    if (this.#result === undefined) return;
    this.verdict = verdict;
    const most = Math.max(mbps ?? 0, this.#result.mbps);
    this.#result = { ...this.#result, verdict, mbps: most, isLowerBound: verdict === 'enough' };
  }

  /** It was enough until a bucket was empty. */
  wasBurst(): void {
    if (this.#result === undefined || this.verdict !== 'too-slow') return;
    const { mbps: thenMbps } = this.#result;
    const perInterval = (thenMbps * 1000 * EVERY_MS) / 8;
    const burstBytes = Math.max(0, ...this.#earlier.map((bytes) => mostOver(bytes, perInterval)));
    const { everyMs, values } = this.#result.series;
    this.#result = {
      ...this.#result,
      shaper: { burstBytes: Math.round(burstBytes), thenMbps },
      series: { everyMs, values: [...this.#earlier.flat().map(mbpsOf), ...values] },
    };
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
      warmUpIntervals: this.#warmUp(bytes),
      burstBytes: BURST_BYTES + this.#refillBytes,
    };
  }

  /** How many intervals at the start show the ramp of TCP and not the line. */
  #warmUp(bytes: readonly number[]): number {
    const { idleRttMs } = this.#ask;
    const windowBytes = (this.needMbps * OVER_NEED * 1000 * idleRttMs) / 8;
    const rounds = Math.max(0, Math.log2(windowBytes / (FIRST_WINDOW_BYTES * this.#connections)));
    const most = 1 + Math.ceil((rounds * idleRttMs) / EVERY_MS);
    const full = bytes.findIndex(
      (count) => mbpsOf(count) >= RAMP_IS_OVER * this.needMbps * OVER_NEED,
    );
    return full < 0 ? most : Math.min(most, full);
  }

  #intervals(): readonly number[] {
    this.#fromMs ??= beganAt(this.#flows);
    if (this.#fromMs === undefined) return this.#before;
    const nowMs = this.#pausedMs ?? this.#ask.now();
    const since = { fromMs: this.#fromMs, nowMs, everyMs: EVERY_MS };
    const most = (this.sendMbps * 1000 * EVERY_MS * OVER_PACE) / 8;
    return [...this.#before, ...levelled(bytesPerInterval(this.#flows, since), most)];
  }

  #troubleNow(): Failure<never> | undefined {
    for (const flow of this.#flows) {
      const trouble = flow.trouble();
      if (trouble !== undefined) return trouble;
    }
    const nowMs = this.#ask.now();
    const isSilent = this.#flows.every(
      ({ readings }) => nowMs - Math.max(this.#runMs, readings.at(-1)?.atMs ?? 0) > SILENT_MS,
    );
    return isSilent
      ? {
          class: 'http.silent',
          step: 'read',
          detail: { elapsedMs: Math.round(nowMs - this.#runMs) },
        }
      : undefined;
  }

  /** Holds the load back; its connections stay for the second step. */
  pause(): void {
    this.#endRun();
    this.#pausedMs = this.#ask.now();
    for (const flow of this.#flows) flow.pace(0);
    // Nobody can hold back what the far end sends.
    if (this.way === 'down') this.#drop();
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

/** The most that came over a rate from the start to any moment: what a bucket refilled at that rate had held. */
const mostOver = (bytes: readonly number[], perInterval: number): number => {
  let [over, most] = [0, 0];
  for (const count of bytes) {
    over += count - perInterval;
    most = Math.max(most, over);
  }
  return most;
};

const mbpsOf = (bytes = 0): number => (bytes * 8) / 1000 / EVERY_MS;

const meanMbps = (bytes: readonly number[]): number =>
  bytes.length === 0 ? 0 : mbpsOf(bytes.reduce((sum, one) => sum + one, 0) / bytes.length);
