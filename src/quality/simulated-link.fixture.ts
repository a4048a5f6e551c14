/**
 * Links that a capacity test meets, by the seed: capacity that wanders like a radio's, a queue in front of it, or
 * a shaper that lets a burst through. The same seed gives the same link.
 */

/** Mulberry32: small, good enough, the same everywhere. Uniform from 0 to 1. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const normalOf =
  (random: () => number): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export interface LinkKind {
  /** Mean capacity, or what a shaper refills. */
  readonly mbps: number;
  /** Standard deviation over mean. */
  readonly variation?: number;
  /** How long the capacity remembers (time constant of AR(1)). */
  readonly coherenceMs?: number;
  /** Allowance of a shaper, spent at 50 Mbps. */
  readonly creditBytes?: number;
}

const STEP_MS = 10;
const QUEUE_MS = 150;
const PACKET_BYTES = 1200;

/** A link into which one offers a rate for an interval, and which says how many bytes came out. */
export const simulatedLink = (
  { mbps, variation = 0, coherenceMs = 100, creditBytes = 0 }: LinkKind,
  seed: number,
): ((offeredMbps: number, intervalMs: number) => number) => {
  const random = randomOf(seed);
  const normal = normalOf(random);
  const memory = Math.exp(-STEP_MS / coherenceMs);
  let [state, queue, credit, partial] = [normal(), 0, creditBytes, random() * PACKET_BYTES];
  const capacityOf = (): number => {
    state = memory * state + Math.sqrt(1 - memory ** 2) * normal();
    return Math.max(0.05 * mbps, mbps * (1 + variation * state));
  };
  return (offeredMbps, intervalMs) => {
    let out = 0;
    for (let at = 0; at < intervalMs; at += STEP_MS) {
      const refill = (capacityOf() * 1000 * STEP_MS) / 8;
      const allowed = Math.min(refill + credit, (50 * 1000 * STEP_MS) / 8 + refill);
      queue += (offeredMbps * 1000 * STEP_MS) / 8;
      const passed = Math.min(queue, allowed);
      credit = Math.min(creditBytes, credit + refill - passed);
      queue = Math.min(queue - passed, (mbps * 1000 * QUEUE_MS) / 8);
      out += passed;
    }
    partial += out;
    const whole = Math.floor(partial / PACKET_BYTES) * PACKET_BYTES;
    partial -= whole;
    return whole;
  };
};
