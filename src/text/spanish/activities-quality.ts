import type { activitiesQuality as english } from '../english/activities-quality.ts';

/** Why the measured figures make an activity ready, worse or unknown. */
export const activitiesQuality = {
  'activity-quality.loss-up':
    'Se pierde el {lossRatio} de lo que envía este equipo; el servicio admite {limitRatio}.',
  'activity-quality.loss-down':
    'Se pierde el {lossRatio} de lo que se envía a este equipo; el servicio admite {limitRatio}.',
  'activity-quality.loss':
    'Se pierde el {lossRatio} de los paquetes; el servicio admite {limitRatio}.',
  'activity-quality.jitter':
    'Los paquetes llegan de forma irregular, con {jitterMs} ms en promedio; el servicio admite {limitMs} ms.',
  'activity-quality.delay':
    'Ir y volver tarda {rttMs} ms; a partir de {limitMs} ms las personas empiezan a pisarse al hablar.',
  'activity-quality.mos':
    'Una llamada por esta red obtiene un {mos} (lo mejor: 4,5); por debajo de {leastMos} mucha gente queda descontenta.',
  'activity-quality.mos-good': 'Una llamada por esta red obtiene un {mos} (lo mejor: 4,5).',
  'activity-quality.within-limits':
    'Ir y volver tarda {rttMs} ms y se pierde el {lossRatio} de los paquetes: está bien.',
  'activity-quality.up-too-slow':
    'La línea envía {upMbps} Mbps de forma sostenida; hacen falta {needMbps} Mbps.',
  'activity-quality.down-too-slow':
    'La línea recibe {downMbps} Mbps de forma sostenida; hacen falta {needMbps} Mbps.',
  'activity-quality.enough':
    'La línea envía {upMbps} y recibe {downMbps} Mbps; hacen falta {needUpMbps} y {needDownMbps}.',
  'activity-quality.at-least':
    'La línea envía al menos {upMbps} y recibe al menos {downMbps} Mbps; no se midió si llega a los {needUpMbps} y {needDownMbps} que hacen falta.',
  'activity-quality.no-capacity':
    'No se midió cuánto admite la línea; hacen falta {needUpMbps} Mbps para enviar y {needDownMbps} para recibir.',
  'activity-quality.need-unknown': 'No se sabe cuánto hace falta para esto en este servicio.',
  'activity-quality.not-measured': 'El retraso y la pérdida no se midieron.',
} as const satisfies Record<keyof typeof english, string>;
