import type { aboutNames as english } from '../../english/about/names.ts';

/** Titles, advice and meaning of the causes around names (DNS). */
export const aboutNames = {
  'dns-resolver-dead.title': 'Der Namensserver dieses Netzwerks antwortet nicht (DNS)',
  'dns-resolver-dead.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Zur Reparatur: Starten Sie den Router neu, oder tragen Sie in den Netzwerkeinstellungen dieses Computers einen anderen Namensserver ein (etwa 1.1.1.1 oder 9.9.9.9). Fragen Sie die IT: Warum antwortet der per DHCP verteilte DNS-Resolver nicht auf Port 53?',
  'dns-resolver-dead.means':
    'Der Namensserver übersetzt Namen wie zoom.us in Adressen. Ihrer antwortet nicht, deshalb meldet jede App „kein Internet“, obwohl die Leitung funktioniert. Anders als bei einer toten Leitung sind Adressen direkt erreichbar, und anders als bei einem Namensfilter bekommt überhaupt kein Name eine Antwort.',

  'dns-slow.title': 'Der Namensserver antwortet zu langsam (DNS)',
  'dns-slow.do':
    'Der Beitritt wird klappen, braucht aber Geduld: Beginnen Sie eine Minute früher und versuchen Sie es erneut, falls er abbricht. Zur Reparatur tragen Sie in den Netzwerkeinstellungen einen anderen Namensserver ein oder starten den Router neu. Fragen Sie die IT: Warum braucht der Resolver Sekunden?',
  'dns-slow.means':
    'Jeder neue Server eines Meetings muss zuerst nachgeschlagen werden, und jedes Nachschlagen dauert hier Sekunden. Der Beitritt scheint zu hängen, obwohl die Leitung selbst schnell ist. Anders als bei einer langsamen Leitung geht die Verbindung zu einer schon bekannten Adresse schnell, und anders als bei einem toten Namensserver kommen Antworten an.',

  'dns-aaaa-dropped.title': 'Der Namensserver verschluckt Anfragen nach IPv6-Adressen (DNS, AAAA)',
  'dns-aaaa-dropped.do':
    'Der Beitritt klappt mit Verzögerung; beginnen Sie eine Minute früher. Zur Reparatur aktualisieren Sie den Router oder starten ihn neu, oder Sie tragen einen anderen Namensserver ein. Hinweis für die IT: AAAA-Anfragen bekommen gar keine Antwort; sie müssen beantwortet werden, notfalls mit einer leeren Liste.',
  'dns-aaaa-dropped.means':
    'Apps fragen nach beiden Arten von Adressen und warten auf beide Antworten. Hier werden Anfragen nach IPv4-Adressen sofort beantwortet, solche nach IPv6-Adressen nie, sodass jedes Nachschlagen bis zu seiner Zeitgrenze wartet. Anders als bei einem langsamen Namensserver ist derselbe Server bei der einen Art schnell, und anders als bei gestörtem IPv6 geschieht es, bevor überhaupt eine Verbindung aufgebaut wird.',

  'dns-filter-blocks-service.title': 'Ein Namensfilter sperrt den Meeting-Dienst (DNS-Filter)',
  'dns-filter-blocks-service.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Zur Reparatur geben Sie die Namen des Dienstes im Filter frei: Pi-hole, AdGuard, Kindersicherung des Routers oder DNS-Filter der Firma. Bitten Sie die IT, die Domänen des Dienstes und alles darunter freizugeben.',
  'dns-filter-blocks-service.means':
    'Der Namensserver gibt hier für den Meeting-Dienst absichtlich eine falsche Antwort: „diesen Namen gibt es nicht“, eine leere Adresse oder die Adresse einer Sperrseite. Anders als bei einem toten Namensserver oder einem Ausfall des Dienstes stimmen die Antworten für andere Namen und von anderen Namensservern. Eine Zeile in der Hosts-Datei sieht für Apps genauso aus, aber die direkte Frage an den Namensserver klärt das.',

  'dns-filter-blocks-helper.title':
    'Ein Namensfilter sperrt einen Hilfsdienst des Meetings (DNS-Filter)',
  'dns-filter-blocks-helper.do':
    'Nutzen Sie den Hotspot oder treten Sie im Browser bei, wenn die App bei „Verbinden …“ hängt. Zur Reparatur geben Sie die gesperrten Namen im Filter frei (Werbeblocker, Pi-hole, AdGuard, Firmenfilter). Sie stehen im Nachweis.',
  'dns-filter-blocks-helper.means':
    'Der Hauptname des Dienstes wird aufgelöst, aber ein Nebenname, den die App braucht, etwa für Protokolle oder Push-Nachrichten, ist gesperrt, meist durch eine Werbeliste. Die App hängt dann ohne Begründung bei „Verbinden …“, während Webseiten normal aussehen. Gesperrte Telemetrie-Namen sind harmlos und zählen hier nicht.',

  'hosts-file-override.title':
    'Eine Zeile in der Hosts-Datei dieses Computers leitet den Dienst um',
  'hosts-file-override.do':
    'Entfernen Sie die im Nachweis gezeigte Zeile aus der Hosts-Datei (dafür sind Administratorrechte nötig; heben Sie eine Kopie auf) und starten Sie die App neu. Bis dahin treten Sie mit einem anderen Gerät bei.',
  'hosts-file-override.means':
    'Die Hosts-Datei ist eine Liste fester Adressen, die jeden Namensserver überstimmt. Eine Zeile darin schickt den Dienst zu einer falschen oder lokalen Adresse; solche Zeilen stammen von Werbesperrlisten oder alten Testaufbauten. Anders als bei einem Namensfilter gibt jeder direkt gefragte Namensserver die richtige Antwort.',

  'dnssec-failure.title': 'Signierte Namensantworten bestehen ihre Prüfung nicht (DNSSEC)',
  'dnssec-failure.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Zur Reparatur prüfen Sie die Uhr dieses Computers, starten den Router neu oder tragen einen anderen Namensserver ein. Hinweis für die IT: Der validierende Resolver liefert für diese Namen SERVFAIL, antwortet aber bei abgeschalteter Prüfung.',
  'dnssec-failure.means':
    'Der Namensserver prüft Signaturen an den Antworten und verwirft, was die Prüfung nicht besteht. Etwas zwischen ihm und dem Internet entfernt oder beschädigt die Signaturen, deshalb bekommen gute Namen einen „Serverfehler“. Anders als bei einem toten Namensserver wird dieselbe Frage ohne Prüfung oder an einen anderen Server beantwortet.',

  'dns-truncation.title': 'Lange Namensantworten kommen nicht durch (DNS über TCP gesperrt)',
  'dns-truncation.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons. Zur Reparatur geben Sie Namensanfragen über TCP-Port 53 in der Firewall frei oder tragen einen anderen Namensserver ein. Hinweis für die IT: Gekürzte Antworten lassen sich nicht über TCP nachholen, oder Fragmente großer UDP-Antworten werden verworfen.',
  'dns-truncation.means':
    'Eine kurze Antwort passt in ein Paket; eine lange wird gekürzt, und der Computer muss über TCP noch einmal fragen. Hier ist dieser zweite Weg versperrt, deshalb scheitern genau die Namen mit langen Antworten. Anders als bei fehlerhaften Signaturen kommt die Antwort als gekürzt gekennzeichnet an, und kurze Antworten sind in Ordnung.',

  'dns-hijack.title': 'Jemand auf dem Weg verfälscht Namensantworten (DNS-Hijacking)',
  'dns-hijack.do':
    'Nutzen Sie den Hotspot Ihres Telefons, oder schalten Sie im System oder Browser verschlüsseltes DNS ein („sicheres DNS“, DNS über HTTPS). Sagen Sie danach dem Anbieter oder dem Betreiber des Routers, dass Antworten öffentlicher Namensserver ersetzt werden.',
  'dns-hijack.means':
    'Egal welcher Namensserver gefragt wird, es kommt dieselbe falsche Adresse zurück, weil jemand auf dem Weg an seiner Stelle antwortet. Die verschlüsselte Frage bekommt die richtige Antwort. Ein Namensfilter dagegen verfälscht nur die Antworten seines eigenen Servers.',

  'dns-fake-ip.title': 'Eine Tunnel-App hat erfundene Adressen hinterlassen (Fake-IP)',
  'dns-fake-ip.do':
    'Starten Sie die Tunnel-App (Clash, Surge, sing-box oder Ähnliches) noch einmal und beenden Sie sie richtig, oder starten Sie den Computer neu. Soll sie eingeschaltet bleiben, starten Sie ihren Kern neu.',
  'dns-fake-ip.means':
    'Manche Tunnel-Apps beantworten jeden Namen mit einer erfundenen Adresse aus 198.18.0.0/15 und befördern den Verkehr selbst. Ist die App abgestürzt, bleiben ihre Antworten zurück und führen ins Leere. Anders als bei verfälschten Antworten liegen die Adressen in diesem Bereich, den kein öffentlicher Dienst haben kann; solange die App läuft, sind dieselben Adressen unbedenklich.',
} as const satisfies Record<keyof typeof english, string>;
