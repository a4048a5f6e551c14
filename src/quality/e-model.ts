/**
 * The E-model of ITU-T: how people would rate a call, from delay, loss and codec. Three scales of the same
 * construction: G.107 (narrowband, telephone), G.107.1 (wideband), G.107.2 (fullband). Everything that a network
 * cannot change (loudness, room noise, echo) stands at the default values of the recommendations, with echo
 * cancelled, so that R = Ro - Is becomes one number per scale.
 */

/** A scale of transmission ratings. */
export type Band = 'narrow' | 'wide' | 'full';

interface Scale {
  /** R of a call without delay and loss, codec without impairment. */
  readonly best: number;
  /** What total loss costs: the constant of the equation of effective equipment impairment. */
  readonly totalLoss: number;
  /** R of this scale per R of the narrowband scale, on which MOS is defined. */
  readonly perNarrow: number;
}

const scales: Readonly<Record<Band, Scale>> = {
  // G.107 (06/2015), default values of table 3: R = 93.2; equation 7-29.
  narrow: { best: 93.2, totalLoss: 95, perNarrow: 1 },
  // G.107.1 (06/2019), clause 7.5 and annex A.
  wide: { best: 129, totalLoss: 95, perNarrow: 1.29 },
  // G.107.2 (03/2023), clause 7.5 and annex A.
  full: { best: 148, totalLoss: 132, perNarrow: 1.48 },
};

/** How a codec sounds without loss, and how well it bears loss (G.113). */
export interface Codec {
  readonly band: Band;
  /** Equipment impairment factor Ie, on the scale of its band. */
  readonly impairment: number;
  /** Packet-loss robustness factor Bpl. */
  readonly robustness: number;
}

export interface Call {
  /** Ta: from mouth to ear, in milliseconds. */
  readonly delayMs: number;
  readonly lossRatio: number;
  /** BurstR: 1 for random loss. */
  readonly burstRatio?: number;
}

/** Below this delay, nobody minds (mT of G.107, default delay sensitivity). */
const UNNOTICED_MS = 100;

/** Idd of G.107, equations 7-27 and 7-28, at the default delay sensitivity sT = 1. */
export const delayImpairment = (delayMs: number): number => {
  if (delayMs <= UNNOTICED_MS) return 0;
  const x = Math.log2(delayMs / UNNOTICED_MS);
  return 25 * ((1 + x ** 6) ** (1 / 6) - 3 * (1 + (x / 3) ** 6) ** (1 / 6) + 2);
};

/** Ie,eff of G.107, equation 7-29, on the scale of the codec's band. */
export const effectiveImpairment = (
  codec: Codec,
  { lossRatio, burstRatio = 1 }: Pick<Call, 'lossRatio' | 'burstRatio'>,
): number => {
  const { totalLoss } = scales[codec.band];
  const percent = 100 * Math.min(1, Math.max(0, lossRatio));
  const share = percent / (percent / Math.max(1, burstRatio) + codec.robustness);
  // Only for absurd codecs or bursts can the share pass 1.
  return codec.impairment + (totalLoss - codec.impairment) * Math.min(1, share);
};

/** R: transmission rating on the scale of the codec's band; may be below zero. */
export const rating = (codec: Codec, call: Call): number =>
  scales[codec.band].best - delayImpairment(call.delayMs) - effectiveImpairment(codec, call);

/**
 * MOS-CQE of a rating: G.107, annex B; G.107.1 and G.107.2, annex A. From 1 to 4.5 and never falling: below
 * R = 6.5 the cubic of the recommendation runs under 1 (and for R < 0 up again), where annex B says 1.
 */
export const meanOpinionScore = (band: Band, ratingOfBand: number): number => {
  const r = Math.min(100, Math.max(0, ratingOfBand / scales[band].perNarrow));
  return Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r));
};
