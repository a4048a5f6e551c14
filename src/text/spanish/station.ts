import type { station as english } from '../english/station.ts';

/** What the page of a reflector says: the check that needs nothing but a browser. */
export const station = {
  'station.title': 'Compruebe su conexión',
  'station.lead':
    'Sin instalar nada: lo que este navegador puede averiguar sobre las llamadas desde donde está, en un minuto más o menos.',
  'station.begin': 'Comprobar',
  'station.stop': 'Detener',
  'station.again': 'Comprobar otra vez',
  'station.call': 'Probar micrófono, altavoz y cámara',
  'station.back': 'Volver a la comprobación',
  'station.meets': '¿Con qué servicio se reúne?',
  'station.asks':
    'A la página del servicio elegido se le pregunta una vez si responde. Todo lo demás va solo a este otro extremo.',
  'station.running.reach': '¿Responde {service}?',
  'station.running.delay': '¿Cómo de largo es el camino?',
  'station.running.udp': '¿Pasa una llamada (UDP)?',
  'station.running.tcp': '¿Y por la vía alternativa (TCP)?',
  'station.running.down': '¿Cuánto entra?',
  'station.running.up': '¿Cuánto sale?',
  'station.reach.yes': '{service} responde.',
  'station.reach.no': '{service} no responde a este navegador.',
  'station.reach.unclear': 'No se ha podido saber si {service} responde: ha tardado demasiado.',
  'station.capacity': 'La línea lleva {downMbps} Mbps de entrada y {upMbps} Mbps de salida.',
  'station.capacity.low.up': 'Solo salen {upMbps} Mbps: un video de grupo necesita {needMbps}.',
  'station.capacity.low.down':
    'Solo entran {downMbps} Mbps: un video de grupo necesita {needMbps}.',
  'station.capacity.lossy':
    'Los paquetes perdidos frenan una conexión: puede que la línea en sí lleve más.',
  'station.load':
    'Con la línea ocupada, ida y vuelta tarda {loadedMs} ms en vez de {idleMs}: cuando alguien envíe un archivo, las llamadas irán con retraso.',
  'station.load.fine':
    'Una línea ocupada apenas frena las llamadas ({loadedMs} ms en vez de {idleMs}).',
  'station.capacity.none': 'No se ha podido medir lo que lleva la línea.',
  'station.headline.ready': 'Las llamadas deberían ir bien desde aquí',
  'station.headline.reach':
    '{service} no responde aquí; las llamadas a este otro extremo sí funcionan',
  'station.headline.slow': 'Las llamadas funcionarán, pero la línea es lenta para video',
  'station.blind': 'Lo que un navegador no puede ver',
  'station.blind.does':
    'No ve por qué algo no responde, ni su router y su Wi-Fi, ni los servidores de nombres, certificados o proxys, ni los servidores de sonido y video del servicio: las llamadas de aquí van a este otro extremo. El programa (linecheck check) ve todo eso.',
  'station.report': 'Informe',
  'station.report.lead': 'Hecho en este navegador. No se envía nada: usted lo guarda y lo entrega.',
  'station.report.html': 'Guardar para leer',
  'station.report.json': 'Guardar para técnicos',
  'station.report.at': 'Hecho el {when}',
  'station.figure.idle': 'Ida y vuelta, sin carga',
  'station.figure.loaded': 'Ida y vuelta, con carga',
  'station.figure.down': 'Entrada',
  'station.figure.up': 'Salida',
} as const satisfies Record<keyof typeof english, string>;
