import type { call as english } from '../english/call.ts';

/** What the page says of the test call, its steps and what comes of it. */
export const call = {
  'call.title': 'Llamada de prueba',
  'call.lead':
    'Micrófono, altavoz, cámara y después una llamada real de unos segundos al otro extremo y de vuelta.',
  'call.promise':
    'No se graba ni se sube nada: el otro extremo devuelve lo que oye y no guarda nada.',
  'call.begin': 'Empezar',
  'call.begin.network': 'Solo la red, sin micrófono ni cámara',
  'call.asking':
    'El navegador pregunta si esta página puede usar el micrófono y la cámara. Responda allí, por favor.',
  'call.next': 'Siguiente',
  'call.again': 'Llamar otra vez',
  'call.stop': 'Colgar',
  'call.step': 'Paso {number} de {count}',
  'call.microphone': 'Diga algo',
  'call.microphone.level': 'Nivel del micrófono',
  'call.microphone.waiting': 'Escuchando …',
  'call.microphone.good': 'Se le oye bien.',
  'call.microphone.quiet':
    'Se le oye, pero muy bajo. Acérquese o suba el nivel en los ajustes de este equipo.',
  'call.microphone.loud': 'Demasiado alto: la voz se distorsiona. Baje el nivel.',
  'call.microphone.silent': 'No se oye nada. ¿Está silenciado el micrófono o hay otro elegido?',
  'call.speaker': 'Escuche',
  'call.speaker.left': 'Reproducir a la izquierda',
  'call.speaker.right': 'Reproducir a la derecha',
  'call.speaker.question': '¿Lo ha oído?',
  'call.speaker.yes': 'Sí',
  'call.speaker.no': 'No',
  'call.speaker.help':
    'Suba el volumen de este equipo y mire qué altavoz o auricular está elegido. Después vuelva a reproducirlo.',
  'call.camera': 'Mírese',
  'call.camera.picture': 'Imagen de su cámara',
  'call.camera.size': 'La cámara da {width} × {height}.',
  'call.camera.black': 'La imagen está negra. ¿Está tapada la cámara?',
  'call.device.microphone': 'el micrófono',
  'call.device.camera': 'la cámara',
  'call.trouble.title': 'No disponible: {device}',
  'call.trouble.denied':
    'El navegador no deja que esta página lo use. Permítalo a la izquierda de la barra de direcciones y empiece otra vez.',
  'call.trouble.absent': 'No se ha encontrado ninguno. ¿Está conectado?',
  'call.trouble.held':
    'Está ahí, pero no se puede abrir: normalmente lo usa otro programa. Cierre otros programas de reuniones y empiece otra vez.',
  'call.trouble.held-by': 'En uso por: {programs}',
  'call.trouble.other': 'El navegador no puede abrirlo ({reason}).',
  'call.trouble.goes-on': 'La llamada se prueba sin eso.',
  'call.talk': 'La llamada',
  'call.talk.udp': 'Llamando por el camino normal (UDP) …',
  'call.talk.tcp': 'Llamando otra vez por la vía alternativa para redes cerradas (TCP o TLS) …',
  'call.talk.picture': 'Su imagen tal como vuelve',
  'call.figure.loss-up': 'Perdido a la ida',
  'call.figure.loss-down': 'Perdido a la vuelta',
  'call.figure.jitter': 'Irregularidad',
  'call.figure.delay': 'Ida y vuelta',
  'call.figure.rating': 'Voz (1 a 4,5)',
  'call.figure.picture': 'Imágenes por segundo',
  'call.figures.udp': 'Camino normal (UDP)',
  'call.figures.tcp': 'Vía alternativa (TCP)',
  'call.figures.tls': 'Vía alternativa (TLS)',
  'call.headline.good': 'Las llamadas irán bien',
  'call.headline.fair': 'Las llamadas funcionarán, con defectos',
  'call.headline.poor': 'Las llamadas serán difíciles',
  'call.headline.detour': 'Las llamadas solo funcionan por una vía alternativa',
  'call.headline.none': 'Ninguna llamada pasa por esta red',
  'call.headline.refused': 'No se ha podido intentar la llamada',
  'call.headline.starved': 'Ahora no se puede juzgar',
  'call.headline.broke': 'La llamada se cortó',
  'call.broke':
    'Tras {seconds} s no volvió nada más: el otro extremo desapareció o la red no dejó pasar nada. Llame otra vez; si se corta de nuevo, pregunte a quien administra la red.',
  'call.stopped':
    'Colgó antes de que hubiera algo que decir. Deje que la próxima llamada dure diez segundos.',
  'call.sound.good': 'Le oirán bien y usted oirá bien a los demás.',
  'call.sound.fair': 'Se entiende la voz, pero la línea se notará de vez en cuando.',
  'call.sound.poor': 'La voz se oirá entrecortada.',
  'call.sound.unknown': 'No se ha podido medir cómo sonaría la voz.',
  'call.because.loss-up': 'El {lossRatio} de lo que usted dice se pierde de camino a los demás.',
  'call.because.loss-down': 'El {lossRatio} de lo que dicen los demás se pierde de camino a usted.',
  'call.because.jitter': 'Los paquetes llegan de forma irregular, {jitterMs} ms fuera de compás.',
  'call.because.delay': 'Ida y vuelta tarda {rttMs} ms: la gente se pisará al hablar.',
  'call.picture.good': 'El video irá fluido.',
  'call.picture.stalls': 'El video se detendrá de vez en cuando porque se pierden paquetes.',
  'call.picture.stalls.plain': 'El video se detendrá de vez en cuando.',
  'call.picture.computer':
    'Este equipo está demasiado ocupado para un video fluido. La red no tiene la culpa.',
  'call.picture.none': 'No ha vuelto ninguna imagen.',
  'call.way.both':
    'El camino normal (UDP) está abierto, y también la vía alternativa (TCP) a la que recurren las aplicaciones.',
  'call.way.udp':
    'El camino normal (UDP) está abierto. La vía alternativa (TCP) no ha funcionado; solo importaría si fallara UDP.',
  'call.way.tcp':
    'El camino normal (UDP) está bloqueado aquí. Por TCP la llamada pasa, pero cada paquete perdido la hace esperar. Pida a quien administra la red que deje salir UDP.',
  'call.way.none':
    'El otro extremo ha respondido, pero ni UDP ni TCP han llevado la llamada. Pida a quien administra la red que deje salir las llamadas.',
  'call.refused.unreachable': 'El otro extremo no responde.',
  'call.refused.busy':
    'El otro extremo tiene demasiadas llamadas ahora. Inténtelo dentro de un minuto.',
  'call.refused.not-offered': 'Este otro extremo no ofrece llamadas de prueba.',
  'call.refused.denied': 'El otro extremo pide una clave o un ticket. Pida su dirección completa.',
  'call.starved':
    'Este equipo estaba tan ocupado que las cifras dicen más de él que de la red. Cierre otros programas y llame otra vez.',
  'call.no-reflector':
    'Para una llamada de prueba hace falta otro extremo. Ejecute linecheck reflector en otro equipo e inicie esta página con su dirección:',
  'call.far-end': 'Otro extremo: {host}',
} as const satisfies Record<keyof typeof english, string>;
