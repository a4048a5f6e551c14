/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/reach.ts`. */
export const reach = {
  'address-blocklisted.all-reached': 'Every address of the service that was tried answers.',
  'address-blocklisted.silent':
    'The {addresses|address|addresses} {addresses} of {names} {addresses|stays|stay} silent ({tries} tries).',
  'address-blocklisted.refused-near':
    'Connections to {addresses} ({names}) are refused by a box much nearer than the service ({tries} tries).',
  'address-blocklisted.siblings-answer':
    '{count} other {count|address|addresses} of the service {count|answers|answer} from here.',
  'egress-blocks-service.reached': 'The service can be connected to.',
  'egress-blocks-service.outage-reported': 'The status page of the service reports an outage.',
  'egress-blocks-service.silent':
    'None of the {count} {count|address|addresses} of the service that were tried can be connected to: {addresses}.',
  'egress-blocks-service.refused-near':
    'Connections to {addresses} are refused by a box much nearer than the service (firewall).',
  'egress-blocks-service.controls-answer': 'Other hosts answer at the same time: {controls}.',
  'egress-blocks-service.status-fine': 'The status page of the service reports no outage.',
  'egress-blocks-service.port-closed':
    'No connection to port {port} (encrypted web) leaves this network, to the service ({addresses}) or to anybody else ({controls}).',
  'egress-blocks-service.plain-web-works': 'Plain web pages (port 80) come exactly as they should.',
  'egress-blocks-media.reached': 'The servers that carry sound and video can be connected to.',
  'egress-blocks-media.silent':
    'The servers that carry sound and video ({addresses}) stay silent on TCP {ports}.',
  'egress-blocks-media.refused-near':
    'Connections to the servers that carry sound and video ({addresses}, TCP {ports}) are refused by a box much nearer than they are (firewall).',
  'egress-blocks-media.other-ports-open':
    'The same servers answer on TCP {ports}, so it is the port that is closed.',
  'egress-blocks-media.website-works': 'The website of the service and other hosts answer.',
  'allow-rule-too-narrow.deep-passes': '{names} can be reached in spite of one label more.',
  'allow-rule-too-narrow.lookup':
    'The name server knows {passed}, but not {names}, which {names|has|have} one label more.',
  'allow-rule-too-narrow.handshake':
    'Encrypted connections to {passed} come about; those to {names}, which {names|has|have} one label more, are cut.',
  'allow-rule-too-narrow.proxy':
    'The proxy lets {passed} through and refuses {names}, which {names|has|have} one label more.',
  'allow-rule-too-narrow.connection':
    '{passed} can be connected to; {names}, which {names|has|have} one label more, {names|is|are} refused by a box on the way.',
  'allow-rule-too-narrow.counter-proof':
    'It is the rule and not the server: {names} {names|is|are} known elsewhere, or the address answers another name.',
  'proxy-required.direct-works': 'Web connections work without a proxy.',
  'proxy-required.set-already': 'A proxy is set, and it works.',
  'proxy-required.direct-dropped':
    'All {count} direct web connections fail, to the service and to everybody else.',
  'proxy-required.proxy-found': 'A proxy answers at {proxies}, and this computer does not use it.',
  'proxy-required.file-found': 'This network offers an automatic proxy file (WPAD): {urls}.',
  'proxy-auth-required.let-through': 'The proxy lets the service through without a login.',
  'proxy-auth-required.login-wanted': 'The proxy {proxies} wants a login (407, {schemes}).',
  'proxy-auth-required.login-refused':
    'The proxy {proxies} refuses the user name or password that is set (407, {schemes}).',
  'proxy-auth-required.others-too':
    'It wants the same for hosts that have nothing to do with the service.',
  'proxy-denies-service.let-through': 'The proxy lets the service through.',
  'proxy-denies-service.only-deep': 'The proxy refuses {hosts} only.',
  'proxy-denies-service.refused': 'The proxy {proxies} refuses {hosts} (status {statuses}).',
  'proxy-denies-service.cut': 'The proxy {proxies} cuts every connection to {hosts}.',
  'proxy-denies-service.others-pass': 'It lets {others} through.',
  'proxy-unreachable.none-set': 'No proxy is set on this computer.',
  'proxy-unreachable.answers': 'The proxy that is set answers.',
  'proxy-unreachable.other-setting': 'Another place on this computer sets a proxy that works.',
  'proxy-unreachable.nobody-here':
    'The setting {keys} sends programs to {proxies} on this computer, where no program listens any more.',
  'proxy-unreachable.nobody-there':
    'The setting {keys} sends programs to the proxy {proxies}, which does not answer.',
  'proxy-unreachable.direct-works': 'Without the proxy the service is reached.',
  'proxy-unreachable.others-work': 'Other hosts are reached without it.',
  'pac-broken.none-set': 'No automatic proxy file is set.',
  'pac-broken.read': 'The automatic proxy file can be read.',
  'pac-broken.not-fetched': 'The automatic proxy file {urls} (set in {keys}) cannot be fetched.',
  'pac-broken.unreadable':
    'The automatic proxy file {urls} (set in {keys}) comes, but cannot be understood.',
  'pac-broken.others-work': 'Other hosts answer at the same time.',
  'proxy-differs.none-set': 'No proxy is set on this computer.',
  'proxy-differs.agree': 'The proxy settings of this computer agree, or all of them work.',
  'proxy-differs.one-fails': 'The setting {keys} names the proxy {proxies}, which does not work.',
  'proxy-differs.other-works':
    'The setting {keys}, which other programs obey, names {proxies}, which works.',
  'proxy-differs.direct-works': 'Other programs go without a proxy, and reach the service.',
  'proxy-forces-tcp.udp-heard': 'Call traffic (UDP) passes without the proxy.',
  'proxy-forces-tcp.direct-works': 'Connections work without the proxy, too.',
  'proxy-forces-tcp.proxy-works': 'The service is reached through the proxy {proxies}.',
  'proxy-forces-tcp.udp-silent':
    'Nothing comes back by UDP, which sound and video prefer: {names} must answer anybody and stay silent.',
  'proxy-forces-tcp.direct-closed': 'No connection gets out without the proxy.',
} as const satisfies Record<string, string>;
