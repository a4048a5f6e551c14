import type { internet as english } from '../english/internet.ts';

/** Reasons of the causes between the router and the open internet: `<cause>.<reason>`. */
export const internet = {
  'gateway-unreachable.answers': 'El router responde.',
  'gateway-unreachable.only-mute':
    'El router ignora las preguntas dirigidas a él, pero se llega a servidores que están detrás.',
  'gateway-unreachable.silent':
    'El router ({addresses}) no contesta ni a pings ni a conexiones, y no se llega a nada de lo que hay detrás.',
  'gateway-unreachable.no-neighbour':
    'Nadie en esta red se identifica con la dirección del router ({addresses}), ni siquiera a nivel del cable o de la radio (ARP).',

  'internet-down.reached': 'Servidores de internet responden.',
  'internet-down.proxy-works': 'El proxy de esta red llega a internet.',
  'internet-down.names-fresh':
    'El servidor de nombres de aquí sigue obteniendo nombres nuevos de internet, así que la línea funciona y algo filtra.',
  'internet-down.refused-here': 'El propio equipo se negó a enviar paquetes.',
  'internet-down.router-answers': 'El router responde.',
  'internet-down.nothing-beyond':
    'Detrás de él no responde nada: se probó {addresses} por número, sin necesitar servidor de nombres.',

  'captive-portal.exact': 'Las páginas de prueba de internet llegan sin cambios.',
  'captive-portal.proxy': 'Un proxy de esta red llega al servicio.',
  'captive-portal.replaced':
    'En lugar de {checks|la página|las páginas|las páginas} de prueba en {checks}, esta red envía su propia respuesta: {places}.',
  'captive-portal.controls-fail':
    'Las conexiones cifradas con servidores muy conocidos fallan, o contesta otro en su nombre.',
  'captive-portal-hidden.nothing-hides':
    'Ni el DNS cifrado ni un túnel de este equipo se interpone entre él y una página de acceso.',
  'captive-portal-hidden.service-works': 'Se llega al servicio a pesar de la página de acceso.',
  'captive-portal-hidden.replaced':
    'Preguntando sin pasar por la configuración de este equipo, la red sustituye {checks|la página|las páginas|las páginas} de prueba en {checks}: {places}.',
  'captive-portal-hidden.by-encrypted-dns':
    'Este equipo insiste en una resolución de nombres cifrada o propia ({names}), que la red no deja pasar, y por eso la página de acceso nunca aparece.',
  'captive-portal-hidden.by-tunnel':
    'Todo se envía al túnel {names}, que no se puede establecer antes de iniciar sesión, y por eso la página de acceso nunca aparece.',

  'ipv6-broken.not-offered': 'Aquí no se ofrece IPv6, así que nadie lo intenta.',
  'ipv6-broken.works': 'Hay servidores que responden por IPv6.',
  'ipv6-broken.fails':
    'Este equipo tiene una dirección IPv6 y una salida, pero por ella no se llega a {addresses}.',
  'ipv6-broken.ipv4-works': 'La misma clase de servidores responde por IPv4.',

  'ipv6-only-no-translation.has-ipv4': 'Este equipo puede usar IPv4.',
  'ipv6-only-no-translation.translates':
    'La red traduce entre IPv6 e IPv4 (NAT64), como muestra su servidor de nombres.',
  'ipv6-only-no-translation.ipv4-names':
    '{names} solo {names|tiene|tienen|tienen} direcciones IPv4, y este equipo no tiene IPv4.',
  'ipv6-only-no-translation.no-translator':
    'El servidor de nombres no crea direcciones IPv6 para servidores IPv4: aquí nadie traduce (sin NAT64/DNS64).',
  'ipv6-only-no-translation.ipv6-works': 'Se llega a los servidores que tienen IPv6 propio.',
} as const satisfies Record<keyof typeof english, string>;
