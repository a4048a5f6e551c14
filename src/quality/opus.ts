/**
 * Opus, as meeting services use it for speech: impairment and robustness by bit rate, on the fullband scale.
 *
 * From subjective and POLQA tests of Opus in super-wideband, variable bit rate, by Alahmadi, Pocta and Melvin
 * (An Adaptive Bitrate Switching Algorithm for Speech Applications in Context of WebRTC, ACM TOMM 2021; values in
 * github.com/mohaoahmadi/Opus_Codec_Quality_Evaluation, MIT). G.113 has no row for Opus; for EVS, the nearest
 * relative, its appendix V says 10.8 / 10.3 at 16.4 kbit/s and 7.2 / 11.4 at 24.4. Note that the robustness is
 * about 10: the 25 that is often used belongs to G.711 with concealment, on another scale.
 */
import { type Codec, rating, type Transport } from './e-model.ts';

/** kbit/s, Ie, Bpl for random loss, Bpl for bursts. */
const rows = [
  [14, 38.06, 16.51, 9.13],
  [15, 34.12, 15, 7.9],
  [16, 30.163, 11.83, 10.06],
  [19, 23.807, 10.67, 8.92],
  [22, 20.223, 10.47, 8.57],
  [25, 20.209, 11.28, 9.18],
  [28, 18.477, 10.63, 8.91],
  [31, 16.829, 10.44, 8.82],
  [34, 14.759, 10.12, 8.54],
  [37, 12.078, 10.38, 8.3],
  [40, 10.666, 9.79, 8.04],
] as const satisfies readonly (readonly [number, number, number, number])[];

/**
 * Speech payload of a meeting client: 60 to 80 kbit/s on the wire (Zoom, "Calculating bandwidth usage") are 36 to
 * 56 without the headers of 50 packets a second; WebRTC starts at 32. The table's step in between.
 */
const USUAL_KBPS = 34;

/** Burst ratio at which the figures for bursts are taken to hold; between random loss and this, a straight line. */
const BURSTY = 2;

const lastRow = rows[10];

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

type Row = (typeof rows)[number];

/** Straight lines between the bit rates that were tested; the nearest one outside of them. */
const rowAt = (kbps: number): readonly [number, number, number] => {
  const high: Row = rows.find(([rate]) => rate >= kbps) ?? lastRow;
  const low: Row = rows.findLast(([rate]) => rate <= kbps) ?? rows[0];
  const share = high[0] <= low[0] ? 0 : (kbps - low[0]) / (high[0] - low[0]);
  return [
    between(low[1], high[1], share),
    between(low[2], high[2], share),
    between(low[3], high[3], share),
  ];
};

export const opusCodec = (kbps = USUAL_KBPS, burstRatio = 1): Codec => {
  const [impairment, random, bursty] = rowAt(kbps);
  const burstiness = Math.min(1, Math.max(0, (burstRatio - 1) / (BURSTY - 1)));
  return { band: 'full', impairment, robustness: between(random, bursty, burstiness) };
};

/**
 * R of a call with Opus. Bursts are in the codec's own robustness up to a ratio of {@link BURSTY}; what goes
 * beyond counts as BurstR of G.107.
 */
export const opusRating = (transport: Transport, kbps?: number): number => {
  const { burstRatio = 1 } = transport;
  return rating(opusCodec(kbps, burstRatio), {
    ...transport,
    burstRatio: Math.max(1, burstRatio / BURSTY),
  });
};
