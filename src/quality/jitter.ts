/**
 * How unevenly packets of one direction arrive. Only differences of each clock are used, so that
 * the two ends need not agree on the time; clocks that run at different speeds matter only after
 * half a minute (see {@link relativeDelaysMs}).
 */
import { ascending, percentile } from './percentiles.ts';

/** One packet of one direction: when it left by the sender's clock, when it arrived by the receiver's. */
export interface Passage {
  readonly sentAtMs: number;
  readonly arrivedAtMs: number;
}

/** RFC 3550, section 6.4.1: a sixteenth of each new difference, which forgets a spike in some 50 packets. */
const GAIN = 16;

/**
 * Interarrival jitter at the end of the stream, RFC 3550, section 6.4.1, in milliseconds.
 * Packets in the order of their arrival, each once.
 */
export const interarrivalJitterMs = (passages: readonly Passage[]): number => {
  let jitterMs = 0;
  for (const [index, { sentAtMs, arrivedAtMs }] of passages.entries()) {
    const before = passages[index - 1];
    if (before === undefined) continue;
    const difference = arrivedAtMs - before.arrivedAtMs - (sentAtMs - before.sentAtMs);
    jitterMs += (Math.abs(difference) - jitterMs) / GAIN;
  }
  return jitterMs;
};

/** RFC 5481 leaves the percentile open; the 99th needs some 300 packets, the 99.9th of Y.1541 needs 3000. */
const PERCENTILE = 0.99;

/**
 * Packet delay variation, RFC 5481, section 4.2: 99th percentile of the one-way delay over its minimum, in
 * milliseconds. Sees the stall of 200 ms every two seconds that RFC 3550 jitter smooths away.
 */
export const delayVariationMs = (passages: readonly Passage[]): number =>
  passages.length === 0 ? 0 : percentile(ascending(relativeDelaysMs(passages)), PERCENTILE);

/** Delay of each packet over the least delay of the stream, clocks put straight, in the order given. */
export const relativeDelaysMs = (passages: readonly Passage[]): readonly number[] => {
  const slope = clockSlope(passages);
  const start = passages[0]?.sentAtMs ?? 0;
  const delays = passages.map(
    ({ sentAtMs, arrivedAtMs }) => arrivedAtMs - sentAtMs - slope * (sentAtMs - start),
  );
  const least = delays.reduce((low, delay) => Math.min(low, delay), Infinity);
  return delays.map((delay) => delay - least);
};

/** In half a minute, clocks that differ by 100 parts per million drift apart by 3 ms; in less it is not worth a guess. */
const DRIFT_SHOWS_MS = 30_000;

/** What crystals differ by at most; a queue that grows faster is a queue. */
const MOST_DRIFT = 200e-6;

/** How much faster the receiver's clock runs: by the quickest packets of the first fifth and of the last. */
const clockSlope = (passages: readonly Passage[]): number => {
  const [first, last] = [passages[0], passages.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const spanMs = last.sentAtMs - first.sentAtMs;
  if (spanMs < DRIFT_SHOWS_MS) return 0;
  const quickest = (from: number, to: number) => {
    const delays = passages.flatMap(({ sentAtMs, arrivedAtMs }) => {
      const place = (sentAtMs - first.sentAtMs) / spanMs;
      return place >= from && place <= to ? [{ delayMs: arrivedAtMs - sentAtMs, sentAtMs }] : [];
    });
    return delays.reduce((low, one) => (one.delayMs < low.delayMs ? one : low), {
      delayMs: Infinity,
      sentAtMs: 0,
    });
  };
  const [early, late] = [quickest(0, 0.2), quickest(0.8, 1)];
  const slope = (late.delayMs - early.delayMs) / (late.sentAtMs - early.sentAtMs);
  return Number.isFinite(slope) && Math.abs(slope) <= MOST_DRIFT ? slope : 0;
};
