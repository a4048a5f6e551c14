import type { media as english } from '../english/media.ts';

/** Reasons of the causes on the way of sound and video. */
export const media = {
  'udp-blocked.heard': 'Über UDP, den Weg von Ton und Video, kamen Pakete zurück.',
  'udp-blocked.controls-silent':
    'Diese Server antworten jedem über UDP, schwiegen aber gegenüber diesem Computer: {names}.',
  'udp-blocked.tls-works':
    'Verschlüsselte Webverbindungen (TLS) funktionieren von hier aus zur selben Zeit.',
  'udp-blocked.web-works': 'Webseiten kommen zur selben Zeit genau so, wie sie sollen.',
  'vpn-drops-media.heard': 'Durch den Tunnel kamen über UDP Pakete zurück.',
  'vpn-drops-media.owns-route': 'Der gesamte Verkehr geht durch den VPN-Tunnel {tunnel} hinaus.',
  'vpn-drops-media.silent':
    'Diese Server antworten jedem über UDP, schwiegen aber zu allem, was durch den Tunnel kam: {names}.',
  'vpn-drops-media.tls-works':
    'Webverbindungen (TLS) durch denselben Tunnel {tunnel} funktionieren, also werden nur Ton und Video verworfen.',
  'media-ports-blocked.all-heard': 'Der Testserver war auf jedem Medienport zu hören.',
  'media-ports-blocked.reflector-silent':
    'Der Testserver antwortet auf jedem Medienport und war auf UDP {ports} nicht zu hören.',
  'media-ports-blocked.refused-nearby':
    'UDP {ports} wurde aus so großer Nähe abgelehnt, dass die Ablehnung von einem Gerät unterwegs kam und nicht vom Dienst.',
  'media-ports-blocked.udp-works': 'Anderer UDP-Verkehr von hier aus wird beantwortet.',
  'path-mtu-black-hole.large-arrives': 'Pakete in voller Größe kommen vollständig an.',
  'path-mtu-black-hole.vanishes':
    'Pakete von {arrived} Byte kommen an, Pakete von {vanished} Byte verschwinden ohne jede Meldung.',
  'path-mtu-black-hole.handshakes-hang':
    'Verbindungen öffnen sich und hängen dann, sobald große Pakete an der Reihe sind.',
  'vpn-mtu-too-large.large-arrives': 'Pakete in voller Größe kommen vollständig durch den Tunnel.',
  'vpn-mtu-too-large.vanishes':
    'Durch den VPN-Tunnel {tunnel} kommen Pakete von {arrived} Byte an, Pakete von {vanished} Byte verschwinden.',
  'vpn-mtu-too-large.handshakes-hang':
    'Verbindungen durch den Tunnel öffnen sich und hängen dann, sobald große Pakete an der Reihe sind.',
  'policy-forbids-media.none': 'Keine Regel auf diesem Computer hält Ton und Video vom Proxy fern.',
  'policy-forbids-media.no-proxy':
    'Eine Regel hält Ton und Video von Proxys fern, aber es ist keiner in Gebrauch; sie hat also keine Wirkung.',
  'policy-forbids-media.rules':
    'Eine vom Administrator gesetzte Regel hält Ton und Video vom Proxy fern: {keys} ({sources}).',
  'policy-forbids-media.proxy': 'Die App erreicht den Dienst über den Proxy {proxies}.',
} as const satisfies Record<keyof typeof english, string>;
