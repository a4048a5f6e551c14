/** Whether more packets of UDP are lost where the same rate inside a connection arrives. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { CallPackets } from '../model/quality-facts.ts';
import type { Limits } from '../model/profile.ts';
import { carriedIn } from '../quality/line.ts';
import {
  directions,
  isByRate,
  isTooMuch,
  lineStreams,
  lossIn,
  picture,
  speech,
  streamsIn,
  type Direction,
} from '../quality/streams.ts';

export type ThrottleEvidence = Seen<'call-packets' | 'capacity'>;

const rateMbps = ({ packetBytes, packetsPerSecond }: CallPackets): number =>
  (packetBytes * packetsPerSecond * 8) / 1e6;

/** What shows that the line itself carries as much as the picture's stream needs. */
export const proofOfRoom = (
  seen: ThrottleEvidence,
  direction: Direction,
): readonly (Measurement<'capacity'> | Measurement<'call-packets'>)[] => {
  const needMbps = Math.max(0, ...picture(seen).map(({ value }) => rateMbps(value)));
  const carried = carriedIn(seen, direction);
  const calm = [...streamsIn(seen, 'tls', 'video'), ...streamsIn(seen, 'tcp', 'video')].filter(
    ({ value }) => value.lateRatio < 0.05,
  );
  return [
    ...(carried !== undefined && carried.mbps >= needMbps ? [carried.observed] : []),
    ...calm,
  ];
};

/** UDP loses by its rate, and something else shows that there is room. */
export const isRateOnlyOfUdp = (seen: ThrottleEvidence, direction: Direction): boolean =>
  isByRate(seen, direction) && proofOfRoom(seen, direction).length > 0;

/** Half of a picture's packets this much later than the quickest: a queue stood, and no lateness of single moments was it. */
const WAITED_MS = 50;

/**
 * What is held back by its rate is dropped and not delayed. A picture whose packets waited was lost where a queue ran over,
 * and somebody else may fill that, unless connections of the same rate did not wait.
 */
export const isLostInQueue = (seen: ThrottleEvidence, direction: Direction): boolean => {
  const quickestMs = Math.min(
    ...[...speech(seen), ...picture(seen)].map(({ value }) => value.rttMs.min),
    ...measuredIn(seen.capacity).map(({ value }) => value.idleRttMs?.min ?? Infinity),
  );
  const isWaiting = (times: { readonly median: number } | undefined): boolean =>
    times !== undefined && times.median - quickestMs >= WAITED_MS;
  const loaded = measuredIn(seen.capacity).flatMap(
    ({ value }) => (direction === 'up' ? value.loadedRttUpMs : value.loadedRttDownMs) ?? [],
  );
  const isQuick = loaded.some((times) => !isWaiting(times));
  return picture(seen).some(({ value }) => isWaiting(value.rttMs)) && !isQuick;
};

/** All that is lost is a picture's, in a queue that runs over: whoever fills that, the line loses nothing of its own. */
export const isLossOfQueue = (seen: ThrottleEvidence, limits: Limits): boolean => {
  const red = directions.filter((one) => isTooMuch(lossIn(lineStreams(seen, one), one), limits));
  return (
    red.length > 0 &&
    red.every((one) => !isTooMuch(lossIn(speech(seen), one), limits) && isLostInQueue(seen, one))
  );
};

/** Of every five packets one: so much of a picture is lost only where the line is narrower than it. */
const NARROW_LOSS_RATIO = 0.2;

/**
 * What the line let through of a picture that waited before it and was lost there: no more than that is what it carries,
 * however the connections fared. Undefined where nothing much was lost.
 */
export const narrowMbps = (seen: ThrottleEvidence, direction: Direction): number | undefined => {
  const { ratio } = lossIn(picture(seen), direction);
  if (ratio < NARROW_LOSS_RATIO || !isLostInQueue(seen, direction)) return undefined;
  return Math.max(...picture(seen).map(({ value }) => rateMbps(value))) * (1 - ratio);
};

/** Anything that went through a connection in the same check: the line as such was alive. */
export const connectionsAlive = (
  seen: ThrottleEvidence,
): readonly (Measurement<'capacity'> | Measurement<'call-packets'>)[] => [
  ...measuredIn(seen.capacity).filter(({ value }) => (value.down?.bytes ?? 0) > 0),
  ...streamsIn(seen, 'tls'),
  ...streamsIn(seen, 'tcp'),
];
