import type { account as english } from '../../english/codes/account.ts';

/** Codes about the account, the meeting or the data on this computer. */
export const account = {
  'code.app.4.means':
    'No se puede iniciar sesión porque los datos de la aplicación en este equipo están dañados.',
  'code.app.4.do':
    'Cierre la aplicación y cambie el nombre de su carpeta de datos (%appdata%/Zoom/data o, en un Mac, ~/Library/Application Support/zoom.us/data), o instálela de nuevo. Mientras tanto, entre desde el navegador.',
  'code.app.100.means':
    'Falló el inicio de sesión o la carga de la configuración, sin un motivo más preciso.',
  'code.app.100.do':
    'Cierre sesión y vuelva a iniciarla; si el error continúa, actualice la aplicación.',
  'code.app.1003.means': 'La cuenta se ha desactivado por incumplir las condiciones del servicio.',
  'code.app.1003.do':
    'Entre como invitado si la reunión lo permite y escriba al servicio de asistencia de Zoom.',
  'code.app.account-locked.means':
    'Tras cinco contraseñas incorrectas, la cuenta queda bloqueada durante 30 minutos; no hay ningún número.',
  'code.app.account-locked.do':
    'Entre como invitado, espere 30 minutos o restablezca la contraseña.',
  'code.app.1009.means':
    'No se puede aceptar la invitación a otra cuenta porque la suya tiene otros usuarios o Rooms.',
  'code.app.1009.do': 'Quite o desvincule primero a los demás usuarios.',
  'code.app.1044.means':
    'La contraseña es correcta, pero la cuenta no tiene licencia o su administrador la ha bloqueado.',
  'code.app.1044.do': 'Consulte al administrador de su cuenta.',
  'code.app.1132.means': 'Este dispositivo o esta cuenta está bloqueado.',
  'code.app.1132.says':
    'Solo se encontraron títulos de páginas; los consejos que dan (usuario nuevo, instalación nueva) son rumores y podrían eludir un bloqueo.',
  'code.app.1132.decides':
    'Solo el servicio de asistencia de Zoom puede decir por qué. La red está bien si "linecheck" lo dice.',
  'code.app.1132.do':
    'Entre con otro dispositivo o participe por llamada telefónica, y escriba al servicio de asistencia de Zoom.',
  'code.app.1142.means':
    'La reunión no admite a personas del país en el que usted parece estar, a menudo por culpa de una VPN o un proxy.',
  'code.app.1142.do':
    'Desconecte la VPN o elija en ella una salida en su país; si no, el anfitrión tiene que cambiar la lista de países.',
  'code.app.2008.means':
    'La licencia de seminarios web del anfitrión ha caducado o no está asignada.',
  'code.app.2008.do': 'El anfitrión tiene que renovar o asignar la licencia.',
  'code.outlook-plugin.3000.means': 'No se pudo sincronizar una reunión periódica.',
  'code.outlook-plugin.3000.do': 'Cambie la reunión en el portal web.',
  'code.app.3001.means': 'No hay ninguna reunión con ese número.',
  'code.app.3001.do': 'Compruebe el número de la reunión en la invitación.',
  'code.app.3003.means':
    'Usted no es el anfitrión: el enlace que le enviaron es solo para anfitriones.',
  'code.app.3003.do': 'Pida el enlace para entrar (contiene "/j/").',
  'code.app.3004.means': 'El código de acceso es incorrecto.',
  'code.app.3004.do': 'Use el código de acceso de la invitación o el enlace que lo contiene.',
  'code.app.3008.means': 'La reunión aún no ha comenzado.',
  'code.app.3008.do': 'Espere al anfitrión.',
  'code.app.3009.means': 'El anfitrión le ha expulsado de esta reunión.',
  'code.app.3009.do': 'Pida al anfitrión que vuelva a dejarle entrar.',
  'code.app.3038.means': 'No se encontró ninguna fuente que explique este número.',
  'code.app.3038.decides':
    'No se sabe nada: ejecute "linecheck" para ver si la culpa es de la red e indique el número al servicio de asistencia de Zoom.',
  'code.app.3038.do':
    'Ejecute "linecheck"; si no encuentra nada, el número tiene que ver con la cuenta o con la reunión.',
  'code.app.3113.means':
    'La reunión no tiene ni código de acceso ni sala de espera; Zoom exige uno de los dos desde el 27 de septiembre de 2020.',
  'code.app.3113.do': 'El anfitrión tiene que activar uno de los dos.',
  'code.sdk-windows.105035.means':
    'Alguien volvió a firmar un programa auxiliar para compartir pantalla (CptHost.exe, aomhost64.exe).',
  'code.sdk-windows.105035.do': 'Use los archivos tal como los firmó Zoom.',
  'code.zoom-apps.122.means':
    'La lista de direcciones permitidas o el navegador incorporado falló en Linux: es un error de la aplicación.',
  'code.zoom-apps.122.do': 'Actualice la aplicación o use esta Zoom App en otro sistema.',
} as const satisfies Record<keyof typeof english, string>;
