import type { aboutService as english } from '../../english/about/service.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutService = {
  'exit-country-blocked.title': 'La reunión no admite a personas de este país',
  'exit-country-blocked.do':
    'Si tiene activa una VPN, desconéctela o elija una salida en su propio país, y vuelva a unirse. Si no, pregunte al anfitrión: decide la lista de países permitidos o bloqueados de la cuenta (error 1142).',
  'exit-country-blocked.means':
    'La cuenta que organiza la reunión admite o bloquea por países, y su dirección de internet pertenece a uno equivocado, a menudo porque una VPN o un proxy sale por otro lugar. La red en sí está bien: otras reuniones funcionan.',

  'account-blocked.title': 'La cuenta está bloqueada o no tiene licencia',
  'account-blocked.do':
    'Únase como invitado sin iniciar sesión, si la reunión lo permite. Después escriba al administrador de su empresa o al soporte del servicio, con el código de error.',
  'account-blocked.means':
    'La red está bien en todas partes, pero el servicio rechaza esta cuenta: demasiadas contraseñas equivocadas (bloqueo de 30 minutos), una licencia vencida o un bloqueo. Se distingue de unos datos dañados en este equipo en que ocurre en todos los dispositivos.',

  'region-far.title': 'La cuenta usa un centro de datos muy lejano',
  'region-far.do':
    'La reunión funcionará con más retraso. Pida al administrador de la cuenta que permita la región de centro de datos más cercana a usted.',
  'region-far.means':
    'Las páginas web del servicio están cerca, pero la reunión en sí se celebra en otro continente, porque la cuenta ha excluido las regiones próximas. Se distingue de una conexión lenta y de una VPN en que otros servidores responden enseguida y no hay ningún túnel en uso.',

  'client-policy-locks-out.title': 'Una regla de la empresa impide que esta aplicación se una',
  'client-policy-locks-out.do':
    'Antes de unirse, inicie sesión como exige su empresa (normalmente con inicio de sesión único), o únase desde el navegador. Pregunte al departamento de TI por la directiva indicada en la prueba.',
  'client-policy-locks-out.means':
    'La aplicación llega al servicio, pero un ajuste hecho por un administrador exige una forma concreta de iniciar sesión o prohíbe unirse sin cuenta. Se distingue de una cuenta bloqueada en que la regla está en este equipo o en la empresa, no en usted.',

  'service-outage.title': 'El propio servicio de reuniones tiene una caída',
  'service-outage.do':
    'De su lado no hay nada que reparar. Use el número de teléfono de la invitación, o pase la reunión a otro servicio, y siga la página de estado.',
  'service-outage.means':
    'Su red está bien, otros servicios funcionan, y el servicio de reuniones informa él mismo de problemas o sus servidores contestan con errores. Una página de estado que está detrás del mismo fallo no prueba nada por sí sola, y por eso solo cuenta junto con servidores que fallan mientras todo lo demás funciona.',
} as const satisfies Record<keyof typeof english, string>;
