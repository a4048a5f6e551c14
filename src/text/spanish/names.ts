import type { names as english } from '../english/names.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/names.ts`. */
export const names = {
  'dns-resolver-dead.answers':
    '{resolvers|El servidor|Los servidores|Los servidores} de nombres {resolvers} {resolvers|responde|responden|responden}.',
  'dns-resolver-dead.silent':
    '{resolvers|El servidor|Los servidores|Los servidores} de nombres {resolvers} no {resolvers|respondió|respondieron|respondieron} a ninguna pregunta.',
  'dns-resolver-dead.useless':
    '{resolvers|El servidor|Los servidores|Los servidores} de nombres {resolvers} {resolvers|contesta|contestan|contestan} a todas las preguntas con "fallo" o "rechazado".',
  'dns-resolver-dead.others-answer':
    '{resolvers} {resolvers|responde|responden|responden}, pero los programas solo recurren a {resolvers|él|ellos|ellos} después de esperar al que no responde.',
  'dns-resolver-dead.line-works':
    'La conexión en sí funciona: responden direcciones de fuera que no necesitan servidor de nombres.',
  'dns-resolver-dead.port-53-dead':
    'Otros servidores de nombres tampoco contestan: esta red no deja salir las preguntas de nombres normales (puerto 53).',

  'dns-slow.quick': 'El servidor de nombres {resolver} responde en {rttMs} ms.',
  'dns-slow.slow': 'El servidor de nombres {resolver} tarda {rttMs} ms en responder.',
  'dns-slow.others-quick':
    '{resolvers} {resolvers|responde|responden|responden} a la misma clase de pregunta en {rttMs} ms.',
  'dns-slow.line-quick': 'Las conexiones con direcciones ya conocidas se abren enseguida.',

  'dns-aaaa-dropped.answers':
    'El servidor de nombres {resolver} responde a las preguntas por direcciones IPv6.',
  'dns-aaaa-dropped.swallowed':
    'El servidor de nombres {resolver} nunca responde cuando se le pregunta por la dirección IPv6 (AAAA) de {names}.',
  'dns-aaaa-dropped.a-answered':
    'El mismo servidor de nombres {resolver} responde enseguida cuando se le pregunta por la dirección IPv4 (A).',
  'dns-aaaa-dropped.elsewhere':
    '{resolvers} {resolvers|responde|responden|responden} justo a la pregunta que aquí queda sin respuesta.',

  'dns-filter-blocks-service.names-given':
    'El servidor de nombres de aquí da direcciones para los nombres del servicio.',
  'dns-filter-blocks-helper.names-given':
    'El servidor de nombres de aquí también da direcciones para los nombres auxiliares.',
  'dns-filter-blocks-helper.service-too': 'También se niegan los nombres principales del servicio.',
  'dns-filter.nxdomain':
    '{resolvers} {resolvers|dice|dicen|dicen} que {names} no {names|existe|existen|existen}.',
  'dns-filter.null':
    '{resolvers} {resolvers|contesta|contestan|contestan} a {names} con {addresses}, {addresses|una dirección que no lleva|direcciones que no llevan|direcciones que no llevan} a ninguna parte.',
  'dns-filter.refused':
    '{resolvers} {resolvers|se niega|se niegan|se niegan} a responder por {names}.',
  'dns-filter.failed':
    '{resolvers} {resolvers|falla|fallan|fallan} siempre que se pregunta por {names}.',
  'dns-filter.empty':
    '{resolvers} {resolvers|dice|dicen|dicen} que {names} no {names|tiene|tienen|tienen} dirección.',
  'dns-filter.elsewhere':
    '{resolvers} {resolvers|contesta|contestan|contestan} a {names} con {addresses}, donde no responde el servicio sino otro.',
  'dns-filter.others-know': '{resolvers} {resolvers|da|dan|dan} {addresses} para {names}.',
  'dns-filter.tls-proves':
    'En {addresses} el servicio muestra su certificado auténtico para {names}.',
  'dns-filter.control-right':
    'Para nombres ajenos al servicio, {resolvers} {resolvers|da|dan|dan} respuestas correctas.',
  'dns-filter.everybody-says-so':
    'Las preguntas sin cifrar a otros servidores de nombres reciben la misma respuesta falsa.',

  'dns-hijack.public-right':
    'Los servidores de nombres públicos, preguntados sin cifrar, no están falsificados.',
  'dns-hijack.encrypted-denies':
    'La pregunta cifrada, que nadie puede cambiar por el camino, también recibe "ese nombre no existe".',
  'dns-hijack.public-too':
    '{resolvers|El servidor de nombres público|Los servidores de nombres públicos|Los servidores de nombres públicos} {resolvers}, sin cifrar, {resolvers|da|dan|dan} la misma respuesta falsa.',
  'dns-hijack.encrypted-right':
    'La pregunta cifrada, que nadie puede cambiar por el camino, da {addresses} para {names}.',
  'dns-hijack.invented':
    'Alguien contesta en nombre de {resolvers}: incluso un nombre inventado para esta comprobación recibió una dirección.',

  'dns-fake-ip.none': 'Ningún nombre recibe una dirección inventada (198.18.0.0/15).',
  'dns-fake-ip.works':
    'Una aplicación de túnel contesta a los nombres con direcciones de 198.18.0.0/15, y lleva el tráfico.',
  'dns-fake-ip.made-up':
    '{names} {names|recibe|reciben|reciben} {addresses}, que solo podría atender una aplicación de túnel en marcha.',
  'dns-fake-ip.others-know': 'Otros servidores de nombres dan {addresses}.',
  'dns-fake-ip.line-works': 'Responden direcciones de fuera que no necesitan servidor de nombres.',

  'dnssec-failure.no-failure': 'El servidor de nombres de aquí no informa de fallos.',
  'dnssec-failure.fails-unchecked':
    'Las mismas preguntas fallan con la comprobación de firmas desactivada, así que el problema no son las firmas.',
  'dnssec-failure.server-failure':
    '{resolvers} {resolvers|contesta|contestan|contestan} "fallo del servidor" para {names}.',
  'dnssec-failure.unchecked-answers':
    'Con la comprobación de firmas desactivada (marca CD), el mismo servidor de nombres responde a la misma pregunta.',
  'dnssec-failure.says-so':
    '{resolvers} {resolvers|dice|dicen|dicen} por sí {resolvers|mismo|mismos|mismos} que las firmas (DNSSEC) no superaron la comprobación.',
  'dnssec-failure.others-answer':
    '{resolvers} {resolvers|responde|responden|responden} a la misma pregunta.',

  'dns-truncation.none':
    'Ninguna respuesta de nombres llegó cortada sin que se pudiera pedir el resto.',
  'dns-truncation.cut':
    '{resolvers} {resolvers|corta|cortan|cortan} las respuestas para {names}, y las completas (puerto TCP 53) no se pueden obtener.',
  'dns-truncation.short-fine':
    '{resolvers} {resolvers|da|dan|dan} respuestas cortas sin problemas.',
  'dns-truncation.others-whole': '{resolvers} {resolvers|da|dan|dan} la respuesta completa.',
} as const satisfies Record<keyof typeof english, string>;
