/** How losses of a stream come together. */

/** Lengths of the runs of lost packets, in the order of sending. */
const runsOf = (isLost: readonly boolean[]): readonly number[] => {
  const runs: number[] = [];
  let length = 0;
  for (const lost of [...isLost, false]) {
    if (lost) length += 1;
    else if (length > 0) {
      runs.push(length);
      length = 0;
    }
  }
  return runs;
};

export const longestRun = (isLost: readonly boolean[]): number =>
  runsOf(isLost).reduce((longest, run) => Math.max(longest, run), 0);

/**
 * Runs of length one that are added to those seen: with one or two runs their mean says little, and a single
 * hiccup of five packets would otherwise pass for a habit. Trades some blindness below three runs for that.
 */
const DOUBT_RUNS = 1;

/**
 * BurstR of G.107: mean run of lost packets over the mean run that random loss of the same ratio would have,
 * 1 / (1 - loss). At least 1; 1 without loss.
 */
export const burstRatioOf = (isLost: readonly boolean[]): number => {
  const runs = runsOf(isLost);
  const lost = runs.reduce((sum, run) => sum + run, 0);
  // All lost is one run that never ended: no ratio can be told.
  if (lost === 0 || lost === isLost.length) return 1;
  const meanRun = (lost + DOUBT_RUNS) / (runs.length + DOUBT_RUNS);
  return Math.max(1, meanRun * (1 - lost / isLost.length));
};
