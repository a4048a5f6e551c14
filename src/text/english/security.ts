/** Reasons of the causes in this area: `<cause>.<reason>`. Titles and advice stand in `about/security.ts`. */
export const security = {
  'tls-inspection-trusted.genuine': 'The service shows its genuine certificate.',
  'tls-inspection-trusted.others-only':
    'Encrypted connections to {names} are opened on the way by "{issuer}"; those to the service are not.',
  'tls-inspection-trusted.issuer':
    'The certificates of {names} were not made by a public authority but by "{issuer}", which this computer trusts.',
  'tls-inspection-trusted.issuer-known':
    'The certificates of {names} were made by "{issuer}" ({product}), which this computer trusts.',
  'tls-inspection-trusted.others-too': 'The same issuer signs for {names}.',
  'tls-inspection-trusted.others-genuine': '{names} show genuine certificates.',
  'tls-inspection-untrusted.genuine': 'The service shows its genuine certificate.',
  'tls-inspection-untrusted.others-only':
    'Encrypted connections to {names} are opened on the way by "{issuer}"; those to the service are not.',
  'tls-inspection-untrusted.issuer':
    'The certificates of {names} were made by "{issuer}", which neither this computer nor the public knows.',
  'tls-inspection-untrusted.issuer-known':
    'The certificates of {names} were made by "{issuer}" ({product}), which this computer does not trust.',
  'tls-inspection-untrusted.others-too': 'The same issuer signs for {names}.',
  'tls-inspection-untrusted.others-genuine': '{names} show genuine certificates.',
  'security-software-inspects.genuine': 'The service shows its genuine certificate.',
  'security-software-inspects.others-only':
    '{program} on this computer opens encrypted connections to {names}; those to the service it leaves alone.',
  'security-software-inspects.issuer':
    'The certificates of {names} were made by "{issuer}": a program on this computer ({program}) opens encrypted connections.',
  'security-software-inspects.others-too': 'The same issuer signs for {names}.',
  'security-software-inspects.seen-here':
    '{program} was seen on this computer: it runs, or answers before a packet can reach the router.',
  'name-filter.names-pass': 'Encrypted connections under the names {names} come about.',
  'name-filter.only-deep': 'Only {names} is cut.',
  'name-filter.neutral-cut-too':
    'A harmless name at the same addresses meets the same end, so it is not the name.',
  'name-filter.cut': 'Encrypted connections are cut as soon as they name {names}.',
  'name-filter.swallowed': 'Encrypted connections fall silent as soon as they name {names}.',
  'name-filter.neutral-passes': 'The same addresses answer when another name is given (SNI).',
  'name-filter.cut-nearby':
    'The cut came sooner than an answer from the service could have: somebody on the way did it.',
  'handshake-mangled.handshakes-pass': 'Encrypted connections to other hosts come about.',
  'handshake-mangled.portal': 'This network replaces web pages with a sign-in page.',
  'handshake-mangled.others-pass': 'Encrypted connections to other hosts come about.',
  'handshake-mangled.unrelated-cut':
    'Encrypted connections to hosts that have nothing in common are cut at their first message: {names}.',
  'handshake-mangled.other-form-passes': 'The same first message in another size is answered.',
  'handshake-mangled.program':
    'A program that rewrites that first message runs on this computer: {programs}.',
  'root-store-old.known': 'This computer knows the authority that signed for the service.',
  'root-store-old.missing':
    'The certificates of {names} are genuine, but the list of this computer lacks their authority: {roots}.',
  'root-store-old.others-known': 'It knows the authorities of {names}.',
  'revocation-blocked.answers': 'The hosts that say whether a certificate was withdrawn answer.',
  'revocation-blocked.hosts-silent':
    'The hosts that say whether a certificate was withdrawn do not answer: {hosts}.',
  'revocation-blocked.names-unknown':
    'The names of the hosts that say whether a certificate was withdrawn are not found: {hosts}.',
  'revocation-blocked.plain-web-works': 'Other hosts answer on the same port (80).',
  'local-firewall-blocks.no-rule': 'The firewall of this computer has no rule against the service.',
  'local-firewall-blocks.rule': 'The firewall of this computer ({manager}) has the rule: {rule}',
  'local-firewall-blocks.send-refused':
    'This computer itself refused to send {count} {count|packet|packets} (operation not permitted).',
  'local-firewall-blocks.refused-instantly':
    'Connections are refused before a packet can have reached the router.',
  'local-firewall-blocks.never-sent':
    'This computer counted connection attempts that never left it.',
  'local-firewall-blocks.others-pass': 'Other packets leave this computer and are answered.',
  'local-firewall-blocks.product': '{names} {names|filters|filter} the traffic of this computer.',
} as const satisfies Record<string, string>;
