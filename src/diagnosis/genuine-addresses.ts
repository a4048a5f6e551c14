/**
 * Does this address really belong to the service?
 *
 * A hijacked or filtered name leads to an address where nobody answers, and that would
 * look like a firewall. Published ranges vouch, and so do two resolvers that give the
 * same answer. A profile past its shelf life vouches for no range.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { isInRanges } from '../model/ranges.ts';
import { isPastShelfLife } from '../model/shelf-life.ts';

export interface Standing {
  readonly profile: ServiceProfile;
  readonly startedAt: string;
}

/** Resolvers that gave this address for some name. */
export const vouchers = (seen: Seen<'dns-answer'>, ip: string): ReadonlySet<string> =>
  new Set(
    measuredIn(seen['dns-answer']).flatMap(({ target, value }) =>
      target.kind === 'name-by-resolver' && value.addresses.includes(ip) ? [target.resolver] : [],
    ),
  );

export const isGenuine = (
  seen: Seen<'dns-answer'>,
  { profile, startedAt }: Standing,
  ip: string,
): boolean =>
  (!isPastShelfLife(profile, startedAt) && isInRanges(profile, ip) === 'published') ||
  vouchers(seen, ip).size >= 2;
