/**
 * From what Node shows to the closed list of failure classes.
 *
 * Node's errors are read in a fixed order: errno and syscall first (they mean the
 * same in every version), OpenSSL's codes by their tail (their beginning was
 * renamed between Node 20 and 22), text never. Trouble of this computer is told
 * apart before anything else, because it accuses this computer and not the path.
 * What no rule knows is `unclassified`, with its code kept.
 */
import type { Failure, FailureClass } from '../model/failure.ts';
import { failed, type Outcome } from '../model/outcome.ts';
import { certificateClass, openSslClass } from './failure-tls.ts';

/** Which conversation was going on; the same errno means different things in different ones. */
export type Layer = 'lookup' | 'dns' | 'tcp' | 'tls' | 'http' | 'udp';

export interface Circumstance {
  readonly layer: Layer;
  /** `resolve`, `bind`, `connect`, `handshake`, `send`, `read`, `status` … */
  readonly step: string;
  readonly elapsedMs: number;
  /**
   * The system call itself failed, before any packet could have left: this computer's
   * own doing. Time cannot tell that: on a busy computer such refusals were measured
   * to arrive after 13 ms, later than the answer of a router in the same room.
   */
  readonly isWithinCall?: boolean;
}

/** What a Node error may carry; every field is checked before use. */
interface SystemError {
  readonly code?: string;
  readonly errno?: number;
  readonly syscall?: string;
  readonly message: string;
}

/** Node wraps at most two or three deep; ten ends the walk through an error that contains itself. */
const MAX_WALK = 10;

/** The failure that an error stands for. */
export const classify = (error: unknown, where: Circumstance): Failure<never> => {
  const members = membersOf(error);
  const known = members.map((member) => ({ member, found: classOf(member, where) }));
  const best =
    known.find(({ found }) => found?.startsWith('local.') === true) ??
    known.find(({ found }) => found !== undefined) ??
    known[0];
  return {
    class: best?.found ?? 'unclassified',
    step: where.step,
    detail: detailOf(best?.member ?? { message: String(error) }, where),
  };
};

/** The same as an outcome, with what was learnt before it failed. */
export const failedBy = <Value = never>(
  error: unknown,
  where: Circumstance,
  value?: Partial<Value>,
): Outcome<Value> => {
  const failure = classify(error, where);
  return failed(failure.class, failure.step, failure.detail, value);
};

/** Nothing came within our own deadline: Node has no error for that (C.0 rule 2). */
export const silence = <Value = never>(
  where: Circumstance,
  value?: Partial<Value>,
): Outcome<Value> =>
  failed(SILENCE[where.layer], where.step, { elapsedMs: Math.round(where.elapsedMs) }, value);

const SILENCE = {
  lookup: 'dns.timeout',
  dns: 'dns.timeout',
  tcp: 'tcp.timeout',
  tls: 'tls.silent',
  http: 'http.silent',
  udp: 'udp.silent',
} as const satisfies Record<Layer, FailureClass>;

/** Statuses that say "no" by themselves, whoever sent them. */
export const classOfStatus = (status: number): FailureClass | undefined => {
  if (status === 407) return 'http.proxy_auth';
  if (status === 429) return 'http.rate_limited';
  if (status === 451) return 'http.legal_block';
  // 511 is the portal's own status (RFC 6585), not a broken server.
  if (status === 511) return 'http.portal';
  return status >= 500 ? 'http.server' : undefined;
};

/** An error, its causes and, for an AggregateError, each of its members (C.0 rule 9). */
const membersOf = (error: unknown): readonly SystemError[] => {
  const found: SystemError[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && found.length < MAX_WALK) {
    const next = queue.shift();
    if (typeof next !== 'object' || next === null) continue;
    if ('errors' in next && Array.isArray(next.errors))
      queue.push(...next.errors.slice(0, MAX_WALK));
    if ('cause' in next) queue.push(next.cause);
    found.push(systemErrorOf(next));
  }
  return found;
};

const systemErrorOf = (error: object): SystemError => ({
  ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
  ...('errno' in error && typeof error.errno === 'number' ? { errno: error.errno } : {}),
  ...('syscall' in error && typeof error.syscall === 'string' ? { syscall: error.syscall } : {}),
  message:
    'message' in error && typeof error.message === 'string' ? error.message : 'no error object',
});

const detailOf = (error: SystemError, where: Circumstance): Failure['detail'] => ({
  ...(error.code === undefined ? {} : { code: error.code }),
  ...(error.errno === undefined ? {} : { errno: error.errno }),
  ...(error.syscall === undefined ? {} : { syscall: error.syscall }),
  // What did not leave this computer took the network no time at all.
  elapsedMs: isRefusedHere(where) ? 0 : Math.round(where.elapsedMs * 10) / 10,
  message: error.message.slice(0, 300),
});

const classOf = (error: SystemError, where: Circumstance): FailureClass | undefined => {
  const { code } = error;
  if (code === undefined) return undefined;
  return (
    localClass(error, where) ??
    (where.layer === 'lookup' ? lookupClass(error) : undefined) ??
    // Reset before or after the handshake is the handshake's business only once TCP stood.
    resetClass(error, where) ??
    BY_LAYER[where.layer][code] ??
    RESOLVER_CODES[code] ??
    PATH[code] ??
    certificateClass(code, error.message) ??
    openSslClass(code, error.message)
  );
};

