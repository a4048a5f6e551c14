/**
 * Does the far end's clock tell the truth about itself?
 *
 * A question arrives after it was sent and before its answer is back. Each packet therefore
 * bounds the difference of the two clocks from both sides; bounds that contradict
 * each other mean that one of the clocks jumped, ran backwards or was made up, and then figures
 * of one direction alone are worth nothing. Round trips need our clock only.
 */
import type { EchoReply } from '../quality/packet-tally.ts';

/** Scheduling at both ends; a jump below this does not change what a person would be told. */
const SLACK_MS = 5;
/** Crystals are off by up to 100 ppm each, hot virtual machines by more. */
const DRIFT = 0.0005;

export const clockProblem = (
  replies: readonly EchoReply[],
  sentAtMs: (sequence: number) => number,
): string | undefined => {
  let [atLeastMs, atMostMs] = [-Infinity, Infinity];
  let [firstMs, lastMs] = [Infinity, -Infinity];
  for (const { sequence, backAtMs, thereAtUs } of replies) {
    const sentMs = sentAtMs(sequence);
    atLeastMs = Math.max(atLeastMs, thereAtUs / 1000 - backAtMs);
    atMostMs = Math.min(atMostMs, thereAtUs / 1000 - sentMs);
    firstMs = Math.min(firstMs, sentMs);
    lastMs = Math.max(lastMs, sentMs);
  }
  const contradictionMs = atLeastMs - atMostMs;
  const allowedMs = SLACK_MS + DRIFT * Math.max(0, lastMs - firstMs);
  return contradictionMs > allowedMs
    ? `the far end's clock is off by ${Math.round(contradictionMs)} ms within one stream`
    : undefined;
};
