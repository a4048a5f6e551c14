import type { kit as english } from '../../english/codes/kit.ts';

/** Codes of the software development kits: listed so that nobody mistakes them for those of the app. */
export const kit = {
  'code.do.tell-maker':
    'Diese Nummer ist für den Hersteller des Programms bestimmt, das sie zeigt: Teilen Sie sie ihm mit.',
  'code.kit.swapped':
    'Die Beschreibungen von 3000 und 3005 sehen in der Tabelle des Herstellers vertauscht aus: Den Ausschlag gibt, ob ein anderes Meeting läuft.',
  'code.kit.success': 'Erfolg.',
  'code.kit.call-failed': 'Der Aufruf ist gescheitert, ein genauerer Grund wird nicht genannt.',
  'code.kit.not-initialised': 'Das SDK wurde nicht initialisiert.',
  'code.kit.another-meeting': 'Ein anderes Meeting läuft.',
  'code.kit.mail-required': 'Eine E-Mail-Adresse ist nötig.',
  'code.kit.no-meeting': 'Dieses Meeting gibt es nicht.',
  'code.kit.not-host': 'Sie sind nicht der Host.',
  'code.kit.passcode-wrong': 'Der Kenncode ist falsch.',
  'code.kit.not-started': 'Das Meeting hat nicht begonnen.',
  'code.kit.removed': 'Sie wurden aus dem Meeting entfernt.',
  'code.kit.registration-required': 'Eine Registrierung ist nötig.',
  'code.kit.sign-in-required': 'Eine Anmeldung ist nötig.',
  'code.kit.token-wrong': 'Das Token ist falsch oder fehlt.',
  'code.kit.no-web-join': 'Das Beitreten aus dem Browser ist nicht erlaubt.',
  'code.kit.mail-blocked': 'Die E-Mail-Adresse wurde von der Administration gesperrt.',
  'code.kit.no-response': 'Der Webdienst antwortet nicht.',
  'code.kit.interface-errors': 'Fehler des Hosts oder der Schnittstelle.',
  'code.kit.too-long': 'Der Vorgang hat zu lange gedauert.',
  'code.kit.internal-error': 'Ein interner Fehler.',
  'code.kit.session-data-wrong': 'Die Daten der Sitzung sind falsch.',
  'code.kit.platform-unsupported': 'Die Plattform wird nicht unterstützt.',
  'code.kit.files-unreachable': 'Dateien, die die Seite braucht, sind nicht erreichbar.',
  'code.kit.session-closed': 'Die Sitzung ist geschlossen.',
  'code.kit.session-reconnecting':
    'Die Sitzung verbindet sich neu; in der App bedeutet dieselbe Nummer, dass Zoom nicht erreichbar ist.',
  'code.kit.no-network': 'Das Netzwerk ist nicht verfügbar.',
  'code.kit.reconnecting-failed': 'Das Wiederverbinden ist gescheitert.',
  'code.kit.media-router': 'Der Medienserver hat einen Fehler gemeldet.',
  'code.kit.ended': 'Das Meeting ist zu Ende.',
  'code.kit.app-incompatible': 'Die Version der App passt nicht.',
  'code.kit.device-fault': 'Ein Fehler des Geräts.',
  'code.kit.unknown-error': 'Ein unbekannter Fehler.',
  'code.kit.other-account': 'Das Meeting gehört zu einem anderen Konto.',
  'code.kit.connection-trouble': 'Es gibt Schwierigkeiten mit der Netzwerkverbindung.',
} as const satisfies Record<keyof typeof english, string>;
