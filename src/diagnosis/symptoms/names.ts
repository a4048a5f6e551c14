/** Red facts about names: lookups that fail, crawl, or give addresses that lead nowhere. */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { Symptom } from '../../model/symptom.ts';
import { isBogon, kindOfAddress } from '../addresses.ts';
import { failedOnes, succeeded } from '../cause.ts';
import { withRole } from '../controls.ts';
import { isAccepted, ownHandshakes } from '../reach.ts';
import { groupsBy, symptom } from './symptom-list.ts';

/**
 * A lookup is slow from here on. A healthy one takes one or two round trips; 1.5 s
 * leaves room for an uncached answer over a 600 ms satellite hop.
 */
export const SLOW_LOOKUP_MS = 1500;

const nameOf = ({ target }: Observation): string | undefined =>
  'name' in target ? target.name : undefined;

/** Lookups of names that the client needs; a blocked telemetry name harms nobody. */
export const lookupSymptoms = (seen: Seen<'system-lookup'>): readonly Symptom[] => {
  const needed = withRole(seen['system-lookup'], 'signalling');
  const helpers = withRole(seen['system-lookup'], 'helper');
  return [
    ...failedOnes(needed).map((one) =>
      symptom('lookup-failed', nameOf(one) ?? '', 'blocks', [one]),
    ),
    ...failedOnes(helpers).map((one) =>
      symptom('helper-lookup-failed', nameOf(one) ?? '', 'degrades', [one]),
    ),
    ...[...needed, ...helpers]
      .filter(
        ({ outcome }) => outcome.kind === 'measured' && outcome.value.lookupMs >= SLOW_LOOKUP_MS,
      )
      .map((one) => symptom('lookup-slow', nameOf(one) ?? '', 'degrades', [one])),
  ];
};

/** Answers that cannot lead to the service, unless a handshake proved otherwise. */
export const answerSymptoms = (
  seen: Seen<'system-lookup' | 'tls-handshake'>,
): readonly Symptom[] => {
  const proven = new Set(
    ownHandshakes(seen, 'signalling', 'helper', 'media').filter(isAccepted).map(nameOf),
  );
  return succeeded(withRole(seen['system-lookup'], 'signalling', 'helper')).flatMap((one) => {
    const name = nameOf(one) ?? '';
    if (proven.has(name) || one.outcome.kind !== 'measured') return [];
    const { addresses } = one.outcome.value;
    const isUnusable =
      addresses.length > 0 &&
      addresses.every((ip) => isBogon(ip) || ['private', 'fake-ip'].includes(kindOfAddress(ip)));
    if (!isUnusable) return [];
    const isHelper = 'role' in one.target && one.target.role === 'helper';
    return [symptom('answer-unusable', name, isHelper ? 'degrades' : 'blocks', [one])];
  });
};

/** The resolvers applications ask, in the order they ask them. */
export const askedResolvers = (seen: Seen<'resolvers'>): readonly string[] =>
  measuredIn(seen.resolvers).flatMap(({ value }) =>
    value.resolvers
      .filter(({ order }) => order !== undefined)
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ address }) => address),
  );

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

export const resolverSymptoms = (seen: Seen<'resolvers' | 'dns-answer'>): readonly Symptom[] => {
  const asked = new Set(askedResolvers(seen));
  const byResolver = groupsBy(
    seen['dns-answer'].filter(
      ({ target, outcome }) =>
        target.kind === 'name-by-resolver' &&
        target.transport === 'udp' &&
        target.paddedToBytes === undefined &&
        outcome.kind !== 'skipped',
    ),
    ({ target }) =>
      target.kind === 'name-by-resolver' && asked.has(target.resolver)
        ? target.resolver
        : undefined,
  );
  return [...byResolver].flatMap(([resolver, answers]) => {
    const troubled = answers.filter(hasTrouble);
    const slow = answers.filter(
      ({ outcome }) => outcome.kind === 'measured' && outcome.value.rttMs >= SLOW_LOOKUP_MS,
    );
    return [
      ...(troubled.length > 0
        ? [
            symptom(
              'resolver-failing',
              resolver,
              troubled.length === answers.length ? 'degrades' : 'minor',
              troubled,
            ),
          ]
        : []),
      ...(slow.length > 0 ? [symptom('resolver-slow', resolver, 'degrades', slow)] : []),
    ];
  });
};
