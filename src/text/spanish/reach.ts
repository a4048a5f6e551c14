import type { reach as english } from '../english/reach.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/reach.ts`. */
export const reach = {
  'address-blocklisted.all-reached':
    'Responden todas las direcciones del servicio que se probaron.',
  'address-blocklisted.silent':
    '{addresses|La dirección|Las direcciones|Las direcciones} {addresses} de {names} no {addresses|contesta|contestan|contestan} ({tries} {tries|intento|intentos|intentos}).',
  'address-blocklisted.refused-near':
    'Las conexiones con {addresses} ({names}) las rechaza un aparato mucho más cercano que el servicio ({tries} {tries|intento|intentos|intentos}).',
  'address-blocklisted.siblings-answer':
    '{count|Responde|Responden|Responden} desde aquí {count} {count|dirección más|direcciones más|direcciones más} del servicio.',
  'egress-blocks-service.reached': 'Se puede conectar con el servicio.',
  'egress-blocks-service.outage-reported': 'La página de estado del servicio informa de una caída.',
  'egress-blocks-service.silent':
    'No se puede conectar con el servicio: {count} {count|dirección probada|direcciones probadas|direcciones probadas}, sin éxito ({addresses}).',
  'egress-blocks-service.refused-near':
    'Las conexiones con {addresses} las rechaza un aparato mucho más cercano que el servicio (firewall).',
  'egress-blocks-service.controls-answer':
    'Otros servidores responden al mismo tiempo: {controls}.',
  'egress-blocks-service.status-fine':
    'La página de estado del servicio no informa de ninguna caída.',
  'egress-blocks-service.port-closed':
    'Ninguna conexión al puerto {port} (web cifrada) sale de esta red, ni hacia el servicio ({addresses}) ni hacia nadie más ({controls}).',
  'egress-blocks-service.plain-web-works':
    'Las páginas web sin cifrar (puerto 80) llegan exactamente como deben.',
  'egress-blocks-media.reached':
    'Se puede conectar con los servidores que llevan el sonido y el video.',
  'egress-blocks-media.silent':
    'Los servidores que llevan el sonido y el video ({addresses}) no contestan en TCP {ports}.',
  'egress-blocks-media.refused-near':
    'Las conexiones con los servidores que llevan el sonido y el video ({addresses}, TCP {ports}) las rechaza un aparato mucho más cercano que ellos (firewall).',
  'egress-blocks-media.other-ports-open':
    'Los mismos servidores responden en TCP {ports}, así que lo cerrado es el puerto.',
  'egress-blocks-media.website-works': 'La web del servicio y otros servidores responden.',
  'allow-rule-too-narrow.deep-passes': 'Se llega a {names} aunque su nombre tenga una parte más.',
  'allow-rule-too-narrow.lookup':
    'El servidor de nombres conoce {passed}, pero no {names}, que {names|tiene|tienen|tienen} una parte más.',
  'allow-rule-too-narrow.handshake':
    'Las conexiones cifradas con {passed} se establecen; con {names}, que {names|tiene|tienen|tienen} una parte más, se cortan.',
  'allow-rule-too-narrow.proxy':
    'El proxy deja pasar {passed} y rechaza {names}, que {names|tiene|tienen|tienen} una parte más.',
  'allow-rule-too-narrow.connection':
    'Se puede conectar con {passed}; a {names}, que {names|tiene|tienen|tienen} una parte más, un aparato en el camino {names|lo|los|los} rechaza.',
  'allow-rule-too-narrow.counter-proof':
    'Es la regla y no el servidor: {names} se {names|conoce|conocen|conocen} en otros lugares, o la dirección responde a otro nombre.',
  'proxy-required.direct-works': 'Las conexiones web funcionan sin proxy.',
  'proxy-required.set-already': 'Hay un proxy configurado y funciona.',
  'proxy-required.direct-dropped':
    'Fallan todas las conexiones web directas ({count}), con el servicio y con todos los demás.',
  'proxy-required.proxy-found': 'Un proxy responde en {proxies}, y este equipo no lo usa.',
  'proxy-required.file-found': 'Esta red ofrece un archivo de proxy automático (WPAD): {urls}.',
  'proxy-auth-required.let-through': 'El proxy deja pasar el servicio sin inicio de sesión.',
  'proxy-auth-required.login-wanted':
    'El proxy {proxies} pide un inicio de sesión (407, {schemes}).',
  'proxy-auth-required.login-refused':
    'El proxy {proxies} rechaza el usuario o la contraseña configurados (407, {schemes}).',
  'proxy-auth-required.others-too':
    'Pide lo mismo para servidores que no tienen nada que ver con el servicio.',
  'proxy-denies-service.let-through': 'El proxy deja pasar el servicio.',
  'proxy-denies-service.only-deep': 'El proxy solo rechaza {hosts}.',
  'proxy-denies-service.refused': 'El proxy {proxies} rechaza {hosts} (estado {statuses}).',
  'proxy-denies-service.cut': 'El proxy {proxies} corta todas las conexiones con {hosts}.',
  'proxy-denies-service.others-pass': 'Deja pasar {others}.',
  'proxy-unreachable.none-set': 'En este equipo no hay ningún proxy configurado.',
  'proxy-unreachable.answers': 'El proxy configurado responde.',
  'proxy-unreachable.other-setting':
    'En otro lugar de este equipo está configurado un proxy que funciona.',
  'proxy-unreachable.nobody-here':
    'El ajuste {keys} envía los programas a {proxies} en este equipo, donde ya no escucha ningún programa.',
  'proxy-unreachable.nobody-there':
    'El ajuste {keys} envía los programas al proxy {proxies}, que no responde.',
  'proxy-unreachable.direct-works': 'Sin el proxy se llega al servicio.',
  'proxy-unreachable.others-work': 'A otros servidores se llega sin él.',
  'pac-broken.none-set': 'No hay ningún archivo de proxy automático configurado.',
  'pac-broken.read': 'El archivo de proxy automático se puede leer.',
  'pac-broken.not-fetched':
    'El archivo de proxy automático {urls} (puesto en {keys}) no se puede obtener.',
  'pac-broken.unreadable':
    'El archivo de proxy automático {urls} (puesto en {keys}) llega, pero no se puede interpretar.',
  'pac-broken.others-work': 'Otros servidores responden al mismo tiempo.',
  'proxy-differs.none-set': 'En este equipo no hay ningún proxy configurado.',
  'proxy-differs.agree': 'Los ajustes de proxy de este equipo coinciden, o todos funcionan.',
  'proxy-differs.one-fails': 'El ajuste {keys} indica el proxy {proxies}, que no funciona.',
  'proxy-differs.other-works':
    'El ajuste {keys}, que siguen otros programas, indica {proxies}, que funciona.',
  'proxy-differs.direct-works': 'Otros programas van sin proxy y llegan al servicio.',
  'proxy-forces-tcp.udp-heard': 'El tráfico de llamadas (UDP) pasa sin el proxy.',
  'proxy-forces-tcp.direct-works': 'Las conexiones también funcionan sin el proxy.',
  'proxy-forces-tcp.proxy-works': 'Se llega al servicio a través del proxy {proxies}.',
  'proxy-forces-tcp.udp-silent':
    'No vuelve nada por UDP, que es lo que prefieren el sonido y el video: {names} {names|debe|deben|deben} responder a cualquiera y no {names|contesta|contestan|contestan}.',
  'proxy-forces-tcp.direct-closed': 'Ninguna conexión sale sin el proxy.',
} as const satisfies Record<keyof typeof english, string>;
