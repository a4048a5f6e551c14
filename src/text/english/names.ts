/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/names.ts`. */
export const names = {
  'dns-resolver-dead.answers':
    'The name {resolvers|server|servers} {resolvers} {resolvers|answers|answer}.',
  'dns-resolver-dead.silent':
    'The name {resolvers|server|servers} {resolvers} {resolvers|gave|gave} no answer to any question.',
  'dns-resolver-dead.useless':
    'The name {resolvers|server|servers} {resolvers} {resolvers|answers|answer} every question with "failed" or "refused".',
  'dns-resolver-dead.others-answer':
    '{resolvers} {resolvers|answers|answer}, but programs only turn to {resolvers|it|them} after waiting for the dead one.',
  'dns-resolver-dead.line-works':
    'The line itself works: addresses outside that need no name server answer.',
  'dns-resolver-dead.port-53-dead':
    'Other name servers are silent as well: ordinary name questions (port 53) are not let out of this network.',

  'dns-slow.quick': 'The name server {resolver} answers within {rttMs} ms.',
  'dns-slow.slow': 'The name server {resolver} takes {rttMs} ms for an answer.',
  'dns-slow.others-quick':
    '{resolvers} {resolvers|answers|answer} the same kind of question within {rttMs} ms.',
  'dns-slow.line-quick': 'Connections to addresses that are already known open quickly.',

  'dns-aaaa-dropped.answers': 'The name server {resolver} answers questions for IPv6 addresses.',
  'dns-aaaa-dropped.swallowed':
    'The name server {resolver} never answers when asked for the IPv6 address (AAAA) of {names}.',
  'dns-aaaa-dropped.a-answered':
    'The same name server {resolver} answers at once when asked for the IPv4 address (A).',
  'dns-aaaa-dropped.elsewhere':
    '{resolvers} {resolvers|answers|answer} the very question that is swallowed here.',

  'dns-filter-blocks-service.names-given':
    'The name server here gives addresses for the names of the service.',
  'dns-filter-blocks-helper.names-given':
    'The name server here gives addresses for the helper names as well.',
  'dns-filter-blocks-helper.service-too': 'The main names of the service are denied as well.',
  'dns-filter.nxdomain': '{resolvers} {resolvers|says|say} that {names} {names|does|do} not exist.',
  'dns-filter.null':
    '{resolvers} {resolvers|answers|answer} {names} with {addresses}, an address that leads nowhere.',
  'dns-filter.refused': '{resolvers} {resolvers|refuses|refuse} to answer for {names}.',
  'dns-filter.failed': '{resolvers} {resolvers|fails|fail} whenever asked for {names}.',
  'dns-filter.empty': '{resolvers} {resolvers|says|say} that {names} {names|has|have} no address.',
  'dns-filter.elsewhere':
    '{names} {names|is|are} answered with {addresses} by {resolvers}, where somebody other than the service answers.',
  'dns-filter.others-know': '{resolvers} {resolvers|gives|give} {addresses} for {names}.',
  'dns-filter.tls-proves': 'At {addresses} the service shows its genuine certificate for {names}.',
  'dns-filter.control-right':
    'For names outside the service, {resolvers} {resolvers|gives|give} proper answers.',
  'dns-filter.everybody-says-so':
    'Other name servers, asked in plain text, are answered in the same false way.',

  'dns-hijack.public-right': 'Public name servers, asked in plain text, are not falsified.',
  'dns-hijack.encrypted-denies':
    'The encrypted question, which nobody on the way can change, is answered with "no such name", too.',
  'dns-hijack.public-too':
    'The public {resolvers|name server|name servers} {resolvers}, asked in plain text, {resolvers|gives|give} the same false answer.',
  'dns-hijack.encrypted-right':
    'The encrypted question, which nobody on the way can change, gives {addresses} for {names}.',
  'dns-hijack.invented':
    'Somebody answers in the name of {resolvers}: even a name made up for this check was given an address.',

  'dns-fake-ip.none': 'No name is answered with a made-up address (198.18.0.0/15).',
  'dns-fake-ip.works':
    'Names are answered from 198.18.0.0/15 by a tunnelling app, and the app carries the traffic.',
  'dns-fake-ip.made-up':
    '{names} {names|is|are} answered with {addresses}, which only a running tunnelling app could serve.',
  'dns-fake-ip.others-know': 'Other name servers give {addresses}.',
  'dns-fake-ip.line-works': 'Addresses outside that need no name server answer.',

  'dnssec-failure.no-failure': 'The name server here reports no failures.',
  'dnssec-failure.fails-unchecked':
    'The same questions fail with the signature check switched off, so signatures are not the trouble.',
  'dnssec-failure.server-failure':
    '{resolvers} {resolvers|answers|answer} "server failure" for {names}.',
  'dnssec-failure.unchecked-answers':
    'With the signature check switched off (CD flag), the same name server answers the same question.',
  'dnssec-failure.says-so':
    '{resolvers} {resolvers|says itself|say themselves} that the signatures (DNSSEC) failed the check.',
  'dnssec-failure.others-answer': '{resolvers} {resolvers|answers|answer} the same question.',

  'dns-truncation.none': 'No name answer was cut short without the rest being fetched.',
  'dns-truncation.cut':
    '{resolvers} {resolvers|cuts|cut} the answers for {names} short, and the whole ones (TCP port 53) cannot be fetched.',
  'dns-truncation.short-fine': '{resolvers} {resolvers|gives|give} short answers without trouble.',
  'dns-truncation.others-whole': '{resolvers} {resolvers|gives|give} the whole answer.',
} as const satisfies Record<string, string>;
