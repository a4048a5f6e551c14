import type { telling as english } from '../../english/codes/telling.ts';

/** How an error code is told: where it was seen, how far its sources can be trusted, what decides. */
export const telling = {
  'code.place.app': 'en la aplicación, al iniciar sesión o al entrar en la reunión',
  'code.place.installer': 'al instalar o actualizar la aplicación',
  'code.place.web-client': 'en el cliente del navegador',
  'code.place.outlook-plugin': 'en el complemento para Outlook',
  'code.place.zoom-apps': 'en una aplicación dentro de la reunión (Zoom Apps)',
  'code.place.meeting-sdk-web': 'en el Meeting SDK para web',
  'code.place.video-sdk-web': 'en el Video SDK para web',
  'code.place.sdk-windows': 'en el SDK para Windows',
  'code.place.sdk-macos': 'en el SDK para macOS',
  'code.place.sdk-android': 'en el SDK para Android',
  'code.place.sdk-ios': 'en el SDK para iOS',
  'code.mark.A': 'palabras del propio fabricante',
  'code.mark.B': 'un tercero que cita al fabricante',
  'code.mark.C': 'una sola página poco fiable',
  'code.mark.R': 'de memoria, sin página encontrada; por comprobar en',
  'code.which': 'El mismo número se usa en varios sitios. ¿Dónde lo ha visto?',
  'code.heading': '{codes}, visto {place}',
  'code.to-do': 'Qué hacer: {says}',
  'code.decides': 'Qué lo decide: {says}',
  'code.checks': 'Comprobaciones que lo aclaran: {checks}.',
  'code.causes': 'Causas posibles:',
  'code.source': 'Fuente:',
  'code.sources': 'Fuentes, que se complementan o se contradicen:',
  'code.unknown': '"{asked}" no es un código de error ni una causa que se conozca.',
  'code.nearest': 'Los códigos conocidos más parecidos: {codes}.',
  'code.catalogue':
    'En docs/causes.md están todas las causas; los códigos se escriben como los muestra la aplicación, por ejemplo 10002.',
} as const satisfies Record<keyof typeof english, string>;
