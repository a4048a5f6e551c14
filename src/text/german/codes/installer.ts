import type { installer as english } from '../../english/codes/installer.ts';

/** Codes shown while the app is installed or updated. */
export const installer = {
  'code.installer.10002.means':
    'Das Installations- oder Updateprogramm konnte seine Dateien nicht ablegen. Oft wird das als „keine Verbindung“ gemeldet, weil eine zu alte App nicht eingelassen wird.',
  'code.installer.10002.reasons':
    'Erscheint beim Aktualisieren oder Installieren unter Windows oder auf dem Mac: Das Installationsprogramm findet seine Dateien nicht, ein Virenschutz hält sie zurück, Administratorrechte fehlen, die App läuft noch, oder ihre Dateien sind beschädigt.',
  'code.installer.10002.listed':
    'Zooms eigene Liste ordnet 3000, 10002, 10004, 10006 und 13003 der Installation zu: ein laufender Prozess, eine gesperrte Datei, ein Virenschutz, zu wenig Speicherplatz.',
  'code.installer.10002.connection':
    'Es heißt, dies sei ein Verbindungsfehler. Eine Quelle dafür fand sich nicht; das Netzwerk kann beitragen, wenn es den Download blockiert, mitliest oder abschneidet.',
  'code.installer.10002.decides':
    'Erschien der Code beim Aktualisieren oder beim Beitreten? Beim Aktualisieren entscheiden die installierten Dateien, der freie Speicherplatz, die Quarantäne des Virenschutzes und der Download. Beim Beitreten: Vergleichen Sie zuerst die installierte Version mit der Mindestversion und prüfen Sie dann das Netzwerk wie bei jeder gescheiterten Verbindung.',
  'code.installer.10002.do':
    'Treten Sie jetzt im Browser bei. Beenden Sie danach alle Prozesse der App, sehen Sie in der Quarantäne des Virenschutzes nach und installieren Sie die neueste Version als Administrator. Erschien der Code beim Beitreten, starten Sie die ganze Prüfung.',
  'code.installer.3000.means': 'Eine Datei der App wird gerade verwendet, weil die App noch läuft.',
  'code.installer.3000.reasons':
    'Ein laufender Prozess der App hält eine Datei fest: Prozesse beenden, Ordner löschen, das Installationsprogramm als Administrator starten.',
  'code.installer.3000.do':
    'Schließen Sie die App ganz (beenden Sie ihre Prozesse oder starten Sie den Computer neu) und installieren Sie dann noch einmal.',
  'code.installer.10004.means':
    'Aus derselben Familie wie 10002: Die Installation wurde nicht fertig.',
  'code.installer.10004.reasons':
    'Familie der Installationsfehler: App vollständig entfernen (CleanZoom), Speicherplatz freimachen, Virenschutz prüfen.',
  'code.installer.10004.decides':
    'Es fand sich keine Quelle mit einer Bedeutung für jede einzelne Nummer: Den Ausschlag geben der Zustand der installierten Dateien, der freie Speicherplatz und die Einträge im Protokoll des Virenschutzes.',
  'code.installer.10004.do':
    'Treten Sie jetzt im Browser bei. Machen Sie danach Speicherplatz frei, entfernen Sie die App vollständig und installieren Sie sie neu.',
} as const satisfies Record<keyof typeof english, string>;
