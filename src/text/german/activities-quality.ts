import type { activitiesQuality as english } from '../english/activities-quality.ts';

/** Why the measured figures make an activity ready, worse or unknown. */
export const activitiesQuality = {
  'activity-quality.loss-up':
    '{lossRatio} dessen, was dieser Computer sendet, gehen verloren; der Dienst verträgt {limitRatio}.',
  'activity-quality.loss-down':
    '{lossRatio} dessen, was an diesen Computer gesendet wird, gehen verloren; der Dienst verträgt {limitRatio}.',
  'activity-quality.loss':
    '{lossRatio} der Pakete gehen verloren; der Dienst verträgt {limitRatio}.',
  'activity-quality.jitter':
    'Die Pakete kommen ungleichmäßig an, im Mittel um {jitterMs} ms; der Dienst verträgt {limitMs} ms.',
  'activity-quality.delay':
    'Hin und zurück dauert es {rttMs} ms; ab {limitMs} ms fällt man einander ins Wort.',
  'activity-quality.mos':
    'Ein Gespräch über dieses Netzwerk erreicht die Note {mos} (beste: 4,5); unter {leastMos} sind viele unzufrieden.',
  'activity-quality.mos-good':
    'Ein Gespräch über dieses Netzwerk erreicht die Note {mos} (beste: 4,5).',
  'activity-quality.within-limits':
    'Hin und zurück dauert es {rttMs} ms, und {lossRatio} der Pakete gehen verloren; das ist in Ordnung.',
  'activity-quality.up-too-slow':
    'Die Leitung sendet dauerhaft {upMbps} Mbit/s; nötig sind {needMbps} Mbit/s.',
  'activity-quality.down-too-slow':
    'Die Leitung empfängt dauerhaft {downMbps} Mbit/s; nötig sind {needMbps} Mbit/s.',
  'activity-quality.enough':
    'Die Leitung sendet {upMbps} und empfängt {downMbps} Mbit/s; nötig sind {needUpMbps} und {needDownMbps}.',
  'activity-quality.at-least':
    'Die Leitung sendet mindestens {upMbps} und empfängt mindestens {downMbps} Mbit/s; ob sie die nötigen {needUpMbps} und {needDownMbps} schafft, wurde nicht gemessen.',
  'activity-quality.no-capacity':
    'Wie viel die Leitung schafft, wurde nicht gemessen; nötig sind {needUpMbps} Mbit/s zum Senden und {needDownMbps} zum Empfangen.',
  'activity-quality.need-unknown': 'Wie viel dafür nötig ist, ist bei diesem Dienst nicht bekannt.',
  'activity-quality.not-measured': 'Verzögerung und Verlust wurden nicht gemessen.',
} as const satisfies Record<keyof typeof english, string>;
