import type { aboutReach as english } from '../../english/about/reach.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutReach = {
  'internet-down.title': 'El router funciona, pero no hay internet detrás de él',
  'internet-down.do':
    'Use el punto de acceso de su teléfono (datos móviles) o entre por llamada telefónica. Reinicie el módem y el router; si no sirve, llame al proveedor.',
  'internet-down.means':
    'El router responde, pero nada más allá lo hace: ni nombres, ni simples direcciones, ni ninguno de los servidores independientes. Por tanto, falla la línea o el proveedor. Se distingue de un servidor de nombres averiado en que también fallan las direcciones, y de una página de acceso en que no contesta absolutamente nada.',

  'captive-portal.title':
    'Esta red pide que primero inicie sesión en una página web (portal cautivo)',
  'captive-portal.do':
    'Abra http://captive.apple.com en el navegador; aparecerá la página de acceso del hotel, del tren o de la red de invitados. Acepte o inicie sesión, y vuelva a unirse.',
  'captive-portal.means':
    'Mientras no haya iniciado sesión, la red contesta a cada petición web con su propia página. Los nombres se resuelven y las conexiones se abren, así que parece funcionar a medias. Se distingue de la inspección en que también se sustituyen páginas de prueba con respuesta conocida, en al menos dos comprobaciones independientes.',

  'captive-portal-hidden.title': 'El DNS cifrado o una VPN oculta la página de acceso de esta red',
  'captive-portal-hidden.do':
    'Desactive un momento la VPN y el DNS cifrado ("DNS privado", DNS sobre TLS o HTTPS), abra http://captive.apple.com, inicie sesión y vuelva a activarlos.',
  'captive-portal-hidden.means':
    'La red espera a que usted inicie sesión, pero su página nunca aparece, porque la VPN o el DNS cifrado se niega a ser desviado. Parece una línea cortada. Se distingue de ella en que el servidor de nombres de la propia red todavía responde.',

  'address-blocklisted.title':
    'La red bloquea una de las direcciones del servicio (lista de bloqueo)',
  'address-blocklisted.do':
    'Intente unirse dos veces: puede que se elija otra dirección. Si falla, use el punto de acceso de su teléfono. Pida al departamento de TI que quite de la lista de bloqueo del firewall la dirección que figura en la prueba.',
  'address-blocklisted.means':
    'Una de varias direcciones del servicio no recibe respuesta, mientras que sus hermanas responden. Los firewalls que usan listas de direcciones dañinas incluyen a veces una inocente. Se distingue de un bloqueo de todo el servicio por esas hermanas, y de un servidor averiado en que se llega a ella desde otros lugares.',

  'egress-blocks-service.title': 'El firewall de la red bloquea el servicio de reuniones',
  'egress-blocks-service.do':
    'Use el punto de acceso de su teléfono para esta reunión. Pida al departamento de TI que permita TCP 443 hacia los nombres y direcciones del servicio; "linecheck check --save report.md" les escribe la regla.',
  'egress-blocks-service.means':
    'Las direcciones del servicio se encuentran correctamente, pero no se abre ninguna conexión con ellas, mientras que otros sitios funcionan. Por tanto, un firewall en el camino rechaza el servicio entero. Se distingue de una caída, que mostrarían la conexión o la página de estado, y de un filtro de nombres, que deja que la conexión se abra primero.',

  'egress-blocks-media.title':
    'El firewall permite las páginas web del servicio, pero no sus servidores de reuniones',
  'egress-blocks-media.do':
    'Use el punto de acceso de su teléfono para esta reunión. Pida al departamento de TI que permita los rangos de direcciones actuales del servicio o, mejor, sus nombres a cualquier nivel: las listas de años anteriores están incompletas.',
  'egress-blocks-media.means':
    'El inicio de sesión funciona, pero no se llega a los servidores que llevan la reunión, ni por UDP ni por TCP, así que la entrada se queda colgada o se interrumpe. Casi siempre es una lista de permisos anticuada en un firewall. Se distingue del UDP bloqueado en que TCP hacia las mismas direcciones también falla.',

  'allow-rule-too-narrow.title':
    'Una regla de permiso del firewall es demasiado estrecha para los nombres del servicio',
  'allow-rule-too-narrow.do':
    'Use el punto de acceso de su teléfono para esta reunión. Diga al departamento de TI: la regla debe abarcar nombres de cualquier nivel, como host.sjc.zoom.us, y no solo una parte delante del dominio.',
  'allow-rule-too-narrow.means':
    'Los nombres con una parte delante del dominio pasan; los que tienen dos, no. En muchos firewalls el asterisco vale por una sola parte, pero los servidores de reuniones tienen nombres más largos. Se distingue de unas direcciones bloqueadas en que decide el nivel del nombre y no la dirección.',

  'proxy-required.title': 'Esta red solo deja salir el tráfico por un proxy',
  'proxy-required.do':
    'Ponga el proxy de la empresa en la configuración del sistema (el departamento de TI conoce la dirección; si se encontró, figura en la prueba) y vuelva a abrir la aplicación. O use el punto de acceso de su teléfono.',
  'proxy-required.means':
    'Las conexiones directas se descartan para todos los sitios, y hay un proxy que responde y da salida, pero la aplicación o el sistema no lo usa. Se distingue de un firewall que bloquea el servicio en que todo está bloqueado de forma directa, y de una línea cortada en que el proxy funciona.',

  'proxy-auth-required.title': 'El proxy pide una contraseña que la aplicación no envía (407)',
  'proxy-auth-required.do':
    'Abra cualquier página en el navegador, inicie sesión en el proxy e inténtelo de nuevo, o únase desde el navegador. Pida al departamento de TI que deje pasar el servicio sin inicio de sesión.',
  'proxy-auth-required.means':
    'El proxy contesta "se requiere autenticación". Los navegadores inician sesión sin preguntar con su cuenta de Windows o de la empresa; muchas aplicaciones no pueden. Se distingue de una negativa (403), que un inicio de sesión no cambiaría.',

  'proxy-denies-service.title': 'El proxy rechaza el servicio de reuniones (403)',
  'proxy-denies-service.do':
    'Use el punto de acceso de su teléfono para esta reunión. Pida al departamento de TI que permita los nombres del servicio en el proxy; puede que su categoría esté prohibida.',
  'proxy-denies-service.means':
    'El proxy funciona y deja pasar otros sitios, pero a este servicio le dice que no. Es una regla, no una avería. Se distingue de una contraseña que falta, en cuyo caso el proxy pregunta en vez de rechazar.',

  'proxy-unreachable.title': 'Hay un proxy configurado, pero no responde',
  'proxy-unreachable.do':
    'Desactive el proxy en la configuración del sistema, si no está en la red a la que pertenece; o vuelva a abrir el programa que lo ofrecía (Clash, Fiddler, una VPN).',
  'proxy-unreachable.means':
    'Todo el tráfico se envía a un proxy que no está: lo dejó un programa que se cerró de golpe, u otra red. Los navegadores dicen "el proxy rechaza la conexión". Se distingue de una línea cortada en que una conexión directa funciona, o en que la dirección del proxy está en este mismo equipo y allí no escucha nadie.',

  'pac-broken.title': 'El archivo que debería elegir el proxy no se puede usar (PAC, WPAD)',
  'pac-broken.do':
    'En la configuración del proxy, desactive "Detectar la configuración automáticamente" o el script de configuración, o escriba el proxy a mano. Pregunte al departamento de TI por la dirección que figura en la prueba.',
  'pac-broken.means':
    'El sistema debería obtener un pequeño programa que indica el proxy para cada sitio, pero no se puede obtener, es lento o contiene un error. Cada primera conexión espera entonces segundos o toma un camino equivocado. Se distingue de un proxy averiado en que ni siquiera se llegó a elegir un proxy.',

  'proxy-differs.title': 'La aplicación usa un proxy distinto del resto del equipo',
  'proxy-differs.do':
    'Quite el ajuste de proxy discordante que se indica en la prueba (variable de entorno, ajuste propio de la aplicación o WinHTTP), o póngalo igual que los demás, y vuelva a abrir la aplicación.',
  'proxy-differs.means':
    'Hay varios lugares donde configurar un proxy, y no coinciden: el navegador funciona, la aplicación o su actualizador no. Se distingue de una regla de firewall en que el ajuste se puede leer.',

  'path-mtu-black-hole.title': 'Los paquetes grandes desaparecen por el camino (MTU)',
  'path-mtu-black-hole.do':
    'Use el punto de acceso de su teléfono para esta reunión. Para repararlo, ponga en el router un tamaño de paquete menor (MTU 1400) o active "MSS clamping". Diga al departamento de TI: se está filtrando el ICMP "fragmentation needed".',
  'path-mtu-black-hole.means':
    'Los paquetes pequeños pasan y los grandes desaparecen sin aviso, así que las conexiones se abren y luego se quedan colgadas: las páginas pequeñas cargan, los sitios seguros no. Lo causan un tramo con un tamaño de paquete menor y un filtro que se traga la advertencia. Se distingue de un filtro de nombres en que decide el tamaño y no el nombre, y en que nada se corta: solo hay silencio.',

  'vpn-mtu-too-large.title': 'La VPN envía paquetes demasiado grandes para su camino (MTU)',
  'vpn-mtu-too-large.do':
    'Desconecte la VPN durante esta reunión, si puede. Para repararlo, ponga la MTU de la VPN en 1280 (en su configuración, o a través del departamento de TI).',
  'vpn-mtu-too-large.means':
    'Una VPN añade algo a cada paquete; si su tamaño de paquete es demasiado grande, los paquetes grandes desaparecen dentro de ella y las conexiones se quedan colgadas. Se distingue del mismo fallo en la red en que todo funciona por fuera de la VPN.',

  'ipv6-broken.title': 'IPv6 está activo aquí, pero no lleva a ninguna parte',
  'ipv6-broken.do':
    'Podrá unirse, con cierto retraso; inténtelo dos veces. Para repararlo, reinicie el router, o desactive IPv6 en la configuración de red de este equipo hasta que el proveedor lo haya arreglado.',
  'ipv6-broken.means':
    'El equipo tiene una dirección IPv6 y el servicio también ofrece una, pero los paquetes por IPv6 no reciben respuesta, ni del servicio ni de otros sitios, mientras que IPv4 funciona. Las aplicaciones prueban primero IPv6 y esperan. Se distingue de un fallo del servicio en que falla todo lo que va por IPv6.',

  'ipv6-only-no-translation.title':
    'Esta red solo tiene IPv6 y ningún puente hacia las direcciones antiguas',
  'ipv6-only-no-translation.do':
    'Use otra red, por ejemplo el punto de acceso de su teléfono. Diga al departamento de TI: faltan NAT64 y DNS64 (o CLAT), o no funcionan.',
  'ipv6-only-no-translation.means':
    'Aquí no hay IPv4 ni nada que traduzca, así que no se puede llegar a los servidores que solo tienen una dirección IPv4. Buena parte de la web sigue funcionando por IPv6. Por eso se distingue de una línea cortada.',

  'vpn-detour.title': 'La VPN obliga a la reunión a dar un gran rodeo',
  'vpn-detour.do':
    'Desconecte la VPN durante esta reunión, si puede, o elija una salida cercana. Pida al departamento de TI que deje el servicio de reuniones fuera de la VPN (túnel dividido).',
  'vpn-detour.means':
    'Todo funciona, pero todo el tráfico pasa primero por una puerta de VPN lejana o lenta, lo que añade retraso a cada palabra. Se distingue de un proveedor lejano en que el retraso es mucho menor por fuera del túnel.',

  'vpn-kill-switch.title': 'La VPN está desconectada y bloquea todo lo demás (kill switch)',
  'vpn-kill-switch.do':
    'Vuelva a conectar la VPN, o desactive su "kill switch" o "bloquear sin VPN".',
  'vpn-kill-switch.means':
    'Algunos programas de VPN prohíben todo el tráfico fuera del túnel, así que cuando el túnel está caído no funciona nada. Lo muestran las reglas de este equipo: solo dejan salir el túnel. Se distingue de una línea cortada en que el router y la red están bien y los paquetes nunca salen.',

  'route-conflict.title':
    'Una ruta de este equipo envía el tráfico de la reunión por el camino equivocado',
  'route-conflict.do':
    'Detenga lo que creó la ruta: una red de contenedores o de máquinas virtuales, o una VPN (indicada en la prueba). Después vuelva a abrir la aplicación.',
  'route-conflict.means':
    'Este equipo cree que algunas direcciones del servicio están en una red local o virtual, porque dos redes usan las mismas direcciones o porque una ruta sobrante es más específica que la correcta. Solo fallan algunas direcciones. Se distingue de una lista de bloqueo en que el propio sistema dice que las envía a otro lugar.',
} as const satisfies Record<keyof typeof english, string>;
