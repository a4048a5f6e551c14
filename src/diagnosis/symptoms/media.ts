/** Red facts about call media and the quality of the way to it. */
import type { Observation, Seen } from '../../model/observation.ts';
import type { ServiceProfile } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { succeeded } from '../cause.ts';
import { withRole } from '../controls.ts';
import { distanceOf } from '../distance.ts';
import { openToService, silentAtReflector, silentStunControls } from '../udp.ts';
import { groupsBy, symptom } from './symptom-list.ts';

const hasClass = (observation: Observation, ...classes: readonly string[]): boolean =>
  observation.outcome.kind === 'failed' && classes.includes(observation.outcome.failure.class);

/** Silence is red only where an answer is due: at a reflector, or at controls that must answer. */
export const udpControlSymptoms = (
  seen: Seen<'stun' | 'udp-media' | 'quic'>,
): readonly Symptom[] => {
  const silent = silentStunControls(seen).filter((one) =>
    hasClass(one, 'udp.silent', 'udp.admin_prohibited'),
  );
  const heard = [
    ...succeeded(seen.stun),
    ...succeeded(withRole(seen['udp-media'], 'media', 'reflector', 'media-unproven')),
  ];
  return silent.length >= 2 && heard.length === 0
    ? [symptom('udp-controls-silent', 'udp', 'degrades', silent)]
    : [];
};

/** Ports silent at a reflector that owes an answer, per port. */
export const reflectorSymptoms = (
  profile: ServiceProfile,
  seen: Seen<'udp-media'>,
): readonly Symptom[] => {
  const open = openToService(profile, seen);
  const silent = silentAtReflector(seen).filter(
    // One port of another service is tried to compare with; it is not this one's trouble.
    ({ target }) =>
      target.kind === 'address' &&
      profile.media.udpPorts.includes(target.port) &&
      !open.has(target.port),
  );
  return [...groupsBy(silent, portOf)].map(([port, group]) =>
    symptom('media-udp-failed', `reflector:${port}`, 'degrades', group),
  );
};

const portOf = ({ target }: Observation): string | undefined =>
  target.kind === 'address' ? String(target.port) : undefined;

/** Refusals by a box nearer than the address asked: somebody on the way says no. */
export const refusedOnTheWay = (
  seen: Seen<'udp-media' | 'tcp-connect' | 'gateway'>,
): readonly Observation<'udp-media'>[] =>
  withRole(seen['udp-media'], 'media').filter((observation) => {
    const { outcome } = observation;
    if (outcome.kind !== 'failed') return false;
    if (!hasClass(observation, 'udp.admin_prohibited', 'udp.port_unreachable')) return false;
    if (outcome.failure.value?.refusedWithinHops !== undefined) return true;
    const { elapsedMs } = outcome.failure.detail;
    return elapsedMs !== undefined && distanceOf({ elapsedMs, observation }, seen) === 'near';
  });

export const mediaSymptoms = (
  seen: Seen<'udp-media' | 'tcp-connect' | 'gateway'>,
): readonly Symptom[] =>
  [...groupsBy(refusedOnTheWay(seen), portOf)].map(([port, group]) =>
    symptom('media-udp-failed', `refused:${port}`, 'degrades', group),
  );

/** Only hosts that are asked to compare with are kept back: what goes to the service over UDP is sent. */
export const isOthersAlone = (one: Observation, seen: Seen<'udp-media'>): boolean => {
  const isControl =
    one.probe === 'stun' && one.target.kind === 'address' && one.target.role === 'control';
  const media = withRole(seen['udp-media'], 'media', 'media-unproven').filter(
    ({ outcome }) => outcome.kind !== 'skipped',
  );
  return (
    isControl && media.length > 0 && !media.some((sent) => hasClass(sent, 'udp.local_firewall'))
  );
};

/** The computer itself refused to send (EPERM on a datagram): Linux says so at once for DROP and REJECT alike. */
export const localRefusalSymptoms = (
  seen: Seen<'udp-media' | 'stun' | 'quic' | 'tcp-connect' | 'dns-answer'>,
): readonly Symptom[] => {
  const refused: readonly Observation[] = [
    ...seen['udp-media'],
    ...seen.stun,
    ...seen.quic,
    ...seen['dns-answer'],
    ...seen['tcp-connect'],
  ].filter(
    (one) =>
      hasClass(
        one,
        'udp.local_firewall',
        'local.firewall',
        'local.firewall_windows',
        'local.route_policy',
      ) && !isOthersAlone(one, seen),
  );
  return refused.length === 0 ? [] : [symptom('udp-refused-here', 'computer', 'degrades', refused)];
};

/** Vendors' limit is "good"; the double of it is "poor" (the grading our sources suggest). */
const POOR_FACTOR = 2;

export const latencySymptoms = (
  profile: ServiceProfile,
  seen: Seen<'tcp-connect' | 'tls-handshake'>,
): readonly Symptom[] => {
  const reached = withRole(seen['tcp-connect'], 'signalling', 'media').filter(
    ({ outcome }) => outcome.kind === 'measured',
  );
  // Our own lateness may or may not be in a figure, so it is taken off: at least this long it was.
  // The half of the figures with the least of it says most.
  const figures = reached
    .flatMap(({ outcome, lateMs = 0 }) =>
      outcome.kind === 'measured' ? [{ lateMs, atLeastMs: outcome.value.connectMs - lateMs }] : [],
    )
    .toSorted((a, b) => a.lateMs - b.lateMs);
  const times = figures
    .slice(0, Math.max(2, Math.ceil(figures.length / 2)))
    .map(({ atLeastMs }) => atLeastMs);
  const limitMs = profile.limits.rttMs * POOR_FACTOR;
  // The quickest counts: one slow address with a good sibling is not a slow line. A lost SYN costs a whole second.
  // Lateness only adds: what came back within the limit, however late we were, is no long way.
  const isQuick = reached.some(
    ({ outcome }) => outcome.kind === 'measured' && outcome.value.connectMs <= limitMs,
  );
  return !isQuick && times.length >= 2 && Math.min(...times) > limitMs
    ? [symptom('latency-high', 'service', 'degrades', reached)]
    : [];
};
