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

/** Which system an install belongs to: its package form says it. */
export const systemOf = (from: string): string => {
  if (from === 'msi') return 'win32';
  return from === 'app' ? 'darwin' : 'linux';
};
