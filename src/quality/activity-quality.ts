/**
 * What measured figures mean for each activity: sound, video, sharing. Ready only where the figures say so; a
 * figure that was not measured never makes anything ready, and never makes it worse.
 */
import type { Limits, Need, ServiceProfile } from '../model/profile.ts';
import type { Quality } from '../model/quality-facts.ts';
import type { MessageValues } from '../model/verdict.ts';

export interface ActivityQuality {
  readonly verdict: 'ready' | 'degraded' | 'unknown';
  /** Id of the sentence that says why (`activity-quality.*`), and its values. */
  readonly message: string;
  readonly values: MessageValues;
}

/**
 * Below it, "many users dissatisfied" (G.107, annex B: R = 70). A clean call with Opus rates 4.3; with the 2 %
 * loss that Zoom's limit allows, 3.9.
 */
const LEAST_MOS = 3.6;

/**
 * Delay: the vendors' limits are for a good call, and twice that is poor (Teams: "good" 100 ms, its report counts
 * 500 as poor). Never more than 400 ms there and back, 200 each way, where G.107 starts to fall steeply.
 */
const POOR_DELAY = 2;
const POOR_DELAY_MS = 400;

/** A dozen questions cannot tell 1 % of loss; three lost of twelve leave no doubt that it is above 7 % (95 %). */
const ROUGH_LOSS_RATIO = 0.2;

/** Measurements of capacity agree within 3 %: less than that below the need is no lack. */
const AGREEMENT = 0.97;

const say = (
  verdict: ActivityQuality['verdict'],
  reason: string,
  values: MessageValues = {},
): ActivityQuality => ({ verdict, message: `activity-quality.${reason}`, values });

/** Verdict and reason for each activity, by the service's limits and needs. */
export const activityQuality = (
  quality: Quality,
  profile: Pick<ServiceProfile, 'limits' | 'needs'>,
): Readonly<Record<Need['activity'], ActivityQuality>> => {
  const packets = packetTrouble(quality, profile.limits);
  const of = (activity: Need['activity']): ActivityQuality => {
    const need = profile.needs.find((one) => one.activity === activity);
    return packets ?? lack(quality, need) ?? verdictWithout(activity, quality, need);
  };
  return {
    audio: of('audio'),
    'video-720p': of('video-720p'),
    'video-1080p': of('video-1080p'),
    share: of('share'),
  };
};

/** What spoils everything alike: loss, uneven arrival, delay. */
const packetTrouble = (quality: Quality, limits: Limits): ActivityQuality | undefined => {
  const { rttMs, mos } = quality;
  const jitterMs = quality.sources['jitterMs']?.by === 'stun' ? undefined : quality.jitterMs;
  const poorMs = Math.min(limits.rttMs * POOR_DELAY, POOR_DELAY_MS);
  const loss = lossTrouble(quality, limits);
  if (loss !== undefined) return loss;
  if (jitterMs !== undefined && jitterMs > limits.jitterMs) {
    return say('degraded', 'jitter', { jitterMs, limitMs: limits.jitterMs });
  }
  if (rttMs !== undefined && rttMs > poorMs) {
    return say('degraded', 'delay', { rttMs, limitMs: poorMs });
  }
  return mos !== undefined && mos < LEAST_MOS
    ? say('degraded', 'mos', { mos, leastMos: LEAST_MOS })
    : undefined;
};

const lossFigures = [
  ['lossUpRatio', 'loss-up'],
  ['lossDownRatio', 'loss-down'],
  ['lossRatio', 'loss'],
] as const;

const lossTrouble = (quality: Quality, limits: Limits): ActivityQuality | undefined => {
  const found = lossFigures.flatMap(([figure, reason]) => {
    const lossRatio = quality[figure];
    const source = quality.sources[figure];
    const isRough = source?.by === 'stun' || source?.cannotSay !== undefined;
    const limitRatio = isRough ? Math.max(ROUGH_LOSS_RATIO, limits.lossRatio) : limits.lossRatio;
    return lossRatio !== undefined && lossRatio > limitRatio
      ? [{ lossRatio, limitRatio: limits.lossRatio, reason }]
      : [];
  });
  const [worst] = found.toSorted((one, other) => other.lossRatio - one.lossRatio);
  if (worst === undefined) return undefined;
  const { reason, lossRatio, limitRatio } = worst;
  return say('degraded', reason, { lossRatio, limitRatio });
};

/** Too little capacity in a direction. A lower bound lacks nothing: there may be more. */
const lack = (quality: Quality, need: Need | undefined): ActivityQuality | undefined => {
  if (need === undefined) return undefined;
  const { upMbps, downMbps } = quality;
  if (upMbps !== undefined && upMbps < need.upMbps * AGREEMENT && quality.upIsLowerBound !== true) {
    return say('degraded', 'up-too-slow', { upMbps: rounded(upMbps), needMbps: need.upMbps });
  }
  return downMbps !== undefined &&
    downMbps < need.downMbps * AGREEMENT &&
    quality.downIsLowerBound !== true
    ? say('degraded', 'down-too-slow', { downMbps: rounded(downMbps), needMbps: need.downMbps })
    : undefined;
};

/** Nothing known against it: is enough known for it? */
const verdictWithout = (
  activity: Need['activity'],
  { mos, rttMs, upMbps, downMbps, ...rest }: Quality,
  need: Need | undefined,
): ActivityQuality => {
  const lossRatio = rest.lossRatio ?? largest(rest.lossUpRatio, rest.lossDownRatio);
  if (activity === 'audio') {
    if (mos !== undefined) return say('ready', 'mos-good', { mos });
    return rttMs === undefined || lossRatio === undefined
      ? say('unknown', 'not-measured')
      : say('ready', 'within-limits', { rttMs, lossRatio });
  }
  if (need === undefined) return say('unknown', 'need-unknown');
  const needs = { needUpMbps: need.upMbps, needDownMbps: need.downMbps };
  if (upMbps === undefined || downMbps === undefined) return say('unknown', 'no-capacity', needs);
  const isEnough = upMbps >= need.upMbps * AGREEMENT && downMbps >= need.downMbps * AGREEMENT;
  const has = { upMbps: rounded(upMbps), downMbps: rounded(downMbps) };
  if (!isEnough) return say('unknown', 'at-least', { ...has, ...needs });
  return rttMs === undefined && mos === undefined
    ? say('unknown', 'not-measured')
    : say('ready', 'enough', { ...has, ...needs });
};

/** As finely as capacity is measured: 3 %. */
const rounded = (mbps: number): number => Number(mbps.toFixed(mbps < 10 ? 1 : 0));

const largest = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
