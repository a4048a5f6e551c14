import type { fixesNetwork as english } from '../english/fixes-network.ts';

/** Repairs of firewall, link, routes, tunnels and clock: `fix.<id>.title`, `.does`, `.risk`, and why one is not needed or not possible. */
export const fixesNetwork = {
  'fix.allow-ports-in-firewall.title': 'Dejar pasar la reunión por el firewall de este equipo',
  'fix.allow-ports-in-firewall.does':
    'Añade un permiso delante de la regla que detiene la reunión: solo de salida, solo los puertos que publica el servicio y solo hacia sus direcciones donde el firewall las admite. Con algunos firewalls (nftables, iptables, firewalld) dura solo hasta que el equipo se reinicia.',
  'fix.allow-ports-in-firewall.risk':
    'Ninguno para otros programas. Si alguien prohibió la reunión a propósito, pregúntele primero.',
  'allow-ports-in-firewall.stands': 'El permiso ya existe, y la reunión sigue detenida.',
  'allow-ports-in-firewall.unread':
    'Las reglas de este firewall solo las puede ver el administrador. Quien conozca la contraseña de administrador ejecuta la reparación con ella (en un terminal: "sudo linecheck fix"); si no, entregue el informe a quien cuide de este equipo.',

  'fix.pause-firewall.title': 'Desactivar el firewall un momento, como prueba',
  'fix.pause-firewall.does':
    'Desactiva el firewall entero, comprueba de nuevo y lo vuelve a activar, muestre lo que muestre la comprobación; también si entretanto se detiene este programa o el equipo.',
  'fix.pause-firewall.risk':
    'Este equipo queda sin su firewall hasta un minuto. No lo haga en una red en la que no confíe.',
  'pause-firewall.is-off':
    'El firewall ya está desactivado, así que no es lo que detiene la reunión.',

  'fix.sync-clock.title': 'Poner el reloj en hora por la red',
  'fix.sync-clock.does':
    'Deja que el servicio de hora de este equipo ponga el reloj en hora, y le pide que lo haga enseguida.',
  'fix.sync-clock.risk':
    'Los programas que miden tiempo pueden confundirse un momento. La hora equivocada no se puede recuperar.',
  'sync-clock.is-on': 'El reloj ya se pone en hora por la red.',

  'fix.smaller-packets.title': 'Enviar paquetes más pequeños',
  'fix.smaller-packets.does':
    'Reduce el tamaño máximo de paquete de la tarjeta de red o del túnel al que se vio llegar, hasta que el equipo se reinicia.',
  'fix.smaller-packets.risk':
    'Bajo: las conexiones abiertas continúan, las transferencias pueden ir un poco más lentas.',
  'sign-in-to-portal.none':
    'Aquí no hay ninguna página de inicio de sesión de por medio: las páginas de comprobación de internet responden como deben.',
  'smaller-packets.is-small': '{device} ya no envía paquetes de más de {bytes} bytes.',
  'smaller-packets.too-narrow':
    'Desaparecen incluso paquetes de {bytes} bytes, menos de lo que toda red tiene que llevar: esto hay que repararlo en el camino.',

  'fix.set-ipv6-aside.title': 'Apartar el IPv6 que no funciona',
  'fix.set-ipv6-aside.does':
    'Hace que este equipo use solo IPv4 para internet, hasta que se reinicia. Los dispositivos de casa siguen accesibles donde el sistema lo permite.',
  'fix.set-ipv6-aside.risk':
    'Bajo: se cortan las conexiones por IPv6, que ahora no llevan a ninguna parte.',
  'set-ipv6-aside.is-aside': 'IPv6 ya está apartado.',

  'fix.remove-conflicting-route.title': 'Quitar la ruta que desvía la reunión',
  'fix.remove-conflicting-route.does':
    'Quita únicamente la ruta que cubre las direcciones del servicio, hasta que quien la creó la cree de nuevo (a más tardar al reiniciar el equipo).',
  'fix.remove-conflicting-route.risk':
    'Bajo: aquello para lo que se creó la ruta (una red de contenedores, una VPN) no es accesible hasta que vuelva.',
  'remove-conflicting-route.is-gone': 'La ruta ya no existe.',

  'fix.pause-tunnel.title': 'Pausar la VPN',
  'fix.pause-tunnel.does':
    'Desconecta la VPN para que la reunión vaya directamente a internet. `linecheck undo` la vuelve a conectar.',
  'fix.pause-tunnel.risk':
    'Si es la VPN de su empresa, sus archivos y servicios no están disponibles mientras tanto, y puede que la empresa no permita llamadas fuera de ella: pregunte primero. Una llamada en curso se corta y hay que volver a unirse.',
  'pause-tunnel.own-program':
    'La VPN ({names}) la mantiene un programa propio, que la volvería a conectar o dejaría de controlarla: desconéctela allí.',
  'pause-tunnel.is-down': 'La VPN ya está desconectada.',

  'fix.wifi-power-save-off.title': 'Mantener despierto el Wi-Fi',
  'fix.wifi-power-save-off.does':
    'Desactiva el ahorro de energía del adaptador Wi-Fi; en Linux, hasta que se vuelva a conectar.',
  'fix.wifi-power-save-off.risk': 'Ninguno, pero la batería dura un poco menos.',
  'wifi-power-save-off.is-off': 'El Wi-Fi no ahorra energía.',
} as const satisfies Record<keyof typeof english, string>;
