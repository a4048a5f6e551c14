/**
 * How far away was whoever said no?
 *
 * A refusal cannot come back sooner than the round trip to its sender. One that is
 * far quicker than the quickest answer from outside was sent by a box on the way; one
 * that takes as long as honest answers may come from the service itself.
 */
import type { Observation, Seen } from '../model/observation.ts';
import { measuredIn } from '../model/observation.ts';
import type { Attempt } from './attempts.ts';

/**
 * Half of the shortest known round trip: a box halfway or nearer. Trades boxes deep in
 * the provider's network, which stay undecided, against calling a near server a box.
 */
const NEAR_SHARE = 0.5;

/** From this share on, the sender is at least as far away as an honest host. */
const FAR_SHARE = 0.8;

/** Below this, half a round trip is lost in the noise of a busy computer. */
const SHORTEST_TELLING_MS = 6;

/** Where more of a wait was our own doing, it says nothing about a distance. */
const LATE_SHARE = 0.2;

const isOnTime = (milliseconds: number, { lateMs = 0 }: { readonly lateMs?: number }): boolean =>
  lateMs <= milliseconds * LATE_SHARE;

/**
 * The quickest connection to anything outside. On a busy computer the quickest ones are
 * late as well, and those on time belong to far hosts: then nobody knows.
 */
export const shortestRoundTripMs = (seen: Seen<'tcp-connect'>): number | undefined => {
  const reached = seen['tcp-connect'].flatMap((one) =>
    one.outcome.kind === 'measured' &&
    one.target.kind === 'address' &&
    one.target.role !== 'gateway' &&
    one.target.role !== 'proxy'
      ? [{ connectMs: one.outcome.value.connectMs, lateMs: one.lateMs ?? 0 }]
      : [],
  );
  const quickestMs = Math.min(...reached.map(({ connectMs }) => connectMs));
  const reliable = reached.filter(
    (one) => one.connectMs <= quickestMs * SIMILAR && isOnTime(one.connectMs, one),
  );
  return reliable.length === 0
    ? undefined
    : Math.min(...reliable.map(({ connectMs, lateMs }) => connectMs - lateMs));
};

/** Times that differ by less than this are the same distance, measured twice. */
const SIMILAR = 1.3;

/**
 * Whether near and far can be told apart just now: the router, which is near, was measured
 * to be near. On a starved computer everything seems equally far.
 */
const canTell = (seen: Seen<'gateway'>, roundTripMs: number): boolean => {
  const medians = measuredIn(seen.gateway).flatMap(({ value }) => value.rttMs?.median ?? []);
  return medians.length === 0 || Math.min(...medians) < roundTripMs * NEAR_SHARE;
};

export type Distance = 'near' | 'far' | 'undecided';

export type DistanceEvidence = Seen<'tcp-connect' | 'gateway'>;

export const distanceOf = (
  { elapsedMs, observation }: Pick<Attempt, 'elapsedMs'> & { readonly observation: Observation },
  seen: DistanceEvidence,
): Distance => {
  const roundTripMs = shortestRoundTripMs(seen);
  if (roundTripMs === undefined || elapsedMs === undefined || roundTripMs < SHORTEST_TELLING_MS) {
    return 'undecided';
  }
  if (elapsedMs < roundTripMs * NEAR_SHARE) return 'near';
  const { lateMs = 0 } = observation;
  const isFar = elapsedMs - lateMs >= roundTripMs * FAR_SHARE;
  return isFar && isOnTime(elapsedMs, observation) && canTell(seen, roundTripMs)
    ? 'far'
    : 'undecided';
};

/**
 * ICMP, as against a reset: "prohibited" is a box's word and never that of the host asked
 * for. The last router before a dead machine says "unreachable", but only after it has
 * looked for the machine in vain, three seconds by custom (Linux `mcast_solicit` 3 x 1 s).
 */
const PROMPT_MS = 1500;

const isBoxesWord = ({ observation, elapsedMs = 0 }: Attempt): boolean =>
  observation.outcome.kind === 'failed' &&
  observation.outcome.failure.class === 'net.host_unreachable' &&
  elapsedMs < PROMPT_MS;

/** Refusals that came from a nearer box than the service, or in words that only a box uses. */
export const refusedNear = (
  attempts: readonly Attempt[],
  seen: DistanceEvidence,
): readonly Attempt[] =>
  attempts.filter(
    (one) => one.end === 'refused' && (distanceOf(one, seen) === 'near' || isBoxesWord(one)),
  );

/** Resets that took as long as an honest answer: they may be the service's own. */
export const refusedFar = (
  attempts: readonly Attempt[],
  seen: DistanceEvidence,
): readonly Attempt[] =>
  attempts.filter(
    (one) =>
      one.observation.outcome.kind === 'failed' &&
      one.observation.outcome.failure.class.startsWith('tcp.') &&
      one.end === 'refused' &&
      distanceOf(one, seen) === 'far',
  );

/** Refusals of which nobody can say whether this computer, a box or the service gave them. */
export const areUnplaced = (
  failures: readonly Attempt[],
  seen: DistanceEvidence & Seen<'send-refusals'>,
): boolean =>
  failures.every(({ end }) => end === 'refused') &&
  refusedNear(failures, seen).length === 0 &&
  refusedFar(failures, seen).length === 0 &&
  !measuredIn(seen['send-refusals']).some(
    ({ value }) => value.ipNeverSent !== undefined && value.ipNeverSent < failures.length / 2,
  );

/**
 * Refusals so quick that this computer's own firewall may have given them, while its
 * counters have not yet been read for the second time.
 */
export const mayBeOurOwn = (
  near: readonly Attempt[],
  seen: Seen<'gateway' | 'send-refusals'>,
): boolean => {
  if (near.length === 0 || seen['send-refusals'].length > 0) return false;
  const routerMs = Math.min(
    ...measuredIn(seen.gateway).flatMap(({ value }) => value.rttMs?.min ?? []),
  );
  // Slower than the quickest answer of the router: sent by it, or by somebody behind it.
  return !near.every(({ elapsedMs = 0 }) => elapsedMs >= routerMs);
};
