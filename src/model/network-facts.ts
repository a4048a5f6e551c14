/** What questions put to the network can learn. Units in the names; a number is absent rather than guessed. */

export interface DnsAnswer {
  readonly rcode: string;
  readonly addresses: readonly string[];
  readonly aliases: readonly string[];
  readonly ttlSeconds?: number;
  readonly isTruncated: boolean;
  readonly isAuthenticated: boolean;
  /** Extended DNS errors (RFC 8914) the resolver gave, as numbers with text. */
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[];
  readonly rttMs: number;
  /** How many times the question was sent before this answer. */
  readonly attempts: number;
  readonly bytes: number;
}

export interface SystemLookup {
  /** In the order the system would try them. */
  readonly addresses: readonly string[];
  readonly lookupMs: number;
}

export interface TcpConnect {
  readonly connectMs: number;
  readonly localAddress: string;
}

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly issuerOrganisation: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly names: readonly string[];
  readonly sha256: string;
  readonly isSelfIssued: boolean;
}

export interface TlsHandshake {
  /** TCP connect of this very connection. */
  readonly connectMs: number;
  readonly handshakeMs: number;
  readonly protocol: string;
  /** Leaf first, as sent by the peer. */
  readonly chain: readonly Certificate[];
  readonly isNameMatching: boolean;
  /** Dates of the leaf against this computer's clock. */
  readonly dates: 'valid' | 'expired' | 'not-yet-valid';
  readonly chainsToPublicRoot: boolean;
  readonly chainsToSystemRoot: boolean;
  /** The chain would verify if the peer sent an intermediate it forgot. */
  readonly isIntermediateMissing: boolean;
  /** Common name of the trust anchor, or of the last issuer when no anchor is known. */
  readonly anchor: string;
  /** OCSP and CRL addresses of the leaf. */
  readonly revocationUrls: readonly string[];
  readonly helloBytes?: number;
}

export interface HttpExchange {
  readonly status: number;
  readonly httpVersion: string;
  readonly location?: string;
  readonly server?: string;
  readonly via?: string;
  readonly contentType?: string;
  /** The peer's `Date` minus this computer's clock (half the round trip allowed for), in milliseconds. */
  readonly dateSkewMs?: number;
  readonly bodyBytes: number;
  /** First 200 characters of a text body. */
  readonly bodyStart: string;
  readonly bodySha256: string;
  readonly connectMs: number;
  readonly firstByteMs: number;
  readonly tookMs: number;
  readonly ip: string;
}

export interface PortalCheck {
  /** `exact`: the promised answer. `replaced`: another one in its place. `stripped`: right status, body or header missing. */
  readonly answer: 'exact' | 'replaced' | 'stripped';
  readonly status: number;
  readonly location?: string;
  readonly server?: string;
  readonly bodyStart: string;
  readonly ip: string;
  readonly tookMs: number;
}

export interface PacFile {
  readonly url: string;
  readonly bytes: number;
  readonly fetchMs: number;
  /** What the file says for each address asked, e.g. `PROXY proxy.example:3128; DIRECT`. */
  readonly answers: readonly { readonly url: string; readonly says: string }[];
}

export interface ProxyConnect {
  /** Status of the answer to CONNECT, 200 when the tunnel stands. */
  readonly status: number;
  readonly tookMs: number;
  readonly connectMs: number;
  readonly via?: string;
  readonly server?: string;
  /** Schemes a 407 asks for, e.g. `Negotiate`, `NTLM`, `Basic`. */
  readonly schemes: readonly string[];
  /** TLS through the tunnel, when it stood. */
  readonly tls?: TlsHandshake;
  readonly tlsFailure?: string;
  readonly bodyStart: string;
}

export interface UdpMedia {
  /** What came back: an echo, a STUN answer, some other datagram, or an ICMP refusal by the address asked. */
  readonly answer: 'echo' | 'stun' | 'other' | 'icmp';
  readonly sent: number;
  readonly received: number;
  readonly rttMs: number;
  /** Present if a packet that could pass this many routers less one was refused too: who says no is that near. */
  readonly refusedWithinHops?: number;
  /** The far end proved to be the one that was named, and said that this port is open: an answer was due. */
  readonly isPromised?: boolean;
}

export interface StunAnswer {
  readonly form: 'rfc5389' | 'classic';
  readonly mappedIp: string;
  readonly mappedPort: number;
  readonly localPort: number;
  readonly sent: number;
  readonly received: number;
  readonly rttMs: number;
}

export interface QuicReach {
  /** Versions of the Version Negotiation packet, hexadecimal. */
  readonly versions: readonly string[];
  readonly rttMs: number;
}

export interface PathMtu {
  /** Largest packet, IP header included, that was seen to arrive. */
  readonly arrivedBytes: number;
  /** Smallest that vanished without an ICMP answer; absent when none did. */
  readonly vanishedBytes?: number;
  /** What the network or the kernel said the path takes. */
  readonly reportedBytes?: number;
  readonly direction: 'outbound' | 'inbound';
  /** How it was measured: `udp-dns`, `udp-echo`, `ping`, `tcp`. */
  readonly by: string;
}

export interface GatewayAnswer {
  readonly ip: string;
  readonly device: string;
  readonly family: 4 | 6;
  /** Only in ways that were answered at least once: 0 when the link layer alone proves it. */
  readonly sent: number;
  readonly received: number;
  readonly rttMs?: { readonly min: number; readonly median: number; readonly max: number };
  /** `icmp-echo`, `udp-refusal`, `tcp`, or `neighbour` when only the link layer proves it. */
  readonly by: readonly ('icmp-echo' | 'udp-refusal' | 'tcp' | 'neighbour')[];
}

export interface PathLatency {
  readonly sent: number;
  readonly received: number;
  readonly rttMs: { readonly min: number; readonly median: number; readonly max: number };
  readonly by: 'icmp-echo' | 'tcp';
}

export interface PathTrace {
  readonly hops: readonly {
    readonly ttl: number;
    readonly ip?: string;
    readonly rttMs?: number;
    /** The ICMP refusal a hop gave, e.g. `admin-prohibited`. */
    readonly refusal?: string;
  }[];
  readonly isReached: boolean;
  readonly pathMtuBytes?: number;
  readonly by: string;
}

export interface ServiceStatus {
  /** Statuspage's own word. */
  readonly indicator: 'none' | 'minor' | 'major' | 'critical' | 'maintenance';
  readonly description: string;
  readonly incidents: readonly string[];
  readonly updatedAt?: string;
}

export interface ClientRelease {
  readonly newestVersion: string;
  readonly os: string;
}

export interface PortMapping {
  readonly protocol: 'nat-pmp' | 'pcp' | 'upnp';
  readonly externalIp?: string;
}
