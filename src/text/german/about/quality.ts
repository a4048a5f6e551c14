import type { aboutQuality as english } from '../../english/about/quality.ts';

/** Titles, advice and meaning of the causes in the quality of the line. */
export const aboutQuality = {
  'bufferbloat.title': 'Die Leitung wird träge, sobald sie ausgelastet ist (Bufferbloat)',
  'bufferbloat.do':
    'Pausieren Sie für das Meeting Uploads, Backups und Cloud-Abgleich, hier und auf anderen Geräten. Auf Dauer hilft „Smart Queue Management“ (SQM) im Router oder eine Upload-Grenze etwas unter dem, was die Leitung schafft.',
  'bufferbloat.means':
    'Router oder Modem speichern zu viel, statt ein wenig zu verwerfen; deshalb wartet ein Gespräch hinter einem Upload. Im Leerlauf misst sich die Leitung gut, unter Last wächst die Verzögerung auf ein Vielfaches. Anders als bei einer zu langsamen Leitung ist genug Platz da, und anders als bei einem weit entfernten Server verschwindet die Verzögerung im Leerlauf.',

  'uplink-too-slow.title': 'Die Leitung ist zu langsam, um Video zu senden (Upload)',
  'uplink-too-slow.do':
    'Schalten Sie Ihr Video aus oder wählen Sie eine geringere Bildqualität, und pausieren Sie Uploads. Ein Hotspot in einem guten Mobilfunknetz ist vielleicht schneller.',
  'uplink-too-slow.means':
    'Ihr eigenes Bild braucht mehr, als diese Leitung senden kann. Die anderen sehen Sie dann stehen bleiben oder hören Sie abgehackt, während Sie sie gut sehen und hören. Anders als bei einem anderen Programm, das die Leitung belegt, sendet hier sonst nichts.',

  'downlink-too-slow.title': 'Die Leitung ist zu langsam, um Video zu empfangen (Download)',
  'downlink-too-slow.do':
    'Blenden Sie die Videos der anderen aus (Sprecheransicht, oder eingehendes Video ausschalten) und pausieren Sie Downloads und Streaming auf anderen Geräten.',
  'downlink-too-slow.means':
    'Die Bilder der anderen brauchen mehr, als diese Leitung empfangen kann. Sie sehen sie dann stehend oder unscharf, während die anderen Sie gut sehen. Anders als bei schwachem WLAN ist der Weg zum Router schnell und verlustfrei.',

  'local-uplink-hog.title': 'Ein anderes Programm verbraucht den Upload',
  'local-uplink-hog.do':
    'Pausieren Sie das Programm, das im Nachweis genannt ist (Cloud-Abgleich, Backup, Filesharing), bis das Meeting vorbei ist. Ist keines genannt, sehen Sie bei anderen Geräten im selben Haushalt oder Büro nach.',
  'local-uplink-hog.means':
    'Die Leitung wäre schnell genug, aber etwas anderes sendet im selben Moment. Anders als bei einer langsamen Leitung ist das Tempo wieder da, sobald das andere Programm pausiert.',

  'provider-loss.title': 'Auf der Internetleitung gehen Pakete verloren',
  'provider-loss.do':
    'Schalten Sie das Video aus oder nutzen Sie den Hotspot Ihres Telefons. Melden Sie dem Anbieter danach die Zeiten und Werte aus dem Nachweis: Der Verlust beginnt hinter Ihrem Router.',
  'provider-loss.means':
    'Ein Teil des Gesendeten kommt nie an, und der Weg zu Ihrem eigenen Router ist sauber; also geschieht es auf der Leitung oder dahinter. Die Sprache bekommt Lücken, und das Bild zerfällt in Klötzchen. Anders als bei schwachem WLAN ist das erste Stück in Ordnung.',

  'provider-latency.title': 'Der Weg zum Dienst dauert lange (hohe Verzögerung)',
  'provider-latency.do':
    'Das Meeting funktioniert; lassen Sie andere ausreden, denn Ihre Stimme kommt spät an. Ein Festnetz- oder Mobilfunkanschluss ist schneller als Satellit.',
  'provider-latency.means':
    'Jedes Paket braucht lange, immer und überallhin: ein Satellitenanschluss, ein entfernter Anbieter oder ein Umweg. Man fällt sich ins Wort, aber nichts ist defekt. Anders als bei einer ausgelasteten Leitung ist die Verzögerung auch im Leerlauf da, und anders als bei einem VPN liegt kein Tunnel im Weg.',

  'provider-jitter.title': 'Die Verzögerung der Leitung schwankt zu stark (Jitter)',
  'provider-jitter.do':
    'Schalten Sie das Video aus, nutzen Sie ein Kabel statt WLAN oder den Hotspot Ihres Telefons. Melden Sie dem Anbieter die Werte aus dem Nachweis.',
  'provider-jitter.means':
    'Gleichmäßig gesendete Pakete kommen schubweise an, und was zu spät kommt, ist so gut wie verloren: Die Sprache klingt abgehackt. Der Weg zum Router ist gleichmäßig, also geschieht es auf der Leitung oder dahinter. Bei WLAN-Problemen wäre schon dieses erste Stück unruhig.',
} as const satisfies Record<keyof typeof english, string>;
