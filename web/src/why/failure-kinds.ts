/** The closed list of failures as the few kinds a person tells apart; the class itself stands behind. */
import type { FailureClass } from '../../../src/model/failure.ts';

export type FailureKind =
  | 'silent'
  | 'refused'
  | 'torn'
  | 'no-way'
  | 'not-found'
  | 'wrong-answer'
  | 'certificate'
  | 'here'
  | 'log-in'
  | 'denied'
  | 'error';

/** The first that matches; what matches none is an error. */
const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/^local\.|^udp\.local_firewall$/u, 'here'],
  [/portal|proxy_auth|client_cert|turn\.auth/u, 'log-in'],
  [/nxdomain|nodata/u, 'not-found'],
  [/timeout|silent|dropped|throttled|quic\.blocked|udp\.tcp_only/u, 'silent'],
  [/unreachable|no_route|v6\.broken|proxy_down|turn\.down/u, 'no-way'],
  [/denied|legal_block|prohibited|blocked_page|rate_limited/u, 'denied'],
  [/refused|port_closed/u, 'refused'],
  [/reset|eof|closed_early|stripped/u, 'torn'],
  [/^tls\.(?!alert|not_tls|oversized)/u, 'certificate'],
  [/garbage|bogon|hijack|not_tls|not_http|oversized|truncated|formerr/u, 'wrong-answer'],
];

export const kindOf = (failure: FailureClass): FailureKind =>
  kinds.find(([pattern]) => pattern.test(failure))?.[1] ?? 'error';
