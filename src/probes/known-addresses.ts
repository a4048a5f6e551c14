/**
 * Addresses that earlier observations found, in the order worth trying.
 *
 * The system's own lookup first, because that is what the client will use; then what
 * any resolver said, so that a broken resolver does not end the search.
 */
import { isIP, isIPv6 } from 'node:net';

import ipaddr from 'ipaddr.js';

import { measuredIn, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { isInRanges } from '../model/ranges.ts';

export type Family = 4 | 6;

export const familyOf = (ip: string): Family => (isIPv6(ip) ? 6 : 4);

/** Filters answer with 0.0.0.0 or loopback; a packet to those would only talk to ourselves. */
const canBeElsewhere = (ip: string): boolean =>
  isIP(ip) !== 0 &&
  !['unspecified', 'loopback', 'linkLocal', 'broadcast', 'multicast'].includes(
    ipaddr.process(ip).range(),
  );

export const addressesOf = (
  seen: Seen<'system-lookup' | 'dns-answer'>,
  name: string,
): readonly string[] => {
  if (isIP(name) !== 0) return [name];
  const bySystem = measuredIn(seen['system-lookup']).flatMap(({ target, value }) =>
    target.kind === 'name' && target.name === name ? value.addresses : [],
  );
  const byResolvers = measuredIn(seen['dns-answer']).flatMap(({ target, value }) =>
    target.kind === 'name-by-resolver' && target.name === name ? value.addresses : [],
  );
  return [...new Set([...bySystem, ...byResolvers])].filter(canBeElsewhere);
};

/** The first address of each family. */
export const firstOfEachFamily = (addresses: readonly string[]): readonly string[] =>
  ([4, 6] as const).flatMap((family) => {
    const first = addresses.find((ip) => familyOf(ip) === family);
    return first === undefined ? [] : [first];
  });

/** Whether the lookup of a name has ended, well or badly. */
export const isLookedUp = (seen: Seen<'system-lookup'>, name: string): boolean =>
  seen['system-lookup'].some(({ target }) => target.kind === 'name' && target.name === name);

export const isPublishedMedia = (profile: ServiceProfile, ip: string): boolean =>
  isInRanges(profile, ip) === 'published';

/** The front door: the name without which nothing else matters. */
export const mainName = (profile: ServiceProfile): string | undefined =>
  profile.hosts.find(({ role, isEssential }) => role === 'signalling' && isEssential)?.name ??
  profile.hosts.find(({ role }) => role === 'signalling')?.name;

export const mediaNames = (profile: ServiceProfile): readonly string[] =>
  profile.hosts.filter(({ role }) => role === 'media').map(({ name }) => name);
