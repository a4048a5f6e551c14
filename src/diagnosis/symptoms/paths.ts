/** Red facts about what lies on the way: portals, proxies, packet sizes, clocks, revocation hosts. */
import type { Observation, Seen } from '../../model/observation.ts';
import { measuredIn } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { failedOnes, succeeded } from '../cause.ts';
import { withRole } from '../controls.ts';
import { configuredTries, isForSignalling, isTrouble, proxyOf } from '../proxies.ts';
import { groupsBy, symptom } from './symptom-list.ts';

/**
 * Certificates are usually rejected at validity edges, days wide; browsers call a
 * clock wrong from 5 minutes on (Chromium `error_classification.cc`), and so do we.
 */
export const CLOCK_OFF_MS = 5 * 60_000;

export const portalSymptoms = (seen: Seen<'portal-check'>): readonly Symptom[] =>
  seen['portal-check']
    .filter(({ outcome }) => outcome.kind === 'measured' && outcome.value.answer === 'replaced')
    .map((one) =>
      symptom('portal-replaced', one.target.kind === 'url' ? one.target.url : '', 'degrades', [
        one,
      ]),
    );

/** Two independent clocks must agree with each other against ours. */
export const clockSymptoms = (seen: Seen<'http-exchange'>): readonly Symptom[] => {
  const skewed = seen['http-exchange'].filter(
    ({ outcome }) =>
      outcome.kind === 'measured' && Math.abs(outcome.value.dateSkewMs ?? 0) >= CLOCK_OFF_MS,
  );
  const honest = seen['http-exchange'].filter(
    ({ outcome }) =>
      outcome.kind === 'measured' &&
      outcome.value.dateSkewMs !== undefined &&
      Math.abs(outcome.value.dateSkewMs) < CLOCK_OFF_MS,
  );
  return skewed.length >= 2 && skewed.length > honest.length
    ? [symptom('clock-off', 'clock', 'degrades', skewed)]
    : [];
};

/** Only proxies and files that somebody set: looking for one where none need be is no trouble. */
export const proxySymptoms = (
  profile: ServiceProfile,
  seen: Seen<'proxy-settings' | 'proxy-connect' | 'pac-file'>,
): readonly Symptom[] => {
  const failing = groupsBy(configuredTries(seen, profile).filter(isTrouble), proxyOf);
  const files = new Set(
    measuredIn(seen['proxy-settings']).flatMap(({ value }) =>
      value.settings.flatMap(({ pacUrl }) => pacUrl ?? []),
    ),
  );
  return [
    ...[...failing].map(([proxy, group]) =>
      symptom('proxy-failed', proxy, group.some(isForSignalling) ? 'blocks' : 'degrades', group),
    ),
    ...failedOnes(seen['pac-file']).flatMap((one) =>
      one.target.kind === 'url' && files.has(one.target.url)
        ? [symptom('pac-failed', one.target.url, 'degrades', [one])]
        : [],
    ),
  ];
};

/** A size that vanished without a word, where a smaller one arrived. */
export const sizeSymptoms = (seen: Seen<'path-mtu' | 'tls-handshake'>): readonly Symptom[] => {
  const holes = seen['path-mtu'].filter(
    ({ outcome }) =>
      outcome.kind === 'measured' &&
      outcome.value.vanishedBytes !== undefined &&
      outcome.value.arrivedBytes > 0,
  );
  return holes.length === 0 ? [] : [symptom('large-packets-lost', 'path', 'degrades', holes)];
};

/** Revocation hosts are many; one that answers shows that they are not blocked as a kind. */
export const revocationSymptoms = (
  seen: Seen<'http-exchange' | 'system-lookup'>,
): readonly Symptom[] => {
  const failures = revocationFailures(seen);
  return failures.length > 0 && revocationAnswers(seen).length === 0
    ? [symptom('revocation-failed', 'revocation', 'degrades', failures)]
    : [];
};

/** Names that are said not to exist; one that got no answer in time is the name server's trouble. */
const unknownRevocationNames = (
  seen: Seen<'system-lookup'>,
): readonly Observation<'system-lookup'>[] =>
  failedOnes(withRole(seen['system-lookup'], 'revocation')).filter(
    ({ outcome }) =>
      outcome.kind === 'failed' && ['dns.nxdomain', 'dns.nodata'].includes(outcome.failure.class),
  );

/**
 * Hosts of revocation that answered where this computer would ask them: an address that
 * only another resolver knows is of no use to the client.
 */
export const revocationAnswers = (
  seen: Seen<'http-exchange' | 'system-lookup'>,
): readonly Observation[] => {
  const lost = new Set(
    unknownRevocationNames(seen).flatMap(({ target }) =>
      target.kind === 'name' ? [target.name] : [],
    ),
  );
  return succeeded(withRole(seen['http-exchange'], 'revocation')).filter(
    ({ target }) => target.kind === 'url' && !lost.has(new URL(target.url).hostname),
  );
};

/** Hosts of revocation that did not answer, or whose names are not found. */
export const revocationFailures = (
  seen: Seen<'http-exchange' | 'system-lookup'>,
): readonly Observation[] => [
  ...failedOnes(withRole(seen['http-exchange'], 'revocation')),
  ...unknownRevocationNames(seen),
];

export const serviceSymptoms = (
  seen: Seen<'http-exchange' | 'service-status'>,
): readonly Symptom[] => {
  const errors: readonly Observation[] = withRole(seen['http-exchange'], 'signalling').filter(
    ({ outcome }) =>
      (outcome.kind === 'measured' && outcome.value.status >= 500) ||
      (outcome.kind === 'failed' && (outcome.failure.value?.status ?? 0) >= 500),
  );
  const reported = measuredIn(seen['service-status']).filter(
    ({ value }) => value.indicator === 'major' || value.indicator === 'critical',
  );
  return [
    ...(errors.length > 0 ? [symptom('service-errors', 'service', 'blocks', errors)] : []),
    ...(reported.length > 0
      ? [symptom('service-reports-trouble', 'service', 'degrades', reported)]
      : []),
  ];
};
