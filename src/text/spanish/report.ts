import type { report as english } from '../english/report.ts';

/** The frame around the findings: headline, places, ways out, how sure. */
export const report = {
  'headline.ready': '{service} funcionará desde aquí.',
  'headline.ready-with-note':
    '{service} funcionará desde aquí, hasta donde se puede probar: {note}',
  'headline.degraded': '{service} funcionará, pero mal: {title}.',
  'headline.degraded-unexplained':
    'Puede que {service} funcione mal: falló algo cuya causa no se encontró.',
  'headline.degraded-suspected': 'Puede que {service} funcione mal. Causa probable: {title}.',
  'headline.blocked': '{service} no funcionará desde aquí: {title}.',
  'headline.blocked-suspected': '{service} no funcionará desde aquí. Causa probable: {title}.',
  'headline.blocked-unexplained':
    'No se puede llegar a {service} desde aquí, y ninguna causa lo explica por sí sola.',
  'headline.unknown': 'No se pudo averiguar si {service} funciona desde aquí.',
  'headline.interrupted': 'Detenido antes de tiempo. Lo que se sabe hasta ahora: {says}',
  'verdict.ready': 'listo',
  'verdict.degraded': 'funciona, pero mal',
  'verdict.blocked': 'no funcionará',
  'verdict.unknown': 'no se pudo averiguar',
  'certainty.confirmed': 'probado',
  'certainty.suspected': 'probable, sin probar',
  'place.in-this-device': 'en este equipo',
  'place.in-this-network': 'en esta red (casa, oficina, hotel)',
  'place.at-the-provider': 'en el proveedor de internet',
  'place.at-the-service': 'en el servicio de reuniones o en su cuenta',
  'way-out.hotspot':
    'Use los datos móviles de su teléfono: active su punto de acceso, conecte este equipo a él y vuelva a unirse (unos {secondsToAudio} s).',
  'way-out.browser':
    'Únase desde el navegador en lugar de la aplicación (unos {secondsToAudio} s).',
  'way-out.dial-in':
    'Llame al número de teléfono de la invitación: tendrá sonido enseguida (unos {secondsToAudio} s).',
  'way-out.other-device':
    'Únase con otro dispositivo en otra red, por ejemplo un teléfono con datos móviles (unos {secondsToAudio} s).',
  'profile.past-shelf-life':
    'Los datos sobre {service} tienen {days} {days|día|días|días}; ya no se juzgan los rangos de direcciones.',
  'list.none': 'ninguno',
  'list.between': ', ',
  'list.others': '{count} más',
} as const satisfies Record<keyof typeof english, string>;
