import type { telling as english } from '../../english/codes/telling.ts';

/** How an error code is told: where it was seen, how far its sources can be trusted, what decides. */
export const telling = {
  'code.place.app': 'in der App, beim Anmelden oder Beitreten',
  'code.place.installer': 'beim Installieren oder Aktualisieren der App',
  'code.place.web-client': 'im Browser-Client',
  'code.place.outlook-plugin': 'im Plug-in für Outlook',
  'code.place.zoom-apps': 'in einer App im Meeting (Zoom Apps)',
  'code.place.meeting-sdk-web': 'vom Meeting SDK für das Web',
  'code.place.video-sdk-web': 'vom Video SDK für das Web',
  'code.place.sdk-windows': 'vom SDK für Windows',
  'code.place.sdk-macos': 'vom SDK für macOS',
  'code.place.sdk-android': 'vom SDK für Android',
  'code.place.sdk-ios': 'vom SDK für iOS',
  'code.mark.A': 'Aussage des Herstellers',
  'code.mark.B': 'Dritte, die den Hersteller zitieren',
  'code.mark.C': 'eine einzelne, schwache Quelle',
  'code.mark.R': 'aus der Erinnerung, ohne dass eine Seite gefunden wurde; nachzuprüfen unter',
  'code.which': 'Dieselbe Nummer kommt an mehreren Stellen vor. Wo haben Sie sie gesehen?',
  'code.heading': '{codes}, gesehen {place}',
  'code.to-do': 'Was zu tun ist: {says}',
  'code.decides': 'Was den Ausschlag gibt: {says}',
  'code.checks': 'Prüfungen, die es zeigen: {checks}.',
  'code.causes': 'Mögliche Ursachen:',
  'code.source': 'Quelle:',
  'code.sources': 'Quellen, die einander ergänzen oder widersprechen:',
  'code.unknown': '„{asked}“ ist weder ein bekannter Fehlercode noch eine bekannte Ursache.',
  'code.nearest': 'Die nächstliegenden bekannten Codes: {codes}.',
  'code.catalogue':
    'docs/causes.md nennt alle Ursachen; Codes schreiben Sie so, wie die App sie zeigt, etwa 10002.',
} as const satisfies Record<keyof typeof english, string>;
