/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/media.ts`. */
export const media = {
  'udp-blocked.heard': 'Packets came back over UDP, the way call media travels.',
  'udp-blocked.controls-silent':
    '{names} answer everybody over UDP, and kept silent for this computer.',
  'udp-blocked.tls-works': 'Encrypted web connections (TLS) from here work at the same time.',
  'udp-blocked.web-works': 'Web pages come exactly as they should at the same time.',
  'vpn-drops-media.heard': 'Packets came back over UDP through the tunnel.',
  'vpn-drops-media.owns-route': 'All traffic leaves through the VPN tunnel {tunnel}.',
  'vpn-drops-media.silent':
    '{names} answer everybody over UDP, and kept silent for what came through the tunnel.',
  'vpn-drops-media.tls-works':
    'Web connections (TLS) through the same tunnel {tunnel} work, so only media is dropped.',
  'media-ports-blocked.all-heard': 'The test server was heard on every media port.',
  'media-ports-blocked.reflector-silent':
    'The test server answers on every media port and was not heard on UDP {ports}.',
  'media-ports-blocked.refused-nearby':
    'UDP {ports} was refused from so near that the refusal came from a box on the way, not from the service.',
  'media-ports-blocked.udp-works': 'Other UDP traffic from here is answered.',
  'path-mtu-black-hole.large-arrives': 'Full-size packets arrive whole.',
  'path-mtu-black-hole.vanishes':
    'Packets of {arrived} bytes arrive, packets of {vanished} bytes vanish without a word.',
  'path-mtu-black-hole.handshakes-hang':
    'Connections open and then hang as soon as large packets are due.',
  'vpn-mtu-too-large.large-arrives': 'Full-size packets pass the tunnel whole.',
  'vpn-mtu-too-large.vanishes':
    'Through the VPN tunnel {tunnel}, packets of {arrived} bytes arrive and packets of {vanished} bytes vanish.',
  'vpn-mtu-too-large.handshakes-hang':
    'Connections through the tunnel open and then hang as soon as large packets are due.',
  'policy-forbids-media.none': 'No rule on this computer keeps media off the proxy.',
  'policy-forbids-media.no-proxy':
    'A rule keeps media off proxies, but none is in use, so it has no effect.',
  'policy-forbids-media.rules':
    'A rule set by an administrator keeps media off the proxy: {keys} ({sources}).',
  'policy-forbids-media.proxy': 'The app reaches the service by way of the proxy {proxies}.',
} as const satisfies Record<string, string>;
