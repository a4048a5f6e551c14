import type { FactId, Facts } from '../model/facts.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ServiceProfile } from '../model/profile.ts';
import type { Hands } from './hands.ts';

/** Facts that come from the computer itself, not from the network. */
export type MachineFactId = Extract<
  FactId,
  | 'links'
  | 'routes'
  | 'route-to'
  | 'neighbours'
  | 'resolvers'
  | 'hosts-file'
  | 'proxy-settings'
  | 'tunnels'
  | 'local-firewall'
  | 'send-refusals'
  | 'processes'
  | 'client'
  | 'clock'
  | 'trust-store'
  | 'wifi'
  | 'security-software'
  | 'updates'
  | 'browser-extensions'
  | 'power'
  | 'device-holders'
  | 'account'
  | 'line-load'
>;

export interface ReaderQuestion {
  readonly profile: ServiceProfile;
  /** For `route-to`: the address asked about. */
  readonly ip?: string;
  /** For `line-load`: the interface that leads out; the busiest if absent. */
  readonly device?: string;
  /** Only what this very moment tells: for a meter that looks once a second. Readers that are quick anyway ignore it. */
  readonly isQuick?: boolean;
  readonly signal: AbortSignal;
}

/** Reads one fact. Never throws and never guesses: "unknown, because …" is `skipped` or `failed`. */
export type Reader<Id extends MachineFactId> = (
  question: ReaderQuestion,
) => Promise<Outcome<Facts[Id]>>;

export type Readers = { readonly [Id in MachineFactId]: Reader<Id> };

/** Both root lists, PEM, one certificate an entry. */
export interface RootLists {
  /** `LINECHECK_PUBLIC_ROOTS`, else the roots built into Node. */
  readonly publicRoots: readonly string[];
  /** What the operating system trusts; empty when it cannot be read, and then `systemProblem` says why. */
  readonly systemRoots: readonly string[];
  readonly systemProblem?: string;
}

/** Programs of the system that can do what Node's sockets cannot. Each answer is parsed, never shown raw. */
export interface Programs {
  /**
   * The system's own lookup in a process that can be killed, which Node's cannot; addresses in
   * the system's order. `skipped` where there is no such program.
   */
  lookUp(question: {
    readonly name: string;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }): Promise<Outcome<Facts['system-lookup']>>;
  /** Echo requests by the system's `ping`; `bytes` is the whole IP packet, sent with DF. */
  ping(question: {
    readonly ip: string;
    readonly count: number;
    readonly intervalMs: number;
    readonly waitMs: number;
    readonly bytes?: number;
    readonly device?: string;
    /** Routers the packets may pass; who lets them expire is in `answers`. */
    readonly hops?: number;
    /** Be done by then: where the system allows only slower pinging, fewer are sent instead of the same number later. */
    readonly lastsMs?: number;
    /** Hand over each answer by itself, too. */
    readonly wantsEach?: boolean;
    /** Ends with what has come by then, where the system's program can be asked to. */
    readonly until?: AbortSignal;
    readonly signal: AbortSignal;
  }): Promise<Outcome<PingAnswer>>;
  /** `traceroute`, `tracepath` or `tracert`, whichever is present. */
  trace(question: {
    readonly ip: string;
    readonly maxHops: number;
    readonly signal: AbortSignal;
  }): Promise<Outcome<Facts['path-trace']>>;
  /**
   * Whether the system keeps this very program from an address on the local network while its own get there
   * (macOS 15 and later). Undefined: cannot be told. Absent where no system does such a thing.
   */
  isHeldByPrivacy?(question: {
    readonly ip: string;
    readonly port: number;
    readonly transport: 'tcp' | 'udp';
    readonly signal: AbortSignal;
  }): Promise<boolean | undefined>;
  /**
   * One HTTP GET through one interface, past a tunnel that owns the default route: by a socket bound to it
   * (SO_BINDTODEVICE), which Node cannot ask for, or from its address.
   */
  fetchThrough(question: {
    readonly url: string;
    readonly device: string;
    readonly at?: string;
    /** The promised answer; without it an empty 204 counts as exact. */
    readonly expected?: { readonly status: number; readonly body?: string };
    readonly signal: AbortSignal;
  }): Promise<Outcome<Facts['portal-check']>>;
}

export interface PingAnswer {
  readonly sent: number;
  readonly rttMs: readonly number[];
  /** MTU that an ICMP "too big" or the kernel named. */
  readonly reportedMtuBytes?: number;
  /** ICMP refusal, e.g. `host-unreachable`, `admin-prohibited`. */
  readonly refusal?: string;
  /** The pace really used; absent where it is the one asked for. */
  readonly intervalMs?: number;
  /** With `wantsEach`. */
  readonly answers?: readonly PingReply[];
}

export interface PingReply {
  /** Of the echo that was answered, from 0. */
  readonly sequence: number;
  readonly from: string;
  /** Absent for "time to live exceeded", of which `ping` does not tell how long it took. */
  readonly rttMs?: number;
}

/** The machine. The only place that starts processes, parses their output, reads system files or writes settings. */
export interface Platform {
  readonly os: 'linux' | 'darwin' | 'win32' | 'fake';
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallClock(): number;
  readonly readers: Readers;
  readonly programs: Programs;
  /** Read once per run and kept. */
  rootLists(): Promise<RootLists>;
  /** What can change the machine; loaded only when somebody repairs. */
  hands(): Promise<Hands>;
}
