/** Quick for so many bytes, then slower for good: how a provider's or a hotel's token bucket looks from inside. */

export interface Shaper {
  /** What came over the later rate before it set in: about the size of the bucket. */
  readonly burstBytes: number;
  readonly thenMbps: number;
}

/** A drop by a tenth is what Wi-Fi does; a shaper that takes less than a fifth hurts nobody. */
const DROP = 0.8;

/**
 * So many intervals after the edge make it "for good": fewer where the rate fell by half and more, because a radio
 * that falls so far does not stand still there.
 */
const LEAST_AFTER_HALF = 5;
const LEAST_AFTER = 10;

/** Less than this is what a queue holds, or what TCP sends at once to begin with. */
const LEAST_BYTES = 48 * 1024;

/**
 * After the edge a shaper is steady, which tells it from a radio that got worse: standard deviation over mean at
 * most. A bucket is refilled evenly; packets of 1200 bytes at 1 Mbps make 5 % in intervals of 100 ms. TCP under a
 * policer saws more than a short look could tell from a radio: it gets a longer one.
 */
const STEADY = 0.08;
const STEADY_FOR_LONG = 0.16;
const LONG = 15;

/** Standard errors between the two rates: at 30 possible edges, chance makes 5 once in ten thousand lines. */
const SURE = 5;

/** A rate that falls by half and more needs no proof that the quick part was even: TCP may still have been speeding up. */
const BY_HALF = 0.5;

/**
 * The edge that tells most, if one does. Rates of intervals of `everyMs`, in Mbps, from the very start; `from` is
 * where the sender itself became quicker, so that its own step is not taken for unevenness of the line.
 */
export const findShaper = (
  rates: readonly number[],
  everyMs: number,
  from = 0,
): Shaper | undefined => {
  let best: { readonly edge: number; readonly sureness: number } | undefined;
  for (let edge = from + 1; edge + LEAST_AFTER_HALF <= rates.length; edge++) {
    const sureness = surenessOf(withoutRamp(rates.slice(from, edge)), rates.slice(edge));
    if (sureness >= SURE && sureness > (best?.sureness ?? 0)) best = { edge, sureness };
  }
  if (best === undefined) return undefined;
  // The interval after the edge may still hold the last of the bucket.
  const then = spreadOf(rates.slice(best.edge + 1)).mean;
  const over = rates.slice(0, best.edge + 1).reduce((sum, rate) => sum + rate - then, 0);
  const burstBytes = Math.round((over * everyMs * 1000) / 8);
  return burstBytes < LEAST_BYTES ? undefined : { burstBytes, thenMbps: then };
};

const withoutRamp = (before: readonly number[]): readonly number[] => {
  const most = Math.max(...before);
  return before.slice(before.findIndex((rate) => rate >= most / 2));
};

const surenessOf = (before: readonly number[], [edge = 0, ...after]: readonly number[]): number => {
  const [quick, slow] = [spreadOf(before), spreadOf(after)];
  const steady = after.length >= LONG ? STEADY_FOR_LONG : STEADY;
  if (slow.mean > DROP * quick.mean || slow.deviation > steady * slow.mean) return 0;
  // An even part before, however short; being steady says the same of the part after.
  if (before.some((rate) => rate < (quick.mean + slow.mean) / 2)) return 0;
  if (edge > Math.max(...before) || edge < slow.mean * (1 - 2 * steady)) return 0;
  const isByHalf = slow.mean <= BY_HALF * quick.mean;
  if (!isByHalf && after.length + 1 < LEAST_AFTER) return 0;
  const deviation = isByHalf ? slow.deviation : Math.hypot(quick.deviation, slow.deviation);
  const pairs = (before.length * after.length) / (before.length + after.length);
  return ((quick.mean - slow.mean) / Math.max(0.05 * quick.mean, deviation)) * Math.sqrt(pairs);
};

const spreadOf = (rates: readonly number[]): { mean: number; deviation: number } => {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const square = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / rates.length) };
};
