/**
 * Where media would go from here, and how sure we are that somebody there serves media.
 *
 * In order: what a running client talks to now, media names that resolve, and last a few
 * samples from the published ranges. An address nobody vouches for (a sample, or an answer
 * outside the published ranges, which may be a filter's block page) is `media-unproven`:
 * what it says may clear, its silence may never accuse.
 */
import ipaddr from 'ipaddr.js';

import { measuredIn, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Role } from '../model/target.ts';
import {
  addressesOf,
  familyOf,
  isLookedUp,
  isPublishedMedia,
  mediaNames,
} from './known-addresses.ts';

export interface MediaAddress {
  readonly ip: string;
  readonly role: Extract<Role, 'media' | 'media-unproven'>;
  readonly name?: string;
}

export type MediaEvidence = Seen<'client' | 'system-lookup' | 'dns-answer' | 'tls-handshake'>;

/** Two of a family survive one dead router; more strangers asked would only be impolite. */
const PER_FAMILY = 2;

export const mediaAddresses = (
  profile: ServiceProfile,
  seen: MediaEvidence,
): readonly MediaAddress[] => {
  const candidates = [...peersOf(profile, seen), ...namedOnes(profile, seen)];
  const isProven = (ip: string) =>
    isPublishedMedia(profile, ip) || hasShownItsName(profile, seen, ip);
  const all = candidates.map(({ ip, name }): MediaAddress => {
    const role = isProven(ip) ? 'media' : 'media-unproven';
    return { ip, role, ...(name === undefined ? {} : { name }) };
  });
  const proven = all.filter(({ role }) => role === 'media');
  const unproven = all.filter(({ role }) => role === 'media-unproven');
  const isSearchOver = mediaNames(profile).every((name) => isLookedUp(seen, name));
  const samples = proven.length === 0 && isSearchOver ? samplesOf(profile) : [];
  return limited([...proven, ...unproven, ...samples]);
};

/** The client's TCP peers on port 443 may be anything of the service's; only published ranges and media ports count. */
const peersOf = (profile: ServiceProfile, seen: MediaEvidence): readonly Candidate[] => {
  const { udpPorts, tcpPorts } = profile.media;
  return measuredIn(seen.client)
    .flatMap(({ value }) => value.peers)
    .filter(
      ({ ip, port, transport }) =>
        (transport === 'udp' && udpPorts.includes(port)) ||
        (tcpPorts.includes(port) && isPublishedMedia(profile, ip)),
    )
    .map(({ ip }) => ({ ip }));
};

interface Candidate {
  readonly ip: string;
  readonly name?: string;
}

const namedOnes = (profile: ServiceProfile, seen: MediaEvidence): readonly Candidate[] =>
  mediaNames(profile).flatMap((name) => addressesOf(seen, name).map((ip) => ({ ip, name })));

/** A certificate for a name of the service, from a root somebody trusts, at this very address. */
const hasShownItsName = (profile: ServiceProfile, seen: MediaEvidence, ip: string): boolean =>
  measuredIn(seen['tls-handshake']).some(
    ({ target, value }) =>
      target.kind === 'name-at-address' &&
      target.ip === ip &&
      profile.domains.some((domain) => target.name.endsWith(domain)) &&
      value.isNameMatching &&
      value.chainsToPublicRoot,
  );

const SAMPLE_RANGES = 2;

/** The first host of the widest IPv4 ranges: the same on every run, so that runs can be compared. */
const samplesOf = (profile: ServiceProfile): readonly MediaAddress[] =>
  profile.media.ranges
    .filter(({ cidr }) => ipaddr.IPv4.isValidCIDR(cidr))
    .map(({ cidr }) => ipaddr.IPv4.parseCIDR(cidr))
    .toSorted(([, left], [, right]) => left - right)
    .slice(0, SAMPLE_RANGES)
    .map(([network, bits]) => ({ ip: firstHost(network, bits), role: 'media-unproven' }));

const firstHost = (network: ipaddr.IPv4, bits: number): string => {
  const octets = network.octets.slice(0, 3);
  const last = network.octets[3] ?? 0;
  return [...octets, bits === 32 ? last : last + 1].join('.');
};

const limited = (addresses: readonly MediaAddress[]): readonly MediaAddress[] => {
  const kept: MediaAddress[] = [];
  for (const address of addresses) {
    const family = familyOf(address.ip);
    const same = kept.filter(({ ip }) => familyOf(ip) === family);
    if (same.length < PER_FAMILY && same.every(({ ip }) => ip !== address.ip)) kept.push(address);
  }
  return kept;
};
