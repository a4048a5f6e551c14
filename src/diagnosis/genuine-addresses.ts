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
import { isAccepted, ownHandshakes } from './reach.ts';

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

/** The service's neighbourhood: what one site is usually given (RFC 6177), and a common IPv4 block. */
const neighbourhoodOf = (ip: string): string =>
  ip.includes(':') ? ip.split(':').slice(0, 3).join(':') : ip.split('.').slice(0, 3).join('.');

/** An address next to this one showed the service's genuine certificate. */
const hasProvenNeighbour = (seen: Seen<'tls-handshake'>, ip: string): boolean =>
  ownHandshakes(seen, 'signalling', 'helper', 'media')
    .filter((one) => isAccepted(one) && one.outcome.kind === 'measured')
    .some(
      ({ target, outcome }) =>
        target.kind === 'name-at-address' &&
        outcome.kind === 'measured' &&
        outcome.value.chainsToPublicRoot &&
        neighbourhoodOf(target.ip) === neighbourhoodOf(ip),
    );

export const isGenuine = (
  seen: Seen<'dns-answer' | 'tls-handshake'>,
  { profile, startedAt }: Standing,
  ip: string,
): boolean =>
  (!isPastShelfLife(profile, startedAt) && isInRanges(profile, ip) === 'published') ||
  vouchers(seen, ip).size >= 2 ||
  hasProvenNeighbour(seen, ip);
