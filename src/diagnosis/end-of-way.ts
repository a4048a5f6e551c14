/** The loss and the unevenness that a call would have, however they were measured, and with what certainty. */
import type { Seen } from '../model/observation.ts';
import type { Limits } from '../model/profile.ts';
import type { Reason } from '../model/verdict.ts';
import { because } from './cause.ts';
import { roughLook, type RoughLook } from '../quality/rough-look.ts';
import {
  bothLineStreams,
  directions,
  isByRate,
  isTooMuch,
  isUneven,
  lineStreams,
  lossIn,
  lossOf,
  speech,
  unevennessIn,
  type Loss,
} from '../quality/streams.ts';

export type EndEvidence = Seen<'call-packets' | 'paced-stun' | 'stretches'>;

export interface EndOfWay {
  /** There and back. */
  readonly loss: Loss;
  readonly observed: readonly { readonly id: string }[];
  readonly told: readonly Reason[];
  /** Several independent far ends, asked in the same check, say the same. */
  readonly isShared: boolean;
}

/** Loss there and back, with one sentence per direction that is red. */
export const lostAtTheEnd = (seen: EndEvidence, limits: Limits): EndOfWay | undefined => {
  const rough = roughLook(seen);
  if (speech(seen).length === 0) return rough === undefined ? undefined : roughLoss(rough);
  const red = directions.filter((one) => isTooMuch(lossIn(lineStreams(seen, one), one), limits));
  // What is lost only at the rate of a picture, in whichever direction, is no loss that a stretch could share.
  const streams = directions.some((one) => isByRate(seen, one))
    ? speech(seen)
    : bothLineStreams(seen);
  const sent = streams.reduce((sum, { value }) => sum + value.sent, 0);
  const received = streams.reduce((sum, { value }) => sum + value.received, 0);
  const burst = Math.max(1, ...streams.map(({ value }) => value.burstRatio));
  return {
    loss: lossOf(sent, sent - received, burst),
    observed: streams,
    told: red.map((direction) => {
      const loss = lossIn(lineStreams(seen, direction), direction);
      return because(
        `quality.lost-${direction}`,
        { lost: loss.lost, sent: loss.sent, lossRatio: loss.ratio },
        streams,
      );
    }),
    isShared: rough !== undefined && rough.hosts >= 2 && rough.loss.lost >= 2,
  };
};

const roughLoss = ({ loss, observed, hosts }: RoughLook): EndOfWay => ({
  loss,
  observed,
  told: [
    because(
      'quality.lost-roughly',
      { lost: loss.lost, sent: loss.sent, lossRatio: loss.ratio },
      observed,
    ),
  ],
  isShared: hosts >= 2,
});

export interface UnevenEnd {
  readonly observed: readonly { readonly id: string }[];
  readonly told: readonly Reason[];
  readonly isShared: boolean;
}

export const unevenAtTheEnd = (seen: EndEvidence, limits: Limits): UnevenEnd | undefined => {
  const rough = roughLook(seen);
  const isRoughUneven = rough !== undefined && rough.hosts >= 2 && rough.jitterMs > limits.jitterMs;
  if (speech(seen).length === 0) {
    return isRoughUneven
      ? {
          observed: rough.observed,
          told: [because('quality.uneven-roughly', { jitterMs: rough.jitterMs }, rough.observed)],
          isShared: rough.hosts >= 2,
        }
      : undefined;
  }
  const told = directions.flatMap((direction): readonly Reason[] => {
    const streams = lineStreams(seen, direction);
    const uneven = unevennessIn(streams, direction);
    if (uneven === undefined || !isUneven(uneven, limits)) return [];
    const { jitterMs, variationMs } = uneven;
    return [because(`quality.uneven-${direction}`, { jitterMs, variationMs }, streams)];
  });
  return told.length === 0 ? undefined : { observed: speech(seen), told, isShared: isRoughUneven };
};
