/**
 * As much as there is, one way after the other.
 *
 * Begins with the connections that the round trip asks for and adds one whenever what arrives has stopped
 * growing and no queue has built up: then it is a connection's window that is full, not the line. Ends when
 * the rate has been steady for three seconds, or after eight.
 */
import type { Failure } from '../model/failure.ts';
import { failed, skipped, type Outcome } from '../model/outcome.ts';
import type { Sustained } from '../model/quality-facts.ts';
import { timesOf } from '../quality/percentiles.ts';
import { confidenceOf } from '../quality/responsiveness.ts';
import { findShaper } from '../quality/shaper.ts';
import { steadyRateOf } from '../quality/steady-rate.ts';
import type { CapacityFigures, EnoughAsk } from './capacity-enough.ts';
import { connectionsFor, perMinute } from './capacity-enough.ts';
import { loadedRoundTrips, medianRise, roundTrips, type Span } from './delay-meter.ts';
import { beganAt, bytesOf, bytesPerInterval, type Flow, type Way } from './flow.ts';
import { pause } from './within.ts';

const EVERY_MS = 100;
const LOOK_EVERY_MS = 25;
/** Halves of a second: the sawtooth of a single connection over a short path fits into one. */
const PER_WINDOW = 5;
/** Three seconds within 3 % of one another: the accuracy that is promised. */
const STEADY_WINDOWS = 6;
const STEADY = 0.03;
const MOST_MS = 8000;
const GROWING = 1.05;
/** Of what it comes to in the end: below, it was still the ramp. */
const SETTLED = 0.95;
/** More than that, and it would be a flood against everybody else on the line. */
const MOST_CONNECTIONS = 5;
const FULL_RISE_MS = 10;
/** Below this the questions about delay would take 1 % of the line and more. */
const SLOW_LINE_MBPS = 4;
const SILENT_MS = 3500;
/** At 1 Gbps eight seconds are 1 GB; nobody wants to learn that it was so much. */
const MOST_BYTES = 400_000_000;

interface FullWay {
  readonly way: Way;
  readonly sustained?: Sustained;
  readonly spans: readonly Span[];
  readonly onLoadedMs: readonly number[];
  readonly windows: readonly number[];
  readonly failure?: Failure<never>;
}

export const measureFull = async (ask: EnoughAsk): Promise<Outcome<CapacityFigures>> => {
  const ways: FullWay[] = [];
  for (const way of ['up', 'down'] as const) {
    if (ask.signal.aborted) break;
    ways.push(await fullOneWay(ask, way));
  }
  const [up, down] = ways;
  if (up?.sustained === undefined && down?.sustained === undefined) {
    const failure = ways.find((one) => one.failure !== undefined)?.failure;
    return failure === undefined
      ? skipped('stopped before anything was sure')
      : failed(failure.class, failure.step, failure.detail);
  }
  return { kind: 'measured', value: figuresOf(ask, ways) };
};

const figuresOf = ({ far }: EnoughAsk, ways: readonly FullWay[]): CapacityFigures => {
  const samples = far.meter.samples();
  const parts = ways.map(({ way, sustained, spans }) => {
    if (sustained === undefined) return {};
    const rtt = timesOf(loadedRoundTrips(samples, far.idle, way, spans));
    if (way === 'up')
      return { up: sustained, ...(rtt === undefined ? {} : { loadedRttUpMs: rtt }) };
    return { down: sustained, ...(rtt === undefined ? {} : { loadedRttDownMs: rtt }) };
  });
  const rpm = perMinute(
    roundTrips(
      samples,
      ways.flatMap(({ spans }) => spans),
    ),
    ways.flatMap(({ onLoadedMs }) => onLoadedMs),
  );
  const confidences = ways.map(({ windows }) => confidenceOf(windows));
  const confidence = (['low', 'medium', 'high'] as const).find((one) => confidences.includes(one));
  return Object.assign(
    {},
    ...parts,
    rpm === undefined ? {} : { roundTripsPerMinute: rpm },
    confidence === undefined ? {} : { confidence },
  );
};

const fullOneWay = async (ask: EnoughAsk, way: Way): Promise<FullWay> => {
  const run = new FullRun(ask, way);
  try {
    return await run.run();
  } finally {
    run.close();
  }
};

class FullRun {
  readonly #ask: EnoughAsk;
  readonly #way: Way;
  #flows: readonly Flow[] = [];
  #startMs = 0;
  #fromMs: number | undefined;
  #addedAt = 0;
  #hasSlowed = false;

  constructor(ask: EnoughAsk, way: Way) {
    this.#ask = ask;
    this.#way = way;
  }

