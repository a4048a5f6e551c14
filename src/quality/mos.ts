/** The mean opinion score of a voice call with Opus over a measured network: ITU-T G.107.2, 1 to 4.5. */
import type { CallPackets } from '../model/quality-facts.ts';
import { opinionScore } from './e-model.ts';
import { expectedPlayOut, spreadOf } from './jitter-buffer.ts';
import { opusRating } from './opus.ts';

/** What was measured of one direction. Absent parts are taken to be perfect: say so where the score is shown. */
export interface VoicePath {
  readonly rttMs: number;
  /** 0 to 1, of this direction. */
  readonly lossRatio: number;
  /** BurstR of G.107; 1 if unknown. */
  readonly burstRatio?: number | undefined;
  /** RFC 3550. */
  readonly jitterMs?: number | undefined;
  /** 99th percentile over the minimum, RFC 5481. */
  readonly delayVariationMs?: number | undefined;
  /** Arrived too late to be played; replaces the estimate from jitter and variation. */
  readonly lateRatio?: number | undefined;
  /** Speech payload in kbit/s. */
  readonly kbps?: number | undefined;
}

/** Opus with frames of 20 ms looks 6.5 ms ahead (RFC 6716, section 2). What the sound card adds is not the network's. */
const CODEC_MS = 26.5;

/**
 * The score of the way between here and the far end. The other participants' half of the way is not in it:
 * nobody here can measure or mend it.
 */
export const callMos = (path: VoicePath): number => {
  const expected = expectedPlayOut(spreadOf(path));
  const late = path.lateRatio ?? expected.lateRatio;
  const lossRatio = 1 - (1 - within(path.lossRatio)) * (1 - within(late));
  const delayMs = Math.max(0, path.rttMs) / 2 + expected.delayMs + CODEC_MS;
  const burstRatio = Math.max(1, path.burstRatio ?? 1);
  return opinionScore('full', opusRating({ delayMs, lossRatio, burstRatio }, path.kbps));
};

const within = (ratio: number): number => Math.min(1, Math.max(0, ratio));

/** The score of a measured stream: that of its worse direction, because a call is lost when either side is. */
export const streamMos = (packets: CallPackets): number => {
  const { rttMs, burstRatio, lateRatio } = packets;
  const both = { rttMs: rttMs.median, burstRatio, lateRatio };
  return Math.min(
    callMos({
      ...both,
      lossRatio: packets.lossUpRatio,
      jitterMs: packets.jitterUpMs,
      delayVariationMs: packets.delayVariationUpMs,
    }),
    callMos({
      ...both,
      lossRatio: packets.lossDownRatio,
      jitterMs: packets.jitterDownMs,
      delayVariationMs: packets.delayVariationDownMs,
    }),
  );
};
