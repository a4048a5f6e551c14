/**
 * How unevenly packets of one direction arrive. Only differences of each clock are used, so that
 * the two ends need not agree on the time; clocks that run at different speeds matter only over
 * minutes (see {@link delayVariationMs}).
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
export const delayVariationMs = (passages: readonly Passage[]): number => {
  if (passages.length === 0) return 0;
  const delays = ascending(relativeDelaysMs(passages));
  return percentile(delays, PERCENTILE);
};

/** Delay of each packet over the least delay of the stream, in the order given. */
export const relativeDelaysMs = (passages: readonly Passage[]): readonly number[] => {
  const delays = passages.map(({ sentAtMs, arrivedAtMs }) => arrivedAtMs - sentAtMs);
  const least = delays.reduce((low, delay) => Math.min(low, delay), Infinity);
  return delays.map((delay) => delay - least);
};
