import type { station as english } from '../english/station.ts';

/** What the page of a reflector says: the check that needs nothing but a browser. */
export const station = {
  'station.title': 'Verbindung prüfen',
  'station.lead':
    'Ohne etwas zu installieren: was dieser Browser über Anrufe von Ihrem Ort aus herausfinden kann, in etwa einer Minute.',
  'station.begin': 'Prüfen',
  'station.stop': 'Anhalten',
  'station.again': 'Noch einmal prüfen',
  'station.call': 'Mikrofon, Lautsprecher und Kamera ausprobieren',
  'station.back': 'Zurück zur Prüfung',
  'station.meets': 'Mit welchem Dienst treffen Sie sich?',
  'station.asks':
    'Die Seite des gewählten Dienstes wird einmal gefragt, ob sie antwortet. Alles andere geht nur an diese Gegenstelle.',
  'station.running.reach': 'Antwortet {service}?',
  'station.running.delay': 'Wie lang ist der Weg?',
  'station.running.udp': 'Kommt ein Anruf durch (UDP)?',
  'station.running.tcp': 'Und auf dem Umweg (TCP)?',
  'station.running.down': 'Wie viel kommt herein?',
  'station.running.up': 'Wie viel geht hinaus?',
  'station.reach.yes': '{service} antwortet.',
  'station.reach.no': '{service} antwortet diesem Browser nicht.',
  'station.reach.unclear': 'Ob {service} antwortet, ließ sich nicht sagen: Es dauerte zu lange.',
  'station.capacity': 'Die Leitung trägt {downMbps} Mbit/s herein und {upMbps} Mbit/s hinaus.',
  'station.capacity.low.up':
    'Es gehen nur {upMbps} Mbit/s hinaus: Ein Gruppenvideo braucht {needMbps}.',
  'station.capacity.low.down':
    'Es kommen nur {downMbps} Mbit/s herein: Ein Gruppenvideo braucht {needMbps}.',
  'station.capacity.lossy':
    'Verlorene Pakete bremsen eine Verbindung: Die Leitung selbst trägt vielleicht mehr.',
  'station.load':
    'Wenn die Leitung ausgelastet ist, dauert es hin und zurück {loadedMs} statt {idleMs} ms: Sobald jemand eine Datei verschickt, stocken Anrufe.',
  'station.load.fine':
    'Auch eine ausgelastete Leitung bremst Anrufe kaum ({loadedMs} statt {idleMs} ms).',
  'station.capacity.none': 'Was die Leitung trägt, ließ sich nicht messen.',
  'station.headline.ready': 'Anrufe sollten von hier gut gehen',
  'station.headline.reach': '{service} antwortet hier nicht, Anrufe zu dieser Gegenstelle gehen',
  'station.headline.slow': 'Anrufe gehen, aber für Video ist die Leitung langsam',
  'station.blind': 'Was ein Browser nicht sehen kann',
  'station.blind.does':
    'Er sieht nicht, warum etwas nicht antwortet, nicht Ihren Router und Ihr WLAN, nicht Namensserver, Zertifikate und Proxys und nicht die Medienserver des Dienstes: Die Anrufe hier gehen an diese Gegenstelle. Das Programm (linecheck check) sieht all das.',
  'station.report': 'Bericht',
  'station.report.lead':
    'In diesem Browser erstellt. Nichts wird verschickt: Sie speichern ihn und geben ihn selbst weiter.',
  'station.report.html': 'Zum Lesen speichern',
  'station.report.json': 'Für die Technik speichern',
  'station.report.at': 'Erstellt: {when}',
  'station.figure.idle': 'Hin und zurück, unbelastet',
  'station.figure.loaded': 'Hin und zurück, ausgelastet',
  'station.figure.down': 'Herein',
  'station.figure.up': 'Hinaus',
} as const satisfies Record<keyof typeof english, string>;
