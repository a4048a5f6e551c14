/**
 * One name of the service at a time: what the system's lookup gave, whether that leads to
 * the service, and what asked and outside resolvers say about the same name.
 *
 * A name that completes a handshake at an address clears that address, whoever gave it:
 * answers that differ per resolver are how content networks work.
 */
import type { Observation, Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { isInRanges } from '../model/ranges.ts';
import { kindOfAddress } from './addresses.ts';
import { withRole } from './controls.ts';
import { dnsReplies, isMute, isOutside, isPlain, type DnsReply } from './dns.ts';
import { isAccepted } from './reach.ts';

export type NameEvidence = Seen<
  'resolvers' | 'dns-answer' | 'system-lookup' | 'hosts-file' | 'tcp-connect' | 'tls-handshake'
>;

/** `proven`: the service showed its certificate there. `foreign`: somebody else did. `dead`: tried in vain. */
export type Standing = 'proven' | 'foreign' | 'dead' | 'untried';

const atAddress = (one: Observation, name: string, ip: string): boolean =>
  (one.target.kind === 'address' || one.target.kind === 'name-at-address') &&
  one.target.name === name &&
  one.target.ip === ip;

export const handshakesAt = (
  seen: Seen<'tls-handshake'>,
  name: string,
  ip: string,
): readonly Observation<'tls-handshake'>[] =>
  seen['tls-handshake'].filter(
    (one) =>
      atAddress(one, name, ip) &&
      one.target.kind === 'name-at-address' &&
      one.target.purpose === 'own' &&
      one.outcome.kind !== 'skipped',
  );

export const standingOf = (
  seen: Seen<'tcp-connect' | 'tls-handshake'>,
  name: string,
  ip: string,
): Standing => {
  const handshakes = handshakesAt(seen, name, ip);
  if (handshakes.some(isAccepted)) return 'proven';
  if (handshakes.some(({ outcome }) => outcome.kind === 'measured')) return 'foreign';
  const hasFailed =
    handshakes.length > 0 ||
    seen['tcp-connect'].some((one) => atAddress(one, name, ip) && one.outcome.kind === 'failed');
  return hasFailed ? 'dead' : 'untried';
};

/** Null, loopback, made-up or private: no public service can be there, though a company's own copy can. */
export const leadsNowhere = (ip: string): boolean =>
  !['public', 'nat64', 'carrier-grade-nat'].includes(kindOfAddress(ip));

export interface NameStory {
  readonly name: string;
  readonly isHelper: boolean;
  readonly lookup: Observation<'system-lookup'>;
  readonly systemAddresses: readonly string[];
  /** The system's answer does not lead to the service: no address, or none that proved itself. */
  readonly isLost: boolean;
  /** Plain answers of the resolvers programs ask. */
  readonly asked: readonly DnsReply[];
  /** Plain answers of outside resolvers that nobody here is set up to ask. */
  readonly publicOnes: readonly DnsReply[];
  readonly encrypted: readonly DnsReply[];
  /** A line of the hosts file gives these addresses for it. */
  readonly hostsAddresses: readonly string[];
}

const hostsAddressesOf = (seen: Seen<'hosts-file'>, name: string): readonly string[] =>
  seen['hosts-file'].flatMap(({ outcome }) =>
    outcome.kind === 'measured'
      ? outcome.value.entries
          .filter(({ names }) => names.includes(name))
          .map(({ address }) => address)
      : [],
  );

const isLostAt = (seen: NameEvidence, name: string, addresses: readonly string[]): boolean => {
  if (addresses.length === 0) return true;
  const standings = addresses.map((ip) => standingOf(seen, name, ip));
  if (standings.includes('proven')) return false;
  return addresses.every(
    (ip, index) => leadsNowhere(ip) || ['foreign', 'dead'].includes(standings[index] ?? ''),
  );
};

/** Names the client needs, whose lookup ended one way or the other. */
export const nameStories = (seen: NameEvidence, profile: ServiceProfile): readonly NameStory[] => {
  const replies = dnsReplies(seen, profile);
  return withRole(seen['system-lookup'], 'signalling', 'helper').flatMap((lookup) => {
    const { target, outcome } = lookup;
    if (target.kind !== 'name' || outcome.kind === 'skipped') return [];
    const { name } = target;
    const systemAddresses = outcome.kind === 'measured' ? outcome.value.addresses : [];
    const own = replies.filter((one) => one.name === name && !one.isCheckingDisabled);
    return [
      {
        name,
        isHelper: target.role === 'helper',
        lookup,
        systemAddresses,
        isLost: isLostAt(seen, name, systemAddresses),
        asked: own.filter((one) => one.by === 'asked' && isPlain(one)),
        publicOnes: own.filter((one) => one.by === 'public' && !one.isPadded),
        encrypted: own.filter(({ by }) => by === 'encrypted'),
        hostsAddresses: hostsAddressesOf(seen, name),
      },
    ];
  });
};

/** Addresses that outside resolvers give and that could be the service's. */
export const credibleAddresses = (replies: readonly DnsReply[]): readonly string[] => [
  ...new Set(replies.flatMap(({ addresses }) => addresses.filter((ip) => !leadsNowhere(ip)))),
];

export interface Truth {
  readonly addresses: readonly string[];
  readonly replies: readonly DnsReply[];
  /** A handshake at one of them showed the service's certificate. */
  readonly proofs: readonly Observation<'tls-handshake'>[];
  /** Resolvers that gave credible addresses. */
  readonly resolvers: readonly string[];
}

/** What these outside answers agree on, and whether TLS proved it. */
export const truthOf = (
  seen: Seen<'tls-handshake'>,
  name: string,
  replies: readonly DnsReply[],
): Truth => {
  const good = replies.filter((one) => credibleAddresses([one]).length > 0);
  const addresses = credibleAddresses(good);
  return {
    addresses,
    replies: good,
    proofs: addresses.flatMap((ip) => handshakesAt(seen, name, ip).filter(isAccepted)),
    resolvers: [...new Set(good.map(({ resolver }) => resolver))],
  };
};

/** Sure enough to contradict another resolver: TLS proved it, or two resolvers of different companies say it. */
export const isSure = ({ proofs, resolvers }: Truth): boolean =>
  proofs.length > 0 || resolvers.length >= 2;

/** An answer in the service's own published ranges is the service's, whether or not it can be reached. */
export const isPublished = (profile: ServiceProfile, ip: string): boolean =>
  isInRanges(profile, ip) === 'published';

/** The name does not exist, or has neither kind of address, by the word of these resolvers. */
const isDenied = (replies: readonly DnsReply[]): boolean => {
  if (replies.some(({ said }) => said === 'addresses')) return false;
  const empty = new Set(replies.filter(({ said }) => said === 'nodata').map(({ type }) => type));
  return replies.some(({ said }) => said === 'nxdomain') || (empty.has('A') && empty.has('AAAA'));
};

/**
 * Outside resolvers know the name under no address: retired by the service, or the service's
 * own trouble; nobody on the way is to blame. Encrypted answers count alone where there are
 * any: a box that falsifies plain answers denies the name in everybody's voice.
 */
export const isUnknownEverywhere = (all: readonly DnsReply[], name: string): boolean => {
  const own = all.filter((one) => one.name === name && !isMute(one));
  const encrypted = own.filter(({ by }) => by === 'encrypted');
  return isDenied(encrypted.length > 0 ? encrypted : own.filter(isOutside));
};
