import type { aboutComputer as english } from '../../english/about/computer.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutComputer = {
  'no-link.title': 'Este equipo no está conectado a ninguna red',
  'no-link.do':
    'Active el Wi-Fi y elija una red, o conecte el cable. Si no hay ninguna, use el punto de acceso de su teléfono o entre en la reunión por llamada telefónica.',
  'no-link.means':
    'No hay ningún cable conectado ni ninguna red Wi-Fi en uso, o el adaptador está apagado. No se puede llegar a nada, ni siquiera al router. Se distingue de una red que no da dirección en que aquí no hay conexión alguna.',

  'no-address.title': 'La red no le dio ninguna dirección a este equipo (DHCP)',
  'no-address.do':
    'Desactive y vuelva a activar el Wi-Fi, o desconecte el cable y conéctelo de nuevo. Si no sirve, reinicie el router o use el punto de acceso de su teléfono.',
  'no-address.means':
    'El cable o el Wi-Fi está conectado, pero el router no entregó una dirección, o esta red no tiene salida. Todo falla a la vez. Se distingue de una conexión ausente en que el enlace funciona, y de un router averiado en que todavía no se conoce ningún router.',

  'gateway-unreachable.title': 'El router no responde',
  'gateway-unreachable.do':
    'Compruebe que el cable está bien encajado o, con Wi-Fi, acérquese al router; después reinícielo (desenchúfelo durante 30 segundos). Hasta que vuelva, use el punto de acceso de su teléfono.',
  'gateway-unreachable.means':
    'Este equipo está conectado y tiene una dirección, pero el router, la primera parada hacia el exterior, no contesta a ninguna clase de pregunta, así que no se puede llegar a nada de lo que hay detrás. No se trata de un router que solo ignora los pings: mientras algo pase a través de él, está bien.',

  'gateway-loss.title': 'La conexión con el router pierde paquetes',
  'gateway-loss.do':
    'Conecte un cable de red o acérquese al router. Si sigue mal, use el punto de acceso de su teléfono.',
  'gateway-loss.means':
    'Se pierden paquetes entre este equipo y su propio router: Wi-Fi débil, un cable en mal estado o un router sobrecargado. La voz se entrecorta. Se distingue de la pérdida en el proveedor en que ocurre ya en el primer tramo.',

  'wifi-weak.title': 'La señal Wi-Fi es débil',
  'wifi-weak.do':
    'Acérquese al router, conecte un cable, o quite de en medio la puerta y el microondas. Si no, use el punto de acceso del teléfono, con el teléfono junto al equipo.',
  'wifi-weak.means':
    'La señal de radio es tan débil que los paquetes se repiten o se pierden antes de llegar al router. Se distingue de las interferencias por la poca intensidad de la señal, y de un problema del proveedor en que lo que falla es el primer tramo.',

  'wifi-interference.title': 'Otras señales de radio perturban el Wi-Fi',
  'wifi-interference.do':
    'Cambie a la red de 5 GHz (o 6 GHz), conecte un cable, o elija otro canal en el router.',
  'wifi-interference.means':
    'La señal es fuerte, pero los vecinos u otros dispositivos usan el mismo canal, y por eso hay que repetir paquetes. Se distingue de una señal débil por la buena intensidad, y del ahorro de energía en que no sigue un patrón regular.',

  'wifi-power-save.title': 'El ahorro de energía del adaptador Wi-Fi retrasa los paquetes',
  'wifi-power-save.do':
    'Conecte el cargador o un cable de red, o desactive el ahorro de energía del Wi-Fi en la configuración del sistema (Linux: "iw dev INTERFAZ set power_save off").',
  'wifi-power-save.means':
    'Para ahorrar energía, el adaptador duerme entre paquetes, y el router responde con retrasos que suben y bajan cuando la conexión está tranquila. Se distingue de una señal débil en que la señal es buena, y de una mala conexión en que el retraso surge antes del router.',

  'wifi-awdl.title': 'AirDrop o AirPlay le quita el Wi-Fi una y otra vez (AWDL)',
  'wifi-awdl.do':
    'Ponga AirDrop en "Nadie" y desactive el receptor AirPlay durante la reunión, o conecte un cable de red.',
  'wifi-awdl.means':
    'Para AirDrop, AirPlay y Handoff, un Mac abandona su canal Wi-Fi aproximadamente cada segundo. Al transferir archivos apenas se nota; en la voz, sí. Se distingue de las interferencias por su ritmo regular, y termina al desactivar AirDrop.',

  'client-sandboxed.title':
    'La aplicación de reuniones está aislada y no puede usar la red (sandbox)',
  'client-sandboxed.do':
    'Únase desde el navegador. Para repararlo, dé a la aplicación sus permisos de red (Flatpak, snap, Firejail) o instálela de la forma habitual.',
  'client-sandboxed.means':
    'El equipo llega al servicio, pero la aplicación se ejecuta en un entorno aislado al que le falta algo que necesita, como la búsqueda de nombres o la información de red. Se distingue de un firewall en que ninguna regla la bloquea y los demás programas del equipo funcionan.',

  'client-outdated.title': 'La aplicación de reuniones es demasiado antigua para que la admitan',
  'client-outdated.do':
    'Únase ahora desde el navegador y actualice la aplicación después. Si las actualizaciones están ocultas, las decide su empresa: pregunte al departamento de TI.',
  'client-outdated.means':
    'El servicio sube su versión mínima cada pocos meses; por debajo de ella, la aplicación no puede iniciar sesión ni unirse, haga lo que haga la red. Lo decide el número de versión, y así se distingue de una instalación dañada. El navegador sigue funcionando.',

  'client-install-broken.title': 'La instalación de la aplicación de reuniones está dañada',
  'client-install-broken.do':
    'Únase ahora desde el navegador. Después cierre todos los procesos de la aplicación, elimínela e instálela de nuevo; si vuelve a ocurrir, mire en la cuarentena del antivirus.',
  'client-install-broken.means':
    'Faltan archivos de la aplicación, están bloqueados o solo están a medias, casi siempre tras una actualización interrumpida o frenada por un antivirus (códigos de instalación como 10002 o 3000). La red está bien. Se distingue de una aplicación antigua en que la versión sí sería admitida.',

  'client-data-damaged.title': 'Los datos guardados de la aplicación de reuniones están dañados',
  'client-data-damaged.do':
    'Únase ahora desde el navegador. Después cierre la aplicación y cambie el nombre de su carpeta de datos (indicada en la prueba); tendrá que volver a iniciar sesión.',
  'client-data-damaged.means':
    'La red funciona, y también la cuenta en otros dispositivos, pero en este equipo la aplicación no puede leer o escribir sus propios archivos, y el inicio de sesión falla (código 4). Se distingue de una cuenta bloqueada en que a otro dispositivo no le ocurre.',

  'conflicting-program.title': 'Otro programa estorba a la aplicación de reuniones',
  'conflicting-program.do':
    'Cierre durante la reunión el programa indicado en la prueba y vuelva a abrir la aplicación de reuniones.',
  'conflicting-program.means':
    'Un programa que se ejecuta aquí altera el tráfico de red o retiene lo que la aplicación de reuniones necesita. Se distingue de un fallo de la red en que otros dispositivos junto a este funcionan.',

  'browser-extension-interferes.title':
    'Una extensión del navegador perturba la página de la reunión',
  'browser-extension-interferes.do':
    'Abra la reunión en una ventana privada, donde las extensiones están desactivadas, o use la aplicación. Después desactive los bloqueadores de anuncios, scripts o rastreo para el sitio del servicio.',
  'browser-extension-interferes.means':
    'La red está bien y la aplicación funciona, pero la página se queda colgada porque una extensión bloquea algo que necesita. Se distingue de un filtro de nombres en que solo afecta a este navegador.',

  'computer-overloaded.title': 'Este equipo está demasiado ocupado para una reunión',
  'computer-overloaded.do':
    'Cierre los programas indicados en la prueba, sobre todo otros videos, juegos y pestañas del navegador, y conecte el cargador. Desactive los fondos virtuales.',
  'computer-overloaded.means':
    'El procesador o la memoria está al límite, y por eso el sonido y la imagen se entrecortan aunque la red esté bien. En un equipo así también las mediciones de red llegan tarde, y por eso no se le achacan a la conexión.',

  'system-updates-pending.title':
    'Se están instalando actualizaciones del sistema o esperan un reinicio',
  'system-updates-pending.do':
    'Deje que termine la instalación o reinicie el equipo, si quedan al menos diez minutos; si no, únase con otro dispositivo y ocúpese de esto después.',
  'system-updates-pending.means':
    'Una instalación ocupa el procesador durante minutos, y las actualizaciones a medio instalar pueden dejar controladores de red o componentes de seguridad mezclados, unos viejos y otros nuevos. Solo se menciona junto con un fallo que encaje, nunca por sí sola.',

  'network-filters-conflict.title':
    'Dos programas filtran la red de este equipo y se estorban entre sí',
  'network-filters-conflict.do':
    'Desactive uno de los dos programas indicados en la prueba (firewall, VPN o filtro de tráfico) e inténtelo de nuevo.',
  'network-filters-conflict.means':
    'Dos programas intervienen en la red en el mismo punto, y el tráfico se atasca entre ellos. La red local funciona, internet va lento o no funciona. Se distingue de una regla de bloqueo en que quitar cualquiera de los dos lo resuelve.',

  'overlays-conflict.title': 'Dos programas de tipo VPN compiten por el tráfico',
  'overlays-conflict.do':
    'Desactive uno de los programas indicados en la prueba (WARP, Tailscale, una VPN o lo que haya quedado de una) e inténtelo de nuevo.',
  'overlays-conflict.means':
    'Cada uno de los dos programas quiere llevar todo el tráfico o contestar todas las consultas de nombres, y cada uno sobrescribe la configuración del otro. Se distingue de una sola VPN que falla en que las rutas cambian sin parar o pertenecen a los dos.',
} as const satisfies Record<keyof typeof english, string>;
