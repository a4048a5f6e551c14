import type { withheld as english } from '../english/withheld.ts';

export const withheld = {
  'skip.stopped': 'se detuvo antes de terminar',
  'skip.over': 'la comprobación había terminado',
  'skip.time': 'se acabó el tiempo para ello',
  'skip.late': 'no terminó en {limitMs} ms',
  'skip.interrupted': 'se interrumpió',
  'skip.cut': 'la salida está cortada, no había nada más que averiguar',
  'skip.not-needed': 'no hacía falta para el veredicto',
  'skip.not-asked': 'no se pidió',
  'skip.no-address': 'no se conoce ninguna dirección para ello',
  'skip.no-reflector': 'no hay reflector',
  'skip.reflector-token': 'el reflector no dio acceso',
  'skip.reflector-old': 'este reflector es demasiado antiguo para ello',
  'skip.reflector-port': 'el reflector no pudo abrir UDP {port}',
  'skip.not-here': 'aquí no se puede preguntar eso',
  'skip.no-wifi': 'este equipo no tiene Wi-Fi',
  'skip.no-tool': '{tool} no está instalado',
  'skip.no-tools': 'no están instalados ni {tool} ni {other}',
  'skip.tool-silent': '{tool} no respondió a tiempo',
  'skip.tool-empty': '{tool} no dijo nada de ello',
  'skip.tool-failed': '{tool} falló',
  'skip.tools-empty': 'ni {tool} ni {other} dijeron nada de ello',
  'skip.account-silent': 'la cuenta no dijo nada',
  'skip.roots-empty': 'la lista de emisores de confianza está vacía',
  'skip.unreadable': 'aquí no se puede leer {what}',
  'skip.unreadable-two': 'aquí no se puede leer ni {what} ni {other}',
  'skip.administrator': 'solo un administrador puede leer las reglas',
  'skip.ping-forbidden': 'aquí no se permite usar ping',
  'skip.ping-unanswered': 'no se respondió a pings de ningún tamaño',
  'skip.router-silent': 'el router no responde a los ecos',
  'skip.router-unknown': 'no se conoce ningún router en esta conexión',
  'skip.nobody': 'nadie responde en el camino',
  'skip.few': 'muy pocas respuestas para comparar',
  'skip.enough': 'este equipo ya recibió todos los paquetes que puede enviarle un extraño',
  'skip.large': 'el otro extremo no responde a ninguna consulta grande, ni entera ni en partes',
  'skip.no-silence': 'no terminó ninguna pausa, o el camino no llevó nada',
  'skip.clock': 'el reloj no avanzó entre dos lecturas',
  'skip.lookups': 'consultas de nombres anteriores están colgadas y retienen a las demás',
  'skip.no-process': 'no se pudo iniciar ningún proceso para ello',
  'skip.account': 'no se puede consultar la cuenta de {service}',
  'skip.no-profile': 'no se puede leer ningún perfil de {browsers}',
  'skip.windows': 'Windows no puede hacerlo por una sola conexión',
  'skip.counters': 'este sistema no lo cuenta con palabras conocidas aquí',
  'skip.policy': 'una directiva del administrador lo limita',
  'skip.not-allowed': 'este sistema no lo permite',
  'skip.metered': 'esta línea se paga por los datos consumidos',
  'skip.battery': 'el equipo funciona con batería',
  'skip.no-credentials': 'no se dieron datos de acceso a la cuenta',
  'skip.no-manager': 'no hay instalado ningún gestor de paquetes al que preguntar',
  'replaced.address-4':
    '{count} × {count|dirección o rango IPv4: sustituida|direcciones o rangos IPv4: sustituidas|direcciones o rangos IPv4: sustituidas} por otras del mismo tipo, con los mismos prefijos',
  'replaced.address-6':
    '{count} × {count|dirección o rango IPv6: sustituida|direcciones o rangos IPv6: sustituidas|direcciones o rangos IPv6: sustituidas} por otras del mismo tipo, con los mismos prefijos',
  'replaced.hardware':
    '{count} × {count|dirección de hardware (MAC): sustituida|direcciones de hardware (MAC): sustituidas|direcciones de hardware (MAC): sustituidas} por 02:…',
  'replaced.host':
    '{count} × {count|nombre de equipo o dominio: sustituido|nombres de equipo o dominio: sustituidos|nombres de equipo o dominio: sustituidos} por host-…',
  'replaced.interface':
    '{count} × {count|nombre de adaptador de red: sustituido|nombres de adaptador de red: sustituidos|nombres de adaptador de red: sustituidos} por interface-…',
  'replaced.user':
    '{count} × {count|nombre de usuario en una ruta: sustituido|nombres de usuario en rutas: sustituidos|nombres de usuario en rutas: sustituidos} por user-…',
  'replaced.name':
    '{count} × {count|nombre de archivo o carpeta: sustituido|nombres de archivo o carpeta: sustituidos|nombres de archivo o carpeta: sustituidos} por name-…',
  'replaced.mail':
    '{count} × {count|dirección de correo: sustituida|direcciones de correo: sustituidas|direcciones de correo: sustituidas} por mail-…',
  'replaced.credentials':
    '{count} × {count|dato de acceso en una dirección: sustituido|datos de acceso en direcciones: sustituidos|datos de acceso en direcciones: sustituidos} por credentials-…',
  'replaced.query':
    '{count} × {count|consulta o fragmento de una dirección: sustituido|consultas o fragmentos de direcciones: sustituidos|consultas o fragmentos de direcciones: sustituidos} por query-…',
  'replaced.number':
    '{count} × {count|número largo: sustituido|números largos: sustituidos|números largos: sustituidos} por number-…',
  'replaced.digest':
    '{count} × {count|huella: sustituida|huellas: sustituidas|huellas: sustituidas} por otra',
  'replaced.secret':
    '{count} × {count|secreto: sustituido|secretos: sustituidos|secretos: sustituidos} por secret-…',
  'replaced.text':
    '{count} × {count|palabra de significado desconocido: sustituida|palabras de significado desconocido: sustituidas|palabras de significado desconocido: sustituidas} por text-…',
  'rule-why.web': 'páginas web, inicio de sesión, entrada en la reunión',
  'rule-why.web-udp': 'lo mismo por QUIC; más rápido, y donde está cerrado lo sustituye TCP',
  'rule-why.web-ranges': 'páginas web e inicio de sesión, hasta donde se publican sus direcciones',
  'rule-why.media-udp': 'sonido, video y pantallas compartidas',
  'rule-why.media-tcp':
    'entrada en la reunión; y sonido y video donde UDP está cerrado, con peor calidad',
  'rule-why.media-names':
    'los servidores de sonido e imagen, donde decide un proxy o un filtro de nombres',
  'rule-why.addresses': 'direcciones del servicio que están en una lista',
  'rule-why.revocation': 'consulta de si se han revocado certificados, sin cifrar',
} as const satisfies Record<keyof typeof english, string>;
