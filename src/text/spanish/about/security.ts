import type { aboutSecurity as english } from '../../english/about/security.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutSecurity = {
  'clock-wrong.title': 'El reloj de este equipo va mal',
  'clock-wrong.do':
    'Ponga la fecha y la hora en automático en la configuración del sistema, espere unos segundos y vuelva a abrir la aplicación. Se tarda menos de un minuto.',
  'clock-wrong.means':
    'Los certificados solo son válidos entre dos fechas. Con un reloj equivocado, todos parecen caducados o aún no válidos, así que no se puede abrir nada seguro y la aplicación de reuniones avisa de un "certificado no fiable". Se distingue de la inspección en que los certificados son los auténticos y todos los sitios fallan igual.',

  'tls-inspection-trusted.title':
    'La red abre y vuelve a cifrar el tráfico hacia el servicio (inspección TLS)',
  'tls-inspection-trusted.do':
    'Si la aplicación se niega a conectar, únase desde el navegador o use el punto de acceso de su teléfono. Pida al departamento de TI que excluya de la inspección TLS los dominios del servicio y sus direcciones de audio y video.',
  'tls-inspection-trusted.means':
    'Un aparato de la empresa lee el tráfico cifrado poniendo su propio certificado en lugar del auténtico. A este equipo se le indicó que confíe en él, y por eso los navegadores están conformes, pero una aplicación de reuniones puede conocer sus certificados auténticos y negarse. Se distingue de un certificado falso en que el sistema confía en el emisor, y de un antivirus en que está en la red y no en el equipo.',

  'tls-inspection-untrusted.title':
    'La red sustituye los certificados por otros en los que este equipo no confía (inspección TLS)',
  'tls-inspection-untrusted.do':
    'Use el punto de acceso de su teléfono para esta reunión y no pase por alto las advertencias de certificado. Pida al departamento de TI que excluya los dominios del servicio de la inspección TLS, o que instale el certificado raíz de la empresa en este equipo.',
  'tls-inspection-untrusted.means':
    'Algo en la red contesta en lugar del servicio con un certificado propio, y a este equipo no se le ha indicado que confíe en él. En la red de una empresa suele faltar el certificado raíz; en una red ajena puede ser un ataque. Se distingue de un reloj equivocado por las fechas, y de una lista de certificados antigua en que ninguna autoridad pública emitió el certificado.',

  'security-software-inspects.title':
    'Un antivirus de este equipo abre el tráfico cifrado (análisis HTTPS)',
  'security-software-inspects.do':
    'En el antivirus, excluya la aplicación de reuniones, o desactive el "análisis HTTPS" o el "escudo web"; desactivar su firewall no sirve. Mientras tanto, únase con otro dispositivo.',
  'security-software-inspects.means':
    'Muchos antivirus ponen su propio certificado en lugar del auténtico para buscar programas dañinos. Se nota en el nombre del emisor, y es igual en todas las redes, y así se distingue de la inspección de una empresa. Lo que ve este programa no tiene por qué ser lo que ve la aplicación de reuniones: un antivirus puede tratar cada aplicación de forma distinta.',

  'name-filter.title':
    'La red corta las conexiones en cuanto ve el nombre del servicio (filtro SNI)',
  'name-filter.do':
    'Use el punto de acceso de su teléfono o una VPN que tenga permiso de usar. Pida al departamento de TI o al proveedor que permita los nombres del servicio en el filtro web o en la inspección profunda de paquetes.',
  'name-filter.means':
    'La conexión se abre, pero se corta o enmudece en el momento en que se envía el nombre del servicio, mientras que otro nombre en la misma dirección pasa. Por tanto, se filtra el nombre y no la dirección. Se distingue de una dirección bloqueada, en la que ni siquiera se abre la conexión, y de un fallo del tamaño de paquete, al que le da igual el nombre.',

  'handshake-mangled.title':
    'Un programa estropea el comienzo de las conexiones seguras (saludo TLS alterado)',
  'handshake-mangled.do':
    'Desactive los programas que esquivan la censura u "optimizan" el tráfico (GoodbyeDPI, zapret y similares) en este equipo o en el router, o excluya en ellos el servicio, e inténtelo de nuevo.',
  'handshake-mangled.means':
    'El primer mensaje de una conexión segura llega estropeado, y los servidores contestan con un error de protocolo. Las herramientas que engañan a los filtros cambian justo ese mensaje, y algunos servidores no lo toleran. Se distingue de un filtro de nombres en que muchos sitios se quejan con un error en vez de cortarse, y termina al quitar la herramienta.',

  'local-firewall-blocks.title': 'El firewall de este equipo bloquea el servicio',
  'local-firewall-blocks.do':
    'Permita la aplicación de reuniones en el firewall de este equipo; la regla figura en la prueba si se pudo leer. Si usted no es su administrador (un equipo de empresa), entregue el informe a quien lo sea: "Avisar a TI", en la página, lo escribe. Mientras tanto, únase con otro dispositivo.',
  'local-firewall-blocks.means':
    'Una regla de este mismo equipo descarta o rechaza lo que la reunión necesita. Los paquetes nunca salen, así que ninguna red tiene la culpa. Se distingue de un firewall en la red por la propia regla o porque el sistema se niega a enviar; si las reglas no se pueden leer sin permisos de administrador, queda en sospecha.',

  'root-store-old.title':
    'La lista de certificados de confianza de este equipo es demasiado antigua',
  'root-store-old.do':
    'Instale las actualizaciones del sistema (en Linux, el paquete ca-certificates). Mientras tanto, únase con otro dispositivo; puede que funcione un navegador con lista propia, como Firefox.',
  'root-store-old.means':
    'El certificado del servicio es auténtico y lo emitió una autoridad pública, pero este equipo todavía no conoce esa autoridad, porque su lista se actualizó por última vez hace años. Se distingue de la inspección en que el emisor es público y el mismo en todas las redes, y de un reloj equivocado en que las fechas están bien.',

  'revocation-blocked.title': 'La red bloquea la consulta de certificados revocados (OCSP, CRL)',
  'revocation-blocked.do':
    'Si la aplicación avisa de que no se pudo comprobar el certificado, únase desde el navegador o use el punto de acceso. Pida al departamento de TI que permita HTTP (puerto 80) hacia los servidores OCSP y CRL de la autoridad de certificación que figuran en la prueba.',
  'revocation-blocked.means':
    'Las aplicaciones preguntan a la autoridad de certificación, por HTTP sin cifrar, si un certificado fue retirado. Aquí esa consulta está bloqueada, y una aplicación prudente rechaza entonces la conexión o espera. Se distingue de la inspección en que el certificado en sí es auténtico y todo lo demás hacia él funciona.',
} as const satisfies Record<keyof typeof english, string>;
