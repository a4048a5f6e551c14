/**
 * The weaker instrument where nobody set up a far end: a few STUN packets to each of several hosts, and
 * the stretches of the way. Both go there and back, so a direction cannot be told.
 */
import { measuredIn, type Seen } from '../model/observation.ts';
import { lossOf, type Loss } from './streams.ts';
import { isUsable, isVoiceUsable, withoutOwn } from './usable.ts';

export interface RoughLook {
  readonly loss: Loss;
  /** The least of what the hosts say: one far-away host has a jitter of its own. */
  readonly jitterMs: number;
  readonly hasJitter: boolean;
  /** Infinite where this computer was too late to say. */
  readonly rttMs: number;
  readonly hosts: number;
  readonly observed: readonly { readonly id: string }[];
}

/** Fewer than this many answers tell no jitter; RFC 3550 averages over 16, and a stranger is asked twelve times at most. */
const MIN_RECEIVED = 6;

export const roughLook = (seen: Seen<'paced-stun' | 'stretches'>): RoughLook | undefined => {
  // Ten small questions a second, fewer than a voice has.
  const asked = measuredIn(seen['paced-stun']).filter(({ value }) => isVoiceUsable(value));
  const steady = asked.filter(({ value }) => value.received >= MIN_RECEIVED);
  if (asked.length === 0) return undefined;
  const far = measuredIn(seen.stretches)
    .flatMap(({ id, value }) =>
      value.hops
        // The system's own ping loses nothing because this program was late.
        .filter(({ where, by }) => where === 'far' && (isUsable(value) || by === 'icmp-echo'))
        .map((hop) => ({ id, hop })),
    )
    .filter(({ hop }) => hop.received > 0);
  const counts = [...asked.map(({ value }) => value), ...far.map(({ hop }) => hop)];
  const sum = (of: (one: { readonly sent: number; readonly received: number }) => number): number =>
    counts.reduce((total, one) => total + of(one), 0);
  const sent = sum((one) => one.sent);
  return {
    loss: lossOf(sent, sent - sum(({ received }) => received)),
    hasJitter: steady.length > 0,
    jitterMs:
      steady.length === 0
        ? 0
        : Math.min(...steady.map(({ value }) => withoutOwn(value.jitterMs, value.own))),
    rttMs: Math.min(
      ...asked.filter(({ value }) => isUsable(value)).map(({ value }) => value.rttMs.median),
    ),
    hosts: asked.length,
    observed: [...asked, ...far].map(({ id }) => ({ id })),
  };
};
