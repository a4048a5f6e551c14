import type { Role } from './target.ts';

/** Where a number or a name was read, and when. No fact without one. */
export interface Source {
  readonly id: string;
  readonly url: string;
  /** ISO date on which it was read. */
  readonly readOn: string;
  /** A vendor's own text or capture; B third party quoting it; C one weak page; R recalled, unproven. */
  readonly mark: 'A' | 'B' | 'C' | 'R';
}

export interface ServiceHost {
  readonly name: string;
  readonly role: Extract<
    Role,
    'signalling' | 'helper' | 'telemetry' | 'media' | 'download' | 'revocation'
  >;
  readonly tcpPorts: readonly number[];
  readonly source: string;
  /** What the person loses without it, in the catalogue's words. */
  readonly isEssential: boolean;
}

export interface Media {
  readonly udpPorts: readonly number[];
  readonly tcpPorts: readonly number[];
  /** Ports on which the service runs STUN, and in which form. */
  readonly stun: readonly { readonly port: number; readonly form: 'rfc5389' | 'classic' }[];
  /** Whether the vendor's servers are known to answer anonymous packets on the UDP ports. */
  readonly answersStrangers: boolean;
  readonly ranges: readonly { readonly cidr: string; readonly label: string }[];
  /** Once published, since withdrawn: an address in here is unknown, not wrong. */
  readonly retiredRanges: readonly string[];
  readonly source: string;
}

export interface Limits {
  readonly rttMs: number;
  readonly jitterMs: number;
  readonly lossRatio: number;
  readonly source: string;
}

export interface Need {
  readonly activity: 'audio' | 'video-720p' | 'video-1080p' | 'share';
  readonly upMbps: number;
  readonly downMbps: number;
  readonly source: string;
}

export interface PortalExpectation {
  readonly url: string;
  readonly status: number;
  /** Exact body, trimmed; absent for an empty 204. */
  readonly body?: string;
}

/** Hosts outside the service that should share a fault's path, or should not. */
export interface Controls {
  readonly resolvers: readonly string[];
  readonly encryptedDns: readonly { readonly url: string; readonly at: readonly string[] }[];
  readonly tls: readonly { readonly name: string; readonly port: number }[];
  readonly portal: readonly PortalExpectation[];
  readonly stun: readonly { readonly name: string; readonly port: number }[];
  readonly speed: readonly { readonly name: string; readonly by: 'cloudflare' | 'mlab' }[];
}

export interface StatusPage {
  readonly url: string;
  readonly kind: 'statuspage' | 'webex';
}

export interface ClientFacts {
  /** Below this the client can neither sign in nor join; `os` as in Node's `process.platform` or `other`. */
  readonly minimumVersions: readonly {
    readonly os: string;
    readonly version: string;
    readonly since: string;
    readonly source: string;
  }[];
  readonly processNames: readonly string[];
  readonly releaseUrl?: string;
}

/**
 * Facts that no check uses, kept because an administrator who opens a firewall
 * or marks packets wants all of them in one place.
 */
export interface Reference {
  readonly uses: readonly {
    readonly use: string;
    readonly transport: 'tcp' | 'udp';
    /** Single ports or ranges, e.g. `5590-5600`. */
    readonly ports: readonly string[];
    readonly to: string;
    readonly source: string;
  }[];
  readonly bandwidth: readonly {
    readonly use: string;
    readonly upMbps?: number;
    readonly downMbps?: number;
    readonly source: string;
  }[];
  readonly thresholds: readonly {
    readonly use: string;
    readonly rttMs?: number;
    readonly oneWayMs?: number;
    readonly jitterMs?: number;
    readonly lossRatio?: number;
    readonly burstLossRatio?: number;
    readonly reorderRatio?: number;
    readonly source: string;
  }[];
  /** Differentiated services code points (RFC 2474), 0-63. */
  readonly dscp: readonly {
    readonly stream: string;
    readonly dscp: number;
    readonly source: string;
  }[];
  /** Things worth knowing that are no number. */
  readonly remarks: readonly { readonly says: string; readonly source: string }[];
}

/** What one meeting service needs from a network, and where the vendor says so. */
export interface ServiceProfile {
  readonly schema: 'linecheck.profile/1';
  readonly id: string;
  readonly title: string;
  /** ISO date at which the facts were last compared with the vendor. */
  readonly date: string;
  /** After this many days the profile may no longer accuse an address range. */
  readonly shelfLifeDays: number;
  /** Suffixes that belong to the service, e.g. `zoom.us`. */
  readonly domains: readonly string[];
  readonly hosts: readonly ServiceHost[];
  readonly media: Media;
  readonly limits: Limits;
  readonly needs: readonly Need[];
  readonly status: readonly StatusPage[];
  readonly client: ClientFacts;
  readonly controls: Controls;
  /** Ways out that need no working network here, ranked by time to audio. */
  readonly waysOut: readonly {
    readonly id: 'hotspot' | 'browser' | 'dial-in' | 'other-device';
    readonly secondsToAudio: number;
    readonly url?: string;
    readonly source: string;
  }[];
  readonly reference?: Reference;
  readonly sources: readonly Source[];
}
