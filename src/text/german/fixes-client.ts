import type { fixesClient as english } from '../english/fixes-client.ts';

/** Repairs of the client, the login page, the updates and the account. */
export const fixesClient = {
  'fix.sign-in-to-portal.title': 'Sich an diesem Netzwerk anmelden',
  'fix.sign-in-to-portal.does':
    'Öffnet die Anmeldeseite dieses Netzwerks und wartet; sobald das Internet antwortet, geht es von selbst weiter.',
  'fix.sign-in-to-portal.risk':
    'Keines. Was Sie eintippen, geht an das Netzwerk, in dem Sie sind; geben Sie dort kein Passwort ein, das Sie auch anderswo benutzen.',
  'guide.portal-tunnel-off.windows':
    'Trennen Sie {names} für die Anmeldung: Einstellungen > Netzwerk und Internet > VPN > Trennen, oder im Programm selbst. Solange es eingeschaltet ist, kann die Anmeldeseite nicht erscheinen.',
  'guide.portal-tunnel-off.macos':
    'Trennen Sie {names} für die Anmeldung: Systemeinstellungen > VPN, oder über das Symbol des Programms in der Menüleiste. Solange es eingeschaltet ist, kann die Anmeldeseite nicht erscheinen.',
  'guide.portal-tunnel-off.gnome':
    'Trennen Sie {names} für die Anmeldung: das Menü oben rechts > VPN, oder Einstellungen > Netzwerk > VPN. Solange es eingeschaltet ist, kann die Anmeldeseite nicht erscheinen.',
  'guide.portal-tunnel-off.kde':
    'Trennen Sie {names} für die Anmeldung: das Netzwerksymbol in der Kontrollleiste > Trennen. Solange es eingeschaltet ist, kann die Anmeldeseite nicht erscheinen.',
  'guide.portal-tunnel-off.linux':
    'Trennen Sie {names} für die Anmeldung in dem Programm, das es eingerichtet hat. Solange es eingeschaltet ist, kann die Anmeldeseite nicht erscheinen.',
  'guide.portal-lookup-automatic.windows':
    'Stellen Sie den Namensserver für die Anmeldung auf automatisch: Einstellungen > Netzwerk und Internet > Erweiterte Netzwerkeinstellungen > Ihr Adapter > Zusätzliche Eigenschaften anzeigen > DNS-Serverzuweisung > Bearbeiten > Automatisch.',
  'guide.portal-lookup-automatic.macos':
    'Nehmen Sie Ihre eigenen Namensserver für die Anmeldung heraus: Systemeinstellungen > Netzwerk > Ihre Verbindung > Details > DNS; schalten Sie Profile oder Apps mit verschlüsseltem DNS aus. Notieren Sie, was dort stand.',
  'guide.portal-lookup-automatic.gnome':
    'Stellen Sie den Namensserver für die Anmeldung auf automatisch: Einstellungen > Netzwerk oder WLAN > das Zahnrad neben Ihrer Verbindung > IPv4 > DNS > Automatisch; ebenso unter IPv6.',
  'guide.portal-lookup-automatic.kde':
    'Stellen Sie den Namensserver für die Anmeldung auf automatisch: Systemeinstellungen > WLAN & Netzwerke > Ihre Verbindung > IPv4 > Methode > Automatisch; ebenso unter IPv6.',
  'guide.portal-lookup-automatic.linux':
    'Schalten Sie die verschlüsselte Namensauflösung für die Anmeldung aus, zum Beispiel mit „resolvectl dnsovertls SCHNITTSTELLE no“. Ein Neustart des Computers oder des Dienstes bringt sie zurück.',
  'guide.sign-in-to-portal.any':
    'Melden Sie sich auf der Seite an, die sich öffnet. Öffnet sich keine, tippen Sie {url} in die Adresszeile eines Browsers. Es geht von selbst weiter, sobald Sie durchgelassen werden.',
  'guide.portal-tunnel-on.any':
    'Verbinden Sie {names} wieder, jetzt, wo das Netzwerk Sie hinauslässt.',

  'fix.update-client.title': 'Die Meeting-App aktualisieren',
  'fix.update-client.does':
    'Startet den Updater, der die App installiert hat; wo es keinen gibt, öffnet sich die Download-Seite des Herstellers.',
  'fix.update-client.risk':
    'Die App wird geschlossen, während sie ersetzt wird, und die alte Version kommt nicht zurück. Nicht während eines Gesprächs.',
  'update-client.forbidden':
    'Eine Richtlinie auf diesem Computer verbietet Ihnen, die App zu aktualisieren: Das muss tun, wer sie gesetzt hat, meist die IT-Abteilung.',
  'guide.close-client.windows':
    'Schließen Sie {service} vollständig: Rechtsklick auf das Symbol neben der Uhr (vielleicht hinter dem Pfeil) > Beenden. Das Fenster zu schließen genügt nicht.',
  'guide.close-client.macos':
    'Schließen Sie {service} vollständig: Klicken Sie auf das Fenster, dann in der Menüleiste auf {service} > Beenden, oder drücken Sie Befehl-Q.',
  'guide.close-client.linux':
    'Schließen Sie {service} vollständig: Rechtsklick auf das Symbol in der Leiste > Beenden, oder schließen Sie alle Fenster.',
  'guide.update-in-client.windows':
    'Klicken Sie in {service} oben rechts auf Ihr Bild > Nach Updates suchen, lassen Sie installieren und warten Sie, bis es neu gestartet ist.',
  'guide.update-in-client.macos':
    'Öffnen Sie in der Menüleiste das Menü mit dem Namen {service} > Nach Updates suchen, lassen Sie installieren und warten Sie, bis es neu gestartet ist.',
  'guide.update-in-client.linux':
    'Öffnen Sie die Softwareverwaltung Ihres Systems und aktualisieren Sie dort {service}, falls es aufgeführt ist. Wenn nicht, überspringen Sie diesen Schritt.',
  'guide.download-client.windows':
    'Laden Sie die neueste Version von {page} herunter, schließen Sie die App und starten Sie das Installationsprogramm. Fragt es nach einem Administrator, muss jemand mit diesem Passwort es eingeben.',
  'guide.download-client.macos':
    'Laden Sie die neueste Version von {page} herunter (wählen Sie „Apple Silicon“ oder „Intel“, wie unter Apple-Menü > Über diesen Mac angegeben), schließen Sie die App, öffnen Sie die Datei und folgen Sie ihr.',
  'guide.download-client.linux':
    'Laden Sie das Paket für Ihr System von {page} herunter und installieren Sie es, zum Beispiel mit „sudo apt install ./DATEI.deb“ oder „sudo dnf install ./DATEI.rpm“.',

  'fix.set-client-data-aside.title': 'Die eigenen Daten der App beiseitelegen',
  'fix.set-client-data-aside.does':
    'Benennt den beschädigten Ordner der App um, damit sie beim Start einen neuen anlegt. Nichts wird gelöscht.',
  'fix.set-client-data-aside.risk':
    'Sie müssen sich neu anmelden, und Einstellungen und Chats, die nur auf diesem Computer liegen, fehlen, bis es rückgängig gemacht wird.',
  'guide.free-disk.windows':
    'Der Datenträger ist voll. Geben Sie mindestens 2 GB frei: Einstellungen > System > Speicher > Temporäre Dateien, und leeren Sie danach den Papierkorb.',
  'guide.free-disk.macos':
    'Der Datenträger ist voll. Geben Sie mindestens 2 GB frei: Systemeinstellungen > Allgemein > Speicher, und leeren Sie danach den Papierkorb.',
  'guide.free-disk.linux':
    'Der Datenträger ist voll. Geben Sie mindestens 2 GB frei: Leeren Sie den Papierkorb und den Ordner Downloads, oder sehen Sie mit „df -h“ und „du -sh ~/*“ nach.',

  'fix.repair-client-install.title': 'Die installierte App reparieren',
  'fix.repair-client-install.does':
    'Berichtigt die Berechtigungen ihrer Programmdateien, entfernt das Quarantäne-Kennzeichen, legt halb fertige Ordner beiseite und hilft bei einer sauberen Installation (Fehler 10002 und verwandte).',
  'fix.repair-client-install.risk':
    'Was das Programm ändert, wird rückgängig gemacht, wenn es nicht hilft. Über eine Neuinstallation entscheiden Sie.',
  'guide.reinstall-client.windows':
    'Installieren Sie die App neu: Einstellungen > Apps > Installierte Apps > die App > Deinstallieren. Suchen Sie ihre Dateien in der Quarantäne des Virenschutzes und stellen Sie sie wieder her; starten Sie dann das neue Installationsprogramm mit Rechtsklick > Als Administrator ausführen.',
  'guide.reinstall-client.macos':
    'Installieren Sie die App neu: Bewegen Sie sie aus „Programme“ in den Papierkorb, leeren Sie ihn und installieren Sie sie wieder. Weigert sich der Mac, sie zu öffnen: Systemeinstellungen > Datenschutz & Sicherheit > Dennoch öffnen.',
  'guide.reinstall-client.linux':
    'Schließen Sie die Installation ab oder wiederholen Sie sie: „sudo dpkg --configure -a“ und „sudo apt install --reinstall zoom“, oder „sudo dnf reinstall zoom“; bei Flatpak „flatpak repair“ und „flatpak update“.',

  'fix.remove-client-policy.title': 'Eine einzelne Richtlinie der App entfernen',
  'fix.remove-client-policy.does':
    'Entfernt die eine Richtlinie, die Ton und Bild oder Sie selbst aussperrt, und setzt sie wieder ein, wenn sie nicht der Grund war.',
  'fix.remove-client-policy.risk':
    'Jemand hat diese Richtlinie absichtlich gesetzt. Tun Sie es nur auf einem Computer, der Ihnen gehört, oder mit Zustimmung der IT-Abteilung.',

  'fix.system-updates.title': 'Die ausstehenden Systemupdates installieren',
  'fix.system-updates.does':
    'Öffnet die Stelle, an der das System seine Updates installiert; bei einer alten Liste vertrauenswürdiger Stellen erneuert es nur diese Liste, wo das System es erlaubt.',
  'fix.system-updates.risk':
    'Updates dauern Minuten, starten den Computer vielleicht neu und lassen sich nicht rückgängig machen. Nicht kurz vor einem Meeting.',
  'system-updates.under-way':
    'Das System installiert gerade Updates. Lassen Sie es fertig werden und prüfen Sie danach erneut.',
  'guide.system-updates.windows-10':
    'Einstellungen > Update und Sicherheit > Windows Update > Nach Updates suchen > Jetzt installieren, und auf Nachfrage neu starten.',
  'guide.system-updates.windows':
    'Einstellungen > Windows Update > Nach Updates suchen > Alle installieren, und auf Nachfrage neu starten.',
  'guide.system-updates.macos':
    'Systemeinstellungen > Allgemein > Softwareupdate > Jetzt aktualisieren. Das kleine Update Ihres jetzigen Systems genügt; eine neue Hauptversion kann warten.',
  'guide.system-updates.gnome':
    'Software > Aktualisierungen > Herunterladen, dann „Neu starten und aktualisieren“.',
  'guide.system-updates.kde':
    'Discover > Aktualisierungen > Alle aktualisieren, und auf Nachfrage neu starten.',
  'guide.system-updates.linux':
    'Installieren Sie die Updates: „sudo apt update && sudo apt upgrade“ oder „sudo dnf upgrade --refresh“, und starten Sie neu, wenn der Kernel dabei war.',

  'fix.restore-account-setting.title': 'Eine einzelne Einstellung des Kontos berichtigen',
  'fix.restore-account-setting.does':
    'Ändert über die API des Dienstes das eine Feld, das Sie in die Ferne schickt oder Ihr Land aussperrt, und merkt sich den alten Wert zum Rückgängig machen.',
  'fix.restore-account-setting.risk':
    'Es gilt für alle im Konto. Nur mit den Zugangsdaten des Administrators.',
  'restore-account-setting.unknown': 'Das Konto konnte nicht abgefragt werden: {why}.',
} as const satisfies Record<keyof typeof english, string>;
