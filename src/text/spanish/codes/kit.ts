import type { kit as english } from '../../english/codes/kit.ts';

/** Codes of the software development kits: listed so that nobody mistakes them for those of the app. */
export const kit = {
  'code.do.tell-maker':
    'Este número va dirigido a quien hizo el programa que lo muestra: comuníqueselo.',
  'code.kit.swapped':
    'En la tabla del fabricante, las descripciones de 3000 y 3005 parecen intercambiadas: lo decide que haya o no otra reunión en curso.',
  'code.kit.success': 'Correcto.',
  'code.kit.call-failed': 'La llamada falló, sin un motivo más preciso.',
  'code.kit.not-initialised': 'El SDK no se inicializó.',
  'code.kit.another-meeting': 'Hay otra reunión en curso.',
  'code.kit.mail-required': 'Hace falta una dirección de correo electrónico.',
  'code.kit.no-meeting': 'Esa reunión no existe.',
  'code.kit.not-host': 'Usted no es el anfitrión.',
  'code.kit.passcode-wrong': 'El código de acceso es incorrecto.',
  'code.kit.not-started': 'La reunión no ha comenzado.',
  'code.kit.removed': 'El anfitrión le ha expulsado de la reunión.',
  'code.kit.registration-required': 'Hace falta registrarse.',
  'code.kit.sign-in-required': 'Hace falta iniciar sesión.',
  'code.kit.token-wrong': 'El token es incorrecto o falta.',
  'code.kit.no-web-join': 'No se permite entrar desde el navegador.',
  'code.kit.mail-blocked': 'El administrador ha bloqueado la dirección de correo electrónico.',
  'code.kit.no-response': 'El servicio web no responde.',
  'code.kit.interface-errors': 'Errores del anfitrión o de la interfaz.',
  'code.kit.too-long': 'La operación tardó demasiado.',
  'code.kit.internal-error': 'Un error interno.',
  'code.kit.session-data-wrong': 'Los datos de la sesión son incorrectos.',
  'code.kit.platform-unsupported': 'La plataforma no es compatible.',
  'code.kit.files-unreachable': 'No se puede llegar a los archivos que la página necesita.',
  'code.kit.session-closed': 'La sesión está cerrada.',
  'code.kit.session-reconnecting':
    'La sesión se está reconectando; en la aplicación, el mismo número significa que no se puede conectar con Zoom.',
  'code.kit.no-network': 'La red no está disponible.',
  'code.kit.reconnecting-failed': 'No se pudo volver a conectar.',
  'code.kit.media-router': 'El servidor de audio y video avisó de un error.',
  'code.kit.ended': 'La reunión ha terminado.',
  'code.kit.app-incompatible': 'La versión de la aplicación no es compatible.',
  'code.kit.device-fault': 'Un fallo del dispositivo.',
  'code.kit.unknown-error': 'Un error desconocido.',
  'code.kit.other-account': 'La reunión pertenece a otra cuenta.',
  'code.kit.connection-trouble': 'Hay problemas con la conexión de red.',
} as const satisfies Record<keyof typeof english, string>;
