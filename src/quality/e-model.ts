/**
 * The E-model of ITU-T: how people would rate a call, from delay, loss and codec. Three scales of the same
 * construction: G.107 (narrowband, telephone), G.107.1 (wideband), G.107.2 (fullband). Everything that a network
 * cannot change (loudness, room noise, echo) stands at the default values of the recommendations, with echo
 * cancelled, so that Ro - Is becomes one number per scale.
 */

/** A scale of transmission ratings. */
type Band = 'narrow' | 'wide' | 'full';

interface Scale {
  /** R of a call without delay and loss, through a codec without impairment. */
  readonly best: number;
  /** What total loss costs: the constant in the equation of the effective equipment impairment. */
  readonly totalLoss: number;
  /** Factor of the delay impairment. */
  readonly delay: number;
  /** R of this scale per R of the narrowband scale, on which MOS is defined. */
  readonly perNarrow: number;
}

const scales: Readonly<Record<Band, Scale>> = {
  // G.107 (06/2015), table 3: R = 93.2 with all default values; equation 7-29.
  narrow: { best: 93.2, totalLoss: 95, delay: 1, perNarrow: 1 },
  // G.107.1 (06/2019, corrigendum 01/2020), equations 7-1, 7-15 (its 95 is not rescaled), A-1.
  wide: { best: 129, totalLoss: 95, delay: 1, perNarrow: 1.29 },
  // G.107.2 (03/2023), clauses 7.4 (delay, rescaled) and 7.5, annex A. Computed from its default noise
  // floors, Ro is 147.5: 0.01 of MOS.
  full: { best: 148, totalLoss: 132, delay: 1.48, perNarrow: 1.48 },
};

/** How a codec sounds without loss, and how well it bears loss (G.113). */
export interface Codec {
  readonly band: Band;
  /** Equipment impairment factor Ie, on the scale of its band. */
  readonly impairment: number;
  /** Packet-loss robustness factor Bpl. */
  readonly robustness: number;
}

/** What the network does to a call. */
export interface Transport {
  /** Ta: from mouth to ear, in milliseconds. */
  readonly delayMs: number;
  /** Ppl, 0 to 1: lost, or too late to be played. */
  readonly lossRatio: number;
  /** BurstR: mean length of a run of lost packets over that of random loss; 1 for random loss. */
  readonly burstRatio?: number;
}

/** Below this delay nobody minds: mT of G.107 at its default, for users who talk to each other. */
const UNNOTICED_MS = 100;

/** The curve has long been flat there; keeps infinite input from becoming no number at all. */
const LONGEST_MS = 60_000;

/** Idd of G.107, equations 7-27 and 7-28, at the default delay sensitivity sT = 1; narrowband scale. */
export const delayImpairment = (delayMs: number): number => {
  if (!(delayMs > UNNOTICED_MS)) return 0;
  const x = Math.log2(Math.min(delayMs, LONGEST_MS) / UNNOTICED_MS);
  return 25 * ((1 + x ** 6) ** (1 / 6) - 3 * (1 + (x / 3) ** 6) ** (1 / 6) + 2);
};

/** Ie,eff of G.107, equation 7-29 (G.107.1 and G.107.2 the same with a BurstR of 1), on the codec's own scale. */
export const effectiveImpairment = (
  codec: Codec,
  { lossRatio, burstRatio = 1 }: Omit<Transport, 'delayMs'>,
): number => {
  const { totalLoss } = scales[codec.band];
  const percent = 100 * Math.min(1, Math.max(0, lossRatio));
  const share = percent / (percent / Math.max(1, burstRatio) + codec.robustness);
  // Only with long bursts can the share pass 1: worse than total loss there is nothing.
  return codec.impairment + (totalLoss - codec.impairment) * Math.min(1, share);
};

/** R, the transmission rating, on the scale of the codec's band; may be below zero. */
export const rating = (codec: Codec, transport: Transport): number => {
  const { best, delay } = scales[codec.band];
  return best - delay * delayImpairment(transport.delayMs) - effectiveImpairment(codec, transport);
};

/**
 * MOS-CQE of a rating: G.107, annex B; G.107.1 and G.107.2, annex A. From 1 to 4.5 and never falling: below
 * R = 6.5 the cubic runs under 1 and, for R < 0, up again (which has made a dead call score 5 elsewhere).
 */
export const opinionScore = (band: Band, ratingOfBand: number): number => {
  const r = Math.min(100, Math.max(0, ratingOfBand / scales[band].perNarrow));
  return Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r));
};
