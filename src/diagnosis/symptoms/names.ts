/** Red facts about names: lookups that fail, crawl, or give addresses that lead nowhere. */
import type { Observation, Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { failedOnes, succeeded } from '../cause.ts';
import { withRole } from '../controls.ts';
import { askedResolvers, dnsReplies } from '../dns.ts';
import { familiesInUse, familyOf } from '../families.ts';
import { isUnknownEverywhere, leadsNowhere } from '../names.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { groupsBy, symptom } from './symptom-list.ts';

/**
 * A lookup is slow from here on. A healthy one takes one or two round trips; 1.5 s
 * leaves room for an uncached answer over a 600 ms satellite hop.
 */
export const SLOW_LOOKUP_MS = 1500;

const nameOf = ({ target }: Observation): string | undefined =>
  'name' in target ? target.name : undefined;

/**
 * Lookups of names that the client needs; a blocked telemetry name harms nobody. A name that
 * no resolver out there knows either is retired by the service, as long as another one of its
 * names still resolves: then nobody here can be blamed for it.
 */
export const lookupSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'system-lookup' | 'resolvers' | 'dns-answer'>,
): readonly Symptom[] => {
  const needed = withRole(seen['system-lookup'], 'signalling');
  const helpers = withRole(seen['system-lookup'], 'helper');
  const replies = dnsReplies(seen, profile);
  const isServiceKnown = succeeded(needed).length > 0;
  const isRetired = (one: Observation): boolean =>
    isServiceKnown && isUnknownEverywhere(replies, nameOf(one) ?? '');
  const failedLookups = (ones: readonly Observation<'system-lookup'>[]) =>
    failedOnes(ones).filter((one) => !isRetired(one));
  return [
    ...failedLookups(needed).map((one) =>
      symptom('lookup-failed', nameOf(one) ?? '', 'blocks', [one]),
    ),
    ...failedLookups(helpers).map((one) =>
      symptom('helper-lookup-failed', nameOf(one) ?? '', 'degrades', [one]),
    ),
    ...failedOnes(withRole(seen['system-lookup'], 'media'))
      // Single machines are retired without notice: somebody must still know the name.
      .filter((one) =>
        replies.some(({ name, said }) => name === nameOf(one) && said === 'addresses'),
      )
      .map((one) => symptom('media-lookup-failed', nameOf(one) ?? '', 'degrades', [one])),
    ...slowLookups([...needed, ...helpers]).map((one) =>
      symptom('lookup-slow', nameOf(one) ?? '', 'degrades', [one]),
    ),
  ];
};

export const slowLookups = (
  lookups: readonly Observation<'system-lookup'>[],
): readonly Observation<'system-lookup'>[] =>
  lookups.filter(
    // Timed by the process that looked it up: our own lateness is not in it.
    ({ outcome }) => outcome.kind === 'measured' && outcome.value.lookupMs >= SLOW_LOOKUP_MS,
  );

/** Addresses of a family for which this computer has no way out; unknown families count as usable. */
const isWithoutWayOut = (seen: Seen<'links' | 'routes' | 'tcp-connect'>, ip: string): boolean => {
  const inUse = familiesInUse(seen);
  return inUse.size > 0 && !inUse.has(familyOf(ip));
};

/**
 * Answers that cannot lead to the service, unless a handshake at one of these very addresses
 * proved otherwise: what another resolver's address proves does not help the client.
 */
export const answerSymptoms = (
  seen: Seen<'links' | 'routes' | 'system-lookup' | 'tcp-connect' | 'tls-handshake'>,
): readonly Symptom[] => {
  const proven = new Set(
    ownHandshakes(seen, 'signalling', 'helper', 'media').filter(isAccepted).map(placeOf),
  );
  return succeeded(withRole(seen['system-lookup'], 'signalling', 'helper', 'media')).flatMap(
    (one) => {
      const name = nameOf(one) ?? '';
      if (one.outcome.kind !== 'measured') return [];
      const { addresses } = one.outcome.value;
      const role = 'role' in one.target ? one.target.role : 'signalling';
      if (addresses.some((ip) => proven.has(`${name}@${ip}`))) return [];
      // A sinkholed name of one machine harms nobody; a family without a way out cuts off all of them.
      const isUnusable =
        addresses.length > 0 &&
        addresses.every(
          (ip) => (role !== 'media' && leadsNowhere(ip)) || isWithoutWayOut(seen, ip),
        );
      const weight = role === 'signalling' ? 'blocks' : 'degrades';
      return isUnusable ? [symptom('answer-unusable', name, weight, [one])] : [];
    },
  );
};

const placeOf = ({ target }: Observation): string | undefined =>
  target.kind === 'name-at-address' ? `${target.name}@${target.ip}` : undefined;

/** Failures that say "this resolver does not work", as opposed to "this name does not exist". */
const RESOLVER_TROUBLE: ReadonlySet<string> = new Set([
  'dns.timeout',
  'dns.port_closed',
  'dns.servfail',
  'dns.refused',
  'dns.garbage',
  'dns.formerr',
  'dns.notimp',
  'dns.truncated',
  'net.host_unreachable',
  'net.net_unreachable',
]);

const hasTrouble = ({ outcome }: Observation<'dns-answer'>): boolean =>
  outcome.kind === 'failed' && RESOLVER_TROUBLE.has(outcome.failure.class);

/**
 * A resolver that fails is red only while lookups suffer: one that nobody waits for (the
 * second of two, or one behind a stub that has found another) costs the client nothing.
 */
export const resolverSymptoms = (
  seen: Seen<'resolvers' | 'dns-answer' | 'system-lookup'>,
): readonly Symptom[] => {
  const asked = new Set(askedResolvers(seen));
  const lookups = withRole(seen['system-lookup'], 'signalling', 'helper');
  const isSuffering =
    lookups.every(({ outcome }) => outcome.kind === 'skipped') ||
    failedOnes(lookups).length > 0 ||
    slowLookups(lookups).length > 0;
  const byResolver = groupsBy(
    seen['dns-answer'].filter(
      ({ target, outcome }) =>
        target.kind === 'name-by-resolver' &&
        target.transport === 'udp' &&
        target.paddedToBytes === undefined &&
        target.isCheckingDisabled !== true &&
        outcome.kind !== 'skipped',
    ),
    ({ target }) =>
      target.kind === 'name-by-resolver' && asked.has(target.resolver)
        ? target.resolver
        : undefined,
  );
  return [...byResolver].flatMap(([resolver, answers]) => {
    const troubled = isSuffering ? answers.filter(hasTrouble) : [];
    const slow = answers.filter(
      ({ outcome, lateMs = 0 }) =>
        outcome.kind === 'measured' && outcome.value.rttMs - lateMs >= SLOW_LOOKUP_MS,
    );
    const weight = troubled.length === answers.length ? 'degrades' : 'minor';
    return [
      ...(troubled.length > 0 ? [symptom('resolver-failing', resolver, weight, troubled)] : []),
      ...(slow.length > 0 ? [symptom('resolver-slow', resolver, 'degrades', slow)] : []),
    ];
  });
};
