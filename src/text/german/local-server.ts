import type { localServer as english } from '../english/local-server.ts';

/** Was der lokale Server der Seite sagt: im Terminal, auf der Seite und in Texten für andere. */
export const localServer = {
  'ui.started': 'Unter dieser Adresse ist die Seite, nur für diesen Computer. Strg-C beendet sie.',
  'ui.not-opened':
    'Es ließ sich kein Browser öffnen ({why}). Öffnen Sie die Adresse oben selbst; sie gilt einmal und fünf Minuten lang.',
  'ui.link-wrong':
    'Diese Adresse öffnet nichts. Starten Sie `linecheck ui` neu und öffnen Sie die Adresse, die es ausgibt.',
  'ui.link-used':
    'Diese Adresse wurde schon benutzt und gilt nur einmal. Ist die Seite in keinem Ihrer Fenster offen, drücken Sie im Terminal Strg-C und starten Sie `linecheck ui` neu.',
  'ui.link-late': 'Diese Adresse ist abgelaufen. Starten Sie `linecheck ui` neu.',
  'ui.ended-idle':
    'Seit {minutes} Minuten war keine Seite offen, deshalb hat sich der lokale Server beendet.',
  'ui.ended-quit': 'Von der Seite aus beendet.',
  'ui.ending': 'Wird beendet; was halb fertig ist, wird vorher rückgängig gemacht.',

  'ui.asking-rights':
    'Der Computer fragt jetzt nach Administratorrechten: in einem eigenen Fenster oder in dem Terminal, in dem Linecheck gestartet wurde.',
  'ui.checking-first':
    'Die letzte Prüfung ist zu alt, um sich darauf zu stützen: Es wird erst neu geprüft …',
  'ui.keep-question': 'Trotzdem behalten?',
  'ui.kept': 'Beibehalten. Sie können es jederzeit rückgängig machen.',
  'ui.stuck':
    'Nicht alles ließ sich rückgängig machen. Versuchen Sie noch einmal, es rückgängig zu machen.',
  'ui.failed': 'Hier hat Linecheck selbst versagt. Was halb fertig war, wurde rückgängig gemacht.',

  'provider-text.subject': 'Störung an meinem Anschluss: Gespräche mit {service} gelingen nicht',
  'provider-text.greeting': 'Guten Tag,',
  'provider-text.intro':
    'über meinen Anschluss funktionieren Gespräche mit {service} nicht richtig. Gemessen wurde dies ({at}):',
  'provider-text.inside':
    'Zwischen meinem Computer und dem Router ist alles in Ordnung: {received} von {sent} Paketen kamen zurück, im Mittel nach {rttMs} ms.',
  'provider-text.inside-lossy':
    'Zwischen meinem Computer und dem Router kamen {received} von {sent} Paketen zurück, im Mittel nach {rttMs} ms.',
  'provider-text.outside': 'Hinter dem Router:',
  'provider-text.figures': 'Die Messwerte:',
  'provider-text.figure': '{name}: {value}',
  'provider-text.ask':
    'Bitte prüfen Sie die Leitung und Ihr Netz dahinter und sagen Sie mir, was Sie finden. Den vollständigen Bericht kann ich schicken.',
  'provider-text.nothing':
    'Nichts von dem, was gemessen wurde, liegt beim Anbieter; ihm davon zu berichten wäre vergebens.',
  'provider-text.thanks': 'Vielen Dank',
} as const satisfies Record<keyof typeof english, string>;
