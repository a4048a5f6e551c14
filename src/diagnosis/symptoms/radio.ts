/** Red on the first stretch: only by radio, where the computer itself can tell why; a cable is judged elsewhere. */
import type { Symptom } from '../../model/symptom.ts';
import { isLossy, isUnsteady, stretchOf, type StretchEvidence } from '../radio.ts';
import { symptom } from './symptom-list.ts';

export const stretchSymptoms = (seen: StretchEvidence): readonly Symptom[] => {
  const stretch = stretchOf(seen);
  if (stretch === undefined) return [];
  const from = [stretch.observed];
  return [
    ...(isLossy(stretch) ? [symptom('gateway-lossy', stretch.ip, 'degrades', from)] : []),
    ...(isUnsteady(stretch) ? [symptom('gateway-unsteady', stretch.ip, 'degrades', from)] : []),
  ];
};
