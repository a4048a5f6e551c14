import type { aboutNames as english } from '../../english/about/names.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutNames = {
  'dns-resolver-dead.title': 'El servidor de nombres de esta red no responde (DNS)',
  'dns-resolver-dead.do':
    'Use el punto de acceso de su teléfono para esta reunión. Para repararlo, reinicie el router o ponga otro servidor de nombres (por ejemplo, 1.1.1.1 o 9.9.9.9) en la configuración de red de este equipo. Pregunte al departamento de TI: ¿por qué no responde en el puerto 53 el servidor DNS que entrega DHCP?',
  'dns-resolver-dead.means':
    'El servidor de nombres convierte nombres como zoom.us en direcciones. El suyo no responde, y por eso todas las aplicaciones dicen "sin internet" aunque la conexión funcione. Se distingue de una línea cortada en que todavía se puede llegar directamente a direcciones, y de un filtro de nombres en que ningún nombre recibe respuesta.',

  'dns-slow.title': 'El servidor de nombres responde demasiado despacio (DNS)',
  'dns-slow.do':
    'Podrá unirse, pero tenga paciencia: empiece un minuto antes e inténtelo de nuevo si se rinde. Para repararlo, ponga otro servidor de nombres en la configuración de red o reinicie el router. Pregunte al departamento de TI: ¿por qué el servidor DNS tarda segundos?',
  'dns-slow.means':
    'Cada servidor nuevo que usa una reunión hay que buscarlo primero por su nombre, y aquí cada búsqueda tarda segundos. La entrada parece atascada aunque la conexión sea rápida. Se distingue de una conexión lenta en que conectarse a una dirección ya conocida es rápido, y de un servidor de nombres averiado en que las respuestas sí llegan.',

  'dns-aaaa-dropped.title':
    'El servidor de nombres se traga las consultas de direcciones IPv6 (DNS, AAAA)',
  'dns-aaaa-dropped.do':
    'Podrá unirse, con cierto retraso; empiece un minuto antes. Para repararlo, actualice o reinicie el router, o ponga otro servidor de nombres. Diga al departamento de TI: las consultas AAAA no reciben respuesta alguna; hay que contestarlas, aunque sea con una lista vacía.',
  'dns-aaaa-dropped.means':
    'Las aplicaciones preguntan por las dos clases de dirección y esperan ambas respuestas. Aquí las consultas de IPv4 se contestan enseguida y las de IPv6 nunca, así que cada búsqueda espera hasta su límite de tiempo. Se distingue de un servidor lento en que el mismo servidor es rápido con una de las clases, y de un IPv6 averiado en que ocurre antes de conectar nada.',

  'dns-filter-blocks-service.title':
    'Un filtro de nombres bloquea el servicio de reuniones (filtro DNS)',
  'dns-filter-blocks-service.do':
    'Use el punto de acceso de su teléfono para esta reunión. Para repararlo, permita los nombres del servicio en el filtro: Pi-hole, AdGuard, el control parental del router o el filtro DNS de la empresa. Pida al departamento de TI que permita los dominios del servicio y todo lo que cuelga de ellos.',
  'dns-filter-blocks-service.means':
    'El servidor de nombres de aquí da a propósito una respuesta falsa para el servicio de reuniones: "ese nombre no existe", una dirección vacía o la de una página de bloqueo. Otros nombres y otros servidores de nombres dan respuestas correctas, y así se distingue de un servidor averiado y de una caída del servicio. Una línea del archivo hosts tiene el mismo efecto en las aplicaciones, pero preguntar directamente al servidor de nombres lo aclara.',

  'dns-filter-blocks-helper.title':
    'Un filtro de nombres bloquea un servicio auxiliar de la reunión (filtro DNS)',
  'dns-filter-blocks-helper.do':
    'Si la aplicación se queda en "Conectando…", use el punto de acceso o únase desde el navegador. Para repararlo, permita los nombres bloqueados en el filtro (bloqueador de anuncios, Pi-hole, AdGuard, filtro de la empresa). Figuran en la prueba.',
  'dns-filter-blocks-helper.means':
    'El nombre principal del servicio se resuelve, pero un nombre secundario que la aplicación necesita, por ejemplo el de los registros o el de las notificaciones, está bloqueado, casi siempre por una lista contra la publicidad. La aplicación se queda entonces en "Conectando…" sin decir por qué, y las páginas web se ven bien. Los nombres de telemetría bloqueados son inofensivos y aquí no cuentan.',

  'hosts-file-override.title':
    'Una línea del archivo hosts de este equipo envía el servicio a otro lugar',
  'hosts-file-override.do':
    'Quite del archivo hosts la línea que se muestra en la prueba (hacen falta permisos de administrador; guarde una copia) y vuelva a abrir la aplicación. Mientras tanto, únase con otro dispositivo.',
  'hosts-file-override.means':
    'El archivo hosts es una lista de direcciones fijas que tiene prioridad sobre cualquier servidor de nombres. Una de sus líneas dirige el servicio a una dirección equivocada o local; ponen esas líneas las listas contra la publicidad y las viejas configuraciones de prueba. Se distingue de un filtro de nombres en que todos los servidores de nombres, preguntados directamente, dan la respuesta correcta.',

  'dnssec-failure.title': 'Las respuestas firmadas no superan su comprobación (DNSSEC)',
  'dnssec-failure.do':
    'Use el punto de acceso de su teléfono para esta reunión. Para repararlo, revise el reloj de este equipo, reinicie el router o ponga otro servidor de nombres. Diga al departamento de TI: el servidor DNS que valida devuelve SERVFAIL para estos nombres, pero responde con la validación desactivada.',
  'dnssec-failure.means':
    'El servidor de nombres comprueba las firmas de las respuestas y descarta las que no son válidas. Algo entre él e internet quita o daña las firmas, y por eso nombres correctos reciben "fallo del servidor". Se distingue de un servidor averiado en que la misma pregunta obtiene respuesta con la comprobación desactivada o en otro servidor.',

  'dns-truncation.title': 'Las respuestas de nombres largas no llegan (DNS por TCP bloqueado)',
  'dns-truncation.do':
    'Use el punto de acceso de su teléfono para esta reunión. Para repararlo, permita en el firewall las consultas de nombres por el puerto TCP 53, o ponga otro servidor de nombres. Diga al departamento de TI: las respuestas truncadas no se pueden pedir por TCP, o se descartan los fragmentos de las respuestas UDP grandes.',
  'dns-truncation.means':
    'Una respuesta corta cabe en un paquete; una larga se corta, y el equipo tiene que volver a preguntar por TCP. Aquí ese segundo camino está cerrado, y por eso fallan justo los nombres con respuestas largas. Se distingue de unas firmas no válidas en que la respuesta llega marcada como cortada y las respuestas cortas están bien.',

  'dns-hijack.title': 'Alguien en el camino falsifica las respuestas de nombres (secuestro de DNS)',
  'dns-hijack.do':
    'Use el punto de acceso de su teléfono, o active el DNS cifrado ("DNS seguro", DNS sobre HTTPS) en el sistema o en el navegador. Después avise al proveedor, o a quien administre el router, de que se sustituyen las respuestas de los servidores de nombres públicos.',
  'dns-hijack.means':
    'Se pregunte al servidor de nombres que se pregunte, vuelve la misma dirección falsa, porque alguien en el camino contesta en su lugar. La pregunta cifrada obtiene la respuesta verdadera. Así se distingue de un filtro de nombres, que solo falsifica las respuestas de su propio servidor.',

  'dns-fake-ip.title': 'Una aplicación de túnel dejó direcciones inventadas (fake IP)',
  'dns-fake-ip.do':
    'Vuelva a abrir la aplicación de túnel (Clash, Surge, sing-box u otra parecida) y ciérrela correctamente, o reinicie el equipo. Si debe seguir activa, reinicie su núcleo.',
  'dns-fake-ip.means':
    'Algunas aplicaciones de túnel contestan a cada nombre con una dirección inventada de 198.18.0.0/15 y llevan ellas mismas el tráfico. Si la aplicación se ha caído, sus respuestas permanecen y no llevan a ninguna parte. Se distingue de las respuestas falsificadas por ese rango, que ningún servicio público puede tener; mientras la aplicación funciona, esas mismas direcciones no son nada malo.',
} as const satisfies Record<keyof typeof english, string>;
