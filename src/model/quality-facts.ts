/**
 * What measuring a call-like load can learn. Ratios are 0 to 1, times milliseconds, rates
 * megabits (10^6) per second of payload as the far end counted it. A number that was not
 * measured is absent.
 */

/** Some values of a sample, in milliseconds. */
export interface Times {
  readonly min: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** How late this computer itself was with sending and listening: what it adds to every figure. */
export interface OwnLateness {
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Too busy to measure: the figures accuse nobody (see `docs/design/009-measuring.md`). */
  readonly isStarved: boolean;
}

/** Values at a fixed pace, for a chart; null where nothing was heard. */
export interface Series {
  readonly everyMs: number;
  readonly values: readonly (number | null)[];
}

/** A stream shaped like a call, echoed by the far end (idea: STAMP, RFC 8762). */
export interface CallPackets {
  /** Speech: 50 small packets a second. Video: some 250 packets of 1200 bytes a second, in frames. */
  readonly shape: 'voice' | 'video';
  /** `tls`: the same stream inside one encrypted connection, as clients fall back to. */
  readonly transport: 'udp' | 'tcp' | 'tls';
  readonly packetBytes: number;
  readonly packetsPerSecond: number;
  readonly sent: number;
  /** Of those sent, how many the far end counted. */
  readonly heardThere: number;
  readonly received: number;
  readonly lossUpRatio: number;
  readonly lossDownRatio: number;
  /** Came back, but later than a jitter buffer waits; inside a connection this takes the place of loss. */
  readonly lateRatio: number;
  readonly rttMs: Times;
  /** RFC 3550, section 6.4.1, at the end of the stream. */
  readonly jitterUpMs: number;
  readonly jitterDownMs: number;
  /** 99th percentile of the one-way delay over its minimum (RFC 5481, PDV). */
  readonly delayVariationUpMs: number;
  readonly delayVariationDownMs: number;
  readonly reordered: number;
  readonly duplicates: number;
  /** Mean length of a run of lost packets over that of random loss (ITU-T G.107, BurstR); 1 without loss. */
  readonly burstRatio: number;
  readonly longestLossRun: number;
  /** Different addresses or ports from which the far end saw this one stream come. */
  readonly sources: number;
  /** The last moment at which the far end, or we, still heard something, where a direction fell silent for good. */
  readonly wentSilent?: { readonly direction: 'up' | 'down'; readonly afterMs: number };
  readonly rttSeries: Series;
  /** Lost in either direction, per interval. */
  readonly lossSeries: Series;
  readonly own: OwnLateness;
  /** Stopped (Ctrl-C, the end of the time) before it had all it wanted: the figures are of so much as there was. */
  readonly isCut?: true;
}

/** Is there enough for a call, one way? */
export interface Sustained {
  readonly verdict: 'enough' | 'too-slow' | 'undecided';
  readonly needMbps: number;
  /** Sustained, or a lower bound of it: the test stops as soon as it is sure. */
  readonly mbps: number;
  readonly isLowerBound: boolean;
  readonly bytes: number;
  readonly tookMs: number;
  /** Quick for so many bytes, then slower for good. */
  readonly shaper?: { readonly burstBytes: number; readonly thenMbps: number };
  /** A burst allowance up to this size would have been seen. */
  readonly ruledOutBurstBytes?: number;
  /** What arrived of plain packets, which wait for nothing: asked where loss or the other way held the connection back. */
  readonly packetsMbps?: number;
  /** What the connection carried. */
  readonly series: Series;
}

/** Sustained capacity both ways, and what the load does to delay. */
export interface Capacity {
  readonly by: 'reflector' | 'cloudflare' | 'mlab';
  /** `enough`: against the need only. `full`: as much as there is. */
  readonly depth: 'enough' | 'full';
  readonly up?: Sustained;
  readonly down?: Sustained;
  readonly idleRttMs?: Times;
  /** Round trips while this direction was under load. */
  readonly loadedRttUpMs?: Times;
  readonly loadedRttDownMs?: Times;
  /** Round trips per minute under load (IETF ippm-responsiveness). */
  readonly roundTripsPerMinute?: number;
  readonly confidence?: 'low' | 'medium' | 'high';
  readonly own: OwnLateness;
  /** Stopped (Ctrl-C, the end of the time) before it had all it wanted: the figures are of so much as there was. */
  readonly isCut?: true;
}

/** A few paced STUN questions to one host that answers strangers: a rough look at delay and loss. */
export interface PacedStun {
  readonly sent: number;
  readonly received: number;
  readonly rttMs: Times;
  readonly jitterMs: number;
  readonly own: OwnLateness;
  /** Stopped (Ctrl-C, the end of the time) before it had all it wanted: the figures are of so much as there was. */
  readonly isCut?: true;
}

/** Loss and delay of each stretch of the way, measured at the same time. */
export interface Stretches {
  readonly hops: readonly {
    readonly ip: string;
    readonly where: 'gateway' | 'provider' | 'far';
    /** Routers on the way to it, itself included; 1 is the router here. */
    readonly distance?: number;
    readonly sent: number;
    readonly received: number;
    readonly rttMs?: Times;
    readonly jitterMs?: number;
    readonly longestLossRun: number;
    readonly rttSeries: Series;
    readonly by: 'icmp-echo' | 'time-exceeded' | 'tcp' | 'udp-echo';
  }[];
  readonly own: OwnLateness;
  /** Stopped (Ctrl-C, the end of the time) before it had all it wanted: the figures are of so much as there was. */
  readonly isCut?: true;
}

/** A call that goes on for minutes (`--long`). */
export interface Endurance {
  readonly stream: CallPackets;
  /** First moment from which on loss stayed high, and the loss before and after it. */
  readonly throttledAfter?: {
    readonly afterMs: number;
    readonly lossBeforeRatio: number;
    readonly lossAfterRatio: number;
  };
}

/** How long a router keeps a path for answers open on which nothing is sent. */
export interface NatTimeout {
  /** Answers after this much silence still came. */
  readonly survivedSeconds: number;
  /** Answers after this much did not, twice. */
  readonly lostSeconds?: number;
  readonly tried: readonly { readonly seconds: number; readonly cameBack: boolean }[];
}

/** The addresses under which the outside sees connections made one after another. */
export interface SourceAddresses {
  readonly asked: readonly {
    readonly of: string;
    readonly transport: 'udp' | 'tls';
    readonly seenAs: string;
  }[];
  readonly distinct: number;
}

/** What else this computer sends and receives, sampled before anything of ours loads the line. */
export interface LineLoad {
  readonly device: string;
  readonly sampledMs: number;
  readonly upMbps: number;
  readonly downMbps: number;
  /** Programs by what they send; only where the system tells (bytes of their connections). */
  readonly programs: readonly {
    readonly name: string;
    readonly upMbps: number;
    readonly downMbps: number;
    readonly connections: number;
  }[];
}

/** What the measurements of one check say together; `sources` tells against whom each figure was measured. */
export interface Quality {
  readonly rttMs?: number;
  readonly jitterMs?: number;
  readonly lossUpRatio?: number;
  readonly lossDownRatio?: number;
  readonly lossRatio?: number;
  readonly upMbps?: number;
  readonly downMbps?: number;
  readonly upIsLowerBound?: boolean;
  readonly downIsLowerBound?: boolean;
  readonly loadedRttUpMs?: number;
  readonly loadedRttDownMs?: number;
  /** What an answer takes that waits in the queue, where it waits so long that it is blamed: the usual one may come in time. */
  readonly queuedRttUpMs?: number;
  readonly queuedRttDownMs?: number;
  readonly roundTripsPerMinute?: number;
  /** ITU-T G.107.2 with Opus parameters, on the scale 1 to 5. */
  readonly mos?: number;
  /** The same for a call that has to go inside a connection: the better of the two below. */
  readonly fallbackMos?: number;
  readonly fallbackTlsMos?: number;
  /** Inside TCP without TLS. */
  readonly fallbackTcpMos?: number;
  readonly sources: Readonly<
    Record<
      string,
      { readonly by: QualitySource; readonly target: string; readonly cannotSay?: string }
    >
  >;
  /** Why figures are missing or not to be trusted, in plain words. */
  readonly remarks: readonly string[];
}

export type QualitySource = 'reflector' | 'cloudflare' | 'mlab' | 'stun' | 'gateway' | 'tcp';
