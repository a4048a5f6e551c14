/**
 * The E-model a second time, in another form: every parameter and term of G.107 (06/2015), clause 7, down to room
 * noise and talker echo, where `e-model.ts` has one number for all that no network changes; other arrangements of
 * the same algebra for loss, delay and opinion. Symbols are those of the recommendation.
 */

export interface Parameters {
  readonly SLR: number;
  readonly RLR: number;
  readonly STMR: number;
  readonly Ds: number;
  readonly TELR: number;
  readonly WEPL: number;
  readonly T: number;
  readonly Tr: number;
  readonly Ta: number;
  readonly qdu: number;
  readonly Ie: number;
  readonly Bpl: number;
  readonly Ppl: number;
  readonly BurstR: number;
  readonly Nc: number;
  readonly Nfor: number;
  readonly Ps: number;
  readonly Pr: number;
  readonly LSTR: number;
  readonly A: number;
}

/** Table 3 of the recommendation. */
export const defaults: Parameters = {
  SLR: 8,
  RLR: 2,
  STMR: 15,
  LSTR: 18,
  Ds: 3,
  TELR: 65,
  WEPL: 110,
  T: 0,
  Tr: 0,
  Ta: 0,
  qdu: 1,
  Ie: 0,
  Bpl: 4.3,
  Ppl: 0,
  BurstR: 1,
  Nc: -70,
  Nfor: -64,
  Ps: 35,
  Pr: 35,
  A: 0,
};

const power = (decibel: number): number => Math.exp((decibel * Math.LN10) / 10);
const decibel = (ratio: number): number => (10 * Math.log(ratio)) / Math.LN10;
/** (1 + x^n)^(1/n) without raising to powers twice. */
const rounded = (x: number, n: number): number => Math.exp(Math.log1p(x ** n) / n);

/** Equations 7-3 to 7-7: all noise as seen from the 0 dBr point, dBm0p. */
export const noise = (p: Parameters): number => {
  const OLR = p.SLR + p.RLR;
  const Nos = p.Ps - p.SLR - p.Ds - 100 + 0.004 * (p.Ps - OLR - p.Ds - 14) ** 2;
  const Pre = p.Pr + decibel(1 + power(10 - p.LSTR));
  const Nor = p.RLR - 121 + Pre + 0.008 * (Pre - 35) ** 2;
  return decibel(power(p.Nc) + power(Nos) + power(Nor) + power(p.Nfor + p.RLR));
};

/** Equation 7-2. */
const signalToNoise = (p: Parameters): number => 15 - 1.5 * (p.SLR + noise(p));

/** Equations 7-8 to 7-17: loudness, sidetone, quantizing. */
export const simultaneous = (p: Parameters): number => {
  const Xolr = p.SLR + p.RLR + 0.2 * (64 + noise(p) - p.RLR);
  const Iolr = 20 * (rounded(Xolr / 8, 8) - Xolr / 8);
  const STMRo = -decibel(power(-p.STMR) + Math.exp(-p.T / 4) * power(-p.TELR));
  const Ist =
    12 * rounded((STMRo - 13) / 6, 8) -
    28 * rounded((STMRo + 1) / 19.4, 35) -
    13 * rounded((STMRo - 3) / 33, 13) +
    29;
  const Q = 37 - (15 * Math.log(p.qdu)) / Math.LN10;
  const G = 1.07 + 0.258 * Q + 0.0602 * Q ** 2;
  const Y = (signalToNoise(p) - 100) / 15 + 46 / 8.4 - G / 9;
  const Z = 46 / 30 - G / 40;
  const Iq = (15 * Math.log(1 + 10 ** Y + 10 ** Z)) / Math.LN10;
  return Iolr + Ist + Iq;
};

/** Equation 7-27, with the logarithm to the base of 10 that the recommendation writes. */
const absoluteDelay = ({ Ta }: Parameters): number => {
  const X = Ta <= 100 ? 0 : Math.log10(Ta / 100) / Math.log10(2);
  return 25 * (rounded(X, 6) - 3 * rounded(X / 3, 6) + 2);
};

/** Equations 7-19 to 7-26: echo that the talker and the listener hear. */
const echo = (p: Parameters): number => {
  const No = noise(p);
  const TERV =
    p.TELR -
    (40 * Math.log((1 + p.T / 10) / (1 + p.T / 150))) / Math.LN10 +
    6 * Math.exp(-0.3 * p.T ** 2);
  const half = (-1.5 * (No - p.RLR) - (80 + 2.5 * (TERV - 14))) / 2;
  const Idte = p.T < 1 ? 0 : (half + Math.hypot(half, 10) - 1) * (1 - Math.exp(-p.T));
  const listener = (signalToNoise(p) - (10.5 * (p.WEPL + 7)) / Math.sqrt(Math.sqrt(p.Tr + 1))) / 2;
  return Idte + listener + Math.hypot(listener, 13);
};

/** Equation 7-29 as a mixture of the codec and nothing at all, of which `totalLoss` is the worth. */
const equipment = ({ Ie, Bpl, Ppl, BurstR }: Parameters, totalLoss: number): number => {
  const robust = Ppl / BurstR + Bpl;
  return totalLoss + (Ie - totalLoss) * ((robust - Ppl) / robust);
};

/** Equation 7-1. */
export const narrowbandRating = (p: Parameters): number =>
  signalToNoise(p) - simultaneous(p) - echo(p) - absoluteDelay(p) - equipment(p, 95) + p.A;

/** G.107.1, equation 7-1, noise and echo left at their defaults. */
export const widebandRating = (p: Parameters): number =>
  129 - absoluteDelay(p) - equipment(p, 95) + p.A;

/** G.107.2, clause 7: Ro from its own default noise floors of -96 dBm. */
export const fullbandRating = (p: Parameters): number =>
  20 - 1.5 * (p.SLR + decibel(2 * power(-96))) - 1.48 * absoluteDelay(p) - equipment(p, 132) + p.A;

/** Annex B as a polynomial in Horner's form, and its three cases. */
export const opinion = (R: number): number => {
  if (R <= 6.5) return 1;
  if (R >= 100) return 4.5;
  return 1 + R * (-0.007 + R * (0.00112 - 0.000_007 * R));
};
