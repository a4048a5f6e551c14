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
