import type { ServiceProfile } from './profile.ts';

const DAY_MS = 86_400_000;

/**
 * Whether a profile is too old to accuse an address range. A computer whose
 * clock lies far in the past gets `false`: an unread future is no staleness.
 */
export const isPastShelfLife = (
  profile: Pick<ServiceProfile, 'date' | 'shelfLifeDays'>,
  startedAtIso: string,
): boolean => ageInDays(profile, startedAtIso) > profile.shelfLifeDays;

/** Whole days between the profile's date and the start of the run; negative if the clock is behind. */
export const ageInDays = (profile: Pick<ServiceProfile, 'date'>, startedAtIso: string): number =>
  Math.floor((Date.parse(startedAtIso) - Date.parse(profile.date)) / DAY_MS);
