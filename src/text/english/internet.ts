/** Reasons of the causes between the router and the open internet: `<cause>.<reason>`. */
export const internet = {
  'gateway-unreachable.answers': 'The router answers.',
  'gateway-unreachable.only-mute':
    'The router ignores questions put to itself, but hosts behind it are reached.',
  'gateway-unreachable.silent':
    'The router ({addresses}) answers neither pings nor connections, and nothing behind it can be reached.',
  'gateway-unreachable.no-neighbour':
    'Nobody on this network claims the address of the router ({addresses}), not even at the level of the cable or the radio (ARP).',

  'internet-down.reached': 'Hosts on the internet answer.',
  'internet-down.proxy-works': 'The proxy of this network reaches the internet.',
  'internet-down.names-fresh':
    'The name server here still fetches new names from the internet, so the line is up and something filters.',
  'internet-down.refused-here': 'This computer itself refused to send packets.',
  'internet-down.router-answers': 'The router answers.',
  'internet-down.nothing-beyond':
    'Nothing behind it does: {addresses} were tried by number, without needing a name server.',

  'captive-portal.exact': 'Check pages on the internet arrive unchanged.',
  'captive-portal.proxy': 'A proxy of this network reaches the service.',
  'captive-portal.replaced':
    'Instead of the check {checks|page|pages} at {checks}, this network sends its own answer: {places}.',
  'captive-portal.controls-fail':
    'Encrypted connections to well-known hosts fail, or somebody else answers in their name.',
  'captive-portal-hidden.nothing-hides':
    'Neither encrypted DNS nor a tunnel of this computer stands between it and a sign-in page.',
  'captive-portal-hidden.service-works': 'The service is reached in spite of the sign-in page.',
  'captive-portal-hidden.replaced':
    'Asked past the settings of this computer, the check {checks|page|pages} at {checks} {checks|is|are} replaced by this network: {places}.',
  'captive-portal-hidden.by-encrypted-dns':
    'This computer insists on encrypted or own name resolution ({names}), which the network does not let through, so the sign-in page never appears.',
  'captive-portal-hidden.by-tunnel':
    'Everything is sent into the tunnel {names}, which cannot be built before the login, so the sign-in page never appears.',

  'ipv6-broken.not-offered': 'IPv6 is not offered here, so nobody tries it.',
  'ipv6-broken.works': 'Hosts answer over IPv6.',
  'ipv6-broken.fails':
    'This computer has an IPv6 address and a way out, but {addresses} cannot be reached over it.',
  'ipv6-broken.ipv4-works': 'The same kind of hosts answer over IPv4.',

  'ipv6-only-no-translation.has-ipv4': 'This computer can use IPv4.',
  'ipv6-only-no-translation.translates':
    'The network translates between IPv6 and IPv4 (NAT64), as its name server shows.',
  'ipv6-only-no-translation.ipv4-names':
    '{names} {names|has|have} IPv4 addresses only, and this computer has no IPv4.',
  'ipv6-only-no-translation.no-translator':
    'The name server makes up no IPv6 addresses for IPv4 hosts: nobody translates here (no NAT64/DNS64).',
  'ipv6-only-no-translation.ipv6-works': 'Hosts that have IPv6 themselves are reached.',
} as const satisfies Record<string, string>;
