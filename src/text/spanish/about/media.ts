import type { aboutMedia as english } from '../../english/about/media.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutMedia = {
  'proxy-forces-tcp.title': 'El sonido y el video tienen que pasar por el proxy (sin UDP)',
  'proxy-forces-tcp.do':
    'La reunión funcionará, con más retraso. Si el sonido se corta, apague el video o use el punto de acceso de su teléfono. Pida al departamento de TI que deje salir directamente, sin pasar por el proxy, los puertos UDP de audio y video del servicio.',
  'proxy-forces-tcp.means':
    'El sonido y el video prefieren UDP, que pierde un paquete antes que esperarlo. Aquí la única salida es el proxy web, así que el sonido y el video se meten a la fuerza en TCP y cada paquete perdido retiene a todos los siguientes. Se distingue del UDP bloqueado en una conexión abierta en que aquí no sale nada salvo el proxy.',

  'policy-forbids-media.title':
    'Una directiva de la empresa prohíbe el sonido o el video por el proxy',
  'policy-forbids-media.do':
    'Para el sonido, entre por llamada telefónica. Pregunte al departamento de TI por la directiva indicada en la prueba (por ejemplo, DisableAudioOverProxy): la deben cambiar ellos, no usted.',
  'policy-forbids-media.means':
    'El administrador estableció una directiva que impide a la aplicación enviar sonido, video o pantalla compartida por un proxy, y aquí el proxy es el único camino. Usted entra, pero no oye ni ve nada. Se distingue de los puertos bloqueados en que la directiva se puede leer en este equipo.',

  'udp-blocked.title': 'Esta red no deja pasar UDP (la vía rápida para el sonido y el video)',
  'udp-blocked.do':
    'La reunión funcionará por la vía más lenta (TCP). Si el sonido se corta, apague el video o use el punto de acceso de su teléfono. Pida al departamento de TI que permita UDP hacia los puertos de audio y video del servicio.',
  'udp-blocked.means':
    'Nada de lo enviado por UDP recibe respuesta, ni del servicio ni de servidores independientes que responden siempre, mientras que las conexiones normales funcionan. El sonido y el video pasan a TCP: funciona, con más retraso y pausas. Se distingue de los puertos bloqueados en que en ese caso los servidores independientes sí responden.',

  'media-ports-blocked.title': 'La red bloquea los puertos del sonido y el video',
  'media-ports-blocked.do':
    'La reunión funcionará por la vía más lenta (TCP) o por el puerto 443. Si no, use el punto de acceso de su teléfono. Pida al departamento de TI que permita UDP saliente hacia los puertos que figuran en la prueba.',
  'media-ports-blocked.means':
    'UDP en sí funciona, porque otros servidores responden, pero están cerrados justo los puertos por los que el servicio lleva el sonido y el video. Eso solo se puede probar con un extremo que deba responder, o cuando responde el propio bloqueo; el silencio del servicio por sí solo no prueba nada, porque no tiene por qué hablar con desconocidos.',

  'udp-throttled.title': 'El sonido y el video se frenan al cabo de un rato (límite de UDP)',
  'udp-throttled.do':
    'Apague el video o use el punto de acceso de su teléfono. También puede ayudar una VPN que tenga permiso de usar. Pregunte al proveedor o al departamento de TI por un límite de velocidad para UDP.',
  'udp-throttled.means':
    'UDP va rápido los primeros segundos y después pierde casi todo, mientras TCP sigue bien: algo limita esta clase de tráfico. Se distingue del UDP bloqueado en que empieza bien, y de una conexión lenta en que TCP no se ve afectado en el mismo momento.',

  'udp-return-dropped.title':
    'Las respuestas por UDP se descartan: a usted lo oyen, pero usted no oye a los demás',
  'udp-return-dropped.do':
    'Entre por llamada telefónica o use el punto de acceso de su teléfono. Diga al departamento de TI: el UDP saliente pasa, pero no se deja entrar sus respuestas; el firewall debe guardar el estado de las conexiones (stateful) en estos puertos.',
  'udp-return-dropped.means':
    'Lo que usted envía llega, pero lo que vuelve se tira, y por eso los demás lo oyen mientras usted no oye nada. Lo causa un firewall que olvida la conexión, o un camino de salida distinto del de entrada. Se distingue del UDP bloqueado en que el otro extremo sí recibe sus paquetes.',

  'nat-timeout-short.title':
    'El router olvida demasiado pronto las conexiones en silencio (tiempo de NAT corto)',
  'nat-timeout-short.do':
    'Deje el micrófono abierto, o vuelva a unirse cuando se vaya el sonido. Para repararlo, aumente el tiempo de espera UDP del router (60 s o más), desactive "SIP ALG" o actualice el router.',
  'nat-timeout-short.means':
    'Un router recuerda durante un tiempo a quién pertenecen las respuestas. Aquí lo olvida tras un silencio corto y fijo, y quien tiene el micrófono apagado se queda sin sonido. Se distingue de un límite de velocidad en que el corte depende del silencio y no del tráfico, y un paquete de vez en cuando lo evita.',

  'source-address-flaps.title': 'Esta conexión cambia continuamente de dirección en internet',
  'source-address-flaps.do':
    'Use una sola conexión: apague una de las dos líneas o use el punto de acceso de su teléfono. Pida a quien administra el router que mantenga el servicio de reuniones en una sola línea (sin reparto de carga por paquete ni por conexión).',
  'source-address-flaps.means':
    'Dos conexiones hechas una tras otra salen con dos direcciones de internet distintas, como ocurre con dos líneas agrupadas. Los servidores ven entonces a un desconocido en plena reunión y empiezan de cero. Se distingue de la pérdida en que los paquetes llegan, solo que desde otro lugar.',

  'vpn-drops-media.title': 'La VPN lleva la web, pero no el sonido ni el video',
  'vpn-drops-media.do':
    'Desconecte la VPN durante esta reunión, si tiene permiso. Pida al departamento de TI que deje fuera de la VPN la aplicación de reuniones o sus direcciones de audio y video (túnel dividido), o que deje pasar su UDP.',
  'vpn-drops-media.means':
    'Con la VPN activa, las páginas cargan, pero UDP no recibe respuesta; fuera de la VPN, sí. Por tanto, lo que estorba es la VPN y no esta red. Se distingue de una red sin UDP enviando por fuera del túnel, donde el sistema lo permite.',
} as const satisfies Record<keyof typeof english, string>;
