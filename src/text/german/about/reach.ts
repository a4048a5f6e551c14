import type { aboutReach as english } from '../../english/about/reach.ts';

/** Titles, advice and meaning of the causes on the way to the service. */
export const aboutReach = {
  'internet-down.title': 'Der Router funktioniert, aber das Internet dahinter ist weg',
  'internet-down.do':
    'Nutzen Sie den Hotspot Ihres Telefons (mobile Daten) oder wählen Sie sich per Telefon ein. Starten Sie Modem und Router neu; hilft das nicht, rufen Sie den Anbieter an.',
  'internet-down.means':
    'Der Router antwortet, aber nichts dahinter, weder Namen noch bloße Adressen noch einer der unabhängigen Server. Also ist die Leitung oder der Anbieter gestört. Anders als bei einem toten Namensserver scheitern auch Adressen, und anders als bei einer Anmeldeseite antwortet überhaupt nichts.',

  'captive-portal.title':
    'Dieses Netzwerk verlangt zuerst eine Anmeldung auf einer Webseite (Captive Portal)',
  'captive-portal.do':
    'Öffnen Sie http://captive.apple.com im Browser; die Anmeldeseite von Hotel, Zug oder Gastnetz erscheint. Stimmen Sie zu oder melden Sie sich an, und treten Sie dann erneut bei.',
  'captive-portal.means':
    'Solange Sie nicht angemeldet sind, beantwortet das Netzwerk jede Webanfrage mit seiner eigenen Seite. Namen werden aufgelöst und Verbindungen öffnen sich, deshalb wirkt es halb lebendig. Anders als bei aufgebrochener Verschlüsselung werden auch einfache Testseiten mit bekannter Antwort ersetzt, und zwar bei mindestens zwei unabhängigen Prüfungen.',

  'captive-portal-hidden.title':
    'Verschlüsseltes DNS oder ein VPN verdeckt die Anmeldeseite dieses Netzwerks',
  'captive-portal-hidden.do':
    'Schalten Sie VPN und verschlüsseltes DNS („privates DNS“, DNS über TLS oder HTTPS) kurz aus, öffnen Sie http://captive.apple.com, melden Sie sich an und schalten Sie beides wieder ein.',
  'captive-portal-hidden.means':
    'Das Netzwerk wartet auf Ihre Anmeldung, aber seine Seite erscheint nie, weil Ihr VPN oder verschlüsseltes DNS sich nicht umleiten lässt. Es sieht aus wie eine tote Leitung. Anders als dort antwortet aber der Namensserver des Netzwerks selbst noch.',

  'address-blocklisted.title': 'Das Netzwerk sperrt eine der Adressen des Dienstes (Sperrliste)',
  'address-blocklisted.do':
    'Versuchen Sie zweimal beizutreten: Vielleicht wird eine andere Adresse gewählt. Klappt es nicht, nutzen Sie den Hotspot Ihres Telefons. Bitten Sie die IT, die im Nachweis genannte Adresse von der Sperrliste der Firewall zu nehmen.',
  'address-blocklisted.means':
    'Eine von mehreren Adressen des Dienstes bekommt keine Antwort, während ihre Geschwister antworten. Firewalls, die Listen schlechter Adressen beziehen, führen darin manchmal eine unschuldige. Anders als bei einer Sperre des ganzen Dienstes antworten die Geschwister, und anders als bei einem ausgefallenen Server ist sie von anderswo erreichbar.',

  'egress-blocks-service.title': 'Die Firewall des Netzwerks sperrt den Meeting-Dienst',
  'egress-blocks-service.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Bitten Sie die IT, TCP 443 zu den Namen und Adressen des Dienstes freizugeben; „linecheck check --save report.md“ schreibt ihr die Regel auf.',
  'egress-blocks-service.means':
    'Die Adressen des Dienstes werden richtig nachgeschlagen, aber keine Verbindung zu ihnen öffnet sich, während andere Seiten funktionieren. Also weist eine Firewall auf dem Weg den ganzen Dienst ab. Anders als hier würde bei einem Ausfall die Verbindung oder die Statusseite es sagen, und ein Namensfilter ließe die Verbindung zuerst aufgehen.',

  'egress-blocks-media.title':
    'Die Firewall lässt die Webseiten des Dienstes zu, aber nicht seine Meeting-Server',
  'egress-blocks-media.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Bitten Sie die IT, die aktuellen Adressbereiche des Dienstes freizugeben, oder besser seine Namen in jeder Tiefe: Listen aus früheren Jahren sind unvollständig.',
  'egress-blocks-media.means':
    'Die Anmeldung klappt, aber die Server, auf denen das Meeting läuft, sind weder per UDP noch per TCP erreichbar; deshalb hängt der Beitritt oder bricht ab. Meist ist eine Positivliste in einer Firewall veraltet. Anders als bei gesperrtem UDP scheitert auch TCP zu denselben Adressen.',

  'allow-rule-too-narrow.title':
    'Eine Freigaberegel der Firewall ist zu eng für die Namen des Dienstes',
  'allow-rule-too-narrow.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Hinweis für die IT: Die Regel muss Namen jeder Tiefe erfassen, etwa host.sjc.zoom.us, nicht nur einen Teil vor der Domäne.',
  'allow-rule-too-narrow.means':
    'Namen mit einem Teil vor der Domäne kommen durch, Namen mit zweien nicht. In vielen Firewalls steht ein Stern nur für einen Teil, aber Meeting-Server haben längere Namen. Anders als bei gesperrten Adressen entscheidet die Tiefe des Namens, nicht die Adresse.',

  'proxy-required.title': 'Dieses Netzwerk lässt Verkehr nur über einen Proxy hinaus',
  'proxy-required.do':
    'Tragen Sie den Proxy der Firma in den Systemeinstellungen ein (die IT kennt die Adresse; sie steht im Nachweis, wenn sie gefunden wurde) und starten Sie die App neu. Oder nutzen Sie den Hotspot Ihres Telefons.',
  'proxy-required.means':
    'Direkte Verbindungen werden für jede Seite verworfen, und ein antwortender Proxy führt hinaus, aber die App oder das System nutzt ihn nicht. Anders als bei einer Firewall, die den Dienst sperrt, ist alles direkt gesperrt, und anders als bei einer toten Leitung funktioniert der Proxy.',

  'proxy-auth-required.title': 'Der Proxy verlangt ein Passwort, das die App nicht sendet (407)',
  'proxy-auth-required.do':
    'Öffnen Sie irgendeine Seite im Browser, melden Sie sich am Proxy an und versuchen Sie es erneut, oder treten Sie im Browser bei. Bitten Sie die IT, den Dienst ohne Anmeldung durchzulassen.',
  'proxy-auth-required.means':
    'Der Proxy antwortet „Authentifizierung erforderlich“. Browser melden sich still mit Ihrem Windows- oder Firmenkonto an; viele Apps können das nicht. Anders als bei einer Ablehnung (403) würde eine Anmeldung hier helfen.',

  'proxy-denies-service.title': 'Der Proxy lehnt den Meeting-Dienst ab (403)',
  'proxy-denies-service.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Bitten Sie die IT, die Namen des Dienstes im Proxy freizugeben; vielleicht ist seine Kategorie verboten.',
  'proxy-denies-service.means':
    'Der Proxy funktioniert und lässt andere Seiten durch, sagt aber nein zu diesem Dienst. Es ist eine Regel, kein Fehler. Bei einem fehlenden Passwort würde der Proxy danach fragen, statt abzulehnen.',

  'proxy-unreachable.title': 'Ein Proxy ist eingestellt, aber er antwortet nicht',
  'proxy-unreachable.do':
    'Schalten Sie den Proxy in den Systemeinstellungen aus, wenn Sie nicht in dem Netzwerk sind, zu dem er gehört; oder starten Sie das Programm wieder, das ihn bereitgestellt hat (Clash, Fiddler, ein VPN).',
  'proxy-unreachable.means':
    'Aller Verkehr geht an einen Proxy, den es nicht gibt: zurückgelassen von einem abgestürzten Programm oder aus einem anderen Netzwerk. Browser melden „Proxy-Server verweigert die Verbindung“. Anders als bei einer toten Leitung funktioniert eine direkte Verbindung, oder die Proxy-Adresse liegt auf diesem Computer selbst und dort lauscht niemand.',

  'pac-broken.title':
    'Die Datei, die den Proxy auswählen soll, ist nicht zu gebrauchen (PAC, WPAD)',
  'pac-broken.do':
    'Schalten Sie in den Proxy-Einstellungen „Einstellungen automatisch erkennen“ oder das Setupskript aus, oder tragen Sie den Proxy von Hand ein. Fragen Sie die IT nach der Adresse im Nachweis.',
  'pac-broken.means':
    'Das System soll ein kleines Programm holen, das für jede Seite den Proxy nennt, aber es lässt sich nicht holen, ist langsam oder hat einen Fehler. Jede erste Verbindung wartet dann Sekunden oder nimmt den falschen Weg. Anders als bei einem toten Proxy wurde gar kein Proxy ausgewählt.',

  'proxy-differs.title': 'Die App nutzt einen anderen Proxy als der Rest des Computers',
  'proxy-differs.do':
    'Entfernen Sie die abweichende Proxy-Einstellung, die im Nachweis genannt ist (Umgebungsvariable, Einstellung der App oder WinHTTP), oder gleichen Sie sie den anderen an, und starten Sie die App neu.',
  'proxy-differs.means':
    'Ein Proxy lässt sich an mehreren Stellen einstellen, und sie widersprechen sich: Der Browser funktioniert, die App oder ihr Updater nicht. Anders als bei einer Firewall-Regel ist die Einstellung nachzulesen.',

  'path-mtu-black-hole.title': 'Große Pakete verschwinden unterwegs (MTU)',
  'path-mtu-black-hole.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Zur Reparatur stellen Sie im Router eine kleinere Paketgröße ein (MTU 1400) oder schalten „MSS-Clamping“ ein. Hinweis für die IT: ICMP „fragmentation needed“ wird gefiltert.',
  'path-mtu-black-hole.means':
    'Kleine Pakete kommen durch, große verschwinden ohne Meldung; deshalb öffnen sich Verbindungen und hängen dann: Kleine Seiten laden, sichere nicht. Ursache sind ein Teilstück mit kleinerer Paketgröße und ein Filter, der die Warnung verschluckt. Anders als bei einem Namensfilter entscheidet die Größe, nicht der Name, und nichts wird gekappt, es schweigt nur.',

  'vpn-mtu-too-large.title': 'Das VPN sendet Pakete, die für seinen Weg zu groß sind (MTU)',
  'vpn-mtu-too-large.do':
    'Trennen Sie das VPN für dieses Meeting, wenn Sie das dürfen. Zur Reparatur stellen Sie die MTU des VPN auf 1280 (in seinen Einstellungen oder über die IT).',
  'vpn-mtu-too-large.means':
    'Ein VPN fügt jedem Paket etwas hinzu; ist seine Paketgröße zu groß eingestellt, verschwinden große Pakete darin und Verbindungen hängen. Anders als beim selben Fehler im Netzwerk funktioniert am VPN vorbei alles.',

  'ipv6-broken.title': 'IPv6 ist hier eingeschaltet, führt aber nirgendwohin',
  'ipv6-broken.do':
    'Der Beitritt klappt mit Verzögerung; versuchen Sie es zweimal. Zur Reparatur starten Sie den Router neu, oder schalten Sie IPv6 in den Netzwerkeinstellungen dieses Computers aus, bis der Anbieter es behoben hat.',
  'ipv6-broken.means':
    'Der Computer hat eine IPv6-Adresse und der Dienst auch, aber Pakete über IPv6 bekommen keine Antwort, weder vom Dienst noch von anderen Seiten, während IPv4 funktioniert. Apps versuchen IPv6 zuerst und warten. Anders als bei einem Ausfall des Dienstes scheitert alles über IPv6.',

  'ipv6-only-no-translation.title':
    'Dieses Netzwerk hat nur IPv6 und keine Brücke zu älteren Adressen',
  'ipv6-only-no-translation.do':
    'Nutzen Sie ein anderes Netzwerk, etwa den Hotspot Ihres Telefons. Hinweis für die IT: NAT64 und DNS64 (oder CLAT) fehlen oder sind gestört.',
  'ipv6-only-no-translation.means':
    'Es gibt hier kein IPv4 und nichts, was übersetzt; deshalb sind Server mit reiner IPv4-Adresse nicht erreichbar. Anders als bei einer toten Leitung funktioniert ein großer Teil des Webs über IPv6 weiterhin.',

  'vpn-detour.title': 'Das VPN führt das Meeting über einen weiten Umweg',
  'vpn-detour.do':
    'Trennen Sie das VPN für dieses Meeting, wenn Sie das dürfen, oder wählen Sie einen Ausgang in Ihrer Nähe. Bitten Sie die IT, den Meeting-Dienst vom VPN auszunehmen (Split-Tunnel).',
  'vpn-detour.means':
    'Alles funktioniert, aber der gesamte Verkehr geht zuerst durch ein fernes oder langsames VPN-Gateway, was jedes Wort verzögert. Anders als bei einem entfernten Anbieter ist die Verzögerung am Tunnel vorbei viel kleiner.',

  'vpn-kill-switch.title': 'Das VPN ist getrennt und sperrt alles andere (Kill Switch)',
  'vpn-kill-switch.do':
    'Verbinden Sie das VPN wieder, oder schalten Sie darin „Kill Switch“ oder „ohne VPN blockieren“ aus.',
  'vpn-kill-switch.means':
    'Manche VPN-Programme verbieten allen Verkehr außerhalb des Tunnels; ist der Tunnel getrennt, geht deshalb gar nichts. Die Regeln auf diesem Computer zeigen es: Sie lassen nur den Tunnel hinaus. Anders als bei einer toten Leitung sind Router und Netzwerk in Ordnung, und die Pakete gehen nie hinaus.',

  'route-conflict.title':
    'Eine Route auf diesem Computer schickt den Meeting-Verkehr den falschen Weg',
  'route-conflict.do':
    'Beenden Sie, was die Route angelegt hat: ein Container-Netzwerk, eine virtuelle Maschine oder ein VPN (im Nachweis genannt). Starten Sie dann die App neu.',
  'route-conflict.means':
    'Dieser Computer hält einige Adressen des Dienstes für Teil eines lokalen oder virtuellen Netzwerks, weil zwei Netzwerke dieselben Adressen nutzen oder eine übrig gebliebene Route genauer ist als die richtige. Nur manche Adressen scheitern. Anders als bei einer Sperrliste sagt das System selbst, dass es sie woandershin schickt.',
} as const satisfies Record<keyof typeof english, string>;
