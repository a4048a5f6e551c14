import type { aboutComputer as english } from '../../english/about/computer.ts';

/** Titles, advice and meaning of the causes on this computer. */
export const aboutComputer = {
  'no-link.title': 'Dieser Computer ist mit keinem Netzwerk verbunden',
  'no-link.do':
    'Schalten Sie das WLAN ein und wählen Sie ein Netzwerk, oder stecken Sie das Kabel ein. Gibt es keines, nutzen Sie den Hotspot Ihres Telefons oder wählen Sie sich per Telefon ein.',
  'no-link.means':
    'Kein Kabel ist eingesteckt und kein WLAN verbunden, oder der Adapter ist ausgeschaltet. Nichts ist erreichbar, nicht einmal der Router. Anders als bei einem Netzwerk, das keine Adresse vergibt, besteht hier gar keine Verbindung.',

  'no-address.title': 'Das Netzwerk hat diesem Computer keine Adresse gegeben (DHCP)',
  'no-address.do':
    'Schalten Sie das WLAN aus und wieder ein, oder ziehen Sie das Kabel ab und stecken es wieder ein. Hilft das nicht, starten Sie den Router neu oder nutzen Sie den Hotspot Ihres Telefons.',
  'no-address.means':
    'Kabel oder WLAN sind verbunden, aber der Router hat keine Adresse vergeben, oder es gibt keinen Weg aus diesem Netzwerk hinaus. Alles scheitert auf einmal. Anders als bei einer fehlenden Verbindung steht die Strecke, und anders als bei einem toten Router ist noch gar kein Router bekannt.',

  'gateway-unreachable.title': 'Der Router antwortet nicht',
  'gateway-unreachable.do':
    'Sehen Sie nach, ob das Kabel fest sitzt, oder gehen Sie im WLAN näher an den Router; starten Sie ihn dann neu (Stecker für 30 Sekunden ziehen). Bis er wieder da ist, nutzen Sie den Hotspot Ihres Telefons.',
  'gateway-unreachable.means':
    'Dieser Computer ist verbunden und hat eine Adresse, aber der Router, die erste Station auf dem Weg nach draußen, schweigt auf jede Art von Anfrage; deshalb ist nichts dahinter erreichbar. Ein Router, der nur Pings ignoriert, ist nicht gemeint: Solange etwas durch ihn hindurchkommt, ist er in Ordnung.',

  'gateway-loss.title': 'Auf der Strecke zum Router gehen Pakete verloren',
  'gateway-loss.do':
    'Stecken Sie ein Netzwerkkabel ein oder gehen Sie näher an den Router. Bleibt es schlecht, nutzen Sie den Hotspot Ihres Telefons.',
  'gateway-loss.means':
    'Zwischen diesem Computer und seinem eigenen Router gehen Pakete verloren: schwaches WLAN, ein schlechtes Kabel oder ein überlasteter Router. Die Sprache bekommt Lücken. Anders als bei Verlusten beim Anbieter geschieht es schon auf dem ersten Stück.',

  'wifi-weak.title': 'Das WLAN-Signal ist schwach',
  'wifi-weak.do':
    'Gehen Sie näher an den Router, stecken Sie ein Kabel ein, oder räumen Sie Tür und Mikrowelle aus dem Weg. Sonst nutzen Sie den Hotspot des Telefons und legen es neben den Computer.',
  'wifi-weak.means':
    'Das Funksignal ist so schwach, dass Pakete wiederholt werden oder verloren gehen, bevor sie den Router erreichen. Anders als bei Störungen durch andere Funknetze ist die Signalstärke niedrig, und anders als bei Problemen des Anbieters ist das erste Stück das schlechte.',

  'wifi-interference.title': 'Anderer Funkverkehr stört das WLAN',
  'wifi-interference.do':
    'Wechseln Sie in das 5-GHz-Netz (oder 6 GHz), stecken Sie ein Netzwerkkabel ein, oder stellen Sie im Router einen anderen Kanal ein.',
  'wifi-interference.means':
    'Das Signal ist stark, aber Nachbarn oder andere Geräte nutzen denselben Kanal, sodass Pakete wiederholt werden müssen. Anders als bei schwachem Signal ist die Signalstärke gut, und anders als beim Stromsparen fehlt ein regelmäßiges Muster.',

  'wifi-power-save.title': 'Das Stromsparen des WLAN-Adapters verzögert Pakete',
  'wifi-power-save.do':
    'Schließen Sie das Netzteil oder ein Netzwerkkabel an, oder schalten Sie das Stromsparen des WLANs in den Systemeinstellungen aus (Linux: „iw dev SCHNITTSTELLE set power_save off“).',
  'wifi-power-save.means':
    'Um Strom zu sparen, schläft der Adapter zwischen den Paketen; deshalb antwortet der Router mit sprunghaften Verzögerungen, sobald es auf der Leitung ruhig ist. Anders als bei schwachem Signal ist das Signal gut, und anders als bei einer schlechten Leitung entsteht die Verzögerung schon vor dem Router.',

  'wifi-awdl.title': 'AirDrop oder AirPlay nimmt dem Mac immer wieder das WLAN weg (AWDL)',
  'wifi-awdl.do':
    'Stellen Sie AirDrop für das Meeting auf „Niemand“ und schalten Sie den AirPlay-Empfänger aus, oder stecken Sie ein Netzwerkkabel ein.',
  'wifi-awdl.means':
    'Für AirDrop, AirPlay und Handoff verlässt ein Mac etwa jede Sekunde seinen WLAN-Kanal. Dateiübertragungen merken davon kaum etwas, Sprache schon. Anders als eine Störung durch fremden Funk hat es einen gleichmäßigen Takt, und es endet, sobald AirDrop aus ist.',

  'client-sandboxed.title':
    'Die Meeting-App ist abgeschottet und darf das Netzwerk nicht nutzen (Sandbox)',
  'client-sandboxed.do':
    'Treten Sie im Browser bei. Zur Reparatur geben Sie der App ihre Netzwerkrechte (Flatpak, Snap, Firejail) oder installieren Sie sie auf die übliche Weise.',
  'client-sandboxed.means':
    'Der Computer erreicht den Dienst, aber die App läuft in einer Sandbox, in der ihr etwas fehlt, etwa die Namensauflösung oder Angaben über das Netzwerk. Anders als bei einer Firewall sperrt sie keine Regel, und andere Programme auf dem Computer funktionieren.',

  'client-outdated.title': 'Die Meeting-App ist zu alt und wird nicht mehr zugelassen',
  'client-outdated.do':
    'Treten Sie jetzt im Browser bei und aktualisieren Sie die App danach. Sind Updates ausgeblendet, entscheidet Ihre Firma darüber: Fragen Sie die IT.',
  'client-outdated.means':
    'Der Dienst hebt seine Mindestversion alle paar Monate an; darunter kann sich eine App weder anmelden noch beitreten, egal wie gut das Netzwerk ist. Anders als bei einer beschädigten Installation entscheidet allein die Versionsnummer. Der Browser funktioniert weiterhin.',

  'client-install-broken.title': 'Die Installation der Meeting-App ist beschädigt',
  'client-install-broken.do':
    'Treten Sie jetzt im Browser bei. Beenden Sie danach alle Prozesse der App, entfernen Sie sie und installieren Sie sie neu; geschieht es wieder, sehen Sie in der Quarantäne des Virenschutzes nach.',
  'client-install-broken.means':
    'Dateien der App fehlen, sind gesperrt oder nur halb vorhanden, meist nach einem Update, das abgebrochen oder vom Virenschutz aufgehalten wurde (Installationscodes wie 10002 oder 3000). Das Netzwerk ist in Ordnung. Anders als bei einer veralteten App würde die Version zugelassen.',

  'client-data-damaged.title': 'Die gespeicherten Daten der Meeting-App sind beschädigt',
  'client-data-damaged.do':
    'Treten Sie jetzt im Browser bei. Schließen Sie danach die App und benennen Sie ihren Datenordner um (er steht im Nachweis); Sie müssen sich dann neu anmelden.',
  'client-data-damaged.means':
    'Das Netzwerk funktioniert und das Konto auf anderen Geräten auch, aber auf diesem Computer kann die App ihre eigenen Dateien nicht lesen oder schreiben; deshalb scheitert die Anmeldung (Code 4). Anders als bei einem gesperrten Konto ist ein anderes Gerät nicht betroffen.',

  'conflicting-program.title': 'Ein anderes Programm kommt der Meeting-App in die Quere',
  'conflicting-program.do':
    'Schließen Sie für das Meeting das Programm, das im Nachweis genannt ist, und starten Sie die Meeting-App neu.',
  'conflicting-program.means':
    'Ein Programm auf diesem Computer verändert den Netzwerkverkehr oder hält fest, was die Meeting-App braucht. Anders als bei einem Fehler im Netzwerk funktionieren andere Geräte daneben.',

  'browser-extension-interferes.title': 'Eine Browser-Erweiterung stört die Meeting-Seite',
  'browser-extension-interferes.do':
    'Öffnen Sie das Meeting in einem privaten Fenster, dort sind Erweiterungen aus, oder nutzen Sie die App. Schalten Sie danach Werbe-, Skript- oder Tracking-Blocker für die Seite des Dienstes aus.',
  'browser-extension-interferes.means':
    'Das Netzwerk ist in Ordnung und die App funktioniert, aber die Seite hängt, weil eine Erweiterung etwas sperrt, das sie braucht. Anders als bei einem Namensfilter ist nur dieser Browser betroffen.',

  'computer-overloaded.title': 'Dieser Computer ist für ein Meeting zu stark ausgelastet',
  'computer-overloaded.do':
    'Schließen Sie die Programme, die im Nachweis genannt sind, vor allem andere Videos, Spiele und Browser-Tabs, und schließen Sie das Netzteil an. Schalten Sie virtuelle Hintergründe aus.',
  'computer-overloaded.means':
    'Prozessor oder Arbeitsspeicher sind ausgeschöpft, deshalb stocken Ton und Bild, obwohl das Netzwerk in Ordnung ist. Auch Netzwerkmessungen kommen auf einem solchen Computer zu spät und werden darum nicht der Leitung angelastet.',

  'system-updates-pending.title':
    'Systemupdates werden gerade installiert oder warten auf einen Neustart',
  'system-updates-pending.do':
    'Lassen Sie die Installation fertig laufen oder starten Sie den Computer neu, wenn mindestens zehn Minuten Zeit sind; sonst treten Sie mit einem anderen Gerät bei und kümmern sich danach darum.',
  'system-updates-pending.means':
    'Eine Installation belegt den Prozessor minutenlang, und halb installierte Updates können Netzwerktreiber oder Sicherheitsteile in einer Mischung aus Alt und Neu hinterlassen. Es wird nur zusammen mit einem passenden Fehler genannt, nie allein.',

  'network-filters-conflict.title':
    'Zwei Programme filtern das Netzwerk dieses Computers und behindern sich',
  'network-filters-conflict.do':
    'Schalten Sie eines der beiden Programme aus, die im Nachweis genannt sind (Firewall, VPN oder Verkehrsfilter), und versuchen Sie es erneut.',
  'network-filters-conflict.means':
    'Zwei Programme greifen an derselben Stelle in das Netzwerk ein, und der Verkehr bleibt zwischen ihnen stecken. Das lokale Netzwerk funktioniert, das Internet ist langsam oder tot. Anders als bei einer Sperrregel hilft es, eines der beiden zu entfernen, gleich welches.',

  'overlays-conflict.title': 'Zwei VPN-artige Programme streiten um den Verkehr',
  'overlays-conflict.do':
    'Schalten Sie eines der Programme aus, die im Nachweis genannt sind (WARP, Tailscale, ein VPN oder Reste davon), und versuchen Sie es erneut.',
  'overlays-conflict.means':
    'Zwei Programme wollen jeweils den gesamten Verkehr übernehmen oder alle Namensanfragen beantworten und überschreiben gegenseitig ihre Einstellungen. Anders als bei einem einzelnen gestörten VPN wechseln die Routen ständig oder gehören beiden.',
} as const satisfies Record<keyof typeof english, string>;
