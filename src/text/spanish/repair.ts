import type { repair as english } from '../english/repair.ts';

/** What repairing says: which setting, what it was and will be, whether it helped, how it ended. */
export const repair = {
  // Which setting; `on` is the interface, the file, the rule.
  'setting.file.hosts': 'Archivo hosts {on}',
  'setting.file.resolv-conf': 'Archivo de servidores de nombres {on}',
  'setting.dns.networkmanager': 'Servidores de nombres de {on} (NetworkManager)',
  'setting.dns.resolved': 'Servidores de nombres de {on} (systemd-resolved)',
  'setting.dns.resolvconf': 'Registro de servidores de nombres {on} (resolvconf)',
  'setting.dns.networksetup': 'Servidores de nombres de {on}',
  'setting.dns.windows': 'Servidores de nombres de la tarjeta de red {on}',
  'setting.proxy.gnome': 'Configuración de proxy del escritorio',
  'setting.proxy.kde': 'Configuración de proxy del escritorio',
  'setting.proxy.networksetup': 'Configuración de proxy de {on}',
  'setting.proxy.wininet': 'Configuración de proxy de este usuario',
  'setting.proxy.winhttp': 'Configuración de proxy de los servicios del sistema ({on})',
  'setting.firewall.ufw-rule': 'Regla de firewall {on} (ufw)',
  'setting.firewall.firewalld-rule': 'Regla de firewall {on} (firewalld)',
  'setting.firewall.nftables-rule': 'Regla de firewall {on} (nftables)',
  'setting.firewall.iptables-rule': 'Regla de firewall {on} (iptables)',
  'setting.firewall.windows-rule': 'Regla de firewall {on}',
  'setting.firewall.pf-anchor': 'Reglas de firewall {on} (pf)',
  'setting.firewall.windows-rule-enabled': 'Regla de firewall ajena {on}',
  'setting.firewall.alf-app': 'Lo que hace el firewall con {on}',
  'setting.firewall.ufw-state': 'El firewall entero (ufw)',
  'setting.firewall.firewalld-zone': 'Zona de firewall de {on}',
  'setting.firewall.windows-profile': 'El firewall entero, perfil {on}',
  'setting.firewall.alf-state': 'El firewall entero',
  'setting.link.mtu': 'Tamaño máximo de paquete de {on}',
  'setting.link.ipv6': 'IPv6 en {on}',
  'setting.wifi.power-save': 'Ahorro de energía del Wi-Fi {on}',
  'setting.route.entry': 'Ruta {on}',
  'setting.tunnel.connection': 'Túnel {on}',
  'setting.clock.network-time': 'Ajuste del reloj por la red',
  'setting.client.folder': 'Carpeta {on}',
  'setting.client.file-mode': 'Permisos de {on}',
  'setting.client.quarantine': 'Marca de cuarentena de {on}',
  'setting.client.policy': 'Clave de directiva {on}',
  'setting.account.setting': 'Ajuste de la cuenta {on}',

  'action.dns.flush': 'Vaciar la memoria de nombres del sistema',
  'action.clock.step': 'Poner el reloj en hora por la red',
  'action.page.open': 'Abrir {url}',
  'action.client.update': 'Iniciar la actualización de {id} ({by})',
  'action.system.update': 'Iniciar la actualización propia del sistema ({by})',

  // What stands there.
  'value.absent': 'no existe',
  'value.on': 'activado',
  'value.off': 'desactivado',
  'value.automatic': 'automático (lo que entrega la red)',
  'value.link': 'un enlace a {target}',
  'value.binary': 'un archivo de {sizeBytes} bytes',
  'value.mode': 'permisos {mode}, propietario {uid}:{gid}',
  'value.rule': 'dejar salir {protocol} hacia {ports} en {destinations}',
  'value.rule-anywhere': 'dejar salir {protocol} hacia {ports}, a cualquier destino',
  'value.rule-program': 'solo para {program}',
  'value.more': '… y {count} {count|línea|líneas|líneas} más',

  'risk.none': 'ninguno; nadie lo nota',
  'risk.low': 'bajo; puede que un programa tenga que volver a conectarse',
  'risk.noticeable':
    'perceptible; puede cortarse una llamada en curso, o la protección queda desactivada un momento',

  // The plan.
  'repair.fixing': 'Por reparar: {title} ({cause}).',
  'repair.alternative': 'Si eso no sirve:',
  'repair.risk': 'Riesgo: {risk}.',
  'repair.wait': 'Se comprueba en unos {waitSeconds} s; si no sirve, se deshace.',
  'repair.wait-actions': 'Se vuelve a mirar en unos {waitSeconds} s. Esto no se puede deshacer.',
  'repair.timed-test':
    'Una prueba de {testSeconds} s como máximo: muestre lo que muestre, después se deshace.',
  'repair.needs-admin':
    'Requiere permisos de administrador; se le pedirán. Si los pide una ventana, puede que hable de «node»: es el programa con el que funciona Linecheck.',
  'repair.steps': 'Esto solo lo puede hacer usted:',
  'repair.opens': 'Aquí: {address}',
  'repair.nothing-changed': 'Esto fue un simulacro: no se ha cambiado nada.',
  'repair.question': '¿Hacerlo?',
  // Words that count as a yes, parted by spaces; anything else is a no.
  'repair.yes': 's sí si y yes',
  'repair.yes-or-no': '[s/N]',
  'repair.no-terminal':
    'Aquí no se puede preguntar a nadie. Ejecútelo en un terminal, o con --yes para aceptar de antemano.',
  'repair.no-terminal-steps': 'Estos pasos necesitan a una persona; no hay nadie en este terminal.',
  'repair.step-question': 'Presione Enter cuando esté hecho, o s y Enter para saltarlo.',
  'repair.step-watched': 'Continúa por sí solo en cuanto esté hecho.',
  'repair.step-noticed': 'Hecho; se ha detectado.',
  'repair.trouble-watched':
    'De vez en cuando comprueba si el problema ha desaparecido y entonces continúa por sí solo.',
  'repair.trouble-noticed': 'El problema ha desaparecido; se ha detectado.',

  // On the way.
  'repair.armed': 'Si este equipo se detiene ahora, se deshace por sí solo: {by}.',
  'repair.not-armed':
    'Aquí nada podría deshacerlo por sí solo ({why}); tras un fallo del equipo ejecute `linecheck undo`.',
  'repair.not-armed-here':
    'Si este equipo se apagara a la mitad, vuelva a abrir Linecheck: ofrece deshacer el cambio.',
  'repair.applied': 'Hecho. Comprobando si sirvió …',
  'repair.acted': 'Hecho: {what}.',
  'repair.proving': 'Comprobando de nuevo …',
  'repair.putting-back': 'Deshaciendo …',
  'repair.obstacle.changed-meanwhile':
    '{what}: entretanto, alguien más hizo un cambio ({why}). Se queda como está.',
  'repair.obstacle.unreadable': '{what}: no se puede leer: {why}.',
  'repair.obstacle.refused': '{what}: no se pudo cambiar: {why}.',
  'repair.obstacle.failed': '{what}: el cambio salió mal: {why}.',
  'repair.obstacle.stopped': 'Detenido: {why}.',
  'repair.left-behind':
    'Una reparación anterior ({fix}, {at}) quedó interrumpida. Primero se deshace.',
  'repair.cannot': '{why}',
  'repair.no-rights-refused':
    'Esto requiere permisos de administrador y no se concedieron: {why}. No se ha cambiado nada. Inténtelo de nuevo o entregue el informe a quien cuide de este equipo.',
  'repair.no-rights-impossible':
    'Esto requiere permisos de administrador y aquí no hay a quién pedirlos: {why}. No se ha cambiado nada. Quien pueda actuar como administrador en un terminal puede ejecutar allí "linecheck fix" (con "sudo" o después de "su -"); si no, entregue el informe a quien cuide de este equipo.',
  'rights.nobody-to-ask':
    'Linecheck no se inició desde un terminal ni en un escritorio que pueda pedir la contraseña',
  'rights.no-sudo':
    'sudo, que pediría la contraseña, no está instalado aquí o no responde, y no hay ningún escritorio que pueda pedirla',
  'rights.not-allowed': 'esta cuenta no puede actuar como administrador',
  'rights.not-authorized':
    'la contraseña no era correcta o esta cuenta no puede actuar como administrador',
  'rights.dismissed': 'se cerró la pregunta por la contraseña',
  'rights.stopped': 'se detuvo antes de dar la contraseña',
  'rights.password': 'la contraseña no era correcta',
  'repair.other-account':
    'Son ajustes de una cuenta ({account}) distinta de aquella con la que se ejecuta este proceso: se cambiarían los del administrador. Inicie Linecheck desde esa cuenta, en una ventana normal y sin sudo; pedirá por sí mismo los permisos que necesite.',
  'rights.person-at-screen': 'la de quien está ante la pantalla',
  'repair.no-such-place': 'Aquí no hay nada que pueda cambiar.',

  // Whether it helped.
  'proof.ready': 'Sirvió: ahora funciona todo lo que se quería comprobar.',
  'proof.gone': 'Sirvió: "{title}" ha desaparecido.',
  'proof.better': 'Sirvió: la reunión funciona mejor que antes.',
  'proof.uncovered': 'Detrás aparece ahora otra cosa: {title}.',
  'proof.still-there': 'No sirvió: {title}, igual que antes.',
  'proof.fails-still':
    'No sirvió: lo que fallaba antes sigue fallando, ahora por otra razón: {title}.',
  'proof.measured-still': 'No sirvió: se mide lo mismo que antes.',
  'proof.only-suspected': 'No está claro si sirvió: ahora es probable, ya no probado: {title}.',
  'proof.hidden': 'No está claro si sirvió: otro problema oculta ahora este: {title}.',
  'proof.worse': 'Empeoró las cosas.',
  'proof.new-cause': 'Hizo daño: {title}, lo que antes no ocurría.',
  'proof.flapping': 'Funcionó una vez y luego ya no: va y viene, así que no hay nada demostrado.',
  'proof.unknown': 'No está claro si sirvió: la comprobación no pudo averiguarlo.',
  'proof.interrupted': 'No está claro si sirvió: la comprobación se detuvo.',
  'proof.not-measured': 'No está claro si sirvió: no se pudo medir lo que lo mostraría.',
  'proof.nothing-accused':
    'Antes no había ningún problema que esto pudiera reparar, así que no se puede probar nada.',

  // How one change ended.
  'closed.kept': '{what}: se mantiene.',
  'closed.reverted': '{what}: como antes.',
  'closed.left-to-owner':
    '{what}: desde entonces alguien ha elegido otro valor ({why}). Se queda como está.',
  'closed.stuck': '{what}: NO SE PUDO DESHACER: {why}.',
  'closed.untouched': '{what}: sin tocar.',

  // How it ended.
  'outcome.kept': 'Se mantiene. `linecheck undo --last` lo deshace.',
  'outcome.helped': 'Eso sirvió.',
  'outcome.not-helped': 'Eso no sirvió.',
  'outcome.put-back': 'Todo está como antes.',
  'outcome.left-to-owner':
    'Lo que otra persona u otro programa cambió entretanto se queda; todo lo demás está como antes.',
  'outcome.tested': 'La prueba ha terminado; todo está como antes.',
  'outcome.stuck': 'No se pudo deshacer todo. Ejecute `linecheck undo` de nuevo.',
  'outcome.planned': 'No se ha cambiado nada.',
  'outcome.nothing-to-do': 'No hay nada que hacer.',
  'outcome.impossible': 'Esto no se puede hacer aquí.',
  'outcome.declined': 'No se ha cambiado nada.',
  'outcome.nobody': 'No se ha cambiado nada.',
  'outcome.stopped': 'Detenido. Todo está como antes.',
  'outcome.unfinished':
    'La parte con permisos de administrador se terminó desde fuera. Lo que dejó a medias se deshace solo en unos minutos; `linecheck undo` lo deshace enseguida.',
  'outcome.busy': 'Hay otra reparación en marcha (proceso {pid}). No se ha cambiado nada.',
  'outcome.all-well': 'No hay nada que hacer: {headline}',
  'outcome.no-fix': 'Desde este equipo no hay reparación para: {titles}.',

  // Undo.
  'repair.no-such-fix': 'No hay ninguna reparación "{name}".',
  'repair.meant': '¿Quiso decir {word}?',
  'repair.without-name':
    'Sin nombre, `linecheck fix` toma las que corresponden a lo que se encontró.',
  'undo.nothing-open': 'No hay nada pendiente.',
  'undo.nothing-kept': 'No hay ninguna reparación de Linecheck en vigor.',
  'undo.kept-list': 'En vigor (se deshace con `linecheck undo --last`, `--all` o su nombre):',
  'undo.open-list': 'Interrumpidas y todavía sin deshacer:',
  'undo.entry': '{fix}, {at} ({id})',
  'undo.done': 'Deshecho: {fix} de {at}.',
  'undo.stuck': 'No se deshizo por completo: {fix} de {at}.',
  'undo.done-title': 'Deshecho: {title}.',
  'undo.stuck-title': 'No se deshizo por completo: {title}.',
  'undo.running': 'Hay una reparación en marcha ahora mismo; mientras tanto no se toca nada más.',
  'undo.not-found': 'No hay ninguna reparación en vigor llamada {name}.',
  'undo.refused': 'No se puede deshacer: {why}.',
  'undo.other-account':
    'Se ha mirado en el registro del administrador. Lo que se reparó desde otra cuenta ({account}) figura en el de esa cuenta: escriba allí `linecheck undo`, sin sudo.',
  'undo.problem': 'Ignorado en el registro: {file}: {why}.',
  'rights.prompt':
    'Linecheck necesita permisos de administrador para cambiar la configuración de este equipo. Su contraseña:',
  'undo.mention':
    'una reparación anterior ({fix}, {at}) quedó interrumpida; `linecheck undo` la deshace.',
} as const satisfies Record<keyof typeof english, string>;
