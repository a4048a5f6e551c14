/** The value below which `share` of the samples fall (nearest rank); undefined when there are none. */
export const quantile = (samples: readonly number[], share: number): number | undefined => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};

/** Smallest, middle and largest round trip; undefined when nothing came back. */
export const spreadOf = (
  samples: readonly number[],
): { readonly min: number; readonly median: number; readonly max: number } | undefined => {
  const [min, median, max] = [quantile(samples, 0), quantile(samples, 0.5), quantile(samples, 1)];
  return min === undefined || median === undefined || max === undefined
    ? undefined
    : { min: roundedMs(min), median: roundedMs(median), max: roundedMs(max) };
};

/** Microseconds are noise on a shared computer, and reports are read by people. */
export const roundedMs = (ms: number): number => Math.round(ms * 100) / 100;
