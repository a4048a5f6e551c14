/**
 * Round trips per minute under working conditions, draft-ietf-ippm-responsiveness: what a person at the line
 * can have answered in a minute while it is busy.
 */

/** Times of one question on a connection of its own while the line is busy, in milliseconds. */
export interface ForeignProbe {
  readonly tcpMs: number;
  readonly tlsMs: number;
  readonly httpMs: number;
}

const MINUTE_MS = 60_000;

/** Single-sided trimmed mean, 95 %: the worst twentieth of the answers is left out (section 5.1 of the draft). */
const KEPT = 0.95;

/** Mean without the highest 5 % of the values; nothing of nothing. */
export const trimmedMean = (values: readonly number[]): number | undefined => {
  const kept = values
    .toSorted((one, other) => one - other)
    .slice(0, Math.ceil(values.length * KEPT));
  return kept.length === 0 ? undefined : kept.reduce((sum, value) => sum + value, 0) / kept.length;
};

/** What was measured while the line was full. */
export interface LoadedProbes {
  /** Questions on connections of their own. */
  readonly foreign: readonly ForeignProbe[];
  /** Round trips on the connections that fill the line, in milliseconds. */
  readonly onLoadedMs: readonly number[];
}

/**
 * Round trips per minute: the mean of both kinds (section 4.3 of the draft); that of one kind where the other was
 * not measured. Nothing of nothing.
 */
export const roundTripsPerMinute = ({ foreign, onLoadedMs }: LoadedProbes): number | undefined => {
  const [tcp, tls, http] = [
    trimmedMean(foreign.map(({ tcpMs }) => tcpMs)),
    trimmedMean(foreign.map(({ tlsMs }) => tlsMs)),
    trimmedMean(foreign.map(({ httpMs }) => httpMs)),
  ];
  const loaded = trimmedMean(onLoadedMs);
  const kinds = [
    ...(tcp === undefined || tls === undefined || http === undefined
      ? []
      : [MINUTE_MS / ((tcp + tls + http) / 3)]),
    ...(loaded === undefined ? [] : [MINUTE_MS / loaded]),
  ].filter(Number.isFinite);
  return kinds.length === 0
    ? undefined
    : kinds.reduce((sum, value) => sum + value, 0) / kinds.length;
};

/** Intervals that a moving average spans, and averages that must agree (MAD of the draft). */
const AVERAGED = 4;

/** Standard deviation of the last averages over their mean, below which a measurement has settled (SDT of the draft). */
const SETTLED = 0.05;

/**
 * How far to trust it, by the values of the intervals (throughput, or round trips): high if the moving averages
 * have settled, medium if there were enough intervals, low otherwise.
 */
export const confidenceOf = (perInterval: readonly number[]): 'low' | 'medium' | 'high' => {
  if (perInterval.length < AVERAGED) return 'low';
  const averages = perInterval.flatMap((_, end) =>
    end + 1 < AVERAGED ? [] : [meanOf(perInterval.slice(end + 1 - AVERAGED, end + 1))],
  );
  const last = averages.slice(-AVERAGED);
  const mean = meanOf(last);
  const deviation = Math.sqrt(meanOf(last.map((value) => (value - mean) ** 2)));
  return last.length === AVERAGED && deviation <= SETTLED * mean ? 'high' : 'medium';
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
