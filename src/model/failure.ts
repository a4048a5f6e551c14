/**
 * The closed, append-only list of ways a step can fail. Short dotted ids, so that
 * they can be metric labels; what each looks like on a socket is the business of
 * `probes/failure.ts`, which has a test for every class that can be produced.
 */
export const failureClasses = [
  'dns.nxdomain',
  'dns.nodata',
  'dns.servfail',
  'dns.refused',
  'dns.formerr',
  'dns.notimp',
  'dns.timeout',
  'dns.port_closed',
  'dns.garbage',
  'dns.other_rcode',
  'dns.aaaa_dropped',
  'dns.bogon',
  'dns.hijack',
  'dns.secure_broken',
  'dns.sticky_downgrade',
  // The operating system's lookup folds SERVFAIL, REFUSED, silence and no route into one EAI_AGAIN.
  'dns.unavailable',
  // A truncated answer whose repetition over TCP failed.
  'dns.truncated',
  'tcp.refused',
  'tcp.timeout',
  'tcp.reset_on_connect',
  'tcp.reset_after_data',
  'net.host_unreachable',
  'net.net_unreachable',
  'net.proto_unreachable',
  'local.route_policy',
  'local.bind',
  'local.firewall',
  'local.firewall_windows',
  'local.privacy_macos',
  'local.exhausted',
  'local.no_permission',
  'local.program_failed',
  'v6.broken',
  'tls.self_signed',
  'tls.unknown_ca',
  'tls.intercepted_trusted',
  'tls.missing_intermediate',
  'tls.name_mismatch',
  'tls.expired',
  'tls.not_yet_valid',
  'tls.weak_key',
  'tls.revoked',
  'tls.alert.version',
  'tls.alert.handshake',
  'tls.alert.name',
  'tls.alert.ca',
  'tls.alert.denied',
  'tls.alert.alpn',
  'tls.client_cert',
  'tls.alert.other',
  'tls.eof',
  'tls.reset',
  'tls.silent',
  'tls.not_tls',
  // The peer sent more handshake bytes than any honest chain needs.
  'tls.oversized',
  'http.portal',
  'http.proxy_auth',
  'http.proxy_denied',
  'http.proxy_down',
  'http.pac_failed',
  'http.legal_block',
  'http.blocked_page',
  'http.rate_limited',
  'http.server',
  'http.closed_early',
  'http.reset',
  'http.truncated',
  'http.silent',
  'http.not_http',
  'http.oversized',
  'http.websocket_stripped',
  'udp.silent',
  'udp.port_unreachable',
  'udp.admin_prohibited',
  'udp.host_unreachable',
  'udp.no_route',
  'udp.local_firewall',
  'udp.too_big',
  'udp.port_selective',
  'udp.nat_unstable',
  'udp.throttled',
  'udp.tcp_only',
  'udp.garbage',
  'turn.auth',
  'turn.down',
  'quic.blocked',
  // Last resort: an error no rule knows. Its code and message are in `detail`.
  'unclassified',
] as const;

export type FailureClass = (typeof failureClasses)[number];

/** One expected trouble: where in the exchange it happened, and what the system said. */
export interface Failure<Value = unknown> {
  readonly class: FailureClass;
  /** The step that failed, e.g. `resolve`, `connect`, `handshake`, `read`, `run`. */
  readonly step: string;
  readonly detail: {
    readonly code?: string;
    readonly errno?: number;
    readonly syscall?: string;
    readonly elapsedMs?: number;
    /** At most 300 characters of what the system or the peer said; never a stack. */
    readonly message?: string;
  };
  /** What was learnt before it failed, e.g. the chain of a handshake that was refused. */
  readonly value?: Value;
}
