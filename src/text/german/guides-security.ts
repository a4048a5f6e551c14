import type { guidesSecurity as english } from '../english/guides-security.ts';

/** Guided repairs in firewalls and security software of the system and of others, by name. */
export const guidesSecurity = {
  'fix.allow-in-firewall.title': 'Die App von Hand in der Firewall des Systems zulassen',
  'fix.allow-in-firewall.does':
    'Zeigt, wo die App oder ihre Ports zugelassen werden, und achtet darauf, dass die Firewall wieder eingeschaltet ist.',
  'fix.allow-in-firewall.risk':
    'Die Firewall bleibt eingeschaltet; nur die App wird durchgelassen.',
  'guide.allow-in-firewall.windows':
    'Windows-Sicherheit > Firewall- & Netzwerkschutz > Zugriff von App durch Firewall zulassen > Einstellungen ändern: {service} anhaken, Privat und Öffentlich. Eine sperrende Regel steht unter Erweiterte Einstellungen > Ausgehende Regeln: Rechtsklick > Regel deaktivieren. ({ports})',
  'guide.allow-in-firewall.macos-13':
    'Systemeinstellungen > Netzwerk > Firewall > Optionen: {service} auf „Eingehende Verbindungen erlauben“ und „Alle eingehenden Verbindungen blockieren“ aus. ({ports})',
  'guide.allow-in-firewall.macos-15':
    'Systemeinstellungen > Netzwerk > Firewall > Optionen: {service} auf „Eingehende Verbindungen erlauben“ und „Alle eingehenden Verbindungen blockieren“ aus. Ein Filter eines anderen Herstellers: Allgemein > Anmeldeobjekte & Erweiterungen > Netzwerkerweiterungen. ({ports})',
  'guide.allow-in-firewall.linux':
    'Erlauben Sie {service} den Weg hinaus ({ports}): in Gufw > Regeln > Hinzufügen > Ausgehend, mit „sudo ufw allow out ...“ oder mit „sudo firewall-cmd --add-rich-rule=...“. Die sperrende Regel ist im Nachweis genannt.',
  'guide.firewall-on-again.windows':
    'Sehen Sie nach, ob die Firewall eingeschaltet ist: Windows-Sicherheit > Firewall- & Netzwerkschutz zeigt „Firewall ist aktiviert“ für das benutzte Netzwerk. Es geht weiter, sobald sie es ist.',
  'guide.firewall-on-again.macos':
    'Sehen Sie nach, ob die Firewall eingeschaltet ist: Systemeinstellungen > Netzwerk > Firewall. Es geht weiter, sobald sie es ist.',
  'guide.firewall-on-again.linux':
    'Sehen Sie nach, ob die Firewall eingeschaltet ist: In Gufw oder „Firewall“ steht es als Status (im Terminal: „sudo ufw status“ oder „firewall-cmd --state“). Es geht weiter, sobald sie es ist.',

  'fix.exempt-in-security-software.title': 'Das Meeting in der Sicherheitssoftware ausnehmen',
  'fix.exempt-in-security-software.does':
    'Nennt das Produkt und das genaue Menü, in dem der Dienst ausgenommen wird, und achtet danach darauf, dass der Schutz eingeschaltet ist.',
  'fix.exempt-in-security-software.risk':
    'In die ausgenommenen Adressen wird nicht mehr hineingesehen. Schalten Sie zum Probieren einen Schutz aus, schalten Sie ihn wieder ein.',
  'guide.security-kaspersky.windows':
    '{product}: Einstellungen (das Zahnrad) > Sicherheitseinstellungen > Netzwerkeinstellungen > Vertrauenswürdige Adressen, {domains} hinzufügen; und Programme verwalten > die Meeting-App > Ausnahmen > Verschlüsselten Datenverkehr nicht untersuchen. Zum Probieren: Netzwerkeinstellungen > Verschlüsselte Verbindungen nicht untersuchen.',
  'guide.security-kaspersky.macos':
    '{product}: Menüleiste > Kaspersky > Einstellungen > Web-Anti-Virus (oder Datenverkehr) > Vertrauenswürdige Webadressen, {domains} hinzufügen. Zum Probieren: „Sichere Verbindungen untersuchen“ aus.',
  'guide.security-eset.windows':
    '{product}: F5 (Erweiterte Einstellungen) > Schutzfunktionen > SSL/TLS > Regeln für Anwendungs-Scans: die Meeting-App > Ignorieren; oder Web-Schutz > Verwaltung von URL-Listen > vom Inhaltsscan ausgeschlossene Adressen, {domains} hinzufügen. Zum Probieren: SSL/TLS aus.',
  'guide.security-eset.macos':
    '{product}: Einstellungen > Anwendungseinstellungen > Web und E-Mail > Web-Schutz > URL-Listen, {domains} zu den von der Prüfung ausgeschlossenen Adressen hinzufügen.',
  'guide.security-eset.linux':
    '{product}: in der Richtlinie oder der Weboberfläche, Schutzfunktionen > Web-Schutz > SSL/TLS: {domains} ausschließen.',
  'guide.security-avast.windows':
    '{product}: Menü > Einstellungen > Allgemein > Ausnahmen > Ausnahme hinzufügen > Website, {domains} hinzufügen. Zum Probieren: Schutz > Basis-Schutzmodule > Web-Schutz > „HTTPS-Scan aktivieren“ aus.',
  'guide.security-avast.macos':
    '{product}: Basis-Schutzmodule > Web-Schutz > Einstellungen > Ausnahmen hinzufügen, {domains} hinzufügen. Zum Probieren: „Sichere Verbindungen scannen“ aus.',
  'guide.security-avg.windows':
    '{product}: Menü > Einstellungen > Allgemein > Ausnahmen > Ausnahme hinzufügen > Website, {domains} hinzufügen. Zum Probieren: Web und E-Mail > Web-Schutz > „HTTPS-Scan aktivieren“ aus.',
  'guide.security-avg.macos':
    '{product}: Web-Schutz > Einstellungen > Ausnahmen hinzufügen, {domains} hinzufügen. Zum Probieren: „Sichere Verbindungen scannen“ aus.',
  'guide.security-norton.windows':
    '{product}: Einstellungen > Firewall > Programmsteuerung: die Meeting-App > Zulassen. In neueren Versionen: Sicherheit > Web-Schutz (Safe Web) > Ausnahmen, {domains} hinzufügen; zum Probieren „HTTPS-Scan“ ausschalten.',
  'guide.security-norton.macos':
    '{product}: Erweitert > Meinen Mac schützen > Firewall > Anwendungsblockierung: die Meeting-App > Zulassen; und Ausnahmen von Safe Web: {domains}.',
  'guide.security-bitdefender.windows':
    '{product}: Schutz > Online-Gefahrenabwehr > Einstellungen > Ausnahmen verwalten, {domains} hinzufügen; und Schutz > Firewall > Anwendungszugriff: die Meeting-App > Zulassen. Zum Probieren: „Verschlüsselter Web-Scan“ aus.',
  'guide.security-bitdefender.macos':
    '{product}: Schutz > Web (Datenverkehr-Scan) > Ausnahmen, {domains} hinzufügen.',
  'guide.security-mcafee.windows':
    '{product}: Mein Schutz > Firewall > Internetverbindungen für Programme: die Meeting-App > Bearbeiten > Vollständiger Zugriff. In WebAdvisor zuzulassende Websites: {domains}.',
  'guide.security-mcafee.macos':
    '{product}: Mac-Sicherheit > Firewall > das Schloss > Anwendungsberechtigungen: die Meeting-App > Zulassen. In WebAdvisor zuzulassende Websites: {domains}.',
  'guide.security-sophos.windows':
    '{product}: auf sophos.com, Mein Konto > dieser Computer > Schutz > Web > Ausnahmen, {domains} hinzufügen. Auf einem Firmencomputer kann das nur die IT: HTTPS-Entschlüsselung > {domains} ausschließen.',
  'guide.security-sophos.macos':
    '{product}: auf sophos.com, Mein Konto > dieser Computer > Schutz > Web > Ausnahmen, {domains} hinzufügen. Auf einem Firmencomputer kann das nur die IT: HTTPS-Entschlüsselung > {domains} ausschließen.',
  'guide.security-trend-micro.windows':
    '{product}: Gerät > Schutzeinstellungen (das Zahnrad) > Ausnahmelisten > Websites, {domains} hinzufügen; und Programme/Ordner: die Meeting-App.',
  'guide.security-trend-micro.macos':
    '{product}: Web > Schutz vor Internetbedrohungen > Einstellungen > Zulässige Websites, {domains} hinzufügen.',
  'guide.security-f-secure.windows':
    '{product}: Browserschutz (Sicheres Surfen) > Einstellungen > Website-Ausnahmen anzeigen > Zugelassen, {domains} hinzufügen; und Firewall > Windows-Firewall-Einstellungen für die Meeting-App.',
  'guide.security-f-secure.macos':
    '{product}: Menüleiste > Einstellungen > Browserschutz > Website-Ausnahmen > Zugelassen, {domains} hinzufügen.',
  'guide.security-malwarebytes.windows':
    '{product}: Einstellungen > Zulassungsliste > Hinzufügen > Website zulassen, {domains} hinzufügen; dann einer Anwendung die Verbindung zum Internet erlauben: die Meeting-App.',
  'guide.security-malwarebytes.macos':
    '{product}: Einstellungen > Zulassungsliste > Hinzufügen, {domains} eintragen.',
  'guide.security-avira.windows':
    '{product}: Einstellungen (das Zahnrad) > Schutzoptionen > Web-Schutz > Ausnahmen, {domains} hinzufügen.',
  'guide.security-avira.macos':
    '{product}: Einstellungen > Schutz > Web-Schutz > Ausnahmen, {domains} hinzufügen.',
  'guide.security-g-data.windows':
    '{product}: Einstellungen > AntiVirus > Webschutz > Ausnahmen festlegen, {domains} hinzufügen; und Firewall > Anwendungen: die Meeting-App > Erlauben.',
  'guide.security-dr-web.windows':
    '{product}: Sicherheitscenter > das Schloss > Dateien und Netzwerk > SpIDer Gate > Ausnahmen > Webseiten, {domains} hinzufügen; und Ausnahmen > Anwendungen: die Meeting-App.',
  'guide.security-dr-web.macos':
    '{product}: Sicherheitscenter > Ausnahmen > Webseiten, {domains} hinzufügen.',
  'guide.security-adguard.windows':
    '{product}: Einstellungen > Netzwerk > HTTPS-Filterung > HTTPS-Ausnahmen, {domains} hinzufügen; und Gefilterte Anwendungen: das Häkchen bei der Meeting-App entfernen.',
  'guide.security-adguard.macos':
    '{product}: Einstellungen > Netzwerk > HTTPS-Filterung > Ausnahmen, {domains} hinzufügen; und Anwendungen: das Häkchen bei der Meeting-App entfernen.',
  'guide.security-little-snitch.macos':
    '{product}: Menüleiste > Little Snitch-Regeln > nach der Meeting-App suchen: verbietende Regeln löschen oder ausschalten und jede Verbindung zu {domains} erlauben. Zum Probieren: Menüleiste > Netzwerkfilter > Stoppen.',
  'guide.security-lulu.macos':
    '{product}: Menüleiste > „Rules“ > die Meeting-App: jedes „Block“ auf „Allow“ stellen ({domains}). Zum Probieren: Menüleiste > „Disable“.',
  'guide.security-radio-silence.macos':
    '{product}: „Firewall“ > die Meeting-App auswählen > aus der Liste der gesperrten Apps entfernen ({domains}). Zum Probieren: die Firewall ausschalten.',
  'guide.security-opensnitch.linux':
    '{product}: im Fenster > Regeln > die Meeting-App: verbietende Regeln auf Erlauben stellen ({domains}). Zum Probieren: die Pause-Schaltfläche.',
  'guide.security-portmaster.windows':
    '{product}: „Apps“ > die Meeting-App > „Outgoing Rules“ > {domains} erlauben, und „Block Direct Connections“ dafür aus. Zum Probieren: die Ein/Aus-Schaltfläche > „Pause“.',
  'guide.security-portmaster.linux':
    '{product}: „Apps“ > die Meeting-App > „Outgoing Rules“ > {domains} erlauben, und „Block Direct Connections“ dafür aus. Zum Probieren: die Ein/Aus-Schaltfläche > „Pause“.',
  'guide.security-other.any':
    '{products}: Suchen Sie in den Einstellungen nach „HTTPS-Prüfung“, „SSL-Inspektion“, „Web-Schutz“ oder „Firewall-Regeln“ und nehmen Sie die Meeting-App und {domains} aus.',
  'guide.security-managed.any':
    '{products} {products|wird|werden} von Ihrer Firma verwaltet und {products|lässt|lassen} sich hier nicht ändern. Schicken Sie der IT den Bericht dieser Prüfung und bitten Sie darum, {domains} von der Inspektion auszunehmen.',
  'guide.security-on-again.any':
    'Haben Sie zum Probieren etwas ausgeschaltet, schalten Sie es jetzt wieder ein. Es geht weiter, sobald alles wieder eingeschaltet ist, was es vorher war.',
} as const satisfies Record<keyof typeof english, string>;
