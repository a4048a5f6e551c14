import type { ServiceAccount } from './account.ts';

/** What a scenario may change about the services of the world, before or while the doctor looks. Data only. */
export interface Behaviour {
  /** UDP media ports of the services: whether they answer a stranger. Unknown for real Zoom, so silent here. */
  readonly mediaUdp: 'silent' | 'answers';
  /** Zoom's 3478/3479 in the form its client speaks (classic STUN without cookie), and in the browsers'. */
  readonly mediaStunClassic: boolean;
  readonly mediaStunRfc: boolean;
  readonly stunControls: boolean;
  readonly quic: boolean;
  /** Moves certificates and Date headers of everything, which to the laptop looks like its own clock being wrong. */
  readonly clockShiftDays: number;
  /** Indicator of the service's status page. */
  readonly status: 'none' | 'minor' | 'major' | 'critical';
  readonly certificates: Readonly<Record<string, OddCertificate>>;
  /** Answers of HTTP and HTTPS by `host` or `host/path`; `*` is every host. */
  readonly pages: Readonly<Record<string, Page>>;
  /** Names whose TLS server accepts and then never says anything. */
  readonly hangs: readonly string[];
  readonly names: Readonly<Record<string, NameOverride>>;
  /** Addresses of resolvers that do not answer at all (UDP, TCP). Encrypted DNS is a web page: see `pages`. */
  readonly deadResolvers: readonly string[];
  readonly resolverDelayMs: number;
  /** Zoom's account API; without it there is none. */
  readonly account?: ServiceAccount;
}

export type OddCertificate =
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'self-signed'
  | 'unknown-root'
  | 'no-intermediate';

export interface Page {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
}

/** Changes what public resolvers say about a name, or about all unknown ones below (`*.zoom.us`). `at` limits it to those resolver addresses. */
export interface NameOverride {
  readonly ipv4?: readonly string[];
  readonly ipv6?: readonly string[];
  readonly cname?: string;
  readonly rcode?: 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED';
  readonly at?: readonly string[];
}

export const usualBehaviour: Behaviour = {
  mediaUdp: 'silent',
  mediaStunClassic: true,
  mediaStunRfc: false,
  stunControls: true,
  quic: true,
  clockShiftDays: 0,
  status: 'none',
  certificates: {},
  pages: {},
  hangs: [],
  names: {},
  deadResolvers: [],
  resolverDelayMs: 0,
};
