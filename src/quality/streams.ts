/**
 * What the streams shaped like a call tell: who lost what, in which direction, and how unevenly it came.
 *
 * Figures of a starved computer are left out here, so that no cause and no symptom ever sees them; what a
 * computer that was a little late may have added is taken off (`usable.ts`).
 */
import type { CallPackets } from '../model/quality-facts.ts';
import { measuredIn, type Measurement, type Seen } from '../model/observation.ts';
import type { Limits } from '../model/profile.ts';
import { lossLowerBound, lossUpperBound } from './loss-bound.ts';
import { isUsable, isVoiceUsable, withoutOwn } from './usable.ts';

export type Direction = 'up' | 'down';

export const directions: readonly Direction[] = ['up', 'down'];

export type Stream = Measurement<'call-packets'>;

/** Streams that were measured on a computer with time to spare, or, of a voice, so little late that none was lost by it. */
export const streamsIn = (
  seen: Seen<'call-packets'>,
  transport: CallPackets['transport'],
  shape?: CallPackets['shape'],
): readonly Stream[] =>
  measuredIn(seen['call-packets']).filter(
    ({ value }) =>
      value.transport === transport &&
      (shape === undefined || value.shape === shape) &&
      (isUsable(value) || (transport === 'udp' && value.shape === 'voice' && isVoiceUsable(value))),
  );

/** How many of how many were lost, and by which share that can be said with 95 % confidence. */
export interface Loss {
  readonly sent: number;
  readonly lost: number;
  readonly ratio: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Losses come in bursts: ten packets lost in one go are one event. Counting events instead of packets
 * (both divided by the burst ratio) keeps one hiccup from looking like a law.
 */
export const lossOf = (sent: number, lost: number, burstRatio = 1): Loss => {
  const burst = Math.max(1, burstRatio);
  const [ofEvents, events] = [Math.round(sent / burst), Math.round(lost / burst)];
  return {
    sent,
    lost,
    ratio: sent === 0 ? 0 : lost / sent,
    atLeast: lossLowerBound(ofEvents, events),
    atMost: lossUpperBound(ofEvents, events),
  };
};

/** A stream that fell silent for good is another matter than one that loses packets. */
const isAlive = ({ value }: Stream): boolean => value.wentSilent === undefined;

/** Loss in one direction over these streams together. */
export const lossIn = (streams: readonly Stream[], direction: Direction): Loss => {
  const values = streams.filter(isAlive).map(({ value }) => value);
  const sum = (of: (one: CallPackets) => number): number =>
    values.reduce((total, one) => total + of(one), 0);
  const arrived = sum(({ heardThere }) => heardThere);
  const burst = Math.max(1, ...values.map(({ burstRatio }) => burstRatio));
  return direction === 'up'
    ? lossOf(
        sum(({ sent }) => sent),
        sum(({ sent }) => sent) - arrived,
        burst,
      )
    : lossOf(arrived, arrived - sum(({ received }) => received), burst);
};

/** Below this nobody hears anything, and ordinary lines lose as much: what cannot exclude it accuses nobody. */
const USUAL_LOSS_RATIO = 0.01;

/** More than the service bears, and surely more than lines usually lose. */
export const isTooMuch = ({ ratio, atLeast }: Loss, limits: Limits): boolean =>
  ratio >= limits.lossRatio && atLeast > USUAL_LOSS_RATIO;

/**
 * The longest that a call's jitter buffer waits (NetEq of WebRTC plans for 100 to 120 ms before it
 * stretches speech); RFC 3550's jitter is a mean and hides single late packets, so both are looked at.
 */
const BUFFER_MS = 100;

/** How unevenly one direction comes: the least of what the streams say, so that one bad moment is not a habit. */
export interface Unevenness {
  readonly jitterMs: number;
  readonly variationMs: number;
}

/** Two seconds of speech: of fewer packets the 99th percentile is one single late one. */
const LEAST_WHEN_CUT = 100;

const isLongEnough = ({ isCut, sent }: CallPackets): boolean =>
  isCut !== true || sent >= LEAST_WHEN_CUT;

export const unevennessIn = (
  streams: readonly Stream[],
  direction: Direction,
): Unevenness | undefined => {
  const values = streams
    .filter(isAlive)
    .map(({ value }) => value)
    .filter(isLongEnough);
  if (values.length === 0) return undefined;
  const isUp = direction === 'up';
  return {
    jitterMs: Math.min(
      ...values.map((one) => withoutOwn(isUp ? one.jitterUpMs : one.jitterDownMs, one.own)),
    ),
    variationMs: Math.min(
      ...values.map((one) =>
        withoutOwn(isUp ? one.delayVariationUpMs : one.delayVariationDownMs, one.own),
      ),
    ),
  };
};

export const isUneven = ({ jitterMs, variationMs }: Unevenness, limits: Limits): boolean =>
  jitterMs > limits.jitterMs || variationMs > BUFFER_MS;

/** Streams at the rate of speech; they load no line, so what they lose is not their own doing. */
export const speech = (seen: Seen<'call-packets'>): readonly Stream[] =>
  streamsIn(seen, 'udp', 'voice');

/** Streams at the rate of a picture, some ten times as much. */
export const picture = (seen: Seen<'call-packets'>): readonly Stream[] =>
  streamsIn(seen, 'udp', 'video');

/** More packets, more loss: the ranges in which the two ratios lie do not touch. */
export const isByRate = (seen: Seen<'call-packets'>, direction: Direction): boolean => {
  const [slow, quick] = [lossIn(speech(seen), direction), lossIn(picture(seen), direction)];
  return slow.sent > 0 && quick.sent > 0 && quick.atLeast > slow.atMost;
};

/** What to judge the line by: both rates together, unless the higher one does something of its own. */
export const lineStreams = (seen: Seen<'call-packets'>, direction: Direction): readonly Stream[] =>
  isByRate(seen, direction) || speech(seen).length === 0
    ? speech(seen)
    : [...speech(seen), ...picture(seen)];

/** The same for both directions, each stream once. */
export const bothLineStreams = (seen: Seen<'call-packets'>): readonly Stream[] => [
  ...new Map(
    directions.flatMap((one) => lineStreams(seen, one)).map((stream) => [stream.id, stream]),
  ).values(),
];
