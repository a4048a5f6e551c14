import type { security as english } from '../english/security.ts';

/** Reasons of the causes around certificates, filters and firewalls. */
export const security = {
  'tls-inspection-trusted.genuine': 'Der Dienst zeigt sein echtes Zertifikat.',
  'tls-inspection-trusted.others-only':
    'Verschlüsselte Verbindungen zu {names} werden unterwegs von „{issuer}“ geöffnet; die zum Dienst nicht.',
  'tls-inspection-trusted.issuer':
    'Die Zertifikate von {names} stammen nicht von einer öffentlichen Stelle, sondern von „{issuer}“, dem dieser Computer vertraut.',
  'tls-inspection-trusted.issuer-known':
    'Die Zertifikate von {names} stammen von „{issuer}“ ({product}), dem dieser Computer vertraut.',
  'tls-inspection-trusted.others-too': 'Derselbe Aussteller unterschreibt auch für {names}.',
  'tls-inspection-trusted.others-genuine': 'Echte Zertifikate zeigen dagegen: {names}.',
  'tls-inspection-untrusted.genuine': 'Der Dienst zeigt sein echtes Zertifikat.',
  'tls-inspection-untrusted.others-only':
    'Verschlüsselte Verbindungen zu {names} werden unterwegs von „{issuer}“ geöffnet; die zum Dienst nicht.',
  'tls-inspection-untrusted.issuer':
    'Die Zertifikate von {names} stammen von „{issuer}“, den weder dieser Computer noch die Öffentlichkeit kennt.',
  'tls-inspection-untrusted.issuer-known':
    'Die Zertifikate von {names} stammen von „{issuer}“ ({product}), dem dieser Computer nicht vertraut.',
  'tls-inspection-untrusted.others-too': 'Derselbe Aussteller unterschreibt auch für {names}.',
  'tls-inspection-untrusted.others-genuine': 'Echte Zertifikate zeigen dagegen: {names}.',
  'security-software-inspects.genuine': 'Der Dienst zeigt sein echtes Zertifikat.',
  'security-software-inspects.others-only':
    '{program} auf diesem Computer öffnet verschlüsselte Verbindungen zu {names}; die zum Dienst nicht.',
  'security-software-inspects.issuer':
    'Die Zertifikate von {names} stammen von „{issuer}“: Ein Programm auf diesem Computer ({program}) öffnet verschlüsselte Verbindungen.',
  'security-software-inspects.others-too': 'Derselbe Aussteller unterschreibt auch für {names}.',
  'security-software-inspects.seen-here':
    '{program} wurde auf diesem Computer gesehen: Es läuft oder antwortet, bevor ein Paket den Router erreichen kann.',
  'name-filter.names-pass': 'Verschlüsselte Verbindungen unter den Namen {names} kommen zustande.',
  'name-filter.only-deep': 'Gekappt wird nur: {names}.',
  'name-filter.neutral-cut-too':
    'Einem harmlosen Namen an denselben Adressen ergeht es genauso, also liegt es nicht am Namen.',
  'name-filter.cut': 'Verschlüsselte Verbindungen werden gekappt, sobald sie {names} nennen.',
  'name-filter.swallowed': 'Verschlüsselte Verbindungen verstummen, sobald sie {names} nennen.',
  'name-filter.neutral-passes':
    'Dieselben Adressen antworten, wenn ein anderer Name genannt wird (SNI).',
  'name-filter.cut-nearby':
    'Die Verbindung wurde schneller gekappt, als eine Antwort des Dienstes hätte kommen können: Jemand auf dem Weg war es.',
  'handshake-mangled.handshakes-pass':
    'Verschlüsselte Verbindungen zu anderen Hosts kommen zustande.',
  'handshake-mangled.portal': 'Dieses Netzwerk ersetzt Webseiten durch eine Anmeldeseite.',
  'handshake-mangled.others-pass': 'Verschlüsselte Verbindungen zu anderen Hosts kommen zustande.',
  'handshake-mangled.unrelated-cut':
    'Verschlüsselte Verbindungen zu Hosts, die nichts miteinander zu tun haben, werden bei ihrer ersten Nachricht gekappt: {names}.',
  'handshake-mangled.other-form-passes':
    'Dieselbe erste Nachricht in anderer Größe wird beantwortet.',
  'handshake-mangled.program':
    'Auf diesem Computer läuft ein Programm, das diese erste Nachricht umschreibt: {programs}.',
  'root-store-old.known':
    'Dieser Computer kennt die Stelle, die für den Dienst unterschrieben hat.',
  'root-store-old.missing':
    'Die Zertifikate von {names} sind echt, aber in der Liste dieses Computers fehlt ihre Zertifizierungsstelle: {roots}.',
  'root-store-old.others-known': 'Die Zertifizierungsstellen von {names} kennt er.',
  'revocation-blocked.answers':
    'Die Hosts, die sagen, ob ein Zertifikat zurückgezogen wurde, antworten.',
  'revocation-blocked.hosts-silent':
    'Die Hosts, die sagen, ob ein Zertifikat zurückgezogen wurde, antworten nicht: {hosts}.',
  'revocation-blocked.names-unknown':
    'Die Namen der Hosts, die sagen, ob ein Zertifikat zurückgezogen wurde, sind nicht zu finden: {hosts}.',
  'revocation-blocked.plain-web-works': 'Andere Hosts antworten auf demselben Port (80).',
  'local-firewall-blocks.no-rule':
    'Die Firewall dieses Computers hat keine Regel gegen den Dienst.',
  'local-firewall-blocks.rule': 'Die Firewall dieses Computers ({manager}) hat diese Regel: {rule}',
  'local-firewall-blocks.send-refused':
    'Dieser Computer selbst hat sich geweigert, {count} {count|Paket|Pakete} zu senden (Vorgang nicht erlaubt).',
  'local-firewall-blocks.refused-instantly':
    'Verbindungen werden abgelehnt, bevor ein Paket den Router erreicht haben kann.',
  'local-firewall-blocks.never-sent':
    'Dieser Computer hat Verbindungsversuche gezählt, die ihn nie verlassen haben.',
  'local-firewall-blocks.others-pass':
    'Andere Pakete verlassen diesen Computer und werden beantwortet.',
  'local-firewall-blocks.product': '{names} {names|filtert|filtern} den Verkehr dieses Computers.',
} as const satisfies Record<keyof typeof english, string>;
