/**
 * How an asked resolver denies a name, and whether plain questions to others are answered
 * the same way: what tells a filter (its own answers only) from a hijack (everybody's).
 */
import type { Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Symptom } from '../model/symptom.ts';
import { kindOfAddress } from './addresses.ts';
import { idsAbout, idsOf } from './accounts.ts';
import { addressesOf, isMute, resolversOf, type DnsReply } from './dns.ts';
import {
  isPublished,
  isUnknownEverywhere,
  leadsNowhere,
  nameStories,
  standingOf,
  truthOf,
  type NameEvidence,
  type NameStory,
  type Truth,
} from './names.ts';
import { groupsBy } from './symptoms/symptom-list.ts';

/** `elsewhere`: an address where somebody else, or nobody, answers to the name. */
export type Denial = 'nxdomain' | 'null' | 'refused' | 'failed' | 'empty' | 'elsewhere';

export interface WrongName {
  readonly story: NameStory;
  readonly denial: Denial;
  /** The replies that deny it. */
  readonly replies: readonly DnsReply[];
  readonly truth: Truth;
  /** Outside resolvers, asked by plain DNS, that deny it in the same way. */
  readonly sameOutside: readonly DnsReply[];
  /** A certificate for other names, or a private address, where the service should be. */
  readonly isDisproven: boolean;
}

const isFake = (ip: string): boolean => kindOfAddress(ip) === 'fake-ip';

/** The replies of one resolver to both address questions, as one opinion; undefined when it is no denial. */
const denialOf = (
  replies: readonly DnsReply[],
  truth: Truth,
  profile: ServiceProfile,
): Denial | undefined => {
  const heard = replies.filter((one) => !isMute(one));
  if (heard.length === 0) return undefined;
  const addresses = addressesOf(heard);
  if (addresses.length > 0) {
    if (addresses.some(isFake)) return undefined;
    if (addresses.some((ip) => truth.addresses.includes(ip) || isPublished(profile, ip))) {
      return undefined;
    }
    const isNull = addresses.every((ip) => ['null', 'loopback'].includes(kindOfAddress(ip)));
    return isNull ? 'null' : 'elsewhere';
  }
  if (heard.some(({ said }) => said === 'nxdomain')) return 'nxdomain';
  if (heard.every(({ said }) => said === 'refused')) return 'refused';
  if (heard.every(({ said }) => said === 'servfail')) return 'failed';
  // No address of either family although the name exists: only with both questions answered.
  const types = new Set(heard.filter(({ said }) => said === 'nodata').map(({ type }) => type));
  return types.has('A') && types.has('AAAA') ? 'empty' : undefined;
};

const byResolver = (replies: readonly DnsReply[]): readonly (readonly DnsReply[])[] => [
  ...groupsBy(replies, ({ resolver }) => resolver).values(),
];

const isSameDenial = (
  denial: Denial,
  wrong: readonly DnsReply[],
  other: readonly DnsReply[],
  truth: Truth,
  profile: ServiceProfile,
): boolean => {
  if (denialOf(other, truth, profile) !== denial) return false;
  return denial !== 'elsewhere' || addressesOf(other).some((ip) => addressesOf(wrong).includes(ip));
};

/** Plain answers of other companies that say what an encrypted one says. */
const agreeing = (
  { encrypted, publicOnes }: NameStory,
  { controls }: ServiceProfile,
): readonly DnsReply[] => {
  const heard = encrypted.filter(({ addresses }) => addresses.length > 0);
  const same = controls.encryptedDns
    .filter(({ url }) => heard.some(({ resolver }) => resolver === url))
    .flatMap(({ at }) => at);
  return publicOnes.filter(
    ({ resolver, addresses }) =>
      !same.includes(resolver) && addressesOf(heard).some((ip) => addresses.includes(ip)),
  );
};

/** Only encrypted answers, or TLS, can contradict what plain answers agree on. */
const bestTruth = (seen: Seen<'tls-handshake'>, profile: ServiceProfile, story: NameStory) => {
  const { name, encrypted, publicOnes } = story;
  return truthOf(seen, name, encrypted).addresses.length > 0
    ? truthOf(seen, name, [...encrypted, ...agreeing(story, profile)])
    : truthOf(seen, name, publicOnes);
};

