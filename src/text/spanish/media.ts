import type { media as english } from '../english/media.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/media.ts`. */
export const media = {
  'udp-blocked.heard': 'Volvieron paquetes por UDP, la vía por la que viajan las llamadas.',
  'udp-blocked.controls-silent':
    '{names} {names|responde|responden|responden} a todo el mundo por UDP, pero no {names|contestó|contestaron|contestaron} a este equipo.',
  'udp-blocked.tls-works':
    'Las conexiones web cifradas (TLS) desde aquí funcionan al mismo tiempo.',
  'udp-blocked.web-works': 'Las páginas web llegan exactamente como deben al mismo tiempo.',
  'vpn-drops-media.heard': 'Volvieron paquetes por UDP a través del túnel.',
  'vpn-drops-media.owns-route': 'Todo el tráfico sale por el túnel VPN {tunnel}.',
  'vpn-drops-media.silent':
    '{names} {names|responde|responden|responden} a todo el mundo por UDP, pero no {names|contestó|contestaron|contestaron} a lo que llegó por el túnel.',
  'vpn-drops-media.tls-works':
    'Las conexiones web (TLS) por el mismo túnel {tunnel} funcionan, así que solo se descartan el sonido y el video.',
  'media-ports-blocked.all-heard':
    'El servidor de prueba se oyó en todos los puertos de audio y video.',
  'media-ports-blocked.reflector-silent':
    'El servidor de prueba responde en todos los puertos de audio y video, pero no se oyó en UDP {ports}.',
  'media-ports-blocked.refused-nearby':
    'UDP {ports} se rechazó desde tan cerca que la negativa vino de un aparato en el camino y no del servicio.',
  'media-ports-blocked.udp-works': 'El resto del tráfico UDP desde aquí recibe respuesta.',
  'path-mtu-black-hole.large-arrives': 'Los paquetes de tamaño completo llegan enteros.',
  'path-mtu-black-hole.vanishes':
    'Los paquetes de {arrived} bytes llegan; los de {vanished} bytes desaparecen sin aviso.',
  'path-mtu-black-hole.handshakes-hang':
    'Las conexiones se abren y se quedan colgadas en cuanto toca enviar paquetes grandes.',
  'vpn-mtu-too-large.large-arrives': 'Los paquetes de tamaño completo pasan enteros por el túnel.',
  'vpn-mtu-too-large.vanishes':
    'Por el túnel VPN {tunnel}, los paquetes de {arrived} bytes llegan y los de {vanished} bytes desaparecen.',
  'vpn-mtu-too-large.handshakes-hang':
    'Las conexiones por el túnel se abren y se quedan colgadas en cuanto toca enviar paquetes grandes.',
  'policy-forbids-media.none':
    'Ninguna regla de este equipo mantiene el sonido y el video fuera del proxy.',
  'policy-forbids-media.no-proxy':
    'Una regla mantiene el sonido y el video fuera de los proxies, pero no se usa ninguno, así que no tiene efecto.',
  'policy-forbids-media.rules':
    'Una regla puesta por un administrador mantiene el sonido y el video fuera del proxy: {keys} ({sources}).',
  'policy-forbids-media.proxy': 'La aplicación llega al servicio a través del proxy {proxies}.',
} as const satisfies Record<keyof typeof english, string>;
