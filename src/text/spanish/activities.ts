import type { activities as english } from '../english/activities.ts';

/** What the answer costs the person: one sentence per activity and verdict. */
export const activities = {
  'activity.join.ready': 'Se puede entrar en la reunión.',
  'activity.join.degraded':
    'Probablemente se podrá entrar, pero quizá hagan falta varios intentos.',
  'activity.join.blocked': 'No se podrá entrar desde aquí.',
  'activity.join.unknown': 'No se pudo averiguar si se puede entrar.',
  'activity.audio.ready': 'El sonido funciona.',
  'activity.audio.degraded': 'El sonido funcionará, pero puede cortarse o llegar con retraso.',
  'activity.audio.blocked': 'El sonido no funcionará.',
  'activity.audio.unknown': 'No se pudo averiguar si el sonido funciona.',
  'activity.video-720p.ready': 'El video normal (720p) funciona.',
  'activity.video-720p.degraded': 'El video normal (720p) se verá borroso o se congelará a ratos.',
  'activity.video-720p.blocked': 'El video normal (720p) no funcionará.',
  'activity.video-720p.unknown': 'El video normal (720p) no se midió.',
  'activity.video-1080p.ready': 'El video nítido (1080p) funciona.',
  'activity.video-1080p.degraded':
    'El video nítido (1080p) bajará a ratos a una calidad de imagen menor.',
  'activity.video-1080p.blocked': 'El video nítido (1080p) no funcionará.',
  'activity.video-1080p.unknown': 'El video nítido (1080p) no se midió.',
  'activity.share.ready': 'La pantalla compartida funciona.',
  'activity.share.degraded': 'La pantalla compartida se actualizará con lentitud.',
  'activity.share.blocked': 'La pantalla compartida no funcionará.',
  'activity.share.unknown': 'La pantalla compartida no se midió.',
} as const satisfies Record<keyof typeof english, string>;
