import type { internet as english } from '../english/internet.ts';

/** Reasons of the causes between the router and the open internet. */
export const internet = {
  'gateway-unreachable.answers': 'Der Router antwortet.',
  'gateway-unreachable.only-mute':
    'Der Router ignoriert Anfragen an sich selbst, aber Hosts dahinter sind erreichbar.',
  'gateway-unreachable.silent':
    'Der Router ({addresses}) antwortet weder auf Pings noch auf Verbindungen, und nichts dahinter ist erreichbar.',
  'gateway-unreachable.no-neighbour':
    'Niemand in diesem Netzwerk meldet sich unter der Adresse des Routers ({addresses}), nicht einmal auf der Ebene von Kabel oder Funk (ARP).',

  'internet-down.reached': 'Hosts im Internet antworten.',
  'internet-down.proxy-works': 'Der Proxy dieses Netzwerks erreicht das Internet.',
  'internet-down.names-fresh':
    'Der Namensserver hier holt weiterhin neue Namen aus dem Internet; die Leitung steht also, und etwas filtert.',
  'internet-down.refused-here': 'Dieser Computer selbst hat sich geweigert, Pakete zu senden.',
  'internet-down.router-answers': 'Der Router antwortet.',
  'internet-down.nothing-beyond':
    'Dahinter antwortet nichts: {addresses} wurden direkt als Adresse versucht, ohne einen Namensserver zu brauchen.',

  'captive-portal.exact': 'Prüfseiten im Internet kommen unverändert an.',
  'captive-portal.proxy': 'Ein Proxy dieses Netzwerks erreicht den Dienst.',
  'captive-portal.replaced':
    'Statt der {checks|Prüfseite|Prüfseiten} unter {checks} sendet dieses Netzwerk eine eigene Antwort: {places}.',
  'captive-portal.controls-fail':
    'Verschlüsselte Verbindungen zu bekannten Hosts scheitern, oder jemand anderes antwortet in ihrem Namen.',
  'captive-portal-hidden.nothing-hides':
    'Weder verschlüsseltes DNS noch ein Tunnel dieses Computers steht zwischen ihm und einer Anmeldeseite.',
  'captive-portal-hidden.service-works': 'Der Dienst wird trotz der Anmeldeseite erreicht.',
  'captive-portal-hidden.replaced':
    'An den Einstellungen dieses Computers vorbei gefragt, {checks|wird die Prüfseite|werden die Prüfseiten} unter {checks} von diesem Netzwerk ersetzt: {places}.',
  'captive-portal-hidden.by-encrypted-dns':
    'Dieser Computer besteht auf verschlüsselter oder eigener Namensauflösung ({names}), die das Netzwerk nicht durchlässt; deshalb erscheint die Anmeldeseite nie.',
  'captive-portal-hidden.by-tunnel':
    'Alles wird in den Tunnel {names} geschickt, der sich vor der Anmeldung nicht aufbauen lässt; deshalb erscheint die Anmeldeseite nie.',

  'ipv6-broken.not-offered': 'IPv6 wird hier nicht angeboten, also versucht es niemand.',
  'ipv6-broken.works': 'Hosts antworten über IPv6.',
  'ipv6-broken.fails':
    'Dieser Computer hat eine IPv6-Adresse und einen Weg hinaus, aber über IPv6 ist nicht zu erreichen: {addresses}.',
  'ipv6-broken.ipv4-works': 'Hosts der gleichen Art antworten über IPv4.',

  'ipv6-only-no-translation.has-ipv4': 'Dieser Computer kann IPv4 nutzen.',
  'ipv6-only-no-translation.translates':
    'Das Netzwerk übersetzt zwischen IPv6 und IPv4 (NAT64), wie sein Namensserver zeigt.',
  'ipv6-only-no-translation.ipv4-names':
    '{names} {names|hat|haben} nur IPv4-Adressen, und dieser Computer hat kein IPv4.',
  'ipv6-only-no-translation.no-translator':
    'Der Namensserver bildet für IPv4-Hosts keine IPv6-Adressen: Niemand übersetzt hier (kein NAT64/DNS64).',
  'ipv6-only-no-translation.ipv6-works': 'Hosts, die selbst IPv6 haben, werden erreicht.',
} as const satisfies Record<keyof typeof english, string>;
