import type { guidesComputer as english } from '../english/guides-computer.ts';

/** Guided repairs on this computer: programs, browser, VPN, and settings changed by hand. */
export const guidesComputer = {
  'fix.close-program.title': 'Cerrar el programa que estorba',
  'fix.close-program.does':
    'Lo nombra, y continúa por sí solo cuando ya no está. Cerrarlo le corresponde a usted.',
  'fix.close-program.risk': 'Guarde antes el trabajo que tenga en él.',
  'guide.close-program.windows':
    'Cierre {programs}: en su propia ventana, con su icono junto al reloj, o en el Administrador de tareas (Ctrl+Mayús+Esc > Procesos > Finalizar tarea).',
  'guide.close-program.macos':
    'Cierre {programs}: Comando-Q en su ventana, su icono en la barra de menús, o menú Apple > Forzar salida (Opción-Comando-Esc).',
  'guide.close-program.gnome':
    'Cierre {programs}: en su propia ventana, o en Monitor del sistema > Procesos > Finalizar proceso.',
  'guide.close-program.kde':
    'Cierre {programs}: en su propia ventana, o en Monitor del sistema > Procesos (Ctrl+Esc) > Terminar proceso.',
  'guide.close-program.linux': 'Cierre {programs} en su propia ventana, o detenga su servicio.',
  'fix.ease-computer.title': 'Dar un respiro al equipo',
  'fix.ease-computer.does': 'Enumera lo que más cuesta en una llamada.',
  'fix.ease-computer.risk': 'Ninguno.',
  'guide.ease-computer.windows-10':
    'Conecte el cargador; Configuración > Sistema > Inicio/apagado y suspensión > Configuración adicional de energía > Alto rendimiento. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'guide.ease-computer.windows-11':
    'Conecte el cargador; Configuración > Sistema > Inicio/apagado y batería > Modo de energía > Mejor rendimiento. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'guide.ease-computer.macos':
    'Conecte el cargador; Ajustes del Sistema > Batería > Modo de bajo consumo > Nunca. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'guide.ease-computer.gnome':
    'Conecte el cargador; Configuración > Energía > Modo de energía > Rendimiento. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'guide.ease-computer.kde':
    'Conecte el cargador; el icono de energía del panel > Perfil de energía > Rendimiento. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'guide.ease-computer.linux':
    'Conecte el cargador. Cierre pestañas del navegador y desactive en la aplicación de reuniones los fondos virtuales y el video HD.',
  'fix.pause-traffic.title': 'Pausar subidas y descargas',
  'fix.pause-traffic.does':
    'Indica dónde se pausan en este equipo y le recuerda que se lo pida a los demás de esta red.',
  'fix.pause-traffic.risk': 'Ninguno: continúan después de la reunión.',
  'guide.pause-traffic.windows':
    'Pause lo que carga la red: OneDrive, Dropbox o Google Drive con su icono junto al reloj > Pausar sincronización; Steam > Descargas > Pausar; Configuración > Windows Update > Pausar durante 1 semana.',
  'guide.pause-traffic.macos':
    'Pause lo que carga la red: iCloud Drive y Fotos (Fotos > abajo: Pausar), Dropbox o Google Drive con su icono en la barra de menús > Pausar, Time Machine > Omitir esta copia.',
  'guide.pause-traffic.linux':
    'Pause lo que carga la red: Nextcloud, Dropbox o Syncthing con su icono del panel, copias de seguridad, Steam y actualizaciones de paquetes.',
  'guide.pause-others.any':
    'Pida a los demás de esta red que pausen el streaming, los juegos y las subidas durante la reunión, y apague las cámaras que graban en internet.',
  'fix.switch-extension-off.title': 'Desactivar la extensión del navegador',
  'fix.switch-extension-off.does':
    'Indica la extensión y la página donde se desactiva, y detecta cuándo lo está.',
  'fix.switch-extension-off.risk':
    'Sin ella vuelve lo que bloqueaba o cambiaba, hasta que la active de nuevo.',
  'guide.switch-extension-off.any':
    'En {browser}, escriba {page} en la barra de direcciones y desactive "{extension}". Después recargue la página de la reunión.',
  'guide.switch-extension-off-safari.macos':
    'En la barra de menús, elija Safari > Ajustes > Extensiones y desmarque "{extension}". Después recargue la página de la reunión.',
  'guide.private-window.any':
    'Para asegurarse, abra la reunión una vez en una ventana privada (Ctrl+Mayús+N o Comando-Mayús-N; en Firefox, P en lugar de N): allí las extensiones están desactivadas.',
  'fix.restart-client.title': 'Cerrar la aplicación, abrirla y volver a iniciar sesión',
  'fix.restart-client.does':
    'La aplicación lee sus ajustes, y el servicio sus reglas, solo al empezar.',
  'fix.restart-client.risk':
    'Una llamada en curso termina, y necesita su contraseña o el inicio de sesión de su empresa.',
  'guide.sign-in-again.any':
    'Abra de nuevo la aplicación, haga clic en su imagen > Cerrar sesión, y vuelva a iniciar sesión como lo pide su cuenta (contraseña, o SSO con una cuenta de empresa).',

  'fix.switch-vpn-off.title': 'Desactivar la VPN durante la reunión',
  'fix.switch-vpn-off.does': 'La nombra, y detecta cuándo el tráfico vuelve a ir directo.',
  'fix.switch-vpn-off.risk':
    'Lo que necesita la VPN no funciona mientras tanto. En un equipo de la empresa, pregunte primero.',
  'guide.switch-vpn-off.windows':
    'Desconecte {names}: Configuración > Red e Internet > VPN > Desconectar, o en el propio programa.',
  'guide.switch-vpn-off.macos':
    'Desconecte {names}: Ajustes del Sistema > VPN, o el icono del programa en la barra de menús.',
  'guide.switch-vpn-off.gnome':
    'Desconecte {names}: el menú de arriba a la derecha > VPN, o Configuración > Red > VPN.',
  'guide.switch-vpn-off.kde': 'Desconecte {names}: el icono de red del panel > Desconectar.',
  'guide.switch-vpn-off.linux':
    'Desconecte {names}: el icono de red de la barra > VPN, o el programa que estableció la conexión (en un terminal: "nmcli connection down NOMBRE").',
  'fix.choose-near-exit.title': 'Elegir una salida de VPN cercana',
  'fix.choose-near-exit.does': 'Mantiene la VPN, pero sin el rodeo ni el país extranjero.',
  'fix.choose-near-exit.risk': 'La VPN se vuelve a conectar una vez.',
  'guide.choose-near-exit.any':
    'En {names}, elija un servidor de su propio país, lo más cerca posible, o active el "túnel dividido" (split tunnel) para la aplicación de reuniones.',
  'fix.lift-kill-switch.title': 'Volver a conectar la VPN, o quitar su bloqueo',
  'fix.lift-kill-switch.does':
    'Muestra cómo quitar el bloqueo que no deja salir nada mientras la VPN está desconectada.',
  'fix.lift-kill-switch.risk': 'Sin el bloqueo, el tráfico sale sin la VPN.',
  'guide.lift-kill-switch.any':
    'Abra el programa de VPN y conéctelo; o desactive en su configuración "kill switch", "lockdown mode" o "bloquear sin VPN". Si el programa ya no está, instálelo de nuevo y elimínelo correctamente: sus reglas se quedaron.',
  'fix.keep-one-overlay.title': 'Dejar solo uno de los programas que llevan todo el tráfico',
  'fix.keep-one-overlay.does': 'Los nombra; de uno en uno funcionan.',
  'fix.keep-one-overlay.risk': 'Lo que necesita el otro no funciona mientras tanto.',
  'guide.keep-one-overlay.any':
    'Aquí llevan o filtran tráfico: {names}. Cierre todos menos uno (con el icono junto al reloj o en la barra de menús) y compruebe de nuevo.',
  'fix.restart-tunnel-program.title': 'Reiniciar el programa de túnel, o cerrarlo correctamente',
  'fix.restart-tunnel-program.does': 'Limpia las direcciones inventadas que dejó.',
  'fix.restart-tunnel-program.risk':
    'Lo que necesita el programa no funciona mientras está cerrado.',
  'guide.restart-tunnel-program.any':
    'Abra de nuevo el programa de túnel (Clash, Mihomo, sing-box, V2Ray o similar), desactive en él su "TUN mode" o "system proxy", y ciérrelo desde su propio menú.',
  'guide.renew-lookups.windows':
    'Para que el equipo olvide las direcciones inventadas, abra un terminal y escriba "ipconfig /flushdns"; después vuelva a abrir la aplicación de reuniones.',
  'guide.renew-lookups.macos':
    'Para que el equipo olvide las direcciones inventadas, desactive y vuelva a activar el Wi-Fi; después vuelva a abrir la aplicación de reuniones.',
  'guide.renew-lookups.linux':
    'Para que el equipo olvide las direcciones inventadas, haga clic en el icono de red de la barra, desconecte y vuelva a conectar (en un terminal: "resolvectl flush-caches"); después vuelva a abrir la aplicación de reuniones.',
  'fix.stop-conflicting-network.title': 'Detener la red que usa las mismas direcciones',
  'fix.stop-conflicting-network.does':
    'Recupera la ruta hacia el servicio, que tiene un contenedor, una máquina virtual o una VPN.',
  'fix.stop-conflicting-network.risk':
    'Los contenedores o máquinas virtuales de esa red la pierden.',
  'guide.stop-conflicting-network.any':
    'Detenga lo que creó la ruta indicada en la prueba: "docker compose down" u otro rango de direcciones en Docker, la máquina virtual o la VPN. Esto continúa cuando la ruta haya desaparecido.',

  'fix.resolver-by-hand.title': 'Elegir a mano otro servidor de nombres',
  'fix.resolver-by-hand.does':
    'Muestra dónde se pone el servidor de nombres, y cómo volver a automático.',
  'fix.resolver-by-hand.risk':
    'Puede que no se encuentren nombres de una red de empresa; en una red así, pregunte primero. Anote lo que había.',
  'guide.resolver-by-hand.windows-10':
    'Configuración > Red e Internet > Propiedades (de su conexión) > Configuración de IP > Editar > Manual > IPv4: 1.1.1.1 y 8.8.8.8. Para volver: el mismo lugar > Automático (DHCP).',
  'guide.resolver-by-hand.windows-11':
    'Configuración > Red e Internet > Configuración de red avanzada > su adaptador > Ver propiedades adicionales > Asignación de servidor DNS > Editar > Manual > IPv4: 1.1.1.1 y 8.8.8.8. Para volver: el mismo lugar > Automático (DHCP).',
  'guide.resolver-by-hand.macos':
    'Ajustes del Sistema > Red > su conexión > Detalles > DNS: añada 1.1.1.1 y 8.8.8.8 con el signo más. Para volver: quítelos con el signo menos.',
  'guide.resolver-by-hand.gnome':
    'Configuración > Red o Wi-Fi > el engranaje junto a su conexión > IPv4 > DNS: Automático desactivado, 1.1.1.1, 8.8.8.8 > Aplicar; después desactive y vuelva a activar la conexión. Para volver: Automático activado.',
  'guide.resolver-by-hand.kde':
    'Preferencias del sistema > Wifi y redes > su conexión > IPv4 > Método > Automático (solo direcciones), Servidores DNS 1.1.1.1,8.8.8.8 > Aplicar; después conéctese de nuevo. Para volver: Método > Automático.',
  'guide.resolver-by-hand.linux':
    'Configuración > Red > el engranaje de su conexión > IPv4 > DNS: desactive "Automático" y escriba 1.1.1.1, 8.8.8.8. Para volver: active "Automático" otra vez. En un terminal, hasta la próxima conexión: "sudo resolvectl dns INTERFAZ 1.1.1.1 8.8.8.8". Para volver: "sudo resolvectl revert INTERFAZ".',
  'fix.hosts-file-by-hand.title': 'Quitar a mano la línea del archivo hosts',
  'fix.hosts-file-by-hand.does': 'Muestra cómo abrir el archivo con los permisos que necesita.',
  'fix.hosts-file-by-hand.risk':
    'Quite solo las líneas indicadas en la prueba; puede que algo dependa de las demás.',
  'guide.hosts-file-by-hand.windows':
    'Menú Inicio > escriba "Bloc de notas" > Ejecutar como administrador > Archivo > Abrir > C:\\Windows\\System32\\drivers\\etc\\hosts (elija "Todos los archivos"). Ponga un # delante de las líneas indicadas en la prueba y guarde.',
  'guide.hosts-file-by-hand.macos':
    'Abra Terminal, escriba "sudo nano /etc/hosts", ponga un # delante de las líneas indicadas en la prueba y presione Control-O, Retorno, Control-X.',
  'guide.hosts-file-by-hand.linux':
    'Abra un terminal, escriba "sudo nano /etc/hosts", ponga un # delante de las líneas indicadas en la prueba y presione Ctrl+O, Enter, Ctrl+X.',
  'fix.proxy-by-hand.title': 'Corregir el proxy a mano',
  'fix.proxy-by-hand.does': 'Muestra dónde se pone el proxy, y detecta cuándo ha cambiado.',
  'fix.proxy-by-hand.risk':
    'En una red de empresa, pregunte qué proxy es el correcto. Anote lo que había.',
  'guide.proxy-by-hand.windows':
    'Configuración > Red e Internet > Proxy: desactive "Usar servidor proxy" y "Usar script de configuración" (o escriba el proxy que le indique el departamento de TI), y cierre una vez la aplicación de reuniones.',
  'guide.proxy-by-hand.macos':
    'Ajustes del Sistema > Red > su conexión > Detalles > Proxies: desactive lo que esté activado y no corresponda (o escriba el proxy que le indique el departamento de TI), Aceptar, y cierre una vez la aplicación de reuniones.',
  'guide.proxy-by-hand.gnome':
    'Configuración > Red > Proxy > Desactivado (o el proxy que le indique el departamento de TI), y cierre una vez la aplicación de reuniones. Busque también variables de proxy en ~/.profile y /etc/environment.',
  'guide.proxy-by-hand.kde':
    'Preferencias del sistema > Wifi y redes > Proxy > Sin proxy (o el proxy que le indique el departamento de TI), y cierre una vez la aplicación de reuniones. Busque también variables de proxy en ~/.profile y /etc/environment.',
  'guide.proxy-by-hand.linux':
    'Configuración > Red > Proxy: elija "Ninguno" o corrija la dirección. Si ahí no hay nada, quite las variables de proxy (http_proxy, https_proxy, all_proxy) de ~/.profile, ~/.bashrc o /etc/environment. Cierre la sesión y vuelva a iniciarla, y abra la aplicación de reuniones.',
  'fix.sign-in-to-proxy.title': 'Iniciar sesión en el proxy',
  'fix.sign-in-to-proxy.does':
    'Abre una página en el navegador, para que el proxy pueda preguntar por su nombre.',
  'fix.sign-in-to-proxy.risk':
    'Ninguno. Escriba la contraseña de su empresa solo si la ventana es de su empresa.',
  'guide.sign-in-to-proxy.any':
    'Abra cualquier página en el navegador e inicie sesión cuando el proxy lo pida; después únase en el mismo navegador. Puede que la aplicación no sea capaz de iniciar sesión.',
  'fix.clock-by-hand.title': 'Poner a mano el reloj en automático',
  'fix.clock-by-hand.does':
    'Muestra dónde se ponen automáticamente la fecha y la hora, y detecta cuándo lo están.',
  'fix.clock-by-hand.risk': 'Ninguno.',
  'guide.clock-by-hand.windows':
    'Configuración > Hora e idioma > Fecha y hora: active "Establecer la hora automáticamente" y después Sincronizar ahora. Revise también la zona horaria.',
  'guide.clock-by-hand.macos':
    'Ajustes del Sistema > General > Fecha y hora: active "Ajustar fecha y hora automáticamente" (desactívelo y actívelo si ya lo está). Revise también la zona horaria.',
  'guide.clock-by-hand.gnome':
    'Configuración > Sistema > Fecha y hora: active "Fecha y hora automáticas". Revise también la zona horaria.',
  'guide.clock-by-hand.kde':
    'Preferencias del sistema > Fecha y hora: active "Poner fecha y hora automáticamente" > Aplicar. Revise también la zona horaria.',
  'guide.clock-by-hand.linux':
    'Configuración > Sistema > Fecha y hora: active "Fecha y hora automáticas" y espere unos segundos. En un terminal: "sudo timedatectl set-ntp true"; "timedatectl" dirá entonces que el reloj está sincronizado.',
  'fix.ipv6-by-hand.title': 'Desactivar IPv6 a mano',
  'fix.ipv6-by-hand.does':
    'Muestra dónde, hasta que el proveedor lo haya arreglado; después vuelva a activarlo.',
  'fix.ipv6-by-hand.risk':
    'La conexión se corta unos segundos. No se podrá llegar a servidores que solo tienen IPv6.',
  'guide.ipv6-by-hand.windows-10':
    'Configuración > Red e Internet > Cambiar opciones del adaptador > clic derecho en su adaptador > Propiedades > desmarque "Protocolo de Internet versión 6 (TCP/IPv6)" > Aceptar. Vuelva a marcarlo cuando esté arreglado.',
  'guide.ipv6-by-hand.windows-11':
    'Configuración > Red e Internet > Configuración de red avanzada > su adaptador > Más opciones del adaptador > Editar > desmarque "Protocolo de Internet versión 6 (TCP/IPv6)" > Aceptar. Vuelva a marcarlo cuando esté arreglado.',
  'guide.ipv6-by-hand.macos':
    'Ajustes del Sistema > Red > su conexión > Detalles > TCP/IP > Configurar IPv6 > Solo enlace local. Para volver: Automáticamente.',
  'guide.ipv6-by-hand.gnome':
    'Configuración > Red o Wi-Fi > el engranaje junto a su conexión > IPv6 > Desactivar > Aplicar; después desactive y vuelva a activar la conexión. Para volver: Automático.',
  'guide.ipv6-by-hand.kde':
    'Preferencias del sistema > Wifi y redes > su conexión > IPv6 > Método > Desactivado > Aplicar; después conéctese de nuevo. Para volver: Automático.',
  'guide.ipv6-by-hand.linux':
    'Clic derecho en el icono de red de la barra > Editar las conexiones > su conexión > IPv6 > Método: Desactivado > Guardar; después desconecte y vuelva a conectar. Para volver: Método: Automático. En un terminal, hasta el próximo reinicio: "sudo sysctl net.ipv6.conf.INTERFAZ.disable_ipv6=1", y para volver, con 0.',
  'fix.vpn-packet-size.title': 'Poner en la VPN un tamaño de paquete menor',
  'fix.vpn-packet-size.does': 'Muestra qué valor deja pasar los paquetes grandes por el túnel.',
  'fix.vpn-packet-size.risk': 'La VPN se vuelve a conectar una vez.',
  'guide.vpn-packet-size.any':
    'En la configuración de la VPN, ponga la MTU en 1280 (WireGuard: "MTU = 1280" en [Interface]; OpenVPN: "tun-mtu 1400" y "mssfix 1360") y conéctese de nuevo.',
  'fix.sandbox-permissions.title': 'Dar a la aplicación sus permisos de red',
  'fix.sandbox-permissions.does':
    'Indica el permiso que su entorno aislado no le da, y cómo se concede.',
  'fix.sandbox-permissions.risk':
    'La aplicación podrá entonces lo mismo que en una instalación normal.',
  'guide.sandbox-flatpak.linux':
    'Al Flatpak le falta {lacks}. Escriba "flatpak override --user --share=network us.zoom.Zoom", o actívelo en Flatseal, y vuelva a abrir la aplicación.',
  'guide.sandbox-snap.linux':
    'Al snap le falta {lacks}. Escriba "sudo snap connect zoom-client:network" (y lo mismo para network-bind) y vuelva a abrir la aplicación.',
  'guide.sandbox-firejail.linux':
    'Firejail no le da {lacks}. Ponga "protocol unix,inet,inet6,netlink" en ~/.config/firejail/zoom.profile, o abra la aplicación sin Firejail, y vuelva a abrirla.',
  'fix.restart-computer.title': 'Reiniciar el equipo',
  'fix.restart-computer.does':
    'Termina de una vez con actualizaciones a medio instalar, filtros sobrantes y direcciones inventadas.',
  'fix.restart-computer.risk':
    'Tarda minutos; con actualizaciones pendientes, hasta media hora. Guarde su trabajo.',
  'guide.restart-computer.any':
    'Guarde su trabajo y reinicie el equipo, si quedan al menos diez minutos; si no, únase primero con otro dispositivo. Después compruebe de nuevo.',
} as const satisfies Record<keyof typeof english, string>;
