/** How far the media server of a running meeting is, beside the service's front door. */
import { measuredIn, type Measurement, type Observation, type Seen } from '../model/observation.ts';
import type { ServiceProfile } from '../model/profile.ts';
import { isUsable } from '../quality/usable.ts';
import { withRole } from './controls.ts';

export type MediaDistanceEvidence = Seen<'client' | 'tcp-connect' | 'paced-stun'>;

export interface MediaDistance {
  readonly media: readonly (Measurement<'tcp-connect'> | Measurement<'paced-stun'>)[];
  readonly doors: readonly Measurement<'tcp-connect'>[];
  readonly mediaMs: number;
  readonly doorMs: number;
}

/** The front door must be this many times nearer: then neither the line nor a tunnel is what is long. */
const NEARER_FACTOR = 3;

/**
 * Only servers that the client itself talks to count: names known from captures stand on
 * continents of their own and say nothing about where this meeting runs.
 */
export const farMedia = (
  seen: MediaDistanceEvidence,
  { limits }: ServiceProfile,
): MediaDistance | undefined => {
  const peers = new Set(
    measuredIn(seen.client).flatMap(({ value }) => value.peers.map(({ ip }) => ip)),
  );
  const isPeer = ({ target }: Pick<Observation, 'target'>): boolean =>
    target.kind === 'address' && peers.has(target.ip);
  const media = [
    ...measuredIn(withRole(seen['tcp-connect'], 'media', 'media-unproven')).filter(isPeer),
    ...measuredIn(withRole(seen['paced-stun'], 'media', 'media-unproven')).filter(
      (one) => isPeer(one) && isUsable(one.value),
    ),
  ];
  const doors = measuredIn(withRole(seen['tcp-connect'], 'signalling'));
  if (media.length === 0 || doors.length === 0) return undefined;
  const [mediaMs, doorMs] = [quickest(media), quickest(doors)];
  return mediaMs > limits.rttMs && doorMs * NEARER_FACTOR <= mediaMs
    ? { media, doors, mediaMs, doorMs }
    : undefined;
};

/** What this program itself was late by is nobody's distance. */
const quickest = (
  all: readonly (Measurement<'tcp-connect'> | Measurement<'paced-stun'>)[],
): number =>
  Math.round(
    Math.min(
      ...all.map(({ value, lateMs = 0 }) =>
        'connectMs' in value ? Math.max(0, value.connectMs - lateMs) : value.rttMs.median,
      ),
    ),
  );
