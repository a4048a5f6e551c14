/** Whether more packets of UDP are lost where the same rate inside a connection arrives. */
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { CallPackets } from '../model/quality-facts.ts';
import { carriedIn } from '../quality/line.ts';
import { isByRate, picture, streamsIn, type Direction } from '../quality/streams.ts';

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

/** Anything that went through a connection in the same check: the line as such was alive. */
export const connectionsAlive = (
  seen: ThrottleEvidence,
): readonly (Measurement<'capacity'> | Measurement<'call-packets'>)[] => [
  ...measuredIn(seen.capacity).filter(({ value }) => (value.down?.bytes ?? 0) > 0),
  ...streamsIn(seen, 'tls'),
  ...streamsIn(seen, 'tcp'),
];
