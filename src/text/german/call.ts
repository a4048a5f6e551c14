import type { call as english } from '../english/call.ts';

/** What the page says of the test call, its steps and what comes of it. */
export const call = {
  'call.title': 'Testanruf',
  'call.lead':
    'Mikrofon, Lautsprecher, Kamera und dann ein echter Anruf von einigen Sekunden zur Gegenstelle und zurück.',
  'call.promise':
    'Nichts wird aufgenommen und nichts hochgeladen: Die Gegenstelle schickt zurück, was sie hört, und behält nichts davon.',
  'call.begin': 'Beginnen',
  'call.begin.network': 'Nur das Netzwerk, ohne Mikrofon und Kamera',
  'call.asking':
    'Der Browser fragt, ob diese Seite Mikrofon und Kamera benutzen darf. Bitte antworten Sie dort.',
  'call.next': 'Weiter',
  'call.again': 'Noch einmal anrufen',
  'call.stop': 'Auflegen',
  'call.step': 'Schritt {number} von {count}',
  'call.microphone': 'Sagen Sie etwas',
  'call.microphone.level': 'Pegel des Mikrofons',
  'call.microphone.waiting': 'Das Mikrofon hört zu …',
  'call.microphone.good': 'Sie sind gut zu hören.',
  'call.microphone.quiet':
    'Sie sind nur leise zu hören. Gehen Sie näher heran oder stellen Sie den Pegel in den Einstellungen dieses Computers höher.',
  'call.microphone.loud': 'Zu laut: Die Sprache verzerrt. Stellen Sie den Pegel niedriger.',
  'call.microphone.silent':
    'Es ist nichts zu hören. Ist das Mikrofon stumm geschaltet oder ein anderes ausgewählt?',
  'call.speaker': 'Hören Sie',
  'call.speaker.left': 'Links abspielen',
  'call.speaker.right': 'Rechts abspielen',
  'call.speaker.question': 'Haben Sie es gehört?',
  'call.speaker.yes': 'Ja',
  'call.speaker.no': 'Nein',
  'call.speaker.help':
    'Stellen Sie diesen Computer lauter und sehen Sie nach, welcher Lautsprecher oder Kopfhörer ausgewählt ist. Spielen Sie den Ton dann noch einmal ab.',
  'call.camera': 'Sehen Sie sich an',
  'call.camera.picture': 'Bild Ihrer Kamera',
  'call.camera.size': 'Die Kamera liefert {width} × {height}.',
  'call.camera.black': 'Das Bild ist schwarz. Ist die Kamera abgedeckt?',
  'call.device.microphone': 'das Mikrofon',
  'call.device.camera': 'die Kamera',
  'call.trouble.title': 'Nicht verfügbar: {device}',
  'call.trouble.denied':
    'Der Browser lässt diese Seite nicht heran. Erlauben Sie es links in der Adresszeile und beginnen Sie noch einmal.',
  'call.trouble.absent': 'Es wurde keines gefunden. Ist es angeschlossen?',
  'call.trouble.held':
    'Das Gerät ist da, lässt sich aber nicht öffnen: Meist hält es ein anderes Programm. Schließen Sie andere Meeting-Programme und beginnen Sie noch einmal.',
  'call.trouble.held-by': 'Gehalten von: {programs}',
  'call.trouble.other': 'Der Browser kann es nicht öffnen ({reason}).',
  'call.trouble.goes-on': 'Der Anruf wird ohne getestet.',
  'call.talk': 'Der Anruf',
  'call.talk.udp': 'Anruf auf dem üblichen Weg (UDP) …',
  'call.talk.tcp': 'Noch ein Anruf auf dem Umweg für geschlossene Netzwerke (TCP oder TLS) …',
  'call.talk.picture': 'Ihr Bild, wie es zurückkommt',
  'call.figure.loss-up': 'Verloren auf dem Hinweg',
  'call.figure.loss-down': 'Verloren auf dem Rückweg',
  'call.figure.jitter': 'Ungleichmäßigkeit',
  'call.figure.delay': 'Hin und zurück',
  'call.figure.rating': 'Sprache (1 bis 4,5)',
  'call.figure.picture': 'Bilder pro Sekunde',
  'call.figures.udp': 'Üblicher Weg (UDP)',
  'call.figures.tcp': 'Umweg (TCP)',
  'call.figures.tls': 'Umweg (TLS)',
  'call.headline.good': 'Anrufe werden gut gehen',
  'call.headline.fair': 'Anrufe gehen, aber nicht ohne Störungen',
  'call.headline.poor': 'Anrufe werden mühsam',
  'call.headline.detour': 'Anrufe gehen nur auf einem Umweg',
  'call.headline.none': 'Durch dieses Netzwerk kommt kein Anruf',
  'call.headline.refused': 'Der Anruf konnte nicht versucht werden',
  'call.headline.starved': 'Das lässt sich jetzt nicht beurteilen',
  'call.headline.broke': 'Der Anruf brach ab',
  'call.broke':
    'Nach {seconds} s kam nichts mehr zurück: Die Gegenstelle war weg, oder das Netzwerk ließ nichts mehr durch. Rufen Sie noch einmal an; bricht es wieder ab, fragen Sie die Person, die das Netzwerk betreut.',
  'call.stopped':
    'Sie haben aufgelegt, bevor es etwas zu sagen gab. Lassen Sie den nächsten Anruf zehn Sekunden laufen.',
  'call.sound.good': 'Man wird Sie gut hören, und Sie die anderen auch.',
  'call.sound.fair': 'Man versteht sich, merkt die Leitung aber ab und zu.',
  'call.sound.poor': 'Die Sprache wird abgehackt sein.',
  'call.sound.unknown': 'Wie Sprache klingen würde, ließ sich nicht messen.',
  'call.because.loss-up':
    '{lossRatio} von dem, was Sie sagen, geht auf dem Weg zu den anderen verloren.',
  'call.because.loss-down':
    '{lossRatio} von dem, was die anderen sagen, geht auf dem Weg zu Ihnen verloren.',
  'call.because.jitter': 'Pakete kommen ungleichmäßig an, um {jitterMs} ms aus dem Takt.',
  'call.because.delay': 'Hin und zurück dauert es {rttMs} ms: Man wird sich ins Wort fallen.',
  'call.picture.good': 'Video wird flüssig laufen.',
  'call.picture.stalls': 'Video wird ab und zu stehen bleiben, weil Pakete verloren gehen.',
  'call.picture.stalls.plain': 'Video wird ab und zu stehen bleiben.',
  'call.picture.computer':
    'Dieser Computer ist für flüssiges Video zu beschäftigt. Das Netzwerk kann nichts dafür.',
  'call.picture.none': 'Es kam kein Bild zurück.',
  'call.way.both':
    'Der übliche Weg (UDP) ist offen, und der Umweg (TCP), auf den Apps ausweichen, auch.',
  'call.way.udp':
    'Der übliche Weg (UDP) ist offen. Der Umweg (TCP) ging nicht; er zählt nur, wenn UDP ausfällt.',
  'call.way.tcp':
    'Der übliche Weg (UDP) ist hier gesperrt. Über TCP kommt der Anruf durch, aber jedes verlorene Paket lässt ihn warten. Bitten Sie die Person, die das Netzwerk betreut, UDP hinauszulassen.',
  'call.way.none':
    'Die Gegenstelle hat geantwortet, aber weder UDP noch TCP hat den Anruf getragen. Bitten Sie die Person, die das Netzwerk betreut, Anrufe hinauszulassen.',
  'call.refused.unreachable': 'Die Gegenstelle antwortet nicht.',
  'call.refused.busy':
    'Die Gegenstelle hat im Moment zu viele Anrufe. Versuchen Sie es in einer Minute noch einmal.',
  'call.refused.not-offered': 'Diese Gegenstelle bietet keine Testanrufe an.',
  'call.refused.denied':
    'Die Gegenstelle möchte einen Schlüssel oder ein Ticket sehen. Bitten Sie um ihre ganze Adresse.',
  'call.starved':
    'Dieser Computer war so beschäftigt, dass die Werte mehr über ihn sagen als über das Netzwerk. Schließen Sie andere Programme und rufen Sie noch einmal an.',
  'call.no-reflector':
    'Für einen Testanruf braucht es eine Gegenstelle. Starten Sie linecheck reflector auf einem anderen Computer und diese Seite mit dessen Adresse:',
  'call.far-end': 'Gegenstelle: {host}',
} as const satisfies Record<keyof typeof english, string>;
