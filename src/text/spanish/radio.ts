import type { radio as english } from '../english/radio.ts';

/** Reasons of the Wi-Fi causes: `<cause>.<reason>`, and `wifi.<reason>` where they share one. Titles stand in `about/computer.ts`. */
export const radio = {
  'wifi.wired': 'El camino hasta el router es un cable, así que la radio no interviene.',
  'wifi.steady':
    'El router responde por Wi-Fi de forma estable ({sent} paquetes, la mitad en menos de {medianMs} ms).',
  'wifi.router-lossy':
    'Por Wi-Fi el router solo respondió a algunos paquetes: de {sent} se perdieron {lost} antes de salir del edificio.',
  'wifi.router-unsteady':
    'Por Wi-Fi el router responde tarde y de forma irregular: {minMs} ms en el mejor caso, {medianMs} ms por lo general y {maxMs} ms en el peor.',
  'wifi.strong': 'La señal en sí es buena ({signalDbm} dBm).',
  'wifi.middling': 'La señal ({signalDbm} dBm) no es ni buena ni demasiado débil.',
  'wifi.weak-explains': 'La señal ({signalDbm} dBm) o su canal ya lo explican.',
  'wifi.calm': 'El canal está tranquilo y casi ningún paquete se tiene que repetir.',
  'wifi-weak.signal':
    'La radio oye al router a solo {signalDbm} dBm; la voz necesita unos -67 dBm o más.',
  'wifi-interference.busy': 'El canal está ocupado el {busyRatio} del tiempo.',
  'wifi-interference.noise': 'Hay un ruido de {noiseDbm} dBm en el canal; lo habitual son -90 dBm.',
  'wifi-interference.repeats': 'Hubo que enviar de nuevo el {retryRatio} de los paquetes.',
  'wifi-interference.rivals':
    'En el mismo canal se {count|oye|oyen|oyen} con fuerza {count} {count|red más|redes más|redes más}.',
  'wifi-power-save.off': 'El adaptador no duerme entre paquetes.',
  'wifi-power-save.on':
    'El adaptador duerme entre paquetes para ahorrar energía, aunque la señal es buena ({signalDbm} dBm).',
  'wifi-power-save.on-battery': 'El equipo está ahorrando energía o funciona con batería.',
  'wifi-power-save.channel-explains':
    'El canal está lleno o se repiten paquetes, y eso ya lo explica.',
  'wifi-awdl.off': 'AirDrop y AirPlay no usan la radio ahora.',
  'wifi-awdl.on': 'AirDrop, AirPlay o Handoff comparte la radio y la llama a otros canales.',
  'wifi-awdl.same-channel':
    'La red está en el canal {channel}, donde también se reúne AirDrop: no hay que salir de él.',
  'wifi-awdl.other-pattern': 'El router no se retrasa a saltos aislados, como haría AirDrop.',
} as const satisfies Record<keyof typeof english, string>;
