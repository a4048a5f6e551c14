import type { localServer as english } from '../english/local-server.ts';

/** Lo que dice el servidor local de la página: en el terminal, en la página y en textos para otros. */
export const localServer = {
  'ui.started': 'La página está en esta dirección, solo para este equipo. Ctrl-C la cierra.',
  'ui.not-opened':
    'No se pudo abrir ningún navegador ({why}). Abra usted mismo la dirección de arriba; sirve una sola vez y durante cinco minutos.',
  'ui.link-wrong':
    'Esta dirección no abre nada. Inicie `linecheck ui` de nuevo y abra la dirección que muestra.',
  'ui.link-used':
    'Esta dirección ya se usó, y solo sirve una vez. Si la página no está abierta en ninguna de sus ventanas, presione Ctrl-C en el terminal e inicie `linecheck ui` de nuevo.',
  'ui.link-late': 'Esta dirección ha caducado. Inicie `linecheck ui` de nuevo.',
  'ui.ended-idle':
    'No hubo ninguna página abierta durante {minutes} minutos, así que el servidor local ha terminado.',
  'ui.ended-quit': 'Terminado desde la página.',
  'ui.ending': 'Terminando; lo que está a medias se deshace antes.',

  'ui.asking-rights':
    'El equipo pide ahora permisos de administrador: en una ventana propia o en el terminal en el que se inició Linecheck.',
  'ui.checking-first':
    'La última comprobación es demasiado antigua para apoyarse en ella: primero se comprueba de nuevo …',
  'ui.keep-question': '¿Conservarlo de todos modos?',
  'ui.kept': 'Conservado. Puede deshacerlo en cualquier momento.',
  'ui.stuck': 'No se pudo deshacer todo. Intente deshacerlo otra vez.',
  'ui.failed': 'Aquí ha fallado el propio Linecheck. Lo que estaba a medias se ha deshecho.',

  'provider-text.subject': 'Avería en mi línea: las llamadas con {service} no funcionan bien',
  'provider-text.greeting': 'Buenos días:',
  'provider-text.intro':
    'las llamadas con {service} no funcionan bien por mi línea. Esto se midió ({at}):',
  'provider-text.inside':
    'Entre mi equipo y el router todo está bien: volvieron {received} de {sent} paquetes, en {rttMs} ms en promedio.',
  'provider-text.inside-lossy':
    'Entre mi equipo y el router volvieron {received} de {sent} paquetes, en {rttMs} ms en promedio.',
  'provider-text.outside': 'Más allá del router:',
  'provider-text.figures': 'Las mediciones:',
  'provider-text.figure': '{name}: {value}',
  'provider-text.ask':
    'Revisen, por favor, la línea y su red detrás de ella, y díganme qué encuentran. Puedo enviar el informe completo.',
  'provider-text.nothing':
    'Nada de lo que se midió está en manos del proveedor; avisarle sería en vano.',
  'provider-text.thanks': 'Muchas gracias',
} as const satisfies Record<keyof typeof english, string>;
