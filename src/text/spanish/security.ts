import type { security as english } from '../english/security.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/security.ts`. */
export const security = {
  'tls-inspection-trusted.genuine': 'El servicio muestra su certificado auténtico.',
  'tls-inspection-trusted.others-only':
    '"{issuer}" abre por el camino las conexiones cifradas con {names}; las del servicio, no.',
  'tls-inspection-trusted.issuer':
    'Los certificados de {names} no los hizo una autoridad pública, sino "{issuer}", un emisor en el que este equipo confía.',
  'tls-inspection-trusted.issuer-known':
    'Los certificados de {names} los hizo "{issuer}" ({product}), un emisor en el que este equipo confía.',
  'tls-inspection-trusted.others-too': 'El mismo emisor firma para {names}.',
  'tls-inspection-trusted.others-genuine':
    '{names} {names|muestra|muestran|muestran} certificados auténticos.',
  'tls-inspection-untrusted.genuine': 'El servicio muestra su certificado auténtico.',
  'tls-inspection-untrusted.others-only':
    '"{issuer}" abre por el camino las conexiones cifradas con {names}; las del servicio, no.',
  'tls-inspection-untrusted.issuer':
    'Los certificados de {names} los hizo "{issuer}", un emisor que no conocen ni este equipo ni el público.',
  'tls-inspection-untrusted.issuer-known':
    'Los certificados de {names} los hizo "{issuer}" ({product}), un emisor en el que este equipo no confía.',
  'tls-inspection-untrusted.others-too': 'El mismo emisor firma para {names}.',
  'tls-inspection-untrusted.others-genuine':
    '{names} {names|muestra|muestran|muestran} certificados auténticos.',
  'security-software-inspects.genuine': 'El servicio muestra su certificado auténtico.',
  'security-software-inspects.others-only':
    '{program} abre en este equipo las conexiones cifradas con {names}; las del servicio no las toca.',
  'security-software-inspects.issuer':
    'Los certificados de {names} los hizo "{issuer}": un programa de este equipo ({program}) abre las conexiones cifradas.',
  'security-software-inspects.others-too': 'El mismo emisor firma para {names}.',
  'security-software-inspects.seen-here':
    'Se vio {program} en este equipo: está en marcha, o contesta antes de que un paquete pueda llegar al router.',
  'name-filter.names-pass': 'Las conexiones cifradas con los nombres {names} se establecen.',
  'name-filter.only-deep': 'Solo se corta {names}.',
  'name-filter.neutral-cut-too':
    'A un nombre inofensivo en las mismas direcciones le ocurre lo mismo, así que no es el nombre.',
  'name-filter.cut': 'Las conexiones cifradas se cortan en cuanto nombran {names}.',
  'name-filter.swallowed': 'Las conexiones cifradas enmudecen en cuanto nombran {names}.',
  'name-filter.neutral-passes': 'Las mismas direcciones responden cuando se da otro nombre (SNI).',
  'name-filter.cut-nearby':
    'El corte llegó antes de lo que podría llegar una respuesta del servicio: lo hizo alguien en el camino.',
  'handshake-mangled.handshakes-pass':
    'Las conexiones cifradas con otros servidores se establecen.',
  'handshake-mangled.portal': 'Esta red sustituye las páginas web por una página de acceso.',
  'handshake-mangled.others-pass': 'Las conexiones cifradas con otros servidores se establecen.',
  'handshake-mangled.unrelated-cut':
    'Las conexiones cifradas con servidores que no tienen nada en común se cortan en su primer mensaje: {names}.',
  'handshake-mangled.other-form-passes':
    'El mismo primer mensaje con otro tamaño recibe respuesta.',
  'handshake-mangled.program':
    'En este equipo se ejecuta un programa que reescribe ese primer mensaje: {programs}.',
  'root-store-old.known': 'Este equipo conoce la autoridad que firmó para el servicio.',
  'root-store-old.missing':
    'Los certificados de {names} son auténticos, pero en la lista de este equipo falta su autoridad: {roots}.',
  'root-store-old.others-known': 'Conoce las autoridades de {names}.',
  'revocation-blocked.answers':
    'Responden los servidores que dicen si un certificado fue retirado.',
  'revocation-blocked.hosts-silent':
    'No responden los servidores que dicen si un certificado fue retirado: {hosts}.',
  'revocation-blocked.names-unknown':
    'No se encuentran los nombres de los servidores que dicen si un certificado fue retirado: {hosts}.',
  'revocation-blocked.plain-web-works': 'Otros servidores responden en el mismo puerto (80).',
  'local-firewall-blocks.no-rule':
    'El firewall de este equipo no tiene ninguna regla contra el servicio.',
  'local-firewall-blocks.rule': 'El firewall de este equipo ({manager}) tiene la regla: {rule}',
  'local-firewall-blocks.send-refused':
    'El propio equipo se negó a enviar {count} {count|paquete|paquetes|paquetes} (operation not permitted).',
  'local-firewall-blocks.refused-instantly':
    'Las conexiones se rechazan antes de que un paquete pueda haber llegado al router.',
  'local-firewall-blocks.never-sent':
    'Este equipo contó intentos de conexión que nunca salieron de él.',
  'local-firewall-blocks.others-pass': 'Otros paquetes salen de este equipo y reciben respuesta.',
  'local-firewall-blocks.product':
    '{names} {names|filtra|filtran|filtran} el tráfico de este equipo.',
} as const satisfies Record<keyof typeof english, string>;
