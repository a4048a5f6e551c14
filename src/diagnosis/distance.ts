/**
 * How far away was whoever said no?
 *
 * A refusal cannot come back sooner than the round trip to its sender. One that is
 * far quicker than the quickest answer from outside was sent by a box on the way; one
 * that takes as long as honest answers may come from the service itself.
 */
import type { Seen } from '../model/observation.ts';
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

/** The quickest connection to anything outside. */
export const shortestRoundTripMs = (seen: Seen<'tcp-connect'>): number | undefined => {
  const times = measuredIn(seen['tcp-connect']).flatMap(({ target, value }) =>
    target.kind === 'address' && target.role !== 'gateway' && target.role !== 'proxy'
      ? [value.connectMs]
      : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
};

export type Distance = 'near' | 'far' | 'undecided';

export const distanceOf = ({ elapsedMs }: Attempt, seen: Seen<'tcp-connect'>): Distance => {
  const roundTripMs = shortestRoundTripMs(seen);
  if (roundTripMs === undefined || elapsedMs === undefined || roundTripMs < SHORTEST_TELLING_MS) {
    return 'undecided';
  }
  if (elapsedMs < roundTripMs * NEAR_SHARE) return 'near';
  return elapsedMs >= roundTripMs * FAR_SHARE ? 'far' : 'undecided';
};

export const refusedNear = (
  attempts: readonly Attempt[],
  seen: Seen<'tcp-connect'>,
): readonly Attempt[] =>
  attempts.filter((one) => one.end === 'refused' && distanceOf(one, seen) === 'near');

export const refusedFar = (
  attempts: readonly Attempt[],
  seen: Seen<'tcp-connect'>,
): readonly Attempt[] =>
  attempts.filter((one) => one.end === 'refused' && distanceOf(one, seen) === 'far');