  async run(): Promise<FullWay> {
    const { signal, now, far } = this.#ask;
    this.#startMs = now();
    const failure = await this.#add(connectionsFor(far.idle.rttMs.median));
    if (failure !== undefined) return this.#ended(failure);
    this.#startMs = now();
    while (!signal.aborted && !this.#isOver()) {
      this.#spareSlowLine();
      if (this.#wantsMore()) await this.#add(1);
      await pause(LOOK_EVERY_MS, signal);
    }
    const trouble = this.#flows.find((flow) => flow.trouble() !== undefined)?.trouble();
    const isTooShort = this.#windows().length < 2;
    if (isTooShort && trouble !== undefined) {
      return this.#ended(trouble);
    }
    if (isTooShort)
      return this.#ended(
        signal.aborted
          ? undefined
          : {
              class: 'http.silent',
              step: 'read',
              detail: { elapsedMs: Math.round(now() - this.#startMs) },
            },
      );
    return this.#ended();
  }

  /** The third window: behind the ramp, whose first bytes look slow on every line. */
  #spareSlowLine(): void {
    const third = this.#hasSlowed ? undefined : this.#windows()[2];
    if (third === undefined) return;
    this.#hasSlowed = true;
    if (third < SLOW_LINE_MBPS) this.#ask.far.meter.slow?.();
  }

  close(): void {
    for (const flow of this.#flows) flow.close();
  }

  async #add(connections: number): Promise<FullWay['failure']> {
    const opened = await this.#ask.far.open({ way: this.#way, mbps: undefined, connections });
    if (opened.kind === 'measured') {
      this.#flows = [...this.#flows, ...opened.value];
      for (const flow of opened.value) flow.pace(undefined);
    }
    this.#addedAt = this.#windows().length;
    if (opened.kind !== 'failed') return undefined;
    const { class: failureClass, step, detail } = opened.failure;
    return { class: failureClass, step, detail };
  }

  #intervals(): readonly number[] {
    this.#fromMs ??= beganAt(this.#flows);
    if (this.#fromMs === undefined) return [];
    const nowMs = this.#ask.now();
    const bytes = bytesPerInterval(this.#flows, { fromMs: this.#fromMs, nowMs, everyMs: EVERY_MS });
    return bytes.map((count) => (count * 8) / 1000 / EVERY_MS);
  }

  #windows(): readonly number[] {
    const rates = this.#intervals();
    return Array.from({ length: Math.floor(rates.length / PER_WINDOW) }, (_, index) =>
      meanOf(rates.slice(index * PER_WINDOW, (index + 1) * PER_WINDOW)),
    );
  }

  #rise(): number {
    const { meter, idle } = this.#ask.far;
    const nowMs = this.#ask.now();
    const spans = [{ fromMs: nowMs - 1000, untilMs: nowMs }];
    return medianRise(loadedRoundTrips(meter.samples(), idle, this.#way, spans), idle);
  }

  #wantsMore(): boolean {
    const windows = this.#windows();
    // Each newcomer gets two windows to show what it adds.
    if (this.#flows.length >= MOST_CONNECTIONS || windows.length < this.#addedAt + 2) return false;
    const [before = 0, last = 0] = windows.slice(-2);
    return last < GROWING * before && this.#rise() < FULL_RISE_MS;
  }

  #isOver(): boolean {
    const elapsedMs = this.#ask.now() - this.#startMs;
    if (elapsedMs > MOST_MS || bytesOf(this.#flows) > MOST_BYTES) return true;
    if (this.#flows.some((flow) => flow.trouble() !== undefined)) return true;
    if (bytesOf(this.#flows) === 0 && elapsedMs > SILENT_MS) return true;
    const windows = this.#windows();
    if (windows.length < this.#addedAt + STEADY_WINDOWS + 1) return false;
    const isFull = this.#rise() >= FULL_RISE_MS || this.#flows.length >= MOST_CONNECTIONS;
    const last = windows.slice(-STEADY_WINDOWS);
    const mean = meanOf(last);
    return isFull && last.every((one) => Math.abs(one - mean) <= STEADY * mean);
  }

  #ended(failure?: FullWay['failure']): FullWay {
    const { now } = this.#ask;
    const windows = this.#windows();
    const spans = [{ fromMs: this.#startMs, untilMs: now() }];
    const onLoadedMs = this.#flows.flatMap(({ ownRttMs }) => ownRttMs);
    const sustained = failure === undefined && windows.length >= 2 ? this.#sustained() : undefined;
    return {
      way: this.#way,
      spans,
      onLoadedMs,
      windows,
      ...(sustained === undefined ? {} : { sustained }),
      ...(failure === undefined ? {} : { failure }),
    };
  }

  /** Windows at the start that show the ramp, of the first connections or of one that was added. */
  #rampWindows(): number {
    const windows = this.#windows();
    const first = Math.min(Math.max(1, this.#addedAt), windows.length - 1);
    const sorted = windows.slice(first).toSorted((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? 0;
    const settled = windows.findIndex((one, index) => index >= first && one >= SETTLED * median);
    return settled < 0 ? first : settled;
  }

  #sustained(): Sustained {
    const rates = this.#intervals();
    const shaper = findShaper(rates, EVERY_MS);
    const mbps = shaper?.thenMbps ?? steadyRateOf(rates.slice(this.#rampWindows() * PER_WINDOW));
    const needMbps = this.#ask.needMbps[this.#way];
    // Stopped on its ramp, a line looks slower than it is.
    const isCut = this.#ask.signal.aborted && this.#windows().length < STEADY_WINDOWS;
    return {
      verdict: mbps >= needMbps ? 'enough' : isCut ? 'undecided' : 'too-slow',
      needMbps,
      mbps,
      isLowerBound: isCut,
      bytes: bytesOf(this.#flows),
      tookMs: Math.round(this.#ask.now() - this.#startMs),
      ...(shaper === undefined ? {} : { shaper }),
      series: { everyMs: EVERY_MS, values: rates },
    };
  }
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
