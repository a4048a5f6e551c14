import type { fixesClient as english } from '../english/fixes-client.ts';

/**
 * Repairs of the client, the login page, the updates and the account: `fix.<id>.title`, `.does`, `.risk`,
 * why one of them can do nothing here, and their guided steps `guide.<step>.<system>`.
 */
export const fixesClient = {
  'fix.sign-in-to-portal.title': 'Iniciar sesión en esta red',
  'fix.sign-in-to-portal.does':
    'Abre la página de acceso de esta red y espera; en cuanto internet responde, continúa por sí solo.',
  'fix.sign-in-to-portal.risk':
    'Ninguno. Lo que escriba va a la red en la que está, así que no le dé ninguna contraseña que use en otro lugar.',
  'guide.portal-tunnel-off.windows':
    'Desconecte {names} para iniciar sesión: Configuración > Red e Internet > VPN > Desconectar, o en el propio programa. Mientras siga activo el túnel, la página de acceso no puede aparecer.',
  'guide.portal-tunnel-off.macos':
    'Desconecte {names} para iniciar sesión: Ajustes del Sistema > VPN, o el icono del programa en la barra de menús. Mientras siga activo el túnel, la página de acceso no puede aparecer.',
  'guide.portal-tunnel-off.gnome':
    'Desconecte {names} para iniciar sesión: el menú de arriba a la derecha > VPN, o Configuración > Red > VPN. Mientras siga activo el túnel, la página de acceso no puede aparecer.',
  'guide.portal-tunnel-off.kde':
    'Desconecte {names} para iniciar sesión: el icono de red del panel > Desconectar. Mientras siga activo el túnel, la página de acceso no puede aparecer.',
  'guide.portal-tunnel-off.linux':
    'Desconecte {names} para iniciar sesión, en el programa que estableció la conexión. Mientras siga activo el túnel, la página de acceso no puede aparecer.',
  'guide.portal-lookup-automatic.windows':
    'Ponga el servidor de nombres en automático para iniciar sesión: Configuración > Red e Internet > Configuración de red avanzada > su adaptador > Ver propiedades adicionales > Asignación de servidor DNS > Editar > Automático.',
  'guide.portal-lookup-automatic.macos':
    'Quite sus propios servidores de nombres para iniciar sesión: Ajustes del Sistema > Red > su conexión > Detalles > DNS; desactive los perfiles o aplicaciones con DNS cifrado. Anote lo que había.',
  'guide.portal-lookup-automatic.gnome':
    'Ponga el servidor de nombres en automático para iniciar sesión: Configuración > Red o Wi-Fi > el engranaje junto a su conexión > IPv4 > DNS > Automático; lo mismo en IPv6.',
  'guide.portal-lookup-automatic.kde':
    'Ponga el servidor de nombres en automático para iniciar sesión: Preferencias del sistema > Wifi y redes > su conexión > IPv4 > Método > Automático; lo mismo en IPv6.',
  'guide.portal-lookup-automatic.linux':
    'Desactive la resolución de nombres cifrada para iniciar sesión, por ejemplo con "resolvectl dnsovertls INTERFAZ no". Vuelve al reiniciar el equipo o el servicio.',
  'guide.sign-in-to-portal.any':
    'Inicie sesión en la página que se abre. Si no se abre ninguna, escriba {url} en la barra de direcciones de un navegador. Esto continúa por sí solo en cuanto la red lo deje pasar.',
  'guide.portal-tunnel-on.any': 'Vuelva a conectar {names}, ahora que la red lo deja salir.',

  'fix.update-client.title': 'Actualizar la aplicación de reuniones',
  'fix.update-client.does':
    'Inicia el actualizador que instaló la aplicación; donde no lo hay, abre la página de descarga del fabricante.',
  'fix.update-client.risk':
    'La aplicación se cierra mientras se sustituye, y la versión antigua no vuelve. No lo haga durante una llamada.',
  'update-client.forbidden':
    'Una directiva de este equipo le impide actualizar la aplicación: la tiene que actualizar quien la puso, casi siempre el departamento de TI.',
  'guide.close-client.windows':
    'Cierre {service} por completo: clic derecho en su icono junto al reloj (quizá detrás de la flecha) > Salir. No basta con cerrar la ventana.',
  'guide.close-client.macos':
    'Cierre {service} por completo: haga clic en su ventana y después en {service} en la barra de menús > Salir, o presione Comando-Q.',
  'guide.close-client.linux':
    'Cierre {service} por completo: clic derecho en su icono del panel > Salir, o cierre todas sus ventanas.',
  'guide.update-in-client.windows':
    'En {service}, haga clic en su imagen arriba a la derecha > Buscar actualizaciones, deje que se instale y espere a que se haya abierto de nuevo.',
  'guide.update-in-client.macos':
    'En {service}, abra el menú con su nombre en la barra de menús > Buscar actualizaciones, deje que se instale y espere a que se haya abierto de nuevo.',
  'guide.update-in-client.linux':
    'Abra el centro de software de su sistema y actualice {service} allí, si aparece. Si no, sáltese este paso.',
  'guide.download-client.windows':
    'Descargue la versión más reciente de {page}, cierre la aplicación y ejecute el instalador. Si pide un administrador, debe escribir la contraseña alguien que la tenga.',
  'guide.download-client.macos':
    'Descargue la versión más reciente de {page} (elija "Apple silicon" o "Intel" según indica el menú Apple > Acerca de este Mac), cierre la aplicación, abra el archivo y siga sus pasos.',
  'guide.download-client.linux':
    'Descargue de {page} el paquete para su sistema e instálelo, por ejemplo con "sudo apt install ./ARCHIVO.deb" o "sudo dnf install ./ARCHIVO.rpm".',

  'fix.set-client-data-aside.title': 'Apartar los datos propios de la aplicación',
  'fix.set-client-data-aside.does':
    'Cambia el nombre de la carpeta dañada de la aplicación, para que esta cree una nueva al abrirse. No se borra nada.',
  'fix.set-client-data-aside.risk':
    'Tendrá que volver a iniciar sesión, y los ajustes y chats guardados solo en este equipo faltarán hasta que se deshaga.',
  'guide.free-disk.windows':
    'El disco está lleno. Libere al menos 2 GB: Configuración > Sistema > Almacenamiento > Archivos temporales, y después vacíe la papelera de reciclaje.',
  'guide.free-disk.macos':
    'El disco está lleno. Libere al menos 2 GB: Ajustes del Sistema > General > Almacenamiento, y después vacíe la papelera.',
  'guide.free-disk.linux':
    'El disco está lleno. Libere al menos 2 GB: vacíe la papelera y la carpeta Descargas, o mire con "df -h" y "du -sh ~/*".',

  'fix.repair-client-install.title': 'Reparar la aplicación instalada',
  'fix.repair-client-install.does':
    'Corrige los permisos de sus archivos de programa, quita la marca de cuarentena, aparta carpetas a medio hacer y ayuda con una instalación limpia (error 10002 y similares).',
  'fix.repair-client-install.risk':
    'Lo que cambia el programa se deshace si no sirve. Una instalación nueva la decide usted.',
  'guide.reinstall-client.windows':
    'Instale la aplicación de nuevo: Configuración > Aplicaciones > Aplicaciones instaladas > la aplicación > Desinstalar. Busque sus archivos en la cuarentena del antivirus y restáurelos; después ejecute el instalador nuevo con clic derecho > Ejecutar como administrador.',
  'guide.reinstall-client.macos':
    'Instale la aplicación de nuevo: muévala de Aplicaciones a la papelera, vacíela e instale otra vez. Si el Mac se niega a abrirla: Ajustes del Sistema > Privacidad y seguridad > Abrir igualmente.',
  'guide.reinstall-client.linux':
    'Termine o repita la instalación: "sudo dpkg --configure -a" y "sudo apt install --reinstall zoom", o "sudo dnf reinstall zoom"; un Flatpak, con "flatpak repair" y "flatpak update".',

  'fix.remove-client-policy.title': 'Quitar una clave de directiva de la aplicación',
  'fix.remove-client-policy.does':
    'Elimina únicamente la directiva que deja fuera el sonido y la imagen, o a usted, y la repone si no era la causa.',
  'fix.remove-client-policy.risk':
    'Alguien puso esta directiva a propósito. Hágalo solo en un equipo que sea suyo, o con el consentimiento del departamento de TI.',

  'fix.system-updates.title': 'Instalar las actualizaciones del sistema pendientes',
  'fix.system-updates.does':
    'Abre el lugar donde el sistema instala sus actualizaciones; si la lista de autoridades de confianza es antigua, renueva solo esa lista donde el sistema lo permite.',
  'fix.system-updates.risk':
    'Las actualizaciones tardan minutos, pueden reiniciar el equipo y no se pueden deshacer. No lo haga justo antes de una reunión.',
  'system-updates.under-way':
    'El sistema está instalando actualizaciones ahora mismo. Deje que termine y compruebe de nuevo después.',
  'guide.system-updates.windows-10':
    'Configuración > Actualización y seguridad > Windows Update > Buscar actualizaciones > Instalar ahora, y reinicie cuando se lo pida.',
  'guide.system-updates.windows':
    'Configuración > Windows Update > Buscar actualizaciones > Instalar todo, y reinicie cuando se lo pida.',
  'guide.system-updates.macos':
    'Ajustes del Sistema > General > Actualización de software > Actualizar ahora. Basta con la actualización pequeña del sistema que tiene; una versión principal nueva puede esperar.',
  'guide.system-updates.gnome':
    'Software > Actualizaciones > Descargar, y después Reiniciar y actualizar.',
  'guide.system-updates.kde':
    'Discover > Actualizaciones > Actualizar todo, y reinicie cuando se lo pida.',
  'guide.system-updates.linux':
    'Instale las actualizaciones: "sudo apt update && sudo apt upgrade", o "sudo dnf upgrade --refresh", y reinicie si el kernel estaba entre ellas.',

  'fix.restore-account-setting.title': 'Corregir un ajuste de la cuenta',
  'fix.restore-account-setting.does':
    'Cambia únicamente el campo que lo envía lejos o deja fuera su país, mediante la API del propio servicio, y guarda el valor anterior para poder deshacerlo.',
  'fix.restore-account-setting.risk':
    'Vale para todas las personas de la cuenta. Solo con las credenciales de su administrador.',
  'restore-account-setting.unknown': 'No se pudo consultar la cuenta: {why}.',
} as const satisfies Record<keyof typeof english, string>;
