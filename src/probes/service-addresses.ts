/**
 * Which addresses stand for a name of the service, and when to look beyond the system's
 * own answer: only once that answer has failed, so that a healthy network is asked once.
 */
import ipaddr from 'ipaddr.js';

import { measuredIn, type Seen } from '../model/observation.ts';
import type { ServiceHost, ServiceProfile } from '../model/profile.ts';
import type { Target } from '../model/target.ts';
import { familyOf } from './known-addresses.ts';

export type NameEvidence = Seen<'system-lookup' | 'dns-answer' | 'tls-handshake'>;

export const hostsWithRole = (
  profile: ServiceProfile,
  ...roles: readonly ServiceHost['role'][]
): readonly ServiceHost[] =>
  // In the order of the roles asked for: where two names share an address, the first one lends it its role.
  roles.flatMap((role) => profile.hosts.filter((host) => host.role === role));

/** What the system's lookup said, loopback and made-up addresses included: the client would go there too. */
export const systemAddresses = (seen: Seen<'system-lookup'>, name: string): readonly string[] => [
  ...new Set(
    measuredIn(seen['system-lookup']).flatMap(({ target, value }) =>
      target.kind === 'name' && target.name === name ? value.addresses : [],
    ),
  ),
];

/** What resolvers said when asked directly; `by` limits it to some of them. */
export const resolvedAddresses = (
  seen: Seen<'dns-answer'>,
  name: string,
  by?: readonly string[],
): readonly string[] => [
  ...new Set(
    measuredIn(seen['dns-answer'])
      .flatMap(({ target, value }) =>
        target.kind === 'name-by-resolver' &&
        target.name === name &&
        (by === undefined || by.includes(target.resolver))
          ? value.addresses
          : [],
      )
      .filter((ip) => !isNowhere(ip)),
  ),
];

/** 0.0.0.0, loopback and the like: a filter's way of saying no. */
export const isNowhere = (ip: string): boolean =>
  !ipaddr.isValid(ip) ||
  ['unspecified', 'loopback', 'linkLocal', 'broadcast', 'multicast'].includes(
    ipaddr.process(ip).range(),
  );

/** At most so many of each family, in the order given. */
export const fewOfEachFamily = (addresses: readonly string[], most: number): readonly string[] =>
  ([4, 6] as const).flatMap((family) =>
    addresses.filter((ip) => familyOf(ip) === family).slice(0, most),
  );

/**
 * Whether the system's answer for this name has failed: no answer, only nowhere
 * addresses, or no handshake there that showed the right name from a root somebody trusts.
 */
export const isNameTroubled = (seen: NameEvidence, name: string): boolean => {
  const lookups = seen['system-lookup'].filter(
    ({ target }) => target.kind === 'name' && target.name === name,
  );
  if (lookups.length === 0) return false;
  const addresses = systemAddresses(seen, name);
  if (addresses.every(isNowhere)) return true;
  const tried = seen['tls-handshake'].filter(
    ({ target, outcome }) =>
      target.kind === 'name-at-address' &&
      target.name === name &&
      target.hello === 'small' &&
      addresses.includes(target.ip) &&
      outcome.kind !== 'skipped',
  );
  const left = tried.filter(({ outcome }) => !isNoWayOut(outcome));
  const isStillAsked =
    left.length === 0 && addresses.some((ip) => !tried.some(({ target }) => isLike(target, ip)));
  return tried.length > 0 && !isStillAsked && !left.some(({ outcome }) => isProof(outcome));
};

/** Of the same family. */
const isLike = (target: Target, ip: string): boolean =>
  target.kind === 'name-at-address' && familyOf(target.ip) === familyOf(ip);

/**
 * This computer has no way to such addresses: says nothing about the name. Where there is no IPv6 that is known at
 * once, long before the first handshake by IPv4 is over.
 */
const isNoWayOut = (outcome: Seen['tls-handshake'][number]['outcome']): boolean =>
  outcome.kind === 'failed' && outcome.failure.class === 'net.net_unreachable';

/** A handshake that ended with the right name under a root that somebody trusts. */
export const isProof = (outcome: Seen['tls-handshake'][number]['outcome']): boolean =>
  outcome.kind === 'measured' &&
  outcome.value.isNameMatching &&
  (outcome.value.chainsToPublicRoot || outcome.value.chainsToSystemRoot);
