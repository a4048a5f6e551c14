/**
 * Red on the first stretch. A few packets to the router accuse only radio, where the computer itself can
 * tell why; a cable is judged by the stretches measured beside a call.
 */
import type { Seen } from '../../model/observation.ts';
import type { Limits } from '../../model/profile.ts';
import type { Symptom } from '../../model/symptom.ts';
import { lostAtTheEnd } from '../end-of-way.ts';
import { isLossy, isUnsteady, stretchOf, type StretchEvidence } from '../radio.ts';
import { evenness, hopLoss, lossesBehind, segmentsIn, sharesLoss, whereBad } from '../segments.ts';
import { symptom } from './symptom-list.ts';

export const stretchSymptoms = (
  limits: Limits,
  seen: StretchEvidence & Seen<'call-packets' | 'paced-stun'>,
): readonly Symptom[] => {
  const stretch = stretchOf(seen);
  if (stretch === undefined) return besideCall(limits, seen);
  const from = [stretch.observed];
  return [
    ...(isLossy(stretch) ? [symptom('gateway-lossy', stretch.ip, 'degrades', from)] : []),
    ...(isUnsteady(stretch) ? [symptom('gateway-unsteady', stretch.ip, 'degrades', from)] : []),
  ];
};

const besideCall = (
  limits: Limits,
  seen: Seen<'stretches' | 'call-packets' | 'paced-stun'>,
): readonly Symptom[] => {
  const segments = segmentsIn(seen);
  const { gateway, observed } = segments ?? {};
  if (segments === undefined || gateway === undefined || observed === undefined) return [];
  if (segments.isLate) return [];
  const end = lostAtTheEnd(seen, limits);
  const isLosing =
    hopLoss(gateway).ratio >= limits.lossRatio &&
    sharesLoss(gateway, lossesBehind(segments, end?.loss)) === 'bad';
  return [
    ...(isLosing ? [symptom('gateway-lossy', gateway.ip, 'degrades', [observed])] : []),
    ...(whereBad(segments, evenness) === 'gateway'
      ? [symptom('gateway-unsteady', gateway.ip, 'degrades', [observed])]
      : []),
  ];
};
