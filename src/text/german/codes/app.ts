import type { app as english } from '../../english/codes/app.ts';

/** Codes of the app and of the browser client: the service was not reached. */
export const app = {
  'code.do.run-check':
    'Starten Sie „linecheck“ auf diesem Computer: Es findet heraus, welcher der vielen Gründe zutrifft. Nutzen Sie bis dahin den Hotspot Ihres Telefons oder wählen Sie sich per Telefon ein.',
  'code.app.5003.means': 'Die App erreicht Zoom nicht.',
  'code.app.5003.dialog':
    'Die Meldung bittet Sie zu prüfen, ob Sie online sind und ob eine Firewall oder ein Proxy Zoom blockiert.',
  'code.app.5003.reasons': 'Firewall, Proxy, VPN, Virenschutz oder Namensauflösung.',
  'code.app.5004.means':
    'Die App erreicht Zoom nicht; der Code gehört zur selben Familie wie 5003.',
  'code.app.5004.reasons': 'Dieselbe Familie wie 5003: Netzwerk, Firewall, Proxy, Virenschutz.',
  'code.app.5000.means': 'Die App erreicht Zoom nicht; die Gruppe reicht bis 5004.',
  'code.app.5000.reasons':
    'Die App erreicht Zoom nicht: Netzwerk, Firewall, Proxy, Virenschutz. Einen eigenen Wortlaut gibt es nur zu 5003 und 5004.',
  'code.app.104101.means': 'Die App kann „keine Verbindung zum Zoom-Dienst herstellen“.',
  'code.app.104101.reasons':
    'Netzwerk, Firewall oder Virenschutz; keine Quelle nennt für jede Nummer eine eigene Bedeutung, deshalb gilt der Block als eine.',
  'code.app.100000502.means': 'Beim Anmelden war der Webdienst nicht erreichbar.',
  'code.app.100000502.named':
    'Anmeldung und Webdienst, Familie der Netzwerkfehler; nur 100000502 wird irgendwo genannt.',
  'code.app.100000502.recalled': '402 und 403 gehören aus der Erinnerung zur selben Familie.',
  'code.app.untrusted-certificate.means':
    'Dem Zertifikat des Servers konnte nicht vertraut werden.',
  'code.app.untrusted-certificate.reasons':
    'Zoom nennt als häufigsten Grund eine falsch gehende Uhr, danach ein VPN oder falsch eingestellte Geräte, danach das Mitlesen verschlüsselter Verbindungen. Die Meldung unterscheidet: falscher Name, fehlgeschlagene Sperrprüfung, unbekannte Zertifizierungsstelle, unvollständige Kette.',
  'code.app.untrusted-certificate.do':
    'Stellen Sie zuerst die Uhr auf automatisch. Starten Sie dann „linecheck“: Es zeigt, wer das Zertifikat ausgestellt hat. Klicken Sie die Warnung nicht weg.',
  'code.web-client.joining-timeout.means': 'Der Browser hat den Meeting-Server nicht erreicht.',
  'code.web-client.joining-timeout.gives-up':
    'Der Web-Client gibt den Versuch auf, den Meeting-Server zu erreichen.',
} as const satisfies Record<keyof typeof english, string>;
