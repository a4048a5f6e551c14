/** Comparing client versions, and the minimum in force on a day. */
import type { ServiceProfile } from '../model/profile.ts';

/** Numbers of a version; `6.0.2 (4680)` and `6.0.2.4680` agree in what matters. */
const numbersOf = (version: string): readonly number[] =>
  (version.match(/\d+/g) ?? []).slice(0, 3).map(Number);

/** Negative when `a` is older than `b`; undefined when one of them holds no number. */
export const compareVersions = (a: string, b: string): number | undefined => {
  const left = numbersOf(a);
  const right = numbersOf(b);
  if (left.length === 0 || right.length === 0) return undefined;
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The minimum that applied to this system when the check ran: the newest entry not in the future. */
export const minimumVersion = (
  profile: ServiceProfile,
  os: string,
  startedAt: string,
): ServiceProfile['client']['minimumVersions'][number] | undefined => {
  const inForce = profile.client.minimumVersions
    .filter(({ since }) => since <= startedAt.slice(0, 10))
    .toSorted((a, b) => (a.since < b.since ? 1 : -1));
  return inForce.find((entry) => entry.os === os) ?? inForce.find((entry) => entry.os === 'other');
};

/**
 * Which system an install belongs to: its package form says it, or, for bare files, their path.
 * Windows has a minimum of its own, so an install of a person (`%APPDATA%\\Zoom`) must not be
 * judged by another's.
 */
export const systemOf = ({
  from,
  path,
}: {
  readonly from: string;
  readonly path: string;
}): string => {
  if (from === 'msi' || /^(?:[a-z]:[\\/]|\\\\|%)/i.test(path)) return 'win32';
  return from === 'app' || path.includes('.app') ? 'darwin' : 'linux';
};