/** Trouble that this computer made (C.0 rule 10). */
const localClass = (error: SystemError, where: Circumstance): FailureClass | undefined => {
  switch (error.code) {
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOBUFS':
    case 'ENOMEM':
    case 'EAI_MEMORY':
      return 'local.exhausted';
    case 'EADDRNOTAVAIL':
    case 'EADDRINUSE':
      return 'local.bind';
    case 'EPERM':
      return where.layer === 'udp' ? 'udp.local_firewall' : 'local.firewall';
    case 'EACCES':
      return accessClass(error, where);
    // A "blackhole" route makes connect and send fail with EINVAL, a "prohibit" route with EACCES.
    case 'EINVAL':
      return 'local.route_policy';
    case 'EHOSTUNREACH':
      // Only an "unreachable" route answers so from within the call.
      return isRefusedHere(where) ? 'local.route_policy' : undefined;
    default:
      return undefined;
  }
};

/** WSAEACCES: the Windows firewall's or an antivirus's own "no" (microsoft/vscode#7706). */
const WINDOWS_EACCES = -4092;

/**
 * EACCES is a "prohibit" route when the call itself fails; later, it is an ICMPv6
 * "administratively prohibited", which Linux gives the same errno (measured after 1 s).
 */
const accessClass = (error: SystemError, where: Circumstance): FailureClass => {
  if (error.errno === WINDOWS_EACCES) return 'local.firewall_windows';
  if (isRefusedHere(where) || error.syscall === 'bind') return 'local.route_policy';
  return where.layer === 'udp' ? 'udp.admin_prohibited' : 'net.host_unreachable';
};

/** Connecting a datagram socket sends nothing, so whatever fails there failed here. */
const isRefusedHere = ({ isWithinCall, layer, step }: Circumstance): boolean =>
  isWithinCall ?? ((layer === 'udp' || layer === 'dns') && step === 'connect');

/** glibc's getaddrinfo numbers: no such name, and a name without an address. */
const EAI_NODATA = -3007;

const lookupClass = ({ code, errno }: SystemError): FailureClass | undefined => {
  if (code === 'ENOTFOUND') return errno === EAI_NODATA ? 'dns.nodata' : 'dns.nxdomain';
  // SERVFAIL, REFUSED, silence, closed port and no route, all in one.
  if (code === 'EAI_AGAIN' || code === 'EAI_FAIL') return 'dns.unavailable';
  return undefined;
};

/** The same ECONNRESET: on connect, as a polite end (no errno), or as a RST while reading. */
const resetClass = (error: SystemError, where: Circumstance): FailureClass | undefined => {
  const { code, errno, syscall } = error;
  if (code !== 'ECONNRESET' && code !== 'EPIPE' && code !== 'ECONNABORTED') return undefined;
  if (where.layer === 'dns') return 'tcp.reset_after_data';
  if (where.layer === 'tcp') {
    return where.step === 'connect' ? 'tcp.reset_on_connect' : 'tcp.reset_after_data';
  }
  const isPoliteEnd = errno === undefined && syscall === undefined;
  if (where.layer === 'tls') {
    if (syscall === 'connect') return 'tcp.reset_on_connect';
    return isPoliteEnd ? 'tls.eof' : 'tls.reset';
  }
  if (where.layer !== 'http') return undefined;
  if (!isPoliteEnd) return 'http.reset';
  return error.message === 'aborted' ? 'http.truncated' : 'http.closed_early';
};

type Codes = Readonly<Record<string, FailureClass>>;

const PATH: Codes = {
  ECONNREFUSED: 'tcp.refused',
  ETIMEDOUT: 'tcp.timeout',
  EHOSTUNREACH: 'net.host_unreachable',
  EHOSTDOWN: 'net.host_unreachable',
  ENETUNREACH: 'net.net_unreachable',
  ENETDOWN: 'net.net_unreachable',
  // No sockets of this family at all: for this family there is no network.
  EAFNOSUPPORT: 'net.net_unreachable',
  ENOPROTOOPT: 'net.proto_unreachable',
};

const BY_LAYER: Readonly<Record<Layer, Codes>> = {
  lookup: {},
  dns: { ECONNREFUSED: 'dns.port_closed', ETIMEDOUT: 'dns.timeout' },
  tcp: {},
  tls: { ETIMEDOUT: 'tls.silent' },
  http: {
    ETIMEDOUT: 'http.silent',
    HPE_INVALID_CONSTANT: 'http.not_http',
    HPE_HEADER_OVERFLOW: 'http.oversized',
  },
  udp: {
    ECONNREFUSED: 'udp.port_unreachable',
    EHOSTUNREACH: 'udp.admin_prohibited',
    ENETUNREACH: 'udp.no_route',
    ENETDOWN: 'udp.no_route',
    EAFNOSUPPORT: 'udp.no_route',
    EMSGSIZE: 'udp.too_big',
  },
};

/** Codes of `dns.Resolver`; our own client does not use it, other code may. */
const RESOLVER_CODES: Codes = {
  ENOTFOUND: 'dns.nxdomain',
  ENODATA: 'dns.nodata',
  ESERVFAIL: 'dns.servfail',
  EREFUSED: 'dns.refused',
  EFORMERR: 'dns.formerr',
  ENOTIMP: 'dns.notimp',
  ETIMEOUT: 'dns.timeout',
  EBADRESP: 'dns.garbage',
};
