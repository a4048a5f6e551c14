import type { service as english } from '../english/service.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/service.ts`. */
export const service = {
  'client-outdated.new-enough': 'La versión instalada ({versions}) todavía se admite.',
  'client-outdated.below-minimum':
    'En {path} está instalada la versión {version}; desde {since} el servicio solo admite {minimum} y posteriores.',
  'client-install-broken.whole': 'Los archivos de la aplicación están completos.',
  'client-install-broken.problems': 'La aplicación en {paths} está dañada: {problems}.',
  'client-data-damaged.whole': 'Los datos propios de la aplicación se pueden leer y escribir.',
  'client-data-damaged.problems': 'La aplicación no puede usar sus propios datos: {problems}.',
  'client-sandboxed.free':
    'La aplicación no se ejecuta en un entorno aislado que la aparte de la red.',
  'client-sandboxed.lacks':
    'La aplicación se ejecuta en un entorno aislado ({kind}) que no le da {lacks}.',
  'client-sandboxed.we-reach-it': 'Todo lo demás en este equipo llega al servicio.',
  'service-outage.answers': 'El servicio responde.',
  'service-outage.only-reported':
    'La página de estado del servicio informa de problemas ({says}), pero todo lo que se probó desde aquí funciona.',
  'service-outage.names-lost':
    'Los nombres del servicio ({names}) ya no existen, según {resolvers}, a quien nadie puede falsificar por el camino.',
  'service-outage.errors':
    'Los servidores del servicio ({names}) contestan con errores (estado {statuses}).',
  'service-outage.certificate-expired':
    '{names|El certificado|Los certificados|Los certificados} de {names} {names|ha|han|han} caducado, aunque el reloj de aquí va bien.',
  'service-outage.intermediate-missing':
    '{names} {names|envía su certificado|envían sus certificados|envían sus certificados} sin la parte que enlaza con una autoridad pública.',
  'service-outage.refused-there':
    'Los propios servidores del servicio rechazan las conexiones ({count} {count|intento|intentos|intentos}).',
  'service-outage.unanswered':
    'Los servidores del servicio no responden ({count} {count|intento|intentos|intentos}).',
  'service-outage.reported': 'La página de estado del servicio dice: {says}.',
  'service-outage.others-fine': 'Otros servidores funcionan desde aquí.',
  'account-blocked.open': 'La cuenta se puede usar ({status}).',
  'account-blocked.status': 'El servicio indica este estado de la cuenta: "{status}".',
  'account-blocked.reached': 'El propio servicio responde desde aquí.',
  'exit-country-blocked.no-list': 'La cuenta admite a personas de todos los países.',
  'exit-country-blocked.approve': 'La cuenta solo admite a personas de {countries}.',
  'exit-country-blocked.deny': 'La cuenta no admite a personas de {countries}.',
  'exit-country-blocked.admitted': 'Se admite a personas de {exitCountry}.',
  'exit-country-blocked.exit': 'Para el servicio, este equipo está en {exitCountry}.',
  'exit-country-blocked.tunnel': 'Todo el tráfico sale por el túnel {tunnel}.',
  'exit-country-blocked.reached': 'El propio servicio responde desde aquí.',
  'client-policy-locks-out.none': 'Ninguna regla exige una forma concreta de unirse.',
  'client-policy-locks-out.demands':
    'Una regla de la empresa no deja unirse a quien no haya iniciado sesión ({keys}).',
  'client-policy-locks-out.no-way':
    'Todas las formas de iniciar sesión están desactivadas ({keys}).',
  'client-policy-locks-out.desktop': 'La cuenta no permite unirse con la aplicación de escritorio.',
  'client-policy-locks-out.reached': 'El propio servicio responde desde aquí.',
  'region-far.service-chooses': 'La cuenta deja al servicio la elección del centro de datos.',
  'region-far.near-allowed': 'La cuenta permite un centro de datos cercano ({regions}).',
  'region-far.media': 'El servidor que lleva la reunión tarda {mediaMs} ms en responder.',
  'region-far.door': 'La puerta de entrada del servicio responde en {doorMs} ms.',
  'region-far.regions': 'La cuenta ha elegido estos centros de datos: {regions}.',
  'region-far.left-out': 'Cerca de {exitCountry} estaría {near}.',
} as const satisfies Record<keyof typeof english, string>;
