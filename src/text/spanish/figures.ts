import type { figures as english } from '../english/figures.ts';

/** Figures of a report, as rows a person reads. */
export const figures = {
  'figure.delay': 'Retraso',
  'figure.loss': 'Paquetes perdidos',
  'figure.capacity': 'Capacidad',
  'figure.delay-under-load': 'Retraso con carga',
  'figure.voice': 'Voz',
  'figure.voice-fallback': 'Voz sin UDP',
  'figure.round-trip': '{ms} ms ida y vuelta',
  'figure.jitter': 'varía {ms} ms (jitter)',
  'figure.loss-up': '{percent} % de lo enviado',
  'figure.loss-down': '{percent} % de lo recibido',
  'figure.loss-both': '{percent} % en total',
  'figure.up': '{mbps} Mbps de subida',
  'figure.down': '{mbps} Mbps de bajada',
  'figure.up-at-least': 'al menos {mbps} Mbps de subida',
  'figure.down-at-least': 'al menos {mbps} Mbps de bajada',
  'figure.loaded-up': '{ms} ms al enviar',
  'figure.loaded-down': '{ms} ms al recibir',
  'figure.score.excellent': 'muy buena, {mos} de 5 (MOS)',
  'figure.score.good': 'buena, {mos} de 5 (MOS)',
  'figure.score.fair': 'regular, {mos} de 5 (MOS)',
  'figure.score.poor': 'mala, {mos} de 5 (MOS)',
  'figure.score.bad': 'muy mala, {mos} de 5 (MOS)',
  'figure.by.reflector': 'medido con el reflector {target}',
  'figure.by.cloudflare': 'medido con Cloudflare ({target})',
  'figure.by.mlab': 'medido con M-Lab ({target})',
  'figure.by.stun': 'unos pocos paquetes a {target}',
  'figure.by.gateway': 'medido hasta el router ({target})',
  'figure.by.tcp': 'por conexiones a {target}',
  'figures.title': 'Lo que soporta la línea',
  'figures.against': 'Medido con',
  'history.capacity-up':
    'En {below} de {checks} comprobaciones en esta red desde el {since}, con el Wi-Fi y el router bien, la línea envió unos {mbps} Mbps; hacen falta {needMbps} Mbps. Una tarifa más rápida ayudaría, y estas comprobaciones son la prueba.',
  'history.capacity-down':
    'En {below} de {checks} comprobaciones en esta red desde el {since}, con el Wi-Fi y el router bien, la línea recibió unos {mbps} Mbps; hacen falta {needMbps} Mbps. Una tarifa más rápida ayudaría, y estas comprobaciones son la prueba.',
} as const satisfies Record<keyof typeof english, string>;
