import type { quality as english } from '../english/quality.ts';

/** Reasons of the causes in the quality of the line. */
export const quality = {
  'provider-latency.quick': 'Der Dienst antwortet nach {rttMs} ms.',
  'provider-latency.far':
    'Die schnellste Antwort des Dienstes braucht für Hin- und Rückweg {rttMs} ms.',
  'provider-latency.everything-far':
    'Auch andere Hosts im Internet brauchen {rttMs} ms, also liegt es nicht am Dienst.',
  'provider-latency.router-near': 'Der Router hier antwortet schnell, also liegt es nicht am WLAN.',
  'quality.lost-up':
    '{lost} von {sent} Paketen, im Takt eines Gesprächs gesendet, gingen auf dem Hinweg verloren ({lossRatio}).',
  'quality.lost-down':
    '{lost} von {sent} Paketen eines Gesprächs gingen auf dem Rückweg zu diesem Computer verloren ({lossRatio}).',
  'quality.lost-roughly':
    '{lost} von {sent} Paketen kamen von mehreren Hosts nicht zurück ({lossRatio}); in welcher Richtung sie verloren gingen, lässt sich nicht sagen.',
  'quality.arrives':
    'Pakete kommen an: {lost} von {sent} gingen verloren, nicht mehr als auf gewöhnlichen Leitungen.',
  'quality.uneven-up':
    'Auf dem Hinweg weichen gleichmäßig gesendete Pakete bis zu {variationMs} ms von ihrer Zeit ab (Jitter {jitterMs} ms).',
  'quality.uneven-down':
    'Auf dem Rückweg weichen gleichmäßig gesendete Pakete bis zu {variationMs} ms von ihrer Zeit ab (Jitter {jitterMs} ms).',
  'quality.uneven-roughly':
    'Antworten mehrerer Hosts kommen ungleichmäßig (Jitter {jitterMs} ms); in welcher Richtung es liegt, lässt sich nicht sagen.',
  'quality.before-router':
    'Es beginnt schon auf dem Weg zum Router, also liegt es nicht an der Leitung.',
  'quality.router-clean':
    'Der Weg zum Router ist sauber: {lost} von {sent} Paketen gingen dort verloren.',
  'quality.others-too': 'Andere Hosts im Internet, in derselben Prüfung gefragt, zeigen es auch.',
  'quality.nobody-sends': 'Sonst nutzte auf diesem Computer nichts die Leitung.',
  'quality.enough':
    'Die Leitung trägt {mbps} Mbit/s oder mehr; gewöhnliches Video braucht {needMbps}.',
  'quality.carries-up':
    'Die Leitung sendet nur {mbps} Mbit/s; gewöhnliches Video braucht {needMbps}.',
  'quality.carries-down':
    'Die Leitung empfängt nur {mbps} Mbit/s; gewöhnliches Video braucht {needMbps}.',
  'quality.shaper':
    'Die ersten {burstMegabytes} MB gehen schnell durch, danach dauerhaft nur {mbps} Mbit/s: Kurze Geschwindigkeitstests bemerken das nicht.',
  'quality.fallback':
    'In einer verschlüsselten Verbindung gemessen, so wie das Meeting jetzt laufen würde: {lateRatio} der Pakete kommen zu spät, und manche brauchen {p95Ms} ms hin und zurück.',
  'quality.fallback-plain':
    'In einer einfachen TCP-Verbindung ohne Verschlüsselung gemessen, dem besten Weg, der hier durchkommt: {lateRatio} der Pakete kommen zu spät, und manche brauchen {p95Ms} ms hin und zurück.',
  'gateway-loss.clean':
    'Der Router hier antwortet, wie er soll: {lost} von {sent} Paketen gingen verloren ({lossRatio}).',
  'gateway-loss.lossy':
    'Zwischen diesem Computer und dem Router ({ip}) gingen {lost} von {sent} Paketen verloren ({lossRatio}), noch bevor etwas das Haus verließ.',
  'gateway-loss.behind-too':
    'Auch was weiter geht, geht verloren; der Router ist also nicht bloß langsam im Antworten.',
  'provider-loss.hop': 'Der Verlust ist schon beim Anbieter da ({ips}).',
  'provider-loss.only-far-end':
    'Die Router des Anbieters verlieren nichts; nur der Weg zu dieser einen Gegenstelle verliert Pakete.',
  'provider-jitter.even': 'Gleichmäßig gesendete Pakete kommen gleichmäßig an.',
  'provider-jitter.router-even':
    'Der Router hier antwortet gleichmäßig (innerhalb von {spreadMs} ms), also liegt es nicht am WLAN.',
  'provider-jitter.hop': 'Auch die Antworten des Routers beim Anbieter kommen ungleichmäßig.',
  'bufferbloat.quick': 'Unter Last wächst die Verzögerung kaum.',
  'bufferbloat.slow-line':
    'Die Leitung ist langsamer als das, was gesendet wurde; dann füllt sich jede Warteschlange.',
  'bufferbloat.loaded-up':
    'Eine Antwort braucht {idleMs} ms, solange die Leitung frei ist, und {loadedMs} ms, während etwas gesendet wird.',
  'bufferbloat.loaded-down':
    'Eine Antwort braucht {idleMs} ms, solange die Leitung frei ist, und {loadedMs} ms, während etwas empfangen wird.',
  'local-uplink-hog.sends': 'Schon vor der Messung sendete dieser Computer {mbps} Mbit/s.',
  'local-uplink-hog.programs': 'Das meiste davon kommt von {programs}.',
  'local-uplink-hog.left': 'Daneben waren noch {mbps} Mbit/s frei.',
  'local-uplink-hog.waits': 'Die Pakete eines Gesprächs warten dahinter.',
  'local-uplink-hog.room': 'Dieser Computer sendet {mbps} Mbit/s, und dafür ist genug Platz.',
  'udp-throttled.not': 'UDP kommt im Takt der Sprache ebenso an wie in dem eines Bildes.',
  'udp-throttled.by-rate-up':
    'Im Takt der Sprache gehen auf dem Hinweg {slowRatio} der UDP-Pakete verloren, im Takt eines Bildes {quickRatio}.',
  'udp-throttled.by-rate-down':
    'Im Takt der Sprache gehen auf dem Rückweg {slowRatio} der UDP-Pakete verloren, im Takt eines Bildes {quickRatio}.',
  'udp-throttled.later':
    'UDP ging {seconds} {seconds|Sekunde|Sekunden} lang gut; von da an gingen {lossRatio} der Pakete verloren.',
  'udp-throttled.died':
    'Nach {seconds} {seconds|Sekunde|Sekunden} kam nichts mehr an, was per UDP gesendet wurde.',
  'udp-throttled.room':
    'Eine Verbindung (TCP) trägt ebenso viel ohne Mühe, also ist auf der Leitung Platz.',
  'udp-return-dropped.comes-back': 'Was die Gegenstelle zurücksendet, kommt die ganze Zeit an.',
  'udp-return-dropped.silent':
    'Nach {seconds} {seconds|Sekunde|Sekunden} kam per UDP nichts mehr zurück, während die Gegenstelle diesen Computer noch hörte.',
  'udp-return-dropped.connections-live': 'Verbindungen (TCP) gehen in beiden Richtungen weiter.',
  'nat-timeout-short.remembers':
    'Der Router hält einen stillen Weg {survivedSeconds} {survivedSeconds|Sekunde|Sekunden} und länger offen.',
  'nat-timeout-short.forgets':
    'Nach {lostSeconds} {lostSeconds|Sekunde|Sekunden} Stille kamen Antworten nicht mehr herein, zweimal hintereinander; zwei Minuten sind die Regel.',
  'nat-timeout-short.shorter-works':
    'Nach {survivedSeconds} {survivedSeconds|Sekunde|Sekunden} Stille kamen sie noch.',
  'source-address-flaps.steady':
    'Jede Gegenstelle sieht dieses Netzwerk unter einer einzigen Adresse.',
  'source-address-flaps.addresses':
    'Ein und dieselbe Gegenstelle sah diesen Computer abwechselnd unter {addresses|einer anderen Adresse|mehreren Adressen}: {addresses}.',
  'source-address-flaps.one-stream':
    'Ein einziger Strom von Paketen kam von mehr als einer Adresse oder einem Port an.',
  'vpn-detour.short': 'Der Weg durch den Tunnel dauert {serviceMs} ms; das stört nicht.',
  'vpn-detour.owns-route': 'Der gesamte Verkehr geht durch den Tunnel {tunnel}.',
  'vpn-detour.long': 'Durch ihn antwortet der Dienst nach {serviceMs} ms.',
  'vpn-detour.past':
    'Ein und dieselbe Seite braucht durch den Tunnel {throughMs} ms und an ihm vorbei {pastMs} ms.',
  'vpn-drops-media.dies':
    'Ton und Bild gingen {seconds} {seconds|Sekunde|Sekunden} lang hindurch; dann kam nichts mehr zurück.',
  'vpn-drops-media.connections-live': 'Verbindungen (TCP) durch den Tunnel gehen weiter.',
  'quality-remark.starved':
    'Dieser Computer war für einen Teil der Messung zu beschäftigt ({lateMs} ms zu spät): Was davon betroffen ist, fehlt hier und belastet niemanden.',
  'quality-remark.late':
    'Dieser Computer war beim Messen beschäftigt (bis zu {lateMs} ms zu spät); so viel wurde abgezogen, und die feinsten Werte fehlen.',
  'quality-remark.cut':
    'Die Messung wurde vor ihrem Ende abgebrochen; die Werte beruhen auf dem, was bis dahin da war.',
  'quality-remark.held-back-battery':
    'Der Computer läuft im Akkubetrieb, deshalb wurde nur gemessen, was wenig kostet: Wie viel die Leitung trägt, blieb außen vor. Schließen Sie das Netzteil an und prüfen Sie erneut, oder verlangen Sie es ausdrücklich (im Terminal --speed).',
  'quality-remark.held-back-metered':
    'Diese Leitung wird nach Datenmenge bezahlt, deshalb wurde nur gemessen, was wenig Daten braucht: Wie viel die Leitung trägt, blieb außen vor. Im Terminal misst --speed es trotzdem.',
  'quality-remark.no-reflector':
    'Ohne eigenen Testserver (unter „Weitere Möglichkeiten“; im Terminal --reflector) sind Verlust und Verzögerung nur ein grober Blick, und die Richtung lässt sich nicht sagen.',
  'quality-remark.wanders-up':
    'Was die Leitung sendet, schwankt um das Nötige herum; der Test konnte sich nicht entscheiden.',
  'quality-remark.wanders-down':
    'Was die Leitung empfängt, schwankt um das Nötige herum; der Test konnte sich nicht entscheiden.',
  'quality-remark.shaper-up':
    'Die Leitung sendet die ersten {burstMegabytes} MB schneller, als sie es durchhält; danach bleiben {mbps} Mbit/s.',
  'quality-remark.shaper-down':
    'Die Leitung empfängt die ersten {burstMegabytes} MB schneller, als sie es durchhält; danach bleiben {mbps} Mbit/s.',
  'quality-remark.by-rate-up':
    'Im Takt eines Bildes gehen auf dem Hinweg {lossRatio} der Pakete verloren; der Verlust oben ist der von Sprache.',
  'quality-remark.by-rate-down':
    'Im Takt eines Bildes gehen auf dem Rückweg {lossRatio} der Pakete verloren; der Verlust oben ist der von Sprache.',
  'quality-cannot.nearer-than-meeting':
    'Diese Gegenstelle steht näher als der Server des Meetings; der Weg dorthin kann also länger sein.',
  'quality-cannot.few-packets':
    '{packets} Pakete an {hosts} {hosts|Host|Hosts} können nichts Feineres als {leastRatio} Verlust erkennen.',
} as const satisfies Record<keyof typeof english, string>;
