import type { reach as english } from '../english/reach.ts';

/** Reasons of the causes on the way to the service. */
export const reach = {
  'address-blocklisted.all-reached': 'Jede Adresse des Dienstes, die versucht wurde, antwortet.',
  'address-blocklisted.silent':
    '{addresses|Die Adresse|Die Adressen} {addresses} von {names} {addresses|schweigt|schweigen} ({tries} {tries|Versuch|Versuche}).',
  'address-blocklisted.refused-near':
    'Verbindungen zu {addresses} ({names}) werden von einem Gerät abgelehnt, das viel näher ist als der Dienst ({tries} {tries|Versuch|Versuche}).',
  'address-blocklisted.siblings-answer':
    '{count} andere {count|Adresse|Adressen} des Dienstes {count|antwortet|antworten} von hier aus.',
  'egress-blocks-service.reached': 'Verbindungen zum Dienst sind möglich.',
  'egress-blocks-service.outage-reported': 'Die Statusseite des Dienstes meldet einen Ausfall.',
  'egress-blocks-service.silent':
    'Keine der versuchten Adressen des Dienstes ({count}) nimmt eine Verbindung an: {addresses}.',
  'egress-blocks-service.refused-near':
    'Verbindungen zu {addresses} werden von einem Gerät abgelehnt, das viel näher ist als der Dienst (Firewall).',
  'egress-blocks-service.controls-answer': 'Andere Hosts antworten zur selben Zeit: {controls}.',
  'egress-blocks-service.status-fine': 'Die Statusseite des Dienstes meldet keinen Ausfall.',
  'egress-blocks-service.port-closed':
    'Keine Verbindung zu Port {port} (verschlüsseltes Web) verlässt dieses Netzwerk, weder zum Dienst ({addresses}) noch zu anderen ({controls}).',
  'egress-blocks-service.plain-web-works':
    'Unverschlüsselte Webseiten (Port 80) kommen genau so, wie sie sollen.',
  'egress-blocks-media.reached': 'Verbindungen zu den Servern für Ton und Video sind möglich.',
  'egress-blocks-media.silent':
    'Die Server für Ton und Video ({addresses}) schweigen auf TCP {ports}.',
  'egress-blocks-media.refused-near':
    'Verbindungen zu den Servern für Ton und Video ({addresses}, TCP {ports}) werden von einem Gerät abgelehnt, das viel näher ist als sie (Firewall).',
  'egress-blocks-media.other-ports-open':
    'Dieselben Server antworten auf TCP {ports}, also ist der Port gesperrt.',
  'egress-blocks-media.website-works': 'Die Website des Dienstes und andere Hosts antworten.',
  'allow-rule-too-narrow.deep-passes': 'Trotz des zusätzlichen Namensteils erreichbar: {names}.',
  'allow-rule-too-narrow.lookup':
    'Der Namensserver kennt {passed}, aber nicht {names} mit einem Namensteil mehr.',
  'allow-rule-too-narrow.handshake':
    'Verschlüsselte Verbindungen zu {passed} kommen zustande; die zu {names} mit einem Namensteil mehr werden gekappt.',
  'allow-rule-too-narrow.proxy':
    'Der Proxy lässt {passed} durch und lehnt {names} mit einem Namensteil mehr ab.',
  'allow-rule-too-narrow.connection':
    'Verbindungen zu {passed} sind möglich; die zu {names} mit einem Namensteil mehr werden von einem Gerät unterwegs abgelehnt.',
  'allow-rule-too-narrow.counter-proof':
    'Es liegt an der Regel und nicht am Server: {names} {names|ist|sind} anderswo bekannt, oder die Adresse antwortet auf einen anderen Namen.',
  'proxy-required.direct-works': 'Webverbindungen funktionieren ohne Proxy.',
  'proxy-required.set-already': 'Ein Proxy ist eingestellt, und er funktioniert.',
  'proxy-required.direct-dropped':
    'Alle {count} direkten Webverbindungen scheitern, zum Dienst und zu allen anderen.',
  'proxy-required.proxy-found':
    'Unter {proxies} antwortet ein Proxy, und dieser Computer nutzt ihn nicht.',
  'proxy-required.file-found':
    'Dieses Netzwerk bietet eine automatische Proxy-Datei an (WPAD): {urls}.',
  'proxy-auth-required.let-through': 'Der Proxy lässt den Dienst ohne Anmeldung durch.',
  'proxy-auth-required.login-wanted':
    'Der Proxy {proxies} verlangt eine Anmeldung (407, {schemes}).',
  'proxy-auth-required.login-refused':
    'Der Proxy {proxies} lehnt den eingestellten Benutzernamen oder das Passwort ab (407, {schemes}).',
  'proxy-auth-required.others-too':
    'Dasselbe verlangt er bei Hosts, die nichts mit dem Dienst zu tun haben.',
  'proxy-denies-service.let-through': 'Der Proxy lässt den Dienst durch.',
  'proxy-denies-service.only-deep': 'Der Proxy lehnt nur {hosts} ab.',
  'proxy-denies-service.refused': 'Der Proxy {proxies} lehnt {hosts} ab (Status {statuses}).',
  'proxy-denies-service.cut': 'Der Proxy {proxies} kappt jede Verbindung zu {hosts}.',
  'proxy-denies-service.others-pass': 'Er lässt {others} durch.',
  'proxy-unreachable.none-set': 'Auf diesem Computer ist kein Proxy eingestellt.',
  'proxy-unreachable.answers': 'Der eingestellte Proxy antwortet.',
  'proxy-unreachable.other-setting':
    'An einer anderen Stelle dieses Computers ist ein Proxy eingestellt, der funktioniert.',
  'proxy-unreachable.nobody-here':
    'Die Einstellung {keys} schickt Programme zu {proxies} auf diesem Computer, wo kein Programm mehr lauscht.',
  'proxy-unreachable.nobody-there':
    'Die Einstellung {keys} schickt Programme zum Proxy {proxies}, der nicht antwortet.',
  'proxy-unreachable.direct-works': 'Ohne den Proxy wird der Dienst erreicht.',
  'proxy-unreachable.others-work': 'Andere Hosts werden ohne ihn erreicht.',
  'pac-broken.none-set': 'Es ist keine automatische Proxy-Datei eingestellt.',
  'pac-broken.read': 'Die automatische Proxy-Datei lässt sich lesen.',
  'pac-broken.not-fetched':
    'Die automatische Proxy-Datei {urls} (eingestellt in {keys}) lässt sich nicht holen.',
  'pac-broken.unreadable':
    'Die automatische Proxy-Datei {urls} (eingestellt in {keys}) kommt an, ist aber nicht zu verstehen.',
  'pac-broken.others-work': 'Andere Hosts antworten zur selben Zeit.',
  'proxy-differs.none-set': 'Auf diesem Computer ist kein Proxy eingestellt.',
  'proxy-differs.agree':
    'Die Proxy-Einstellungen dieses Computers stimmen überein, oder alle funktionieren.',
  'proxy-differs.one-fails':
    'Die Einstellung {keys} nennt den Proxy {proxies}, der nicht funktioniert.',
  'proxy-differs.other-works':
    'Die Einstellung {keys}, der andere Programme folgen, nennt {proxies}, und das funktioniert.',
  'proxy-differs.direct-works':
    'Andere Programme gehen ohne Proxy hinaus und erreichen den Dienst.',
  'proxy-forces-tcp.udp-heard': 'Der Verkehr von Ton und Video (UDP) kommt ohne den Proxy durch.',
  'proxy-forces-tcp.direct-works': 'Verbindungen funktionieren auch ohne den Proxy.',
  'proxy-forces-tcp.proxy-works': 'Der Dienst wird über den Proxy {proxies} erreicht.',
  'proxy-forces-tcp.udp-silent':
    'Über UDP, das Ton und Video bevorzugen, kommt nichts zurück. Jedem antworten müssten diese Server, und sie schweigen: {names}.',
  'proxy-forces-tcp.direct-closed': 'Ohne den Proxy kommt keine Verbindung hinaus.',
} as const satisfies Record<keyof typeof english, string>;
