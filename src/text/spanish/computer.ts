import type { computer as english } from '../english/computer.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/computer.ts`. */
export const computer = {
  'no-link.has-carrier': '{names} {names|tiene|tienen|tienen} conexión.',
  'no-link.no-adapter': 'Este equipo no tiene ningún adaptador de red encendido.',
  'no-link.all-down': 'No hay ningún cable conectado ni ninguna red Wi-Fi en uso ({names}).',
  'no-address.none': '{names} {names|tiene|tienen|tienen} conexión, pero ninguna dirección.',
  'no-address.self-given':
    '{names} {names|tiene|tienen|tienen} conexión, pero {addresses|la única dirección|las únicas direcciones|las únicas direcciones} ({addresses}) se {addresses|la|las|las} dio el propio equipo porque nadie más lo hizo.',
  'no-address.no-route':
    'Este equipo tiene una dirección ({addresses}), pero no conoce ninguna salida de la red (sin ruta predeterminada).',
  'no-address.has-one':
    'Este equipo tiene {addresses|la dirección|las direcciones|las direcciones} {addresses}.',
  'hosts-file-override.no-line': 'Ninguna línea del archivo hosts desvía el servicio.',
  'hosts-file-override.agrees':
    'El archivo hosts da {addresses|la misma dirección|las mismas direcciones|las mismas direcciones} que los servidores de nombres ({addresses}).',
  'hosts-file-override.line':
    'El archivo hosts de este equipo envía {names} a {addresses} (línea {lines}).',
  'hosts-file-override.resolvers-differ': 'Los servidores de nombres dan en cambio {addresses}.',
  'hosts-file-override.not-the-service': 'Lo que se encuentra en {addresses} no es el servicio.',
  'clock-wrong.agrees': 'Los relojes de otros servidores coinciden con el de este equipo.',
  'clock-wrong.behind-minutes':
    'El reloj de este equipo va {count} {count|minuto|minutos|minutos} atrasado respecto a los relojes de servidores independientes.',
  'clock-wrong.behind-hours':
    'El reloj de este equipo va {count} {count|hora|horas|horas} atrasado respecto a los relojes de servidores independientes.',
  'clock-wrong.behind-days':
    'El reloj de este equipo va {count} {count|día|días|días} atrasado respecto a los relojes de servidores independientes.',
  'clock-wrong.ahead-minutes':
    'El reloj de este equipo va {count} {count|minuto|minutos|minutos} adelantado respecto a los relojes de servidores independientes.',
  'clock-wrong.ahead-hours':
    'El reloj de este equipo va {count} {count|hora|horas|horas} adelantado respecto a los relojes de servidores independientes.',
  'clock-wrong.ahead-days':
    'El reloj de este equipo va {count} {count|día|días|días} adelantado respecto a los relojes de servidores independientes.',
  'clock-wrong.dates-refused':
    'Con este reloj, los certificados auténticos de {names} parecen caducados o aún no válidos.',
  'clock-wrong.unsynchronised': 'El sistema dice que su reloj no está sincronizado.',
  'route-conflict.usual-way': 'El tráfico hacia el servicio toma la salida habitual.',
  'route-conflict.other-way':
    'El tráfico hacia {addresses} se envía por {ways} en lugar de por el camino habitual, y falla.',
  'route-conflict.default-works':
    'Responden los servidores a los que se llega por el camino habitual.',
  'vpn-kill-switch.outside-reached': 'Se llega a servidores del exterior.',
  'vpn-kill-switch.everything-refused': 'El propio equipo se niega a enviar nada a internet.',
  'vpn-kill-switch.vpn-present':
    'Aquí hay una VPN configurada, y su protección contra fugas (kill switch) hace exactamente eso.',
  'conflicting-program.none': 'Ningún programa acapara por sí solo este equipo.',
  'conflicting-program.takes-most':
    '{program} acapara la mayor parte de lo que este equipo puede hacer.',
  'computer-overloaded.idle': 'A este equipo le sobra capacidad.',
  'computer-overloaded.memory':
    'Los programas esperan aquí por memoria la décima parte del tiempo o más.',
  'computer-overloaded.programs':
    '{programs} {programs|usa|usan juntos|usan juntos} casi todo el tiempo del procesador.',
  'computer-overloaded.hot': 'El procesador está caliente y funciona más despacio para enfriarse.',
  'computer-overloaded.saving':
    'El equipo está configurado para ahorrar energía, y eso lo hace más lento.',
  'conflicting-program.holds-camera':
    '{programs} {programs|usa|usan|usan} la cámara: puede que la aplicación de reuniones no reciba imagen.',
  'conflicting-program.shapes':
    '{programs} {programs|decide|deciden|deciden} aquí qué programas pueden usar la conexión, y {programs|puede|pueden|pueden} frenar la reunión.',
  'network-filters-conflict.none':
    'Aquí no hay dos programas de distintos fabricantes que filtren el tráfico.',
  'network-filters-conflict.both': '{names} filtran a la vez el tráfico de este equipo.',
  'network-filters-conflict.router-fine': 'La red local está bien: el router responde.',
  'network-filters-conflict.echo-passes':
    'Un eco (ping), que estos filtros no tocan, vuelve del exterior mucho antes de que se establezcan las conexiones de los programas.',
  'overlays-conflict.one-at-most': 'Como mucho un túnel quiere llevar todo el tráfico.',
  'overlays-conflict.both-claim': '{names} reclaman a la vez todo el tráfico de este equipo.',
  'overlays-conflict.programs':
    '{names} funcionan a la vez, y uno de ellos se ha quedado con todo el tráfico.',
  'overlays-conflict.router-fine':
    'La red local está bien: el router responde, y nada de lo que hay tras los túneles lo hace.',
  'system-updates-pending.installing':
    'El sistema está instalando actualizaciones ahora mismo, y eso acapara este equipo ({programs}).',
  'system-updates-pending.says-so': 'Lo dice el propio sistema.',
  'system-updates-pending.none': 'Ninguna actualización espera un reinicio.',
  'system-updates-pending.restart':
    'El sistema espera un reinicio para terminar sus actualizaciones.',
  'system-updates-pending.waiting':
    'Hay actualizaciones pendientes que afectan a controladores o necesitan un reinicio: {titles}.',
  'browser-extension-interferes.none':
    'Ningún ajuste de un navegador quita a las reuniones el sonido o el video.',
  'browser-extension-interferes.setting':
    'En {browsers}, un ajuste quita el sonido o el video a todas las páginas de reuniones: {settings}.',
  'browser-extension-interferes.by':
    '{extensions|La extensión|Las extensiones|Las extensiones} {extensions} lo {extensions|mantiene|mantienen|mantienen}.',
  'browser-extension-interferes.udp-heard':
    'Fuera del navegador, este equipo envía y recibe UDP, así que no es la red.',
} as const satisfies Record<keyof typeof english, string>;
