import type { guidesNetwork as english } from '../english/guides-network.ts';

/** Guided repairs of the network nearby: joining, cable, radio, router, phone. */
export const guidesNetwork = {
  'fix.join-network.title': 'Conectarse a una red',
  'fix.join-network.does': 'Muestra dónde se activa el Wi-Fi y se elige una red.',
  'fix.join-network.risk': 'Ninguno.',
  'guide.join-network.windows':
    'Conecte el cable de red, o bien: haga clic en el icono de red junto al reloj, active el Wi-Fi, desactive el modo avión y elija su red. (Configuración > Red e Internet > Wi-Fi)',
  'guide.join-network.macos':
    'Conecte el cable de red, o bien: haga clic en el icono de Wi-Fi de la barra de menús, actívelo y elija su red. (Ajustes del Sistema > Wi-Fi)',
  'guide.join-network.gnome':
    'Conecte el cable de red, o bien: abra el menú de arriba a la derecha, active el Wi-Fi, desactive el modo avión y elija su red. (Configuración > Wi-Fi)',
  'guide.join-network.kde':
    'Conecte el cable de red, o bien: haga clic en el icono de red del panel, active el Wi-Fi, desactive el modo avión y elija su red.',
  'guide.join-network.linux':
    'Conecte el cable de red, o haga clic en el icono de red de la barra y elija una red Wi-Fi (en un terminal: "nmcli device wifi connect NOMBRE --ask").',

  'fix.renew-address.title': 'Volver a pedir una dirección a la red',
  'fix.renew-address.does':
    'Muestra cómo desconectarse y conectarse de nuevo, para que el router entregue una dirección.',
  'fix.renew-address.risk': 'La conexión se pierde unos segundos.',
  'guide.renew-address.windows':
    'Desactive y vuelva a activar el Wi-Fi, o desconecte el cable y conéctelo de nuevo. Si no basta: Configuración > Red e Internet > Configuración de red avanzada > su adaptador > Deshabilitar, y después Habilitar.',
  'guide.renew-address.macos':
    'Desactive y vuelva a activar el Wi-Fi, o desconecte el cable y conéctelo de nuevo. Si no basta: Ajustes del Sistema > Red > su conexión > Detalles > TCP/IP > Renovar concesión DHCP.',
  'guide.renew-address.gnome':
    'Desactive y vuelva a activar el Wi-Fi, o desconecte el cable y conéctelo de nuevo. Si no basta: Configuración > Red > el engranaje junto a su conexión > IPv4 > Automático (DHCP) > Aplicar.',
  'guide.renew-address.kde':
    'Desactive y vuelva a activar el Wi-Fi, o desconecte el cable y conéctelo de nuevo. Si no basta: haga clic en el icono de red > Desconectar, y después Conectar.',
  'guide.renew-address.linux':
    'Haga clic en el icono de red de la barra, desconéctese y conéctese de nuevo (en un terminal: "nmcli device disconnect INTERFAZ" y "nmcli device connect INTERFAZ").',

  'fix.use-cable.title': 'Usar un cable de red',
  'fix.use-cable.does': 'Evita la radio: un cable entre este equipo y el router.',
  'fix.use-cable.risk':
    'La conexión cambia una vez, y una llamada en curso puede cortarse un momento.',
  'guide.plug-cable.any':
    'Conecte un cable de red al router y a este equipo (o a su adaptador). El equipo lo prefiere por sí solo; esto continúa en cuanto lo haga.',

  'fix.use-hotspot.title': 'Usar el punto de acceso del teléfono',
  'fix.use-hotspot.does':
    'Toma otra red para esta reunión, lo más rápido cuando esta no se puede reparar desde aquí.',
  'fix.use-hotspot.risk':
    'Gasta los datos del teléfono: una hora de video son unos 1,5 GB; una hora de sonido, 60 MB.',
  'guide.share-phone.any':
    'En el teléfono, active el punto de acceso. iPhone: Ajustes > Compartir Internet > Permitir a otros conectarse. Android: Ajustes > Redes e Internet > Zona Wi-Fi y compartir conexión > Zona Wi-Fi. Deje esa página abierta y el teléfono junto al equipo.',
  'guide.join-phone.windows':
    'Haga clic en el icono de red junto al reloj y elija la red del teléfono. (Configuración > Red e Internet > Wi-Fi > Mostrar redes disponibles)',
  'guide.join-phone.macos':
    'Haga clic en el icono de Wi-Fi de la barra de menús y elija la red del teléfono. (Ajustes del Sistema > Wi-Fi)',
  'guide.join-phone.gnome':
    'Abra el menú de arriba a la derecha > Wi-Fi y elija la red del teléfono. (Configuración > Wi-Fi)',
  'guide.join-phone.kde': 'Haga clic en el icono de red del panel y elija la red del teléfono.',
  'guide.join-phone.linux':
    'Haga clic en el icono de red de la barra y elija la red del teléfono (en un terminal: "nmcli device wifi connect NOMBRE --ask").',

  'fix.restart-router.title': 'Reiniciar el router',
  'fix.restart-router.does':
    'Cuenta los segundos, espera a que el router vuelva y comprueba de nuevo por sí solo.',
  'fix.restart-router.risk':
    'Todos los que usan esta red se quedan sin conexión de dos a cinco minutos.',
  'guide.unplug-router.any':
    'Desenchufe el router, y también el módem si es un aparato aparte. Déjelo desenchufado {seconds} segundos; el tiempo se cuenta por usted.',
  'guide.plug-in-router.any':
    'Enchúfelo de nuevo (primero el módem). La mayoría necesita de uno a tres minutos hasta que sus luces quedan fijas. Esto continúa en cuanto el router responda.',
  'guide.await-line.any':
    'El router ha vuelto; ahora se conecta con el proveedor. Esto continúa en cuanto internet responda. Si no lo hace en cinco minutos, la línea está cortada y hay que llamar al proveedor.',

  'fix.router-packet-size.title': 'Poner en el router un tamaño de paquete menor',
  'fix.router-packet-size.does':
    'Muestra qué ajuste del router deja pasar de nuevo los paquetes grandes.',
  'fix.router-packet-size.risk':
    'El router se vuelve a conectar una vez. Anote el valor anterior antes de cambiarlo.',
  'guide.router-packet-size.any':
    'En la página del router, en Internet, WAN o PPPoE, ponga la MTU en 1492 (o 1400 si no basta) y active "MSS clamping" donde se ofrezca.',
  'fix.router-udp-timeout.title': 'Hacer que el router recuerde las llamadas más tiempo',
  'fix.router-udp-timeout.does': 'Muestra qué ajustes del router cortan las llamadas en silencio.',
  'fix.router-udp-timeout.risk':
    'Los teléfonos que necesitan SIP ALG pueden dejar de funcionar; en ese caso vuelva a activarlo.',
  'guide.router-udp-timeout.any':
    'En la página del router, en Firewall, NAT o Avanzado, desactive "SIP ALG" y ponga el tiempo de espera UDP en 120 segundos o más.',
  'fix.router-fair-queue.title': 'Hacer que el router reparta bien la conexión',
  'fix.router-fair-queue.does':
    'Muestra el ajuste del router que evita que las subidas retrasen la voz.',
  'fix.router-fair-queue.risk': 'Las descargas pueden ir un poco más lentas.',
  'guide.router-fair-queue.any':
    'En la página del router, en QoS o Tráfico, active SQM, "Smart queue" o CAKE, con el 90 % de la velocidad medida de subida y de bajada. Si no existe ese ajuste, dé prioridad a este equipo o a las videollamadas.',
  'fix.router-filter.title': 'Permitir el nombre del servicio en el router',
  'fix.router-filter.does': 'Muestra dónde bloquea nombres un router o un aparato de filtrado.',
  'fix.router-filter.risk': 'Ninguno. En una red que no es suya, pregunte a su dueño.',
  'guide.router-filter.any':
    'En la página del router (o de Pi-hole, AdGuard Home, NextDNS), en Control parental, Filtro o Seguridad, permita los dominios del servicio y reinicie el navegador.',

  'fix.move-closer.title': 'Acercarse al router',
  'fix.move-closer.does': 'Muestra la intensidad de la señal de radio mientras usted camina.',
  'fix.move-closer.risk': 'Ninguno.',
  'guide.move-closer.any':
    'Acérquese al router, o quite de en medio puertas, metal y el microondas. La señal es ahora de {signal} dBm; con {goal} dBm o más (más cerca de cero es mejor) esto continúa por sí solo.',
  'fix.change-wifi-channel.title': 'Dejar el canal saturado',
  'fix.change-wifi-channel.does': 'Muestra cómo pasar a una banda o un canal con menos vecinos.',
  'fix.change-wifi-channel.risk': 'Los dispositivos pierden el Wi-Fi unos segundos.',
  'guide.change-wifi-channel.any':
    'Este equipo está en el canal {channel}. Elija la red de 5 GHz o 6 GHz del mismo router, si tiene un nombre propio; o ponga otro canal en la página del router (Wi-Fi > Canal > Automático, o 1, 6, 11 en 2,4 GHz).',
  'fix.stop-airdrop.title': 'Desactivar AirDrop y AirPlay durante la reunión',
  'fix.stop-airdrop.does': 'Evita que el Mac abandone su canal Wi-Fi cada segundo.',
  'fix.stop-airdrop.risk': 'Mientras tanto nadie le puede enviar archivos por AirDrop.',
  'guide.stop-airdrop.macos':
    'Ajustes del Sistema > General > AirDrop y Handoff: AirDrop > Nadie, "Permitir Handoff" desactivado, "Receptor AirPlay" desactivado. (Más rápido: Centro de control > desactivar AirDrop.)',
  'fix.wifi-stay-awake.title': 'Mantener despierto el Wi-Fi',
  'fix.wifi-stay-awake.does': 'Muestra dónde se desactiva el ahorro de energía de la radio.',
  'fix.wifi-stay-awake.risk': 'La batería dura un poco menos.',
  'guide.wifi-stay-awake.windows-10':
    'Conecte el cargador. Después: Panel de control > Opciones de energía > Cambiar la configuración del plan > Cambiar la configuración avanzada de energía > Configuración del adaptador inalámbrico > Modo de ahorro de energía > Máximo rendimiento.',
  'guide.wifi-stay-awake.windows-11':
    'Conecte el cargador, y en Configuración > Sistema > Inicio/apagado y batería: Modo de energía > Mejor rendimiento, Ahorro de batería desactivado. Donde se ofrezca, además: Panel de control > Opciones de energía > Cambiar la configuración avanzada de energía > Configuración del adaptador inalámbrico > Máximo rendimiento.',
  'guide.wifi-stay-awake.windows-11-24h2':
    'Conecte el cargador, y en Configuración > Sistema > Inicio/apagado y batería: Modo de energía > Mejor rendimiento, Ahorro de energía desactivado. Donde se ofrezca, además: Panel de control > Opciones de energía > Cambiar la configuración avanzada de energía > Configuración del adaptador inalámbrico > Máximo rendimiento.',
  'guide.wifi-stay-awake.macos':
    'Conecte el cargador, y Ajustes del Sistema > Batería > Modo de bajo consumo > Nunca.',
  'guide.wifi-stay-awake.gnome':
    'Conecte el cargador, y Configuración > Energía > Modo de energía > Rendimiento o Balanceado, con "Ahorro de energía automático" desactivado.',
  'guide.wifi-stay-awake.kde':
    'Conecte el cargador, y el icono de energía del panel > Perfil de energía > Rendimiento.',
  'guide.wifi-stay-awake.linux':
    'Conecte la fuente de alimentación: la mayoría de los portátiles dejan entonces de ahorrar. En un terminal, hasta la próxima conexión: "sudo iw dev INTERFAZ set power_save off".',
} as const satisfies Record<keyof typeof english, string>;
