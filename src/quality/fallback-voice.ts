/** How a voice fares where UDP does not pass: inside a connection, encrypted or not. */
import type { CallPackets } from '../model/quality-facts.ts';
import type { Seen } from '../model/observation.ts';
import { streamsIn, type Stream } from './streams.ts';

/** Every voice inside a connection; encrypted first, because that way passes where others do not. */
export const voicesInside = (seen: Seen<'call-packets'>): readonly Stream[] => [
  ...streamsIn(seen, 'tls', 'voice'),
  ...streamsIn(seen, 'tcp', 'voice'),
];

/** One late packet of the 150 that three seconds have: less than that prefers nobody. */
const CHANCE_RATIO = 0.01;

/** The best of them, for a client that tries one after the other stays with what passes. */
export const fallbackVoice = (seen: Seen<'call-packets'>): Stream | undefined => {
  const [first, ...others] = voicesInside(seen);
  return others.reduce(
    (best, one) =>
      best !== undefined && harmTo(one.value) + CHANCE_RATIO < harmTo(best.value) ? one : best,
    first,
  );
};

/** The share that is never played: late, or gone with the connection. */
const harmTo = ({ lateRatio, received, sent, wentSilent }: CallPackets): number =>
  wentSilent === undefined ? lateRatio + (sent === 0 ? 0 : 1 - received / sent) : 1;