const wrongNameOf = (
  seen: NameEvidence,
  profile: ServiceProfile,
  story: NameStory,
): WrongName | undefined => {
  const { name, isLost, systemAddresses, hostsAddresses } = story;
  const isByHostsFile = systemAddresses.some((ip) => hostsAddresses.includes(ip));
  if (!isLost || isByHostsFile || systemAddresses.some(isFake)) return undefined;
  // Denied even to those who ask in secret: the service has lost or retired the name.
  if (isUnknownEverywhere(story.encrypted, name)) return undefined;
  const truth = bestTruth(seen, profile, story);
  const denied = byResolver(story.asked).flatMap((replies) => {
    const denial = denialOf(replies, truth, profile);
    return denial === undefined ? [] : [{ denial, replies }];
  })[0];
  if (denied === undefined) return undefined;
  const { denial, replies } = denied;
  const sameOutside = byResolver(story.publicOnes)
    .filter((other) => isSameDenial(denial, replies, other, truth, profile))
    .flat();
  // "Server failure" is what accidents look like; nobody need have meant it.
  const isDisproven =
    denial === 'elsewhere'
      ? addressesOf(replies).every(
          (ip) => leadsNowhere(ip) || standingOf(seen, name, ip) === 'foreign',
        )
      : denial !== 'failed';
  return { story, denial, replies, truth, sameOutside, isDisproven };
};

/** Block pages often listen on no port that meetings use; one address for several names gives them away. */
const sharesItsAddress = (one: WrongName, all: readonly WrongName[]): boolean =>
  all.some(
    (other) =>
      other !== one &&
      addressesOf(other.replies).some((ip) => addressesOf(one.replies).includes(ip)),
  );

/** Names of the service that the asked resolver denies; hosts-file lines and fake addresses are others' business. */
export const wrongNames = (seen: NameEvidence, profile: ServiceProfile): readonly WrongName[] => {
  const all = nameStories(seen, profile).flatMap(
    (story) => wrongNameOf(seen, profile, story) ?? [],
  );
  return all.map((one) =>
    one.isDisproven || one.denial !== 'elsewhere'
      ? one
      : { ...one, isDisproven: sharesItsAddress(one, all) },
  );
};

/** What false answers for these names produce; addresses elsewhere fail in every way. */
export const accountsForPlaces = (
  names: readonly string[],
  places: readonly string[],
  symptoms: readonly Symptom[],
): readonly string[] =>
  symptoms
    .filter(({ kind, about }) => {
      switch (kind) {
        case 'lookup-failed':
        case 'helper-lookup-failed':
        case 'media-lookup-failed':
        case 'lookup-slow':
        case 'answer-unusable':
        case 'certificate-untrusted':
        case 'certificate-foreign':
          return names.includes(about);
        case 'handshake-failed':
        case 'connect-failed':
        case 'media-tcp-failed':
          return places.some((ip) => about.startsWith(`${ip}:`) || about.includes(`@${ip}:`));
        default:
          return false;
      }
    })
    .map(({ id }) => id);

export const accountsForWrong = (
  wrong: readonly WrongName[],
  symptoms: readonly Symptom[],
): readonly string[] => {
  const names = wrong.map(({ story }) => story.name);
  const refusing = wrong.filter(({ denial }) => denial === 'refused' || denial === 'failed');
  const resolvers = resolversOf(refusing.flatMap(({ replies }) => replies));
  // The system may have been told of more addresses than we asked for, such as `::` beside 0.0.0.0.
  const places = [
    ...addressesOf(wrong.flatMap(({ replies }) => replies)),
    ...wrong.flatMap(({ story }) => story.systemAddresses),
  ];
  const isWhole = wrong.some(({ story }) => !story.isHelper);
  return [
    // A filter of the whole service denies the names of its machines with the rest.
    ...(isWhole ? idsOf(symptoms, 'media-lookup-failed') : []),
    ...accountsForPlaces(names, places, symptoms),
    ...idsAbout(symptoms, ['resolver-failing'], (resolver) => resolvers.includes(resolver)),
  ];
};
