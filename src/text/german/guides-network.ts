import type { guidesNetwork as english } from '../english/guides-network.ts';

/** Guided repairs of the network nearby: joining, cable, radio, router, phone. */
export const guidesNetwork = {
  'fix.join-network.title': 'Mit einem Netzwerk verbinden',
  'fix.join-network.does': 'Zeigt, wo das WLAN eingeschaltet und ein Netzwerk gewählt wird.',
  'fix.join-network.risk': 'Keines.',
  'guide.join-network.windows':
    'Stecken Sie das Netzwerkkabel ein, oder: Klicken Sie auf das Netzwerksymbol neben der Uhr, schalten Sie WLAN ein und den Flugzeugmodus aus und wählen Sie Ihr Netzwerk. (Einstellungen > Netzwerk und Internet > WLAN)',
  'guide.join-network.macos':
    'Stecken Sie das Netzwerkkabel ein, oder: Klicken Sie auf das WLAN-Symbol in der Menüleiste, schalten Sie es ein und wählen Sie Ihr Netzwerk. (Systemeinstellungen > WLAN)',
  'guide.join-network.gnome':
    'Stecken Sie das Netzwerkkabel ein, oder: Öffnen Sie das Menü oben rechts, schalten Sie WLAN ein und den Flugmodus aus und wählen Sie Ihr Netzwerk. (Einstellungen > WLAN)',
  'guide.join-network.kde':
    'Stecken Sie das Netzwerkkabel ein, oder: Klicken Sie auf das Netzwerksymbol in der Kontrollleiste, schalten Sie WLAN ein und den Flugzeugmodus aus und wählen Sie Ihr Netzwerk.',
  'guide.join-network.linux':
    'Stecken Sie das Netzwerkkabel ein, oder klicken Sie auf das Netzwerksymbol der Leiste und wählen Sie ein WLAN (im Terminal: „nmcli device wifi connect NAME --ask“).',

  'fix.renew-address.title': 'Das Netzwerk erneut um eine Adresse bitten',
  'fix.renew-address.does':
    'Zeigt, wie Sie trennen und wieder verbinden, damit der Router eine Adresse vergibt.',
  'fix.renew-address.risk': 'Die Verbindung ist einige Sekunden weg.',
  'guide.renew-address.windows':
    'Schalten Sie das WLAN aus und wieder ein, oder ziehen Sie das Kabel ab und stecken es wieder ein. Reicht das nicht: Einstellungen > Netzwerk und Internet > Erweiterte Netzwerkeinstellungen > Ihr Adapter > Deaktivieren, dann Aktivieren.',
  'guide.renew-address.macos':
    'Schalten Sie das WLAN aus und wieder ein, oder ziehen Sie das Kabel ab und stecken es wieder ein. Reicht das nicht: Systemeinstellungen > Netzwerk > Ihre Verbindung > Details > TCP/IP > DHCP-Lease erneuern.',
  'guide.renew-address.gnome':
    'Schalten Sie das WLAN aus und wieder ein, oder ziehen Sie das Kabel ab und stecken es wieder ein. Reicht das nicht: Einstellungen > Netzwerk > das Zahnrad neben Ihrer Verbindung > IPv4 > Automatisch (DHCP) > Anwenden.',
  'guide.renew-address.kde':
    'Schalten Sie das WLAN aus und wieder ein, oder ziehen Sie das Kabel ab und stecken es wieder ein. Reicht das nicht: Klicken Sie auf das Netzwerksymbol > Trennen, dann Verbinden.',
  'guide.renew-address.linux':
    'Klicken Sie auf das Netzwerksymbol der Leiste, trennen Sie die Verbindung und verbinden Sie neu (im Terminal: „nmcli device disconnect SCHNITTSTELLE“ und „nmcli device connect SCHNITTSTELLE“).',

  'fix.use-cable.title': 'Ein Netzwerkkabel benutzen',
  'fix.use-cable.does': 'Umgeht den Funk: ein Kabel zwischen diesem Computer und dem Router.',
  'fix.use-cable.risk':
    'Die Verbindung wechselt einmal, und ein laufendes Gespräch setzt vielleicht kurz aus.',
  'guide.plug-cable.any':
    'Stecken Sie ein Netzwerkkabel in den Router und in diesen Computer (oder in seinen Adapter). Der Computer bevorzugt es von selbst; es geht weiter, sobald er das tut.',

  'fix.use-hotspot.title': 'Den Hotspot des Telefons benutzen',
  'fix.use-hotspot.does':
    'Nimmt für dieses Meeting ein anderes Netzwerk; das geht am schnellsten, wenn dieses sich von hier aus nicht reparieren lässt.',
  'fix.use-hotspot.risk':
    'Es verbraucht das Datenvolumen des Telefons: eine Stunde Video etwa 1,5 GB, eine Stunde Ton 60 MB.',
  'guide.share-phone.any':
    'Schalten Sie am Telefon den Hotspot ein. iPhone: Einstellungen > Persönlicher Hotspot > Zugriff für andere erlauben. Android: Einstellungen > Netzwerk & Internet > Hotspot & Tethering > WLAN-Hotspot. Lassen Sie diese Seite offen und das Telefon neben dem Computer liegen.',
  'guide.join-phone.windows':
    'Klicken Sie auf das Netzwerksymbol neben der Uhr und wählen Sie das Netzwerk des Telefons. (Einstellungen > Netzwerk und Internet > WLAN > Verfügbare Netzwerke anzeigen)',
  'guide.join-phone.macos':
    'Klicken Sie auf das WLAN-Symbol in der Menüleiste und wählen Sie das Netzwerk des Telefons. (Systemeinstellungen > WLAN)',
  'guide.join-phone.gnome':
    'Öffnen Sie das Menü oben rechts > WLAN und wählen Sie das Netzwerk des Telefons. (Einstellungen > WLAN)',
  'guide.join-phone.kde':
    'Klicken Sie auf das Netzwerksymbol in der Kontrollleiste und wählen Sie das Netzwerk des Telefons.',
  'guide.join-phone.linux':
    'Klicken Sie auf das Netzwerksymbol der Leiste und wählen Sie das Netzwerk des Telefons (im Terminal: „nmcli device wifi connect NAME --ask“).',

  'fix.restart-router.title': 'Den Router neu starten',
  'fix.restart-router.does':
    'Zählt die Sekunden, beobachtet, wie der Router zurückkommt, und prüft von selbst erneut.',
  'fix.restart-router.risk': 'Alle in diesem Netzwerk sind zwei bis fünf Minuten offline.',
  'guide.unplug-router.any':
    'Ziehen Sie den Netzstecker des Routers, und den des Modems, falls es ein eigenes Gerät ist. Lassen Sie ihn {seconds} Sekunden draußen; die Zeit wird für Sie gezählt.',
  'guide.plug-in-router.any':
    'Stecken Sie ihn wieder ein (zuerst das Modem). Die meisten brauchen ein bis drei Minuten, bis ihre Lampen ruhig leuchten. Es geht weiter, sobald der Router antwortet.',
  'guide.await-line.any':
    'Der Router ist wieder da; jetzt verbindet er sich mit dem Anbieter. Es geht weiter, sobald das Internet antwortet. Tut es das nicht binnen fünf Minuten, ist die Leitung gestört, und Sie müssen den Anbieter anrufen.',

  'fix.router-packet-size.title': 'Im Router eine kleinere Paketgröße einstellen',
  'fix.router-packet-size.does':
    'Zeigt, welche Einstellung des Routers große Pakete wieder durchlässt.',
  'fix.router-packet-size.risk':
    'Der Router verbindet sich einmal neu. Notieren Sie den alten Wert, bevor Sie ihn ändern.',
  'guide.router-packet-size.any':
    'Stellen Sie auf der Seite des Routers unter Internet, WAN oder PPPoE die MTU auf 1492 (oder 1400, wenn das nicht reicht) und schalten Sie „MSS-Clamping“ ein, wo es angeboten wird.',
  'fix.router-udp-timeout.title': 'Den Router sich Gespräche länger merken lassen',
  'fix.router-udp-timeout.does':
    'Zeigt, welche Einstellungen des Routers stille Gespräche abschneiden.',
  'fix.router-udp-timeout.risk':
    'Telefone, die SIP ALG brauchen, funktionieren vielleicht nicht mehr; schalten Sie es dann wieder ein.',
  'guide.router-udp-timeout.any':
    'Schalten Sie auf der Seite des Routers unter Firewall, NAT oder Erweitert „SIP ALG“ aus und stellen Sie die UDP-Zeitgrenze (UDP-Timeout) auf 120 Sekunden oder mehr.',
  'fix.router-fair-queue.title': 'Den Router die Leitung gerecht aufteilen lassen',
  'fix.router-fair-queue.does':
    'Zeigt die Einstellung des Routers, mit der Uploads die Sprache nicht mehr verzögern.',
  'fix.router-fair-queue.risk': 'Downloads werden vielleicht etwas langsamer.',
  'guide.router-fair-queue.any':
    'Schalten Sie auf der Seite des Routers unter QoS oder Datenverkehr SQM, „Smart Queue“ oder CAKE ein, mit 90 Prozent des gemessenen Tempos in beide Richtungen. Gibt es das nicht, geben Sie diesem Computer oder Videoanrufen Vorrang.',
  'fix.router-filter.title': 'Den Namen des Dienstes im Router freigeben',
  'fix.router-filter.does': 'Zeigt, wo ein Router oder Filtergerät Namen sperrt.',
  'fix.router-filter.risk':
    'Keines. In einem Netzwerk, das nicht Ihres ist, fragen Sie den Betreiber.',
  'guide.router-filter.any':
    'Geben Sie auf der Seite des Routers (oder von Pi-hole, AdGuard Home, NextDNS) unter Kindersicherung, Filter oder Sicherheit die Domänen des Dienstes frei und starten Sie den Browser neu.',

  'fix.move-closer.title': 'Näher an den Router gehen',
  'fix.move-closer.does': 'Zeigt die Stärke des Funksignals, während Sie gehen.',
  'fix.move-closer.risk': 'Keines.',
  'guide.move-closer.any':
    'Gehen Sie näher an den Router, oder räumen Sie Türen, Metall und die Mikrowelle aus dem Weg. Das Signal liegt jetzt bei {signal} dBm; ab {goal} dBm (näher an null ist besser) geht es von selbst weiter.',
  'fix.change-wifi-channel.title': 'Den überfüllten Kanal verlassen',
  'fix.change-wifi-channel.does':
    'Zeigt, wie Sie auf ein Band oder einen Kanal mit weniger Nachbarn kommen.',
  'fix.change-wifi-channel.risk': 'Geräte verlieren das WLAN für einige Sekunden.',
  'guide.change-wifi-channel.any':
    'Dieser Computer ist auf Kanal {channel}. Wählen Sie das 5-GHz- oder 6-GHz-Netz desselben Routers, wenn es einen eigenen Namen hat; oder stellen Sie auf der Seite des Routers einen anderen Kanal ein (WLAN > Kanal > Automatisch, oder 1, 6, 11 bei 2,4 GHz).',
  'fix.stop-airdrop.title': 'AirDrop und AirPlay für das Meeting ausschalten',
  'fix.stop-airdrop.does': 'Verhindert, dass der Mac jede Sekunde seinen WLAN-Kanal verlässt.',
  'fix.stop-airdrop.risk': 'Solange kann Ihnen niemand Dateien per AirDrop schicken.',
  'guide.stop-airdrop.macos':
    'Systemeinstellungen > Allgemein > AirDrop & Handoff: AirDrop > Niemand, „Handoff erlauben“ aus, „AirPlay-Empfänger“ aus. (Schneller: Kontrollzentrum > AirDrop aus.)',
  'fix.wifi-stay-awake.title': 'Das WLAN wach halten',
  'fix.wifi-stay-awake.does': 'Zeigt, wo das Stromsparen des Funks ausgeschaltet wird.',
  'fix.wifi-stay-awake.risk': 'Der Akku hält etwas weniger lang.',
  'guide.wifi-stay-awake.windows-10':
    'Schließen Sie das Netzteil an. Dann: Systemsteuerung > Energieoptionen > Energiesparplaneinstellungen ändern > Erweiterte Energieeinstellungen ändern > Drahtlosadaptereinstellungen > Energiesparmodus > Höchstleistung.',
  'guide.wifi-stay-awake.windows-11':
    'Schließen Sie das Netzteil an, und Einstellungen > System > Strom & Akku: Energiemodus > Beste Leistung, Stromsparmodus aus. Wo es angeboten wird, auch: Systemsteuerung > Energieoptionen > Erweiterte Energieeinstellungen ändern > Drahtlosadaptereinstellungen > Höchstleistung.',
  'guide.wifi-stay-awake.windows-11-24h2':
    'Schließen Sie das Netzteil an, und Einstellungen > System > Strom & Akku: Energiemodus > Beste Leistung, Energiesparmodus aus. Wo es angeboten wird, auch: Systemsteuerung > Energieoptionen > Erweiterte Energieeinstellungen ändern > Drahtlosadaptereinstellungen > Höchstleistung.',
  'guide.wifi-stay-awake.macos':
    'Schließen Sie das Netzteil an, und Systemeinstellungen > Batterie > Stromsparmodus > Nie.',
  'guide.wifi-stay-awake.gnome':
    'Schließen Sie das Netzteil an, und Einstellungen > Energie > Energie-Modus > Leistung oder Ausgeglichen, „Automatisch Energie sparen“ aus.',
  'guide.wifi-stay-awake.kde':
    'Schließen Sie das Netzteil an, und das Energiesymbol in der Kontrollleiste > Energieprofil > Leistung.',
  'guide.wifi-stay-awake.linux':
    'Schließen Sie das Netzteil an: Die meisten Laptops sparen dann nicht mehr. Im Terminal, bis zur nächsten Verbindung: „sudo iw dev SCHNITTSTELLE set power_save off“.',
} as const satisfies Record<keyof typeof english, string>;
