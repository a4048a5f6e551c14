import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/quality.ts`. */
export const quality = {
  'provider-latency.quick': 'El servicio responde en {rttMs} ms.',
  'provider-latency.far': 'La respuesta más rápida del servicio tarda {rttMs} ms en ir y volver.',
  'provider-latency.everything-far':
    'Otros servidores de internet también tardan {rttMs} ms, así que no es el servicio.',
  'provider-latency.router-near': 'El router de aquí responde enseguida, así que no es el Wi-Fi.',
  'quality.lost-up':
    '{lost} de {sent} paquetes enviados al ritmo de una llamada se perdieron en el camino de ida ({lossRatio}).',
  'quality.lost-down':
    '{lost} de {sent} paquetes de una llamada se perdieron en el camino de vuelta a este equipo ({lossRatio}).',
  'quality.lost-roughly':
    '{lost} de {sent} paquetes no volvieron de varios servidores ({lossRatio}); no se puede saber en qué sentido se perdieron.',
  'quality.arrives':
    'Los paquetes llegan: se perdieron {lost} de {sent}, no más de lo que pierde una línea normal.',
  'quality.uneven-up':
    'En el camino de ida, los paquetes enviados con regularidad llegan con hasta {variationMs} ms de diferencia (jitter de {jitterMs} ms).',
  'quality.uneven-down':
    'En el camino de vuelta, los paquetes enviados con regularidad llegan con hasta {variationMs} ms de diferencia (jitter de {jitterMs} ms).',
  'quality.uneven-roughly':
    'Las respuestas de varios servidores llegan de forma irregular (jitter de {jitterMs} ms); no se puede saber en qué sentido.',
  'quality.before-router': 'Empieza ya en el camino al router, así que no es la línea.',
  'quality.router-clean':
    'El camino hasta el router está limpio: allí se perdieron {lost} de {sent} paquetes.',
  'quality.others-too':
    'Otros servidores de internet, consultados en la misma comprobación, también lo muestran.',
  'quality.nobody-sends': 'Ninguna otra cosa de este equipo estaba usando la línea.',
  'quality.enough': 'La línea transporta {mbps} Mbps o más; el video normal necesita {needMbps}.',
  'quality.carries-up': 'La línea solo envía {mbps} Mbps; el video normal necesita {needMbps}.',
  'quality.carries-down': 'La línea solo recibe {mbps} Mbps; el video normal necesita {needMbps}.',
  'quality.shaper':
    'Los primeros {burstMegabytes} MB pasan deprisa y después solo {mbps} Mbps de forma permanente: las pruebas de velocidad cortas no lo ven.',
  'quality.fallback':
    'Medido dentro de una conexión cifrada, tal como iría ahora la reunión: {lateRatio} de los paquetes llega demasiado tarde y algunos tardan {p95Ms} ms en ir y volver.',
  'quality.fallback-plain':
    'Medido dentro de una conexión TCP simple, sin cifrar, la mejor vía que pasa aquí: {lateRatio} de los paquetes llega demasiado tarde y algunos tardan {p95Ms} ms en ir y volver.',
  'gateway-loss.clean':
    'El router de aquí responde como debe: se perdieron {lost} de {sent} paquetes ({lossRatio}).',
  'gateway-loss.lossy':
    'Entre este equipo y el router ({ip}) se perdieron {lost} de {sent} paquetes ({lossRatio}), antes de que nada saliera del edificio.',
  'gateway-loss.behind-too':
    'Lo que va más lejos también se pierde, así que el router no es simplemente lento al responder.',
  'provider-loss.hop': 'La pérdida ya está presente en el proveedor ({ips}).',
  'provider-loss.only-far-end':
    'Los routers del proveedor no pierden nada; solo lo hace el camino a este único extremo.',
  'provider-jitter.even': 'Los paquetes enviados con regularidad llegan con regularidad.',
  'provider-jitter.router-even':
    'El router de aquí responde con regularidad (dentro de {spreadMs} ms), así que no es el Wi-Fi.',
  'provider-jitter.hop':
    'Las respuestas del router del proveedor también llegan de forma irregular.',
  'bufferbloat.quick': 'Con carga, el retraso apenas aumenta.',
  'bufferbloat.slow-line':
    'La línea es más lenta que lo que se envió; entonces se llena cualquier cola.',
  'bufferbloat.loaded-up':
    'Una respuesta tarda {idleMs} ms con la línea libre y {loadedMs} ms mientras se envía algo.',
  'bufferbloat.loaded-down':
    'Una respuesta tarda {idleMs} ms con la línea libre y {loadedMs} ms mientras se recibe algo.',
  'local-uplink-hog.sends': 'Antes de medir nada, este equipo ya estaba enviando {mbps} Mbps.',
  'local-uplink-hog.programs': 'La mayor parte viene de {programs}.',
  'local-uplink-hog.left': 'Además de eso quedaban {mbps} Mbps.',
  'local-uplink-hog.waits': 'Los paquetes de una llamada esperan detrás.',
  'local-uplink-hog.room': 'Este equipo envía {mbps} Mbps y hay sitio suficiente para ello.',
  'udp-throttled.not': 'UDP llega tanto al ritmo de la voz como al de una imagen.',
  'udp-throttled.by-rate-up':
    'En el camino de ida, al ritmo de la voz se pierde {slowRatio} de los paquetes UDP, y al de una imagen {quickRatio}.',
  'udp-throttled.by-rate-down':
    'En el camino de vuelta, al ritmo de la voz se pierde {slowRatio} de los paquetes UDP, y al de una imagen {quickRatio}.',
  'udp-throttled.later':
    'UDP fue bien durante {seconds} {seconds|segundo|de segundos|segundos}; a partir de ahí se perdió {lossRatio} de los paquetes.',
  'udp-throttled.died':
    'Después de {seconds} {seconds|segundo|de segundos|segundos} ya no llegó nada de lo enviado por UDP.',
  'udp-throttled.room':
    'Una conexión (TCP) transporta lo mismo sin dificultad, así que hay sitio en la línea.',
  'udp-return-dropped.comes-back': 'Lo que el otro extremo devuelve llega todo el tiempo.',
  'udp-return-dropped.silent':
    'Después de {seconds} {seconds|segundo|de segundos|segundos} ya no volvió nada por UDP, mientras el otro extremo seguía oyendo a este equipo.',
  'udp-return-dropped.connections-live': 'Las conexiones (TCP) siguen en ambos sentidos.',
  'nat-timeout-short.remembers':
    'El router mantiene abierto un camino en silencio durante {survivedSeconds} {survivedSeconds|segundo|de segundos|segundos} o más.',
  'nat-timeout-short.forgets':
    'Después de {lostSeconds} {lostSeconds|segundo|de segundos|segundos} de silencio las respuestas ya no entraron, dos veces seguidas; la norma son dos minutos.',
  'nat-timeout-short.shorter-works':
    'Después de {survivedSeconds} {survivedSeconds|segundo|de segundos|segundos} de silencio todavía entraban.',
  'source-address-flaps.steady': 'Cada extremo ve esta red con una sola dirección.',
  'source-address-flaps.addresses':
    'Un mismo extremo vio llegar a este equipo desde {addresses|otra dirección|varias direcciones|varias direcciones} por turnos: {addresses}.',
  'source-address-flaps.one-stream':
    'Un único flujo de paquetes llegó desde más de una dirección o puerto.',
  'vpn-detour.short': 'El camino por el túnel tarda {serviceMs} ms, lo que no molesta.',
  'vpn-detour.owns-route': 'Todo el tráfico sale por el túnel {tunnel}.',
  'vpn-detour.long': 'A través de él, el servicio responde en {serviceMs} ms.',
  'vpn-detour.past': 'La misma página tarda {throughMs} ms por el túnel y {pastMs} ms fuera de él.',
  'vpn-drops-media.dies':
    'El sonido y la imagen pasaron durante {seconds} {seconds|segundo|de segundos|segundos}; después no volvió nada.',
  'vpn-drops-media.connections-live': 'Las conexiones (TCP) por el túnel siguen.',
  'quality-remark.starved':
    'Este equipo estaba demasiado ocupado para una parte de la medición ({lateMs} ms de retraso propio): lo afectado se omite y no culpa a nadie.',
  'quality-remark.late':
    'Este equipo estaba ocupado mientras medía (hasta {lateMs} ms de retraso propio); eso se descontó y faltan las cifras más finas.',
  'quality-remark.cut':
    'La medición se detuvo antes de terminar; las cifras se basan en lo que había hasta ese momento.',
  'quality-remark.held-back-battery':
    'El equipo funciona con batería, así que solo se midió lo que cuesta poco: no se midió cuánto admite la línea. Enchúfelo y compruebe de nuevo, o pídalo expresamente (en un terminal, --speed).',
  'quality-remark.held-back-metered':
    'Esta línea se paga por datos, así que solo se midió lo que consume pocos: no se midió cuánto admite la línea. En un terminal, --speed lo mide de todos modos.',
  'quality-remark.no-reflector':
    'Sin un servidor de prueba propio (en "Más opciones"; en un terminal, --reflector), la pérdida y el retraso son solo una estimación y no se puede saber el sentido.',
  'quality-remark.wanders-up':
    'Lo que la línea envía oscila en torno a lo necesario; la prueba no pudo decidirse.',
  'quality-remark.wanders-down':
    'Lo que la línea recibe oscila en torno a lo necesario; la prueba no pudo decidirse.',
  'quality-remark.shaper-up':
    'La línea envía los primeros {burstMegabytes} MB más deprisa de lo que puede mantener; después quedan {mbps} Mbps.',
  'quality-remark.shaper-down':
    'La línea recibe los primeros {burstMegabytes} MB más deprisa de lo que puede mantener; después quedan {mbps} Mbps.',
  'quality-remark.by-rate-up':
    'Al ritmo de una imagen se pierde {lossRatio} de los paquetes en la ida; la pérdida de arriba es la de la voz.',
  'quality-remark.by-rate-down':
    'Al ritmo de una imagen se pierde {lossRatio} de los paquetes en la vuelta; la pérdida de arriba es la de la voz.',
  'quality-cannot.nearer-than-meeting':
    'Este extremo está más cerca que el servidor de la reunión, así que el camino hasta la reunión puede ser más largo.',
  'quality-cannot.few-packets':
    '{packets} paquetes a {hosts} {hosts|servidor|de servidores|servidores} no permiten distinguir una pérdida menor de {leastRatio}.',
} as const satisfies Record<keyof typeof english, string>;
