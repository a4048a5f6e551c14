import type { guidesComputer as english } from '../english/guides-computer.ts';

/** Guided repairs on this computer: programs, browser, VPN, and settings changed by hand. */
export const guidesComputer = {
  'fix.close-program.title': 'Das störende Programm schließen',
  'fix.close-program.does':
    'Nennt es und geht von selbst weiter, wenn es weg ist. Schließen müssen Sie es selbst.',
  'fix.close-program.risk': 'Speichern Sie zuerst Ihre Arbeit darin.',
  'guide.close-program.windows':
    'Schließen Sie {programs}: im eigenen Fenster, über das Symbol neben der Uhr oder im Task-Manager (Strg+Umschalt+Esc > Prozesse > Task beenden).',
  'guide.close-program.macos':
    'Schließen Sie {programs}: Befehl-Q im eigenen Fenster, über das Symbol in der Menüleiste oder Apple-Menü > Sofort beenden (Wahl-Befehl-Esc).',
  'guide.close-program.gnome':
    'Schließen Sie {programs}: im eigenen Fenster oder in der Systemüberwachung > Prozesse > Prozess beenden.',
  'guide.close-program.kde':
    'Schließen Sie {programs}: im eigenen Fenster oder im Systemmonitor > Prozesse (Strg+Esc) > Prozess beenden.',
  'guide.close-program.linux':
    'Schließen Sie {programs} im eigenen Fenster, oder halten Sie den zugehörigen Dienst an.',
  'fix.ease-computer.title': 'Den Computer entlasten',
  'fix.ease-computer.does': 'Zählt auf, was in einem Gespräch am meisten kostet.',
  'fix.ease-computer.risk': 'Keines.',
  'guide.ease-computer.windows-10':
    'Schließen Sie das Netzteil an; Einstellungen > System > Netzbetrieb und Energiesparen > Zusätzliche Energieeinstellungen > Höchstleistung. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'guide.ease-computer.windows-11':
    'Schließen Sie das Netzteil an; Einstellungen > System > Strom & Akku > Energiemodus > Beste Leistung. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'guide.ease-computer.macos':
    'Schließen Sie das Netzteil an; Systemeinstellungen > Batterie > Stromsparmodus > Nie. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'guide.ease-computer.gnome':
    'Schließen Sie das Netzteil an; Einstellungen > Energie > Energie-Modus > Leistung. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'guide.ease-computer.kde':
    'Schließen Sie das Netzteil an; das Energiesymbol in der Kontrollleiste > Energieprofil > Leistung. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'guide.ease-computer.linux':
    'Schließen Sie das Netzteil an. Schließen Sie Browser-Tabs und schalten Sie in der Meeting-App virtuelle Hintergründe und HD-Video aus.',
  'fix.pause-traffic.title': 'Uploads und Downloads pausieren',
  'fix.pause-traffic.does':
    'Nennt, wo sie auf diesem Computer pausiert werden, und erinnert Sie daran, die anderen in diesem Netzwerk darum zu bitten.',
  'fix.pause-traffic.risk': 'Keines: Sie laufen nach dem Meeting weiter.',
  'guide.pause-traffic.windows':
    'Pausieren Sie, was lädt: OneDrive, Dropbox oder Google Drive über das Symbol neben der Uhr > Synchronisierung anhalten; Steam > Downloads > Pause; Einstellungen > Windows Update > Updates für 1 Woche aussetzen.',
  'guide.pause-traffic.macos':
    'Pausieren Sie, was lädt: iCloud Drive und Fotos (Fotos > ganz unten: Anhalten), Dropbox oder Google Drive über das Symbol in der Menüleiste > Pausieren, Time Machine > Dieses Backup überspringen.',
  'guide.pause-traffic.linux':
    'Pausieren Sie, was lädt: Nextcloud, Dropbox oder Syncthing über das Symbol in der Leiste, Backups, Steam und Paketaktualisierungen.',
  'guide.pause-others.any':
    'Bitten Sie die anderen in diesem Netzwerk, Streaming, Spiele und Uploads während des Meetings zu pausieren, und schalten Sie Kameras aus, die ins Internet aufzeichnen.',
  'fix.switch-extension-off.title': 'Die Browser-Erweiterung ausschalten',
  'fix.switch-extension-off.does':
    'Nennt die Erweiterung und die Seite, auf der sie ausgeschaltet wird, und bemerkt, wenn sie aus ist.',
  'fix.switch-extension-off.risk':
    'Was sie gesperrt oder verändert hat, ist ohne sie wieder da, bis Sie sie wieder einschalten.',
  'guide.switch-extension-off.any':
    'Tippen Sie in {browser} {page} in die Adresszeile und schalten Sie „{extension}“ aus. Laden Sie danach die Meeting-Seite neu.',
  'guide.switch-extension-off-safari.macos':
    'Wählen Sie in der Menüleiste Safari > Einstellungen > Erweiterungen und entfernen Sie das Häkchen bei „{extension}“. Laden Sie danach die Meeting-Seite neu.',
  'guide.private-window.any':
    'Öffnen Sie das Meeting zur Sicherheit einmal in einem privaten Fenster (Strg+Umschalt+N oder Befehl-Umschalt-N, in Firefox P statt N): Dort sind Erweiterungen aus.',
  'fix.restart-client.title': 'Die App schließen, neu starten und neu anmelden',
  'fix.restart-client.does':
    'Die App liest ihre Einstellungen, und der Dienst seine Regeln, nur beim Start.',
  'fix.restart-client.risk':
    'Ein laufendes Gespräch endet, und Sie brauchen Ihr Passwort oder die Anmeldung Ihrer Firma.',
  'guide.sign-in-again.any':
    'Starten Sie die App neu, klicken Sie auf Ihr Bild > Abmelden und melden Sie sich so an, wie Ihr Konto es verlangt (Passwort, oder SSO bei einem Firmenkonto).',

  'fix.switch-vpn-off.title': 'Das VPN für das Meeting ausschalten',
  'fix.switch-vpn-off.does': 'Nennt es und bemerkt, wenn der Verkehr wieder direkt geht.',
  'fix.switch-vpn-off.risk':
    'Was das VPN braucht, funktioniert solange nicht. Auf einem Firmencomputer fragen Sie zuerst.',
  'guide.switch-vpn-off.windows':
    'Trennen Sie {names}: Einstellungen > Netzwerk und Internet > VPN > Trennen, oder im Programm selbst.',
  'guide.switch-vpn-off.macos':
    'Trennen Sie {names}: Systemeinstellungen > VPN, oder über das Symbol des Programms in der Menüleiste.',
  'guide.switch-vpn-off.gnome':
    'Trennen Sie {names}: das Menü oben rechts > VPN, oder Einstellungen > Netzwerk > VPN.',
  'guide.switch-vpn-off.kde':
    'Trennen Sie {names}: das Netzwerksymbol in der Kontrollleiste > Trennen.',
  'guide.switch-vpn-off.linux':
    'Trennen Sie {names}: Netzwerksymbol der Leiste > VPN, oder in dem Programm, das es eingerichtet hat (im Terminal: „nmcli connection down NAME“).',
  'fix.choose-near-exit.title': 'Einen VPN-Ausgang in Ihrer Nähe wählen',
  'fix.choose-near-exit.does': 'Behält das VPN, aber ohne den Umweg oder das fremde Land.',
  'fix.choose-near-exit.risk': 'Das VPN verbindet sich einmal neu.',
  'guide.choose-near-exit.any':
    'Wählen Sie in {names} einen Server in Ihrem eigenen Land, möglichst nah, oder schalten Sie für die Meeting-App „Split-Tunnel“ (Split Tunneling) ein.',
  'fix.lift-kill-switch.title': 'Das VPN wieder verbinden oder seine Sperre aufheben',
  'fix.lift-kill-switch.does':
    'Zeigt, wie Sie die Sperre beenden, die nichts hinauslässt, solange das VPN getrennt ist.',
  'fix.lift-kill-switch.risk': 'Ohne die Sperre geht Verkehr ohne das VPN hinaus.',
  'guide.lift-kill-switch.any':
    'Öffnen Sie das VPN-Programm und verbinden Sie es; oder schalten Sie in seinen Einstellungen „Kill Switch“, „Lockdown-Modus“ oder „ohne VPN blockieren“ aus. Ist das Programm weg, installieren Sie es noch einmal und entfernen Sie es richtig: Seine Regeln sind zurückgeblieben.',
  'fix.keep-one-overlay.title':
    'Nur eines der Programme behalten, die den gesamten Verkehr befördern',
  'fix.keep-one-overlay.does': 'Nennt sie; eines allein funktioniert.',
  'fix.keep-one-overlay.risk': 'Was das andere braucht, funktioniert solange nicht.',
  'guide.keep-one-overlay.any':
    'Diese Programme befördern oder filtern hier den Verkehr: {names}. Beenden Sie alle bis auf eines (über das Symbol neben der Uhr oder in der Menüleiste) und prüfen Sie erneut.',
  'fix.restart-tunnel-program.title': 'Das Tunnelprogramm neu starten oder richtig beenden',
  'fix.restart-tunnel-program.does': 'Räumt die erfundenen Adressen weg, die es hinterlassen hat.',
  'fix.restart-tunnel-program.risk':
    'Was das Programm braucht, funktioniert nicht, solange es aus ist.',
  'guide.restart-tunnel-program.any':
    'Starten Sie das Tunnelprogramm (Clash, Mihomo, sing-box, V2Ray und Ähnliches) noch einmal, schalten Sie darin „TUN-Modus“ oder „System-Proxy“ aus und beenden Sie es über sein eigenes Menü.',
  'guide.renew-lookups.windows':
    'Damit der Computer die erfundenen Adressen vergisst: Öffnen Sie ein Terminal, tippen Sie „ipconfig /flushdns“ und starten Sie die Meeting-App neu.',
  'guide.renew-lookups.macos':
    'Damit der Computer die erfundenen Adressen vergisst: Schalten Sie das WLAN aus und wieder ein und starten Sie die Meeting-App neu.',
  'guide.renew-lookups.linux':
    'Damit der Computer die erfundenen Adressen vergisst: Klicken Sie auf das Netzwerksymbol der Leiste, trennen und verbinden Sie (im Terminal: „resolvectl flush-caches“), und starten Sie die Meeting-App neu.',
  'fix.stop-conflicting-network.title': 'Das Netzwerk beenden, das dieselben Adressen benutzt',
  'fix.stop-conflicting-network.does':
    'Holt den Weg zum Dienst von einem Container, einer virtuellen Maschine oder einem VPN zurück.',
  'fix.stop-conflicting-network.risk':
    'Container oder virtuelle Maschinen in jenem Netzwerk verlieren es.',
  'guide.stop-conflicting-network.any':
    'Beenden Sie, was die im Nachweis genannte Route angelegt hat: „docker compose down“ oder ein anderer Adressbereich in Docker, die virtuelle Maschine oder das VPN. Es geht weiter, wenn die Route weg ist.',

  'fix.resolver-by-hand.title': 'Von Hand einen anderen Namensserver wählen',
  'fix.resolver-by-hand.does':
    'Zeigt, wo der Namensserver eingestellt wird und wie es zurück zu automatisch geht.',
  'fix.resolver-by-hand.risk':
    'Namen eines Firmennetzes sind vielleicht nicht zu finden; fragen Sie dort zuerst. Notieren Sie, was dort stand.',
  'guide.resolver-by-hand.windows-10':
    'Einstellungen > Netzwerk und Internet > Eigenschaften (Ihrer Verbindung) > IP-Einstellungen > Bearbeiten > Manuell > IPv4: 1.1.1.1 und 8.8.8.8. Zurück: an derselben Stelle > Automatisch (DHCP).',
  'guide.resolver-by-hand.windows-11':
    'Einstellungen > Netzwerk und Internet > Erweiterte Netzwerkeinstellungen > Ihr Adapter > Zusätzliche Eigenschaften anzeigen > DNS-Serverzuweisung > Bearbeiten > Manuell > IPv4: 1.1.1.1 und 8.8.8.8. Zurück: an derselben Stelle > Automatisch (DHCP).',
  'guide.resolver-by-hand.macos':
    'Systemeinstellungen > Netzwerk > Ihre Verbindung > Details > DNS: 1.1.1.1 und 8.8.8.8 mit dem Pluszeichen hinzufügen. Zurück: mit dem Minuszeichen entfernen.',
  'guide.resolver-by-hand.gnome':
    'Einstellungen > Netzwerk oder WLAN > das Zahnrad neben Ihrer Verbindung > IPv4 > DNS: Automatisch aus, 1.1.1.1, 8.8.8.8 > Anwenden, dann die Verbindung aus- und einschalten. Zurück: Automatisch ein.',
  'guide.resolver-by-hand.kde':
    'Systemeinstellungen > WLAN & Netzwerke > Ihre Verbindung > IPv4 > Methode > Automatisch (nur Adressen), DNS-Server 1.1.1.1,8.8.8.8 > Anwenden, dann neu verbinden. Zurück: Methode > Automatisch.',
  'guide.resolver-by-hand.linux':
    'Einstellungen > Netzwerk > Zahnrad Ihrer Verbindung > IPv4 > DNS: Schalten Sie „Automatisch“ aus und tragen Sie 1.1.1.1, 8.8.8.8 ein. Zurück: „Automatisch“ wieder einschalten. Im Terminal, bis zur nächsten Verbindung: „sudo resolvectl dns SCHNITTSTELLE 1.1.1.1 8.8.8.8“. Zurück: „sudo resolvectl revert SCHNITTSTELLE“.',
  'fix.hosts-file-by-hand.title': 'Die Zeile von Hand aus der Hosts-Datei nehmen',
  'fix.hosts-file-by-hand.does': 'Zeigt, wie die Datei mit den nötigen Rechten geöffnet wird.',
  'fix.hosts-file-by-hand.risk':
    'Entfernen Sie nur die im Nachweis genannten Zeilen; auf die anderen verlässt sich vielleicht etwas.',
  'guide.hosts-file-by-hand.windows':
    'Startmenü > „Editor“ eintippen > Als Administrator ausführen > Datei > Öffnen > C:\\Windows\\System32\\drivers\\etc\\hosts („Alle Dateien“ wählen). Setzen Sie ein # vor die im Nachweis genannten Zeilen und speichern Sie.',
  'guide.hosts-file-by-hand.macos':
    'Öffnen Sie das Terminal, tippen Sie „sudo nano /etc/hosts“, setzen Sie ein # vor die im Nachweis genannten Zeilen, dann Control-O, Eingabetaste, Control-X.',
  'guide.hosts-file-by-hand.linux':
    'Öffnen Sie ein Terminal, tippen Sie „sudo nano /etc/hosts“, setzen Sie ein # vor die im Nachweis genannten Zeilen, dann Strg+O, Eingabetaste, Strg+X.',
  'fix.proxy-by-hand.title': 'Den Proxy von Hand berichtigen',
  'fix.proxy-by-hand.does':
    'Zeigt, wo der Proxy eingestellt wird, und bemerkt, wenn er sich geändert hat.',
  'fix.proxy-by-hand.risk':
    'In einem Firmennetz fragen Sie, welcher Proxy richtig ist. Notieren Sie, was dort stand.',
  'guide.proxy-by-hand.windows':
    'Einstellungen > Netzwerk und Internet > Proxy: „Proxyserver verwenden“ und „Setupskript verwenden“ ausschalten (oder den Proxy eintragen, den die IT nennt), und die Meeting-App einmal schließen.',
  'guide.proxy-by-hand.macos':
    'Systemeinstellungen > Netzwerk > Ihre Verbindung > Details > Proxies: ausschalten, was eingeschaltet ist und nicht dorthin gehört (oder den Proxy eintragen, den die IT nennt), OK, und die Meeting-App einmal schließen.',
  'guide.proxy-by-hand.gnome':
    'Einstellungen > Netzwerk > Proxy > Aus (oder der Proxy, den die IT nennt), und die Meeting-App einmal schließen. Suchen Sie auch in ~/.profile und /etc/environment nach Proxy-Variablen.',
  'guide.proxy-by-hand.kde':
    'Systemeinstellungen > WLAN & Netzwerke > Proxy > Kein Proxy (oder der Proxy, den die IT nennt), und die Meeting-App einmal schließen. Suchen Sie auch in ~/.profile und /etc/environment nach Proxy-Variablen.',
  'guide.proxy-by-hand.linux':
    'Einstellungen > Netzwerk > Proxy: Wählen Sie „Keiner“ oder berichtigen Sie die Adresse. Ist dort nichts eingestellt, nehmen Sie die Proxy-Variablen (http_proxy, https_proxy, all_proxy) aus ~/.profile, ~/.bashrc oder /etc/environment. Melden Sie sich ab und wieder an und starten Sie die Meeting-App.',
  'fix.sign-in-to-proxy.title': 'Sich am Proxy anmelden',
  'fix.sign-in-to-proxy.does':
    'Öffnet eine Seite im Browser, damit der Proxy nach Ihrem Namen fragen kann.',
  'fix.sign-in-to-proxy.risk':
    'Keines. Geben Sie Ihr Firmenpasswort nur ein, wenn das Fenster von Ihrer Firma kommt.',
  'guide.sign-in-to-proxy.any':
    'Öffnen Sie irgendeine Seite im Browser und melden Sie sich an, wenn der Proxy fragt; treten Sie dann im selben Browser bei. Die App selbst kann sich vielleicht nicht anmelden.',
  'fix.clock-by-hand.title': 'Die Uhr von Hand auf automatisch stellen',
  'fix.clock-by-hand.does':
    'Zeigt, wo Datum und Uhrzeit automatisch gestellt werden, und bemerkt, wenn es so ist.',
  'fix.clock-by-hand.risk': 'Keines.',
  'guide.clock-by-hand.windows':
    'Einstellungen > Zeit und Sprache > Datum und Uhrzeit: „Uhrzeit automatisch festlegen“ ein, dann „Jetzt synchronisieren“. Prüfen Sie auch die Zeitzone.',
  'guide.clock-by-hand.macos':
    'Systemeinstellungen > Allgemein > Datum & Uhrzeit: „Datum und Uhrzeit automatisch einstellen“ ein (ist es das schon, aus- und wieder einschalten). Prüfen Sie auch die Zeitzone.',
  'guide.clock-by-hand.gnome':
    'Einstellungen > System > Datum und Zeit: „Datum und Uhrzeit automatisch ermitteln“ ein. Prüfen Sie auch die Zeitzone.',
  'guide.clock-by-hand.kde':
    'Systemeinstellungen > Datum & Zeit: „Datum und Uhrzeit automatisch einstellen“ ein > Anwenden. Prüfen Sie auch die Zeitzone.',
  'guide.clock-by-hand.linux':
    'Einstellungen > System > Datum und Zeit: Schalten Sie „Datum und Uhrzeit automatisch ermitteln“ ein und warten Sie einige Sekunden. Im Terminal: „sudo timedatectl set-ntp true“; „timedatectl“ sagt dann, dass die Uhr synchronisiert ist.',
  'fix.ipv6-by-hand.title': 'IPv6 von Hand ausschalten',
  'fix.ipv6-by-hand.does':
    'Zeigt, wo, bis der Anbieter es behoben hat; schalten Sie es danach wieder ein.',
  'fix.ipv6-by-hand.risk':
    'Die Verbindung ist einige Sekunden weg. Hosts, die nur IPv6 haben, sind nicht erreichbar.',
  'guide.ipv6-by-hand.windows-10':
    'Einstellungen > Netzwerk und Internet > Adapteroptionen ändern > Rechtsklick auf Ihren Adapter > Eigenschaften > das Häkchen bei „Internetprotokoll, Version 6 (TCP/IPv6)“ entfernen > OK. Setzen Sie es wieder, wenn es behoben ist.',
  'guide.ipv6-by-hand.windows-11':
    'Einstellungen > Netzwerk und Internet > Erweiterte Netzwerkeinstellungen > Ihr Adapter > Weitere Adapteroptionen > Bearbeiten > das Häkchen bei „Internetprotokoll, Version 6 (TCP/IPv6)“ entfernen > OK. Setzen Sie es wieder, wenn es behoben ist.',
  'guide.ipv6-by-hand.macos':
    'Systemeinstellungen > Netzwerk > Ihre Verbindung > Details > TCP/IP > IPv6 konfigurieren > Nur Link-Local. Zurück: Automatisch.',
  'guide.ipv6-by-hand.gnome':
    'Einstellungen > Netzwerk oder WLAN > das Zahnrad neben Ihrer Verbindung > IPv6 > Deaktivieren > Anwenden, dann die Verbindung aus- und einschalten. Zurück: Automatisch.',
  'guide.ipv6-by-hand.kde':
    'Systemeinstellungen > WLAN & Netzwerke > Ihre Verbindung > IPv6 > Methode > Deaktiviert > Anwenden, dann neu verbinden. Zurück: Automatisch.',
  'guide.ipv6-by-hand.linux':
    'Rechtsklick auf das Netzwerksymbol der Leiste > Verbindungen bearbeiten > Ihre Verbindung > IPv6 > Methode: Deaktiviert > Speichern, dann trennen und wieder verbinden. Zurück: Methode: Automatisch. Im Terminal, bis zum nächsten Start: „sudo sysctl net.ipv6.conf.SCHNITTSTELLE.disable_ipv6=1“, zurück mit 0.',
  'fix.vpn-packet-size.title': 'Im VPN eine kleinere Paketgröße einstellen',
  'fix.vpn-packet-size.does': 'Zeigt, welcher Wert große Pakete durch den Tunnel lässt.',
  'fix.vpn-packet-size.risk': 'Das VPN verbindet sich einmal neu.',
  'guide.vpn-packet-size.any':
    'Stellen Sie in den Einstellungen des VPN die MTU auf 1280 (WireGuard: „MTU = 1280“ unter [Interface]; OpenVPN: „tun-mtu 1400“ und „mssfix 1360“) und verbinden Sie neu.',
  'fix.sandbox-permissions.title': 'Der App ihre Netzwerkrechte geben',
  'fix.sandbox-permissions.does':
    'Nennt das Recht, das ihre Sandbox ihr vorenthält, und wie sie es bekommt.',
  'fix.sandbox-permissions.risk':
    'Die App darf dann, was sie in einer gewöhnlichen Installation darf.',
  'guide.sandbox-flatpak.linux':
    'Dem Flatpak fehlt {lacks}. Tippen Sie „flatpak override --user --share=network us.zoom.Zoom“, oder schalten Sie es in Flatseal ein, und starten Sie die App neu.',
  'guide.sandbox-snap.linux':
    'Dem Snap fehlt {lacks}. Tippen Sie „sudo snap connect zoom-client:network“ (und ebenso für network-bind) und starten Sie die App neu.',
  'guide.sandbox-firejail.linux':
    'Firejail verwehrt {lacks}. Schreiben Sie „protocol unix,inet,inet6,netlink“ in ~/.config/firejail/zoom.profile, oder starten Sie die App ohne Firejail, und starten Sie sie neu.',
  'fix.restart-computer.title': 'Den Computer neu starten',
  'fix.restart-computer.does':
    'Beendet halb installierte Updates, übrig gebliebene Filter und erfundene Adressen auf einmal.',
  'fix.restart-computer.risk':
    'Dauert Minuten, mit ausstehenden Updates bis zu einer halben Stunde. Speichern Sie Ihre Arbeit.',
  'guide.restart-computer.any':
    'Speichern Sie Ihre Arbeit und starten Sie den Computer neu, wenn mindestens zehn Minuten Zeit sind; sonst treten Sie zuerst mit einem anderen Gerät bei. Prüfen Sie dann erneut.',
} as const satisfies Record<keyof typeof english, string>;
