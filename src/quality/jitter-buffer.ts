/**
 * What a jitter buffer makes of uneven arrival: some more delay for all packets, and packets that come too late
 * to be played. That is how jitter reaches the ear, and how it enters the E-model; "latency + 2 x jitter", which
 * others use, makes a smooth line look bad and hides stalls.
 *
 * A buffer that runs empty makes up sound until the next packet is there and plays from there on: it has grown by what
 * it waited, and what comes as late after that is in time (NetEq's "expand" moves no playing time on). So one hump of
 * the delay is heard once, for as long as it held up the sound, and not with every packet in it.
 */
import { type Passage, relativeDelaysMs } from './jitter.ts';
import { ascending, percentile } from './percentiles.ts';

/** One frame of speech: no buffer plays a packet before the next is due. */
const LEAST_MS = 20;

/**
 * The longest that a buffer waits before it would rather drop. More would keep words whole and make people talk
 * over each other: 200 ms beside an ordinary way is where G.107 begins to punish delay steeply.
 */
const MOST_MS = 200;

/** Before anything is known; WebRTC's NetEq starts with the same (delay_manager.cc, kStartDelayMs). */
const FIRST_MS = 80;
const FIRST_PACKETS = 25;

/** How far it looks back: short enough to shrink after a stall, long enough to expect one that comes every two seconds. */
const WINDOW_MS = 5000;

/** Share of the recent packets that it wants to have in time. NetEq aims at 95 to 97 % and stretches speech for the rest. */
const IN_TIME = 0.98;

/** Sorting the window for every packet would cost more than it tells. */
const ADJUST_EVERY = 10;

/** A packet of speech; sound that is made up for so long is one packet that came too late. */
const FRAME_MS = 20;

/** A buffer of the same depth throughout, or one that adapts. */
export type JitterBuffer = { readonly fixedMs: number } | 'adaptive';

export interface PlayOut {
  /** Mean time that a packet on the fastest way waits to be played, in milliseconds. */
  readonly delayMs: number;
  /** Of those that arrived, how many came too late to be played, or held the sound up for how many packets' time. */
  readonly lateRatio: number;
}

/** Plays a stream through a buffer. Packets of one direction in the order of their arrival, each once. */
export const playOut = (
  passages: readonly Passage[],
  buffer: JitterBuffer = 'adaptive',
): PlayOut => {
  const delays = relativeDelaysMs(passages);
  let [late, depthMs, depthSum, windowStart, lastSentMs, neededMs] = [
    0,
    FIRST_MS,
    0,
    0,
    -Infinity,
    0,
  ];
  for (const [index, { sentAtMs, arrivedAtMs }] of passages.entries()) {
    const delayMs = delays[index] ?? 0;
    if (buffer !== 'adaptive') depthMs = buffer.fixedMs;
    else if (index >= FIRST_PACKETS && index % ADJUST_EVERY === 0) {
      while (arrivedAtMs - (passages[windowStart]?.arrivedAtMs ?? arrivedAtMs) > WINDOW_MS) {
        windowStart += 1;
      }
      const wantedMs = percentile(ascending(delays.slice(windowStart, index)), IN_TIME);
      // It does not shrink in the midst of a hump.
      depthMs = Math.max(depthFor(inPackets(wantedMs)), neededMs);
      neededMs = 0;
    }
    // What was overtaken, or comes later than it ever waits, is a gap of its own and teaches it nothing.
    const isGap = buffer !== 'adaptive' || sentAtMs < lastSentMs || delayMs > MOST_MS;
    if (delayMs > depthMs) {
      late += isGap ? 1 : Math.max(1, Math.round((delayMs - depthMs) / FRAME_MS));
      if (!isGap) depthMs = delayMs;
    }
    if (!isGap) neededMs = Math.max(neededMs, delayMs);
    lastSentMs = Math.max(lastSentMs, sentAtMs);
    depthSum += depthMs;
  }
  const count = passages.length;
  return count === 0
    ? { delayMs: LEAST_MS, lateRatio: 0 }
    : { delayMs: depthSum / count, lateRatio: Math.min(1, late / count) };
};

/** NetEq counts in packets: what it wants falls into one of them, and that one is waited for (underrun_optimizer.cc). */
const inPackets = (wantedMs: number): number => (1 + Math.floor(wantedMs / FRAME_MS)) * FRAME_MS;

const depthFor = (wantedMs: number): number =>
  Math.min(MOST_MS, Math.max(LEAST_MS, Number.isNaN(wantedMs) ? LEAST_MS : wantedMs));

/**
 * The same from a summary, where the packets are gone: delays are taken to be spread exponentially over the
 * least one, the shape of a queue. `spreadMs` is the mean of that spread, see {@link spreadOf}.
 */
export const expectedPlayOut = (spreadMs: number): PlayOut => {
  const spread = Math.max(0, spreadMs);
  const delayMs = depthFor(spread * Math.log(1 / (1 - IN_TIME)));
  return { delayMs, lateRatio: spread === 0 ? 0 : Math.exp(-delayMs / spread) };
};

/**
 * Mean spread of delays from what was measured of it. RFC 3550 jitter is the mean difference of two delays, for
 * an exponential spread its mean; a delay variation at the 99th percentile is ln(100) times the mean. The larger
 * counts: a stall every two seconds is in the one and not in the other.
 */
export const spreadOf = ({
  jitterMs = 0,
  delayVariationMs = 0,
}: {
  readonly jitterMs?: number | undefined;
  readonly delayVariationMs?: number | undefined;
}): number => Math.max(0, jitterMs, delayVariationMs / Math.log(100));
