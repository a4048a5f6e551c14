import type { progress as english } from '../english/progress.ts';

/** What is shown while a check runs. */
export const progress = {
  'progress.checking': 'Comprobando {service}, {answers} respuestas',
  'progress.asking': 'Comprobando {service}, {answers} respuestas: {question}',
  'progress.quiet': 'comprobando {service}, como máximo {seconds} s',
  'progress.reached.ready':
    'Se puede llegar a {service} desde aquí. Ahora se mide lo que soporta la línea; Ctrl-C termina con lo que se sabe.',
  'progress.reached.degraded':
    'Se puede llegar a {service}, pero algo va mal. Ahora se mide lo que soporta la línea; Ctrl-C termina con lo que se sabe.',
  'progress.reached.unknown':
    'No es seguro que se pueda llegar a {service}. Ahora se mide lo que soporta la línea; Ctrl-C termina con lo que se sabe.',
  'progress.measuring': 'Midiendo desde hace {seconds} s: {question}',
} as const satisfies Record<keyof typeof english, string>;
