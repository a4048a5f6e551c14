import type { aboutQuality as english } from '../../english/about/quality.ts';

/** What each cause of this area is called, what to do now, and what it means. */
export const aboutQuality = {
  'bufferbloat.title': 'La conexión reacciona con lentitud en cuanto está ocupada (bufferbloat)',
  'bufferbloat.do':
    'Durante la reunión, pause las subidas, las copias de seguridad y la sincronización con la nube, aquí y en otros dispositivos. Para repararlo de forma duradera, active en el router la gestión inteligente de colas (SQM), o ponga su límite de subida un poco por debajo de lo que da la línea.',
  'bufferbloat.means':
    'El router o el módem acumula demasiado en vez de descartar un poco, y por eso una llamada espera detrás de una subida. Con la conexión libre se mide bien; con carga, el retraso se multiplica. Se distingue de una conexión lenta en que hay capacidad suficiente, y de un servidor lejano en que el retraso desaparece cuando la conexión está libre.',

  'uplink-too-slow.title': 'La conexión es demasiado lenta para enviar video (subida)',
  'uplink-too-slow.do':
    'Apague su video o use una calidad de imagen menor, y pause las subidas. El punto de acceso de una buena red móvil puede ser más rápido.',
  'uplink-too-slow.means':
    'Su propia imagen necesita más de lo que esta línea puede enviar. Los demás lo ven congelado o lo oyen entrecortado, mientras usted los ve y los oye bien. Se distingue de otro programa que consume la línea en que nada más está enviando.',

  'downlink-too-slow.title': 'La conexión es demasiado lenta para recibir video (bajada)',
  'downlink-too-slow.do':
    'Oculte el video de los demás (vista de orador, o desactive el video entrante) y pause las descargas y el streaming en otros dispositivos.',
  'downlink-too-slow.means':
    'Las imágenes de los demás necesitan más de lo que esta línea puede recibir. Usted los ve congelados o borrosos, mientras ellos lo ven bien. Se distingue de un Wi-Fi débil en que el tramo hasta el router es rápido y sin pérdidas.',

  'local-uplink-hog.title': 'Otro programa consume toda la subida',
  'local-uplink-hog.do':
    'Pause hasta el final de la reunión el programa indicado en la prueba (sincronización con la nube, copia de seguridad, intercambio de archivos). Si no se indica ninguno, mire en los demás dispositivos de la misma casa u oficina.',
  'local-uplink-hog.means':
    'La línea sería lo bastante rápida, pero otra cosa está enviando en el mismo momento. Se distingue de una conexión lenta en que la velocidad vuelve en cuanto el otro programa se pausa.',

  'provider-loss.title': 'La conexión a internet pierde paquetes',
  'provider-loss.do':
    'Apague el video o use el punto de acceso de su teléfono. Después comunique al proveedor las horas y las cifras de la prueba: la pérdida empieza detrás de su router.',
  'provider-loss.means':
    'Parte de lo enviado nunca llega, y el tramo hasta su propio router está limpio, así que ocurre en la línea o más allá. La voz se entrecorta y la imagen se rompe en bloques. Se distingue de un Wi-Fi débil por ese primer tramo limpio.',

  'provider-latency.title': 'El camino hasta el servicio es largo (mucho retraso)',
  'provider-latency.do':
    'La reunión funcionará; deje que los demás terminen de hablar, porque su voz llega tarde. Una línea por cable o móvil es más rápida que una por satélite.',
  'provider-latency.means':
    'Cada paquete tarda mucho, siempre y hacia todas partes: una línea por satélite, un proveedor lejano o un rodeo. Las personas se pisan al hablar, pero nada está averiado. Se distingue de una línea ocupada en que el retraso existe también cuando está libre, y de una VPN en que no hay ningún túnel de por medio.',

  'provider-jitter.title': 'El retraso de la conexión varía demasiado (jitter)',
  'provider-jitter.do':
    'Apague el video, use un cable en lugar de Wi-Fi, o use el punto de acceso de su teléfono. Comunique al proveedor las cifras de la prueba.',
  'provider-jitter.means':
    'Los paquetes enviados a intervalos regulares llegan a tirones, y los que llegan demasiado tarde son como perdidos: la voz suena entrecortada. El tramo hasta el router es regular, así que ocurre en la línea o más allá. Se distingue de un problema del Wi-Fi por ese primer tramo.',
} as const satisfies Record<keyof typeof english, string>;
