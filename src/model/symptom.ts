/**
 * A red observation, after the profile has judged it: telemetry names and dead
 * controls never become symptoms. Causes account for symptoms; what nothing
 * accounts for is reported as unexplained.
 */
export const symptomKinds = [
  // The computer, lowest layer first: a lower layer silences its consequences.
  'no-link',
  'no-address',
  'no-route',
  'gateway-silent',
  // Names. `about` is the name, for resolver-* the resolver's address.
  'lookup-failed',
  'lookup-slow',
  'resolver-failing',
  'resolver-slow',
  'answer-unusable',
  'helper-lookup-failed',
  'media-lookup-failed',
  // The way to an address. `about` is `ip:port`.
  'connect-failed',
  'handshake-failed',
  'certificate-untrusted',
  'certificate-foreign',
  'http-failed',
  'portal-replaced',
  // The whole internet, as seen through the controls.
  'controls-unreachable',
  'proxy-failed',
  'pac-failed',
  'ipv6-failed',
  'large-packets-lost',
  'clock-off',
  'revocation-failed',
  // Media. `about` is `ip:port` or a group of ports.
  'media-tcp-failed',
  'media-udp-failed',
  'udp-controls-silent',
  'udp-refused-here',
  // How well. `about` is the router, or the media server.
  'gateway-lossy',
  'gateway-unsteady',
  'latency-high',
  'media-far',
  // Measured under a call's load. `about` is a direction: up, down, or round-trip where it cannot be told.
  'packets-lost',
  'picture-lost',
  'delay-varies',
  'loaded-delay',
  'delay-behind-traffic',
  'rate-short',
  'stream-died',
  'throttled-later',
  'path-forgotten',
  'source-changes',
  'fallback-poor',
  'way-detour',
  // The client and the service.
  'client-problem',
  'rule-against-client',
  'policy-problem',
  'computer-busy',
  'device-held',
  'browser-setting',
  'account-problem',
  'service-reports-trouble',
  'service-errors',
] as const;

export type SymptomKind = (typeof symptomKinds)[number];

export interface Symptom {
  /** `kind:about`, unique in a run. */
  readonly id: string;
  readonly kind: SymptomKind;
  readonly about: string;
  /** How bad it is if nothing accounts for it: join impossible, worse quality, or only noteworthy. */
  readonly weight: 'blocks' | 'degrades' | 'minor';
  readonly from: readonly string[];
}
