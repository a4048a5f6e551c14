import type { guidesSecurity as english } from '../english/guides-security.ts';

/** Guided repairs in firewalls and security software of the system and of others, by name. */
export const guidesSecurity = {
  'fix.allow-in-firewall.title': 'Permitir a mano la aplicación en el firewall del sistema',
  'fix.allow-in-firewall.does':
    'Muestra dónde se permiten la aplicación o sus puertos, y vigila que el firewall vuelva a estar activado.',
  'fix.allow-in-firewall.risk': 'El firewall sigue activado; solo se deja pasar la aplicación.',
  'guide.allow-in-firewall.windows':
    'Seguridad de Windows > Firewall y protección de red > Permitir una aplicación a través del firewall > Cambiar configuración: marque {service}, privada y pública. Una regla que bloquea está en Configuración avanzada > Reglas de salida: clic derecho > Deshabilitar regla. ({ports})',
  'guide.allow-in-firewall.macos-13':
    'Ajustes del Sistema > Red > Firewall > Opciones: ponga {service} en "Permitir conexiones entrantes" y desactive "Bloquear todas las conexiones entrantes". ({ports})',
  'guide.allow-in-firewall.macos-15':
    'Ajustes del Sistema > Red > Firewall > Opciones: ponga {service} en "Permitir conexiones entrantes" y desactive "Bloquear todas las conexiones entrantes". Un filtro de otro fabricante: General > Ítems de inicio y extensiones > Extensiones de red. ({ports})',
  'guide.allow-in-firewall.linux':
    'Permita que {service} salga ({ports}): en Gufw > Reglas > Añadir > Saliente, con "sudo ufw allow out ...", o con "sudo firewall-cmd --add-rich-rule=...". La regla que bloquea se indica en la prueba.',
  'guide.firewall-on-again.windows':
    'Compruebe que el firewall está activado: Seguridad de Windows > Firewall y protección de red dice "El firewall está activado" para la red en uso. Esto continúa en cuanto lo esté.',
  'guide.firewall-on-again.macos':
    'Compruebe que el firewall está activado: Ajustes del Sistema > Red > Firewall. Esto continúa en cuanto lo esté.',
  'guide.firewall-on-again.linux':
    'Compruebe que el firewall está activado: en Gufw o "Cortafuegos" lo dice el estado (en un terminal: "sudo ufw status" o "firewall-cmd --state"). Esto continúa en cuanto lo esté.',

  'fix.exempt-in-security-software.title': 'Excluir la reunión en el programa de seguridad',
  'fix.exempt-in-security-software.does':
    'Indica el producto y el menú exacto donde se excluye el servicio, y después vigila que la protección esté activada.',
  'fix.exempt-in-security-software.risk':
    'Las direcciones excluidas dejan de analizarse. Si desactiva un escudo para probar, vuelva a activarlo.',
  'guide.security-kaspersky.windows':
    '{product}: Configuración (el engranaje) > Configuración de seguridad > Configuración de red > Direcciones de confianza, añada {domains}; y Administrar aplicaciones > la aplicación de reuniones > Exclusiones > No analizar el tráfico cifrado. Para probar: Configuración de red > No analizar conexiones cifradas.',
  'guide.security-kaspersky.macos':
    '{product}: barra de menús > Kaspersky > Preferencias > Antivirus Internet (o Tráfico) > Direcciones web de confianza, añada {domains}. Para probar: desactive "Comprobar conexiones seguras".',
  'guide.security-eset.windows':
    '{product}: F5 (Configuración avanzada) > Protecciones > SSL/TLS > Reglas de análisis de aplicaciones: la aplicación de reuniones > Ignorar; o Protección del acceso a la web > Administración de direcciones URL > excluidas de la comprobación, añada {domains}. Para probar: SSL/TLS desactivado.',
  'guide.security-eset.macos':
    '{product}: Configuración > Preferencias de la aplicación > Web y correo electrónico > Protección del acceso a la web > Listas de URL, añada {domains} a las excluidas de la comprobación.',
  'guide.security-eset.linux':
    '{product}: en su directiva o interfaz web, Protecciones > Protección del acceso a la web > SSL/TLS: excluya {domains}.',
  'guide.security-avast.windows':
    '{product}: Menú > Configuración > General > Excepciones > Añadir excepción > Sitio web, añada {domains}. Para probar: Protección > Escudos básicos > Escudo web > desactive "Habilitar el análisis HTTPS".',
  'guide.security-avast.macos':
    '{product}: Escudos básicos > Escudo web > Configuración > Añadir excepciones, añada {domains}. Para probar: desactive "Analizar conexiones seguras".',
  'guide.security-avg.windows':
    '{product}: Menú > Configuración > General > Excepciones > Añadir excepción > Sitio web, añada {domains}. Para probar: Web y correo electrónico > Escudo web > desactive "Habilitar el análisis HTTPS".',
  'guide.security-avg.macos':
    '{product}: Escudo web > Configuración > Añadir excepciones, añada {domains}. Para probar: desactive "Analizar conexiones seguras".',
  'guide.security-norton.windows':
    '{product}: Configuración > Firewall > Control de programas: la aplicación de reuniones > Permitir. En versiones más nuevas: Seguridad > Protección web (Safe Web) > excepciones, añada {domains}; para probar, desactive el análisis HTTPS.',
  'guide.security-norton.macos':
    '{product}: Opciones avanzadas > Proteger mi Mac > Firewall > Bloqueo de aplicaciones: la aplicación de reuniones > Permitir; y en las excepciones de Safe Web: {domains}.',
  'guide.security-bitdefender.windows':
    '{product}: Protección > Prevención de amenazas online > Ajustes > Administrar excepciones, añada {domains}; y Protección > Cortafuego > Acceso de aplicaciones: la aplicación de reuniones > Permitir. Para probar: desactive "Análisis de tráfico web cifrado".',
  'guide.security-bitdefender.macos':
    '{product}: Protección > Web (protección de tráfico) > Excepciones, añada {domains}.',
  'guide.security-mcafee.windows':
    '{product}: Mi protección > Firewall > Conexiones de Internet para programas: la aplicación de reuniones > Editar > Acceso completo. Sitios que se deben permitir en WebAdvisor: {domains}.',
  'guide.security-mcafee.macos':
    '{product}: Seguridad de Mac > Firewall > el candado > Permisos de aplicaciones: la aplicación de reuniones > Permitir. Sitios que se deben permitir en WebAdvisor: {domains}.',
  'guide.security-sophos.windows':
    '{product}: en sophos.com, "My Account" > este equipo > "Protection" > "Web" > "Exceptions", añada {domains}. En un equipo de la empresa solo puede el departamento de TI: descifrado HTTPS > excluir {domains}.',
  'guide.security-sophos.macos':
    '{product}: en sophos.com, "My Account" > este equipo > "Protection" > "Web" > "Exceptions", añada {domains}. En un equipo de la empresa solo puede el departamento de TI: descifrado HTTPS > excluir {domains}.',
  'guide.security-trend-micro.windows':
    '{product}: Dispositivo > Configuración de la protección (el engranaje) > Listas de excepciones > Sitios web, añada {domains}; y en Programas/carpetas, la aplicación de reuniones.',
  'guide.security-trend-micro.macos':
    '{product}: Web > Protección frente a amenazas web > Configuración > Sitios web permitidos, añada {domains}.',
  'guide.security-f-secure.windows':
    '{product}: Protección de navegación (Navegación segura) > Configuración > Ver excepciones de sitios web > Permitidos, añada {domains}; y Firewall > Configuración del Firewall de Windows para la aplicación de reuniones.',
  'guide.security-f-secure.macos':
    '{product}: barra de menús > Preferencias > Protección de navegación > Excepciones de sitios web > Permitidos, añada {domains}.',
  'guide.security-malwarebytes.windows':
    '{product}: Configuración > Lista de permitidos > Agregar > Permitir un sitio web, añada {domains}; después Permitir que una aplicación se conecte a Internet: la aplicación de reuniones.',
  'guide.security-malwarebytes.macos':
    '{product}: Configuración > Lista de permitidos > Agregar, añada {domains}.',
  'guide.security-avira.windows':
    '{product}: Configuración (el engranaje) > Opciones de protección > Protección web > Excepciones, añada {domains}.',
  'guide.security-avira.macos':
    '{product}: Configuración > Protección > Protección web > Excepciones, añada {domains}.',
  'guide.security-g-data.windows':
    '{product}: Configuración > AntiVirus > Protección web > Definir excepciones, añada {domains}; y Firewall > Aplicaciones: la aplicación de reuniones > Permitir.',
  'guide.security-dr-web.windows':
    '{product}: Centro de seguridad > el candado > Archivos y red > SpIDer Gate > Exclusiones > Sitios web, añada {domains}; y Exclusiones > Aplicaciones: la aplicación de reuniones.',
  'guide.security-dr-web.macos':
    '{product}: Centro de seguridad > Exclusiones > Sitios web, añada {domains}.',
  'guide.security-adguard.windows':
    '{product}: Configuración > Red > Filtrado HTTPS > Exclusiones de HTTPS, añada {domains}; y Aplicaciones filtradas: desmarque la aplicación de reuniones.',
  'guide.security-adguard.macos':
    '{product}: Configuración > Red > Filtrado HTTPS > Exclusiones, añada {domains}; y Aplicaciones: desmarque la aplicación de reuniones.',
  'guide.security-little-snitch.macos':
    '{product}: barra de menús > "Little Snitch Rules" > busque la aplicación de reuniones: borre o desactive las reglas que deniegan, y permita cualquier conexión con {domains}. Para probar: barra de menús > "Network Filter" > "Stop".',
  'guide.security-lulu.macos':
    '{product}: barra de menús > "Rules" > la aplicación de reuniones: cambie cada "Block" a "Allow" ({domains}). Para probar: barra de menús > "Disable".',
  'guide.security-radio-silence.macos':
    '{product}: "Firewall" > seleccione la aplicación de reuniones > quítela de la lista de bloqueadas ({domains}). Para probar: desactive el firewall.',
  'guide.security-opensnitch.linux':
    '{product}: su ventana > Reglas > la aplicación de reuniones: cambie a permitir las reglas que deniegan ({domains}). Para probar: el botón de pausa.',
  'guide.security-portmaster.windows':
    '{product}: "Apps" > la aplicación de reuniones > "Outgoing rules" > permita {domains}, y desactive "Block direct connections" para ella. Para probar: el botón de encendido > "Pause".',
  'guide.security-portmaster.linux':
    '{product}: "Apps" > la aplicación de reuniones > "Outgoing rules" > permita {domains}, y desactive "Block direct connections" para ella. Para probar: el botón de encendido > "Pause".',
  'guide.security-other.any':
    '{products}: busque en su configuración "análisis HTTPS", "inspección SSL", "escudo web" o "reglas de firewall", y excluya la aplicación de reuniones y {domains}.',
  'guide.security-managed.any':
    '{products}: {products|lo|los|los} administra su empresa y no se {products|puede|pueden|pueden} cambiar aquí. Envíe al departamento de TI el informe de esta comprobación y pida que excluyan {domains} de la inspección.',
  'guide.security-on-again.any':
    'Si desactivó algo para probar, vuelva a activarlo ahora. Esto continúa en cuanto esté activado todo lo que lo estaba antes.',
} as const satisfies Record<keyof typeof english, string>;
