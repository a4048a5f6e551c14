import type { fixesNames as english } from '../english/fixes-names.ts';

/** What the repairs of names and proxies say: title, what is done, risk, and why nothing is. */
export const fixesNames = {
  'fix.switch-resolver.title': 'Preguntar a otro servidor de nombres',
  'fix.switch-resolver.does':
    'Pone, en lugar del servidor de nombres que falla, uno que se vio responder correctamente a los nombres de este servicio. Todo lo demás se queda como está.',
  'fix.switch-resolver.risk':
    'Puede que hasta deshacerlo no se encuentren nombres que solo conoce esta red (impresoras, páginas internas de una oficina), y el otro servidor ve por qué nombres pregunta usted.',
  'switch-resolver.right':
    '{resolvers|El servidor|Los servidores|Los servidores} de nombres en uso ({resolvers}) {resolvers|responde|responden|responden} correctamente a los nombres de este servicio.',

  'fix.step-around-name-filter.title':
    'Preguntar a un servidor de nombres que no bloquee el servicio',
  'fix.step-around-name-filter.does':
    'Pone, en lugar del servidor de nombres que niega los nombres de este servicio, uno que se vio responder correctamente a ellos. En una empresa o una escuela, ese servidor los niega por una regla, y puede estar prohibido esquivarla: en ese caso pida al departamento de TI que permita el servicio. En casa, hasta deshacerlo pasará también todo lo demás que el filtro detiene.',
  'fix.step-around-name-filter.risk':
    'Esquiva la regla de alguien, y pasa también todo lo demás que el filtro detiene.',
  'step-around-name-filter.right':
    '{resolvers|El servidor|Los servidores|Los servidores} de nombres en uso ({resolvers}) no {resolvers|niega|niegan|niegan} ningún nombre de este servicio.',

  'resolver.tunnel':
    'Una VPN ({names}) lleva todo el tráfico y trae sus propios servidores de nombres; cambiar los de la red que hay debajo no cambiaría nada.',
  'resolver.managed':
    'Este equipo está administrado ({names}); cambiar sus servidores de nombres le corresponde a quien lo administra.',
  'resolver.unknown': 'No se sabe a qué servidores de nombres pregunta este equipo.',
  'resolver.nobody-better':
    'No se vio que ningún servidor de nombres respondiera correctamente a los nombres de este servicio (se miraron {resolvers}), así que no hay ninguno al que cambiar.',
  'resolver.no-place':
    'No se pudo averiguar dónde se configuran los servidores de nombres de este equipo.',

  'fix.automatic-resolver.title': 'Usar los servidores de nombres que entrega la red',
  'fix.automatic-resolver.does':
    'Quita los servidores de nombres que alguien puso a mano y deja que la red diga a cuáles preguntar.',
  'fix.automatic-resolver.risk':
    'Si los servidores de nombres se pusieron a propósito (por ejemplo, un filtro para niños), dejarán de actuar hasta que se deshaga.',
  'automatic-resolver.already': 'Aquí no se puso a mano ningún servidor de nombres que falle.',
  'automatic-resolver.no-keeper':
    'Ningún programa de este equipo toma los servidores de nombres de la red; están en un archivo.',

  'fix.flush-resolver-cache.title': 'Hacer que el equipo olvide respuestas de nombres antiguas',
  'fix.flush-resolver-cache.does':
    'Vacía la memoria de nombres del sistema. Se llena de nuevo por sí sola en segundos; no cambia ningún ajuste.',
  'fix.flush-resolver-cache.risk':
    'Ninguno: la próxima página puede tardar un instante más en abrirse.',
  'flush-resolver-cache.no-way':
    'No se conoce ninguna forma de vaciar la memoria de nombres en este sistema.',
  'flush-resolver-cache.no-cache': 'Nada en este equipo recuerda respuestas de nombres.',
  'flush-resolver-cache.not-the-cache':
    'Los propios servidores de nombres no dan las respuestas correctas, así que no es la memoria de este equipo.',

  'fix.remove-hosts-line.title': 'Quitar los nombres del servicio del archivo hosts',
  'fix.remove-hosts-line.does':
    'Convierte en comentarios las líneas que desvían este servicio, o quita de ellas solo sus nombres. Todas las demás líneas se quedan como están.',
  'fix.remove-hosts-line.risk':
    'Puede que quien puso ahí los nombres (una lista de bloqueo, un desarrollador) lo quisiera así.',
  'remove-hosts-line.not-accused': 'Ninguna línea del archivo hosts desvía este servicio.',
  'remove-hosts-line.no-line': 'No se encontró la línea que desvía el servicio.',
  'remove-hosts-line.no-place': 'El archivo hosts no se puede cambiar desde aquí.',
  'remove-hosts-line.unreadable': '{path} no se puede leer entero: {why}.',
  'remove-hosts-line.gone': 'La línea ya no está en {path}.',
  'remove-hosts-line.link': '{path} es un enlace a {target}, que mantiene otro programa.',
  'remove-hosts-line.no-text': '{path} está escrito en una codificación que no se entiende.',

  'fix.remove-stale-proxy.title': 'Desactivar el proxy que ya no existe',
  'fix.remove-stale-proxy.does':
    'Desactiva lo que indica el proxy sin respuesta, para que los programas tomen el camino directo; su dirección se conserva para más adelante. Donde solo puede hacerlo usted, le muestra el archivo y la línea.',
  'fix.remove-stale-proxy.risk':
    'De vuelta en la red a la que pertenece el proxy, hay que activarlo de nuevo.',
  'remove-stale-proxy.not-accused': 'No se encontró ningún proxy configurado aquí que no responda.',
  'remove-stale-proxy.policy': 'El proxy lo pone una directiva de su organización ({keys}).',
  'remove-stale-proxy.proxy-needed':
    'Otro ajuste ({keys}) indica un proxy que funciona, y el camino directo no funciona: desactivarlo no serviría.',
  'remove-stale-proxy.off-already': 'El proxy ya está desactivado.',
  'remove-stale-proxy.unreadable': 'La configuración de proxy no se puede leer: {why}.',
  'remove-stale-proxy.by-hand': 'El proxy está puesto donde solo usted puede cambiarlo: {keys}.',

  'guide.proxy-variable-line':
    'Abra {places} (el número es la línea), borre {places|la línea que pone|las líneas que ponen|las líneas que ponen} un proxy, guarde, cierre la sesión, vuelva a iniciarla y ejecute esto de nuevo.',
  'guide.proxy-variable-unset':
    '{names} solo {names|está|están|están} en esta sesión. Cierre este terminal, o cierre la sesión y vuelva a iniciarla; si no sirve, {names|búsquela|búsquelas|búsquelas} en la configuración del programa desde el que trabaja.',
} as const satisfies Record<keyof typeof english, string>;
