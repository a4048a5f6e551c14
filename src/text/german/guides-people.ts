import type { guidesPeople as english } from '../english/guides-people.ts';

/** What only other people can do, and how to get heard until then. */
export const guidesPeople = {
  'fix.call-provider.title': 'Den Anbieter anrufen, mit den Messwerten zur Hand',
  'fix.call-provider.does':
    'Sagt Ihnen, was Sie dort vortragen, damit der Anruf nicht mit „Starten Sie den Router neu“ endet.',
  'fix.call-provider.risk': 'Keines.',
  'guide.call-provider.any':
    'Speichern Sie den Bericht (auf der Seite unter „IT informieren“; im Terminal: „linecheck check --save report.html“), rufen Sie den Anbieter an und sagen Sie: mit Kabel gemessen, der Router antwortet, das Problem beginnt dahinter; dann die Werte aus dem Nachweis, und wann es auftritt. Lassen Sie sich eine Ticketnummer geben.',
  'fix.lower-demands.title': 'Weniger von der Leitung verlangen',
  'fix.lower-demands.does': 'Hält den Ton gut, wo die Leitung nicht alles schafft.',
  'fix.lower-demands.risk': 'Das Bild ist kleiner oder aus.',
  'guide.lower-demands.any':
    'In der Meeting-App: Video aus oder HD aus, Sprecheransicht statt vieler Bilder, kein virtueller Hintergrund, und lieber ein Fenster teilen als einen Film. Ton braucht 0,1 Mbit/s, Video in 720p etwa 1,8 Mbit/s in jede Richtung.',
  'guide.faster-plan.any':
    'Reicht die Leitung Tag für Tag nicht, obwohl WLAN und Router in Ordnung sind, ist sie zu klein: Zeigen Sie dem Anbieter die gemessenen Werte und fragen Sie nach mehr Upload.',
  'fix.ask-administrator.title': 'Den Administrator fragen, mit dem Nachweis zur Hand',
  'fix.ask-administrator.does':
    'Sagt Ihnen, was Sie schicken: eine Datei, offline lesbar, mit genau den Regeln, die fehlen.',
  'fix.ask-administrator.risk': 'Keines.',
  'guide.ask-administrator.any':
    'Speichern Sie den Bericht (auf der Seite unter „IT informieren“; im Terminal: „linecheck check --save report.html“) und schicken Sie ihn der IT-Abteilung oder dem Betreiber dieses Netzwerks: was geschieht, seit wann, auf welchen Geräten, und die im Nachweis genannte Regel. Im Terminal gibt „linecheck allowlist“ die Regeln für deren Firewall aus. Prüfen Sie nach der Antwort erneut.',
  'fix.join-in-browser.title': 'Im Browser beitreten',
  'fix.join-in-browser.does': 'Braucht keine installierte App und keine ihrer Dateien.',
  'fix.join-in-browser.risk':
    'Einige Funktionen fehlen im Browser, und der Host hat ihn vielleicht ausgeschaltet.',
  'guide.join-in-browser.any':
    'Öffnen Sie den Link der Einladung im Browser und wählen Sie „Mit Ihrem Browser anmelden“ oder „Über den Browser beitreten“ (bei {service} erscheint das vielleicht erst, wenn Sie das Öffnen der App abbrechen).',
  'fix.wait-for-service.title': 'Die Statusseite des Dienstes verfolgen',
  'fix.wait-for-service.does':
    'Öffnet sie: Der Fehler liegt beim Dienst, und hier lässt er sich nicht beheben.',
  'fix.wait-for-service.risk': 'Keines.',
  'guide.wait-for-service.any':
    'Der Fehler liegt bei {service} selbst. Auf der Statusseite steht, wann er behoben ist; verabreden Sie für dieses Meeting einen Anruf oder einen anderen Dienst.',
  'fix.account-settings-by-hand.title': 'Die Einstellungen des Kontos ansehen',
  'fix.account-settings-by-hand.does':
    'Öffnet die Seite des Dienstes und nennt das Menü; ändern kann es nur der Administrator des Kontos.',
  'fix.account-settings-by-hand.risk': 'Einstellungen eines Kontos gelten für alle darin.',
  'guide.account-state.any':
    'Melden Sie sich in einem Browser bei zoom.us an: Die Profilseite zeigt, ob das Konto aktiv ist und welche Lizenz es hat. Nach fünf falschen Passwörtern ist es 30 Minuten gesperrt; ein inaktives schaltet der Administrator ein (Admin > Benutzerverwaltung > Benutzer).',
  'guide.account-countries.any':
    'Der Administrator oder Host sieht bei zoom.us unter Admin > Kontoverwaltung > Kontoeinstellungen > Meeting > Sicherheit die Länder-Einstellung nach („Block or approve entry for users from specific countries/regions“) und lässt Ihr Land zu. Mit einem VPN wählen Sie einen Ausgang in Ihrem eigenen Land.',
  'guide.account-regions.any':
    'Der Administrator sieht bei zoom.us unter Admin > Kontoverwaltung > Kontoeinstellungen > Meeting > In Meeting (Erweitert) die Rechenzentrums-Einstellung nach („Customize data center regions for meetings/webinars hosted by users on this account“) und setzt das Häkchen bei der Region, die Ihnen am nächsten ist.',
  'fix.dial-in.title': 'Per Telefon einwählen',
  'fix.dial-in.does':
    'Damit sind Sie in weniger als einer Minute zu hören, ganz ohne das Netzwerk hier.',
  'fix.dial-in.risk': 'Nur Ton, und der Anruf kann etwas kosten.',
  'guide.dial-in.any':
    'In der Einladung stehen Telefonnummern und die Meeting-ID: Wählen Sie eine Nummer Ihres Landes, tippen Sie die ID und #, dann den Kenncode und #. Oder treten Sie mit dem Telefon über mobile Daten bei.',
} as const satisfies Record<keyof typeof english, string>;
