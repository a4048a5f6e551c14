import type { app as english } from '../../english/codes/app.ts';

/** Codes of the app and of the browser client: the service was not reached. */
export const app = {
  'code.do.run-check':
    'Ejecute "linecheck" en este equipo: averigua cuál de los muchos motivos es. Mientras tanto, use el punto de acceso del teléfono o participe por llamada telefónica.',
  'code.app.5003.means': 'La aplicación no puede conectar con Zoom.',
  'code.app.5003.dialog':
    'El mensaje pide comprobar que hay conexión a internet y que ningún firewall ni proxy bloquea Zoom.',
  'code.app.5003.reasons': 'Firewall, proxy, VPN, antivirus o resolución de nombres.',
  'code.app.5004.means':
    'La aplicación no puede conectar con Zoom; es de la misma familia que 5003.',
  'code.app.5004.reasons': 'Misma familia que 5003: red, firewall, proxy, antivirus.',
  'code.app.5000.means': 'La aplicación no puede conectar con Zoom; el grupo llega hasta 5004.',
  'code.app.5000.reasons':
    'La aplicación no puede conectar con Zoom: red, firewall, proxy, antivirus. Solo 5003 y 5004 se encontraron con texto propio.',
  'code.app.104101.means': 'La aplicación "no puede conectarse al servicio de Zoom".',
  'code.app.104101.reasons':
    'Red, firewall o antivirus; ninguna fuente da un significado para cada número, así que el bloque cuenta como uno solo.',
  'code.app.100000502.means': 'Al iniciar sesión no se pudo conectar con el servicio web.',
  'code.app.100000502.named':
    'Inicio de sesión y servicio web, familia de los errores de red; solo 100000502 se nombra en alguna parte.',
  'code.app.100000502.recalled': 'De 402 y 403 se recuerda que son de la misma familia.',
  'code.app.untrusted-certificate.means': 'No se pudo confiar en el certificado del servidor.',
  'code.app.untrusted-certificate.reasons':
    'Zoom señala como motivo más frecuente un reloj mal puesto; después, una VPN o un equipo de red mal configurado; después, la inspección de las conexiones cifradas. El mensaje distingue: nombre incorrecto, comprobación de revocación fallida, autoridad desconocida, cadena incompleta.',
  'code.app.untrusted-certificate.do':
    'Ponga primero el reloj en automático. Después ejecute "linecheck": muestra quién emitió el certificado. No cierre la advertencia sin más.',
  'code.web-client.joining-timeout.means':
    'El navegador no pudo conectar con el servidor de la reunión.',
  'code.web-client.joining-timeout.gives-up':
    'El cliente web desiste de conectar con el servidor de la reunión.',
} as const satisfies Record<keyof typeof english, string>;
