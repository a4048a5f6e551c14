import type { installer as english } from '../../english/codes/installer.ts';

/** Codes shown while the app is installed or updated. */
export const installer = {
  'code.installer.10002.means':
    'El instalador o actualizador no pudo colocar sus archivos. A menudo se presenta como "no se puede conectar", porque no se admite una aplicación demasiado antigua.',
  'code.installer.10002.reasons':
    'Aparece al actualizar o instalar en Windows o Mac: el instalador no encuentra sus archivos, un antivirus los retiene, faltan permisos de administrador, la aplicación sigue abierta o sus archivos están dañados.',
  'code.installer.10002.listed':
    'La lista de Zoom asigna 3000, 10002, 10004, 10006 y 13003 al instalador: un proceso en marcha, un archivo bloqueado, un antivirus, falta de espacio en el disco.',
  'code.installer.10002.connection':
    'Se dice que es un código de conexión. No se encontró ninguna fuente que lo confirme; la red puede influir si bloquea, inspecciona o corta la descarga.',
  'code.installer.10002.decides':
    '¿Apareció al actualizar o al entrar en la reunión? Al actualizar deciden los archivos instalados, el espacio libre en el disco, la cuarentena del antivirus y la descarga. Al entrar en la reunión: compare primero la versión instalada con la mínima y después compruebe la red como en cualquier conexión fallida.',
  'code.installer.10002.do':
    'Entre ahora desde el navegador. Después cierre todos los procesos de la aplicación, mire en la cuarentena del antivirus e instale la última versión como administrador. Si apareció al entrar en la reunión, haga la comprobación completa.',
  'code.installer.3000.means':
    'Un archivo de la aplicación está en uso porque la aplicación sigue abierta.',
  'code.installer.3000.reasons':
    'Un proceso de la aplicación retiene un archivo: cerrar los procesos, borrar las carpetas, ejecutar el instalador como administrador.',
  'code.installer.3000.do':
    'Cierre la aplicación por completo (cierre sus procesos o reinicie el equipo) y vuelva a instalarla.',
  'code.installer.10004.means':
    'De la misma familia que 10002: la instalación no llegó a terminar.',
  'code.installer.10004.reasons':
    'Familia del instalador: quitar la aplicación por completo (CleanZoom), liberar espacio en el disco, revisar el antivirus.',
  'code.installer.10004.decides':
    'No se encontró ninguna fuente con un significado para cada número: deciden el estado de los archivos instalados, el espacio libre en el disco y lo que haya registrado el antivirus.',
  'code.installer.10004.do':
    'Entre ahora desde el navegador. Después libere espacio en el disco, quite la aplicación por completo e instálela de nuevo.',
} as const satisfies Record<keyof typeof english, string>;
