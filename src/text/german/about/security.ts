import type { aboutSecurity as english } from '../../english/about/security.ts';

/** Titles, advice and meaning of the causes around certificates, filters and firewalls. */
export const aboutSecurity = {
  'clock-wrong.title': 'Die Uhr dieses Computers geht falsch',
  'clock-wrong.do':
    'Stellen Sie Datum und Uhrzeit in den Systemeinstellungen auf automatisch, warten Sie ein paar Sekunden und starten Sie die App neu. Das dauert weniger als eine Minute.',
  'clock-wrong.means':
    'Zertifikate gelten nur zwischen zwei Zeitpunkten. Mit falscher Uhr sehen alle abgelaufen oder noch nicht gültig aus; deshalb lässt sich nichts Sicheres öffnen, und die Meeting-App warnt vor einem „nicht vertrauenswürdigen Zertifikat“. Anders als bei aufgebrochener Verschlüsselung sind die Zertifikate echt, und alle Seiten scheitern auf dieselbe Weise.',

  'tls-inspection-trusted.title':
    'Das Netzwerk öffnet die Verschlüsselung zum Dienst und verschlüsselt neu (TLS-Inspektion)',
  'tls-inspection-trusted.do':
    'Verweigert die App die Verbindung, treten Sie im Browser bei oder nutzen Sie den Hotspot Ihres Telefons. Bitten Sie die IT, die Domänen des Dienstes und seine Medienadressen von der TLS-Inspektion auszunehmen.',
  'tls-inspection-trusted.means':
    'Ein Gerät der Firma liest verschlüsselten Verkehr mit, indem es sein eigenes Zertifikat an die Stelle des echten setzt. Diesem Computer wurde gesagt, er solle ihm vertrauen, deshalb sind Browser zufrieden; eine Meeting-App kennt aber womöglich ihre echten Zertifikate und lehnt ab. Anders als bei einem falschen Zertifikat vertraut das System dem Aussteller, und anders als bei der Prüfung durch einen Virenschutz geschieht es im Netzwerk und nicht im Computer.',

  'tls-inspection-untrusted.title':
    'Das Netzwerk ersetzt Zertifikate durch solche, denen dieser Computer nicht traut (TLS-Inspektion)',
  'tls-inspection-untrusted.do':
    'Nutzen Sie für dieses Meeting den Hotspot Ihres Telefons und klicken Sie Zertifikatswarnungen nicht weg. Bitten Sie die IT, die Domänen des Dienstes von der TLS-Inspektion auszunehmen oder das Stammzertifikat der Firma auf diesem Computer zu installieren.',
  'tls-inspection-untrusted.means':
    'Etwas im Netzwerk antwortet anstelle des Dienstes mit einem eigenen Zertifikat, und diesem Computer wurde nicht gesagt, dass er ihm vertrauen soll. Im Firmennetz wurde meist das Stammzertifikat vergessen; in einem fremden Netzwerk kann es ein Angriff sein. Anders als bei einer falschen Uhr stimmen die Daten, und anders als bei einer alten Zertifikatsliste hat keine öffentliche Stelle das Zertifikat ausgestellt.',

  'security-software-inspects.title':
    'Der Virenschutz auf diesem Computer öffnet verschlüsselten Verkehr (HTTPS-Prüfung)',
  'security-software-inspects.do':
    'Nehmen Sie die Meeting-App im Virenschutz von der Prüfung aus, oder schalten Sie „HTTPS-Prüfung“ oder „Web-Schutz“ aus; seine Firewall auszuschalten hilft nicht. Bis dahin treten Sie mit einem anderen Gerät bei.',
  'security-software-inspects.means':
    'Viele Virenschutzprogramme setzen ihr eigenes Zertifikat an die Stelle des echten, um nach Schadprogrammen zu suchen. Anders als bei der Inspektion durch eine Firma zeigt es der Name des Ausstellers, und er ist in jedem Netzwerk derselbe. Was dieses Programm sieht, muss nicht das sein, was die Meeting-App sieht: Ein Virenschutz kann jede App anders behandeln.',

  'name-filter.title':
    'Das Netzwerk kappt Verbindungen, sobald der Name des Dienstes fällt (SNI-Filter)',
  'name-filter.do':
    'Nutzen Sie den Hotspot Ihres Telefons oder ein VPN, das Sie nutzen dürfen. Bitten Sie die IT oder den Anbieter, die Namen des Dienstes im Webfilter oder in der Paketprüfung (Deep Packet Inspection) freizugeben.',
  'name-filter.means':
    'Die Verbindung öffnet sich, wird aber gekappt oder verstummt in dem Moment, in dem der Name des Dienstes gesendet wird, während ein anderer Name an derselben Adresse durchkommt. Gefiltert wird also der Name, nicht die Adresse. Anders als bei einer gesperrten Adresse öffnet sich die Verbindung überhaupt, und einem Fehler der Paketgröße wäre der Name gleichgültig.',

  'handshake-mangled.title':
    'Ein Programm beschädigt den Beginn sicherer Verbindungen (verfälschter TLS-Handshake)',
  'handshake-mangled.do':
    'Schalten Sie auf diesem Computer oder im Router Programme aus, die Zensur umgehen oder Verkehr „optimieren“ (GoodbyeDPI, zapret und Ähnliches), oder nehmen Sie den Dienst darin aus; versuchen Sie es dann erneut.',
  'handshake-mangled.means':
    'Die erste Nachricht einer sicheren Verbindung kommt beschädigt an, deshalb antworten Server mit einem Protokollfehler. Werkzeuge, die Filter überlisten, verändern genau diese Nachricht, und manche Server vertragen das nicht. Anders als bei einem Namensfilter melden viele Seiten einen Fehler, statt gekappt zu werden, und es endet, sobald das Werkzeug aus ist.',

  'local-firewall-blocks.title': 'Die Firewall auf diesem Computer sperrt den Dienst',
  'local-firewall-blocks.do':
    'Lassen Sie die Meeting-App in der Firewall dieses Computers zu; die Regel steht im Nachweis, soweit sie gelesen werden konnte. Sind Sie nicht sein Administrator (Firmencomputer), geben Sie den Bericht dem, der es ist: „IT informieren“ auf der Seite schreibt ihn. Bis dahin treten Sie mit einem anderen Gerät bei.',
  'local-firewall-blocks.means':
    'Eine Regel auf diesem Computer selbst verwirft oder verweigert, was das Meeting braucht. Die Pakete gehen nie hinaus, also ist kein Netzwerk schuld. Anders als bei einer Firewall im Netzwerk zeigt es die Regel selbst oder das System, das nicht senden will; lassen sich Regeln ohne Administratorrechte nicht lesen, bleibt es ein Verdacht.',

  'root-store-old.title': 'Die Liste vertrauenswürdiger Zertifikate dieses Computers ist zu alt',
  'root-store-old.do':
    'Installieren Sie die Systemupdates (unter Linux: das Paket ca-certificates). Bis dahin treten Sie mit einem anderen Gerät bei; ein Browser mit eigener Liste, etwa Firefox, funktioniert vielleicht.',
  'root-store-old.means':
    'Das Zertifikat des Dienstes ist echt und von einer öffentlichen Stelle ausgestellt, aber dieser Computer kennt diese Stelle noch nicht, weil seine Liste vor Jahren zuletzt erneuert wurde. Anders als bei aufgebrochener Verschlüsselung ist der Aussteller öffentlich und in jedem Netzwerk derselbe, und anders als bei einer falschen Uhr stimmen die Daten.',

  'revocation-blocked.title':
    'Das Netzwerk sperrt die Prüfung auf widerrufene Zertifikate (OCSP, CRL)',
  'revocation-blocked.do':
    'Warnt die App, dass das Zertifikat nicht geprüft werden konnte, treten Sie im Browser bei oder nutzen Sie den Hotspot. Bitten Sie die IT, HTTP (Port 80) zu den im Nachweis genannten OCSP- und CRL-Hosts der Zertifizierungsstelle freizugeben.',
  'revocation-blocked.means':
    'Apps fragen über einfaches HTTP bei der Zertifizierungsstelle nach, ob ein Zertifikat zurückgezogen wurde. Hier ist diese Frage gesperrt, und eine vorsichtige App verweigert dann die Verbindung oder wartet. Anders als bei aufgebrochener Verschlüsselung ist das Zertifikat selbst echt, und alles andere daran stimmt.',
} as const satisfies Record<keyof typeof english, string>;
