import type { guidesPeople as english } from '../english/guides-people.ts';

/** What only other people can do, and how to get heard until then. */
export const guidesPeople = {
  'fix.call-provider.title': 'Llamar al proveedor, con las cifras a mano',
  'fix.call-provider.does':
    'Indica qué decirle, para que la llamada no termine en "reinicie el router".',
  'fix.call-provider.risk': 'Ninguno.',
  'guide.call-provider.any':
    'Guarde el informe (en la página, en "Avisar a TI"; en un terminal: "linecheck check --save report.html"), llame al proveedor y diga: medido con cable, el router responde, el problema empieza detrás de él; después, las cifras de la prueba y cuándo ocurre. Pida un número de incidencia.',
  'fix.lower-demands.title': 'Pedirle menos a la conexión',
  'fix.lower-demands.does': 'Mantiene bueno el sonido cuando la conexión no puede con todo.',
  'fix.lower-demands.risk': 'La imagen es más pequeña o está apagada.',
  'guide.lower-demands.any':
    'En la aplicación de reuniones: video apagado o HD desactivado, una sola página de galería en lugar de muchas imágenes, sin fondo virtual, y comparta una ventana y no una película. El sonido necesita 0,1 Mbps; el video en 720p, unos 1,8 de subida y 1,8 de bajada.',
  'guide.faster-plan.any':
    'Si día tras día la línea no da lo necesario aunque el Wi-Fi y el router estén bien, es demasiado pequeña: muestre al proveedor las cifras medidas y pida más subida.',
  'fix.ask-administrator.title': 'Pedírselo al administrador, con la prueba a mano',
  'fix.ask-administrator.does':
    'Indica qué enviar: un archivo, legible sin conexión, con las reglas exactas que faltan.',
  'fix.ask-administrator.risk': 'Ninguno.',
  'guide.ask-administrator.any':
    'Guarde el informe (en la página, en "Avisar a TI"; en un terminal: "linecheck check --save report.html") y envíelo al departamento de TI o al dueño de esta red: qué ocurre, desde cuándo, en qué dispositivos y la regla indicada en la prueba. En un terminal, "linecheck allowlist" imprime las reglas para su firewall. Compruebe de nuevo cuando le hayan contestado.',
  'fix.join-in-browser.title': 'Unirse desde el navegador',
  'fix.join-in-browser.does':
    'No necesita ninguna aplicación instalada ni ninguno de sus archivos.',
  'fix.join-in-browser.risk':
    'En el navegador faltan algunas funciones, y puede que el anfitrión lo haya desactivado.',
  'guide.join-in-browser.any':
    'Abra el enlace de la invitación en el navegador y elija "Únase desde su navegador" (en {service} puede que solo aparezca después de cancelar la apertura de la aplicación).',
  'fix.wait-for-service.title': 'Seguir la página de estado del servicio',
  'fix.wait-for-service.does':
    'La abre: el fallo está en el servicio, y nada de aquí puede repararlo.',
  'fix.wait-for-service.risk': 'Ninguno.',
  'guide.wait-for-service.any':
    'El fallo está en el propio {service}. Su página de estado dice cuándo está reparado; para esta reunión, acuerden una llamada telefónica u otro servicio.',
  'fix.account-settings-by-hand.title': 'Mirar los ajustes de la cuenta',
  'fix.account-settings-by-hand.does':
    'Abre la página del servicio e indica el menú; para cambiarlo hace falta el administrador de la cuenta.',
  'fix.account-settings-by-hand.risk':
    'Los ajustes de una cuenta valen para todas las personas que están en ella.',
  'guide.account-state.any':
    'Inicie sesión en zoom.us con un navegador: la página del perfil dice si la cuenta está activa y qué licencia tiene. Tras cinco contraseñas equivocadas se bloquea 30 minutos; una cuenta inactiva la activa el administrador (Administrador > Administración de usuarios > Usuarios).',
  'guide.account-countries.any':
    'El administrador o el anfitrión mira en zoom.us, en Administrador > Administración de cuentas > Configuración de la cuenta > Reunión > Seguridad > "Block or approve entry for users from specific countries/regions", y permite su país. Con una VPN, elija una salida en su propio país.',
  'guide.account-regions.any':
    'El administrador mira en zoom.us, en Administrador > Administración de cuentas > Configuración de la cuenta > Reunión > En la reunión (avanzado) > "Customize data center regions for meetings/webinars hosted by users on this account", y marca la región más cercana a usted.',
  'fix.dial-in.title': 'Entrar por llamada telefónica',
  'fix.dial-in.does': 'En menos de un minuto lo oyen, sin ninguna red de aquí.',
  'fix.dial-in.risk': 'Solo sonido, y la llamada puede tener un costo.',
  'guide.dial-in.any':
    'La invitación contiene números de teléfono y el ID de la reunión: marque uno de su país, teclee el ID y #, y después el código de acceso y #. O únase con el teléfono por datos móviles.',
} as const satisfies Record<keyof typeof english, string>;
