import type { fixesNames as english } from '../english/fixes-names.ts';

/** What the repairs of names and proxies say. */
export const fixesNames = {
  'fix.switch-resolver.title': 'Einen anderen Namensserver fragen',
  'fix.switch-resolver.does':
    'Trägt anstelle des gestörten Namensservers einen ein, der die Namen dieses Dienstes nachweislich richtig beantwortet. Alles andere bleibt, wie es ist.',
  'fix.switch-resolver.risk':
    'Namen, die nur dieses Netzwerk kennt (Drucker, interne Seiten einer Firma), sind vielleicht nicht zu finden, bis es rückgängig gemacht wird, und der andere Server sieht, nach welchen Namen Sie fragen.',
  'switch-resolver.right':
    '{resolvers|Der verwendete Namensserver|Die verwendeten Namensserver} ({resolvers}) {resolvers|beantwortet|beantworten} die Namen dieses Dienstes richtig.',

  'fix.step-around-name-filter.title': 'Einen Namensserver fragen, der den Dienst nicht sperrt',
  'fix.step-around-name-filter.does':
    'Trägt anstelle des verweigernden Namensservers einen ein, der die Namen dieses Dienstes nachweislich richtig beantwortet. In einer Firma oder Schule verweigert er sie aufgrund einer Regel, und sie zu umgehen kann verboten sein: Bitten Sie dann lieber die IT, den Dienst freizugeben. Zu Hause kommt auch alles andere durch, was der Filter sonst fernhält, bis es rückgängig gemacht wird.',
  'fix.step-around-name-filter.risk':
    'Es umgeht eine Regel, die jemand gesetzt hat, und auch alles andere kommt durch, was der Filter sonst fernhält.',
  'step-around-name-filter.right':
    '{resolvers|Der verwendete Namensserver|Die verwendeten Namensserver} ({resolvers}) {resolvers|verweigert|verweigern} keinen Namen dieses Dienstes.',

  'resolver.tunnel':
    'Ein VPN ({names}) befördert den gesamten Verkehr und bringt eigene Namensserver mit; die des Netzwerks darunter zu ändern, würde nichts bewirken.',
  'resolver.managed':
    'Dieser Computer wird verwaltet ({names}); seine Namensserver zu ändern, ist Sache der Verwaltung.',
  'resolver.unknown': 'Es ist nicht bekannt, welche Namensserver dieser Computer fragt.',
  'resolver.nobody-better':
    'Kein Namensserver hat die Namen dieses Dienstes nachweislich richtig beantwortet (angesehen wurden {resolvers}), also gibt es keinen, zu dem gewechselt werden könnte.',
  'resolver.no-place':
    'Es ließ sich nicht herausfinden, wo die Namensserver dieses Computers eingestellt sind.',

  'fix.automatic-resolver.title': 'Die Namensserver benutzen, die das Netzwerk vorgibt',
  'fix.automatic-resolver.does':
    'Entfernt die Namensserver, die jemand einmal von Hand eingetragen hat, und lässt das Netzwerk sagen, welche gefragt werden.',
  'fix.automatic-resolver.risk':
    'Wurden die Namensserver absichtlich eingetragen (zum Beispiel als Kinderschutzfilter), wirkt das nicht mehr, bis es rückgängig gemacht wird.',
  'automatic-resolver.already': 'Hier wurde kein gestörter Namensserver von Hand eingetragen.',
  'automatic-resolver.no-keeper':
    'Kein Programm auf diesem Computer übernimmt Namensserver aus dem Netzwerk; sie stehen in einer Datei.',

  'fix.flush-resolver-cache.title': 'Den Computer alte Antworten über Namen vergessen lassen',
  'fix.flush-resolver-cache.does':
    'Leert, was sich das System an Namen gemerkt hat. Es füllt sich binnen Sekunden von selbst wieder; keine Einstellung ändert sich.',
  'fix.flush-resolver-cache.risk':
    'Keines: Die nächste Seite öffnet sich vielleicht einen Moment später.',
  'flush-resolver-cache.no-way':
    'Auf diesem System ist kein Weg bekannt, die gemerkten Namen zu leeren.',
  'flush-resolver-cache.no-cache': 'Nichts auf diesem Computer merkt sich Antworten über Namen.',
  'flush-resolver-cache.not-the-cache':
    'Schon die Namensserver geben nicht die richtigen Antworten, also liegt es nicht am Gedächtnis dieses Computers.',

  'fix.remove-hosts-line.title': 'Die Namen des Dienstes aus der Hosts-Datei nehmen',
  'fix.remove-hosts-line.does':
    'Macht die Zeilen, die diesen Dienst in die Irre führen, zu Kommentaren oder nimmt nur seine Namen heraus. Jede andere Zeile bleibt, wie sie ist.',
  'fix.remove-hosts-line.risk':
    'Wer die Namen dort eingetragen hat (eine Sperrliste, ein Entwickler), hat es vielleicht so gewollt.',
  'remove-hosts-line.not-accused': 'Keine Zeile der Hosts-Datei führt diesen Dienst in die Irre.',
  'remove-hosts-line.no-line': 'Die Zeile, die den Dienst in die Irre führt, wurde nicht gefunden.',
  'remove-hosts-line.no-place': 'Die Hosts-Datei lässt sich von hier aus nicht ändern.',
  'remove-hosts-line.unreadable': '{path} lässt sich nicht vollständig lesen: {why}.',
  'remove-hosts-line.gone': 'Die Zeile steht nicht mehr in {path}.',
  'remove-hosts-line.link':
    '{path} ist eine Verknüpfung zu {target}, das ein anderes Programm pflegt.',
  'remove-hosts-line.no-text': '{path} ist in einer unverständlichen Kodierung geschrieben.',

  'fix.remove-stale-proxy.title': 'Den nicht mehr vorhandenen Proxy ausschalten',
  'fix.remove-stale-proxy.does':
    'Schaltet aus, was den toten Proxy nennt, damit Programme den direkten Weg nehmen; seine Adresse bleibt für später erhalten. Wo nur Sie das tun können, werden Ihnen Datei und Zeile gezeigt.',
  'fix.remove-stale-proxy.risk':
    'Zurück in dem Netzwerk, zu dem der Proxy gehört, muss er wieder eingeschaltet werden.',
  'remove-stale-proxy.not-accused': 'Kein hier eingestellter Proxy wurde als tot erkannt.',
  'remove-stale-proxy.policy':
    'Der Proxy ist durch eine Richtlinie Ihrer Organisation gesetzt ({keys}).',
  'remove-stale-proxy.proxy-needed':
    'Eine andere Einstellung ({keys}) nennt einen Proxy, der funktioniert, und der direkte Weg tut es nicht: Ausschalten würde nicht helfen.',
  'remove-stale-proxy.off-already': 'Der Proxy ist bereits ausgeschaltet.',
  'remove-stale-proxy.unreadable': 'Die Proxy-Einstellungen lassen sich nicht lesen: {why}.',
  'remove-stale-proxy.by-hand':
    'Der Proxy ist an einer Stelle eingestellt, die nur Sie ändern können: {keys}.',

  'guide.proxy-variable-line':
    'Öffnen Sie {places} (die Zahl ist die Zeile), löschen Sie {places|die Zeile, die einen Proxy setzt|die Zeilen, die einen Proxy setzen}, speichern Sie, melden Sie sich ab und wieder an und starten Sie dies erneut.',
  'guide.proxy-variable-unset':
    '{names} {names|ist|sind} nur in dieser Sitzung gesetzt. Schließen Sie dieses Terminal oder melden Sie sich ab und wieder an; hilft das nicht, suchen Sie {names|den Wert|die Werte} in den Einstellungen des Programms, aus dem heraus Sie starten.',
} as const satisfies Record<keyof typeof english, string>;
