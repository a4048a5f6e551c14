/** Observations of a call-like load, for tests of what judges them: a calm line, and what may be worse about it. */
import type { FactId, Facts } from '../model/facts.ts';
import type { AnyObservation } from '../model/observation.ts';
import { measured, type Outcome } from '../model/outcome.ts';
import type { CallPackets, OwnLateness, Stretches, Sustained } from '../model/quality-facts.ts';
import { canonical, type Target } from '../model/target.ts';

const seeing = <Id extends FactId>(
  probe: Id,
  target: Target,
  outcome: Outcome<Facts[Id]>,
): AnyObservation =>
  // The probe says which fact it is; a fixture cannot prove it to the compiler.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({
    id: `${probe}@${canonical(target)}#1`,
    probe,
    target,
    at: 0,
    tookMs: 20,
    outcome,
  }) as AnyObservation;

const FAR = '95.217.134.60';
const ROUTER = '192.168.1.1';
const PROVIDER = '84.128.12.1';

const onTime: OwnLateness = { p99Ms: 1, maxMs: 2, isStarved: false };
export const starved: OwnLateness = { p99Ms: 300, maxMs: 700, isStarved: true };
/** Late now and then, as on two cores with everything open. */
export const somewhatLate: OwnLateness = { p99Ms: 12, maxMs: 60, isStarved: true };

const noSeries = { everyMs: 200, values: [] };

export interface Ailing extends Partial<CallPackets> {
  readonly lostUp?: number;
  readonly lostDown?: number;
}

/** A stream to our own far end; `lostUp` and `lostDown` in packets. */
export const stream = ({ lostUp = 0, lostDown = 0, ...change }: Ailing = {}): AnyObservation => {
  const shape = change.shape ?? 'voice';
  const sent = change.sent ?? (shape === 'voice' ? 300 : 500);
  const heardThere = sent - lostUp;
  const received = heardThere - lostDown;
  const value: CallPackets = {
    shape,
    transport: 'udp',
    packetBytes: shape === 'voice' ? 160 : 1200,
    packetsPerSecond: shape === 'voice' ? 50 : 250,
    sent,
    heardThere,
    received,
    lossUpRatio: lostUp / sent,
    lossDownRatio: heardThere === 0 ? 0 : lostDown / heardThere,
    lateRatio: 0,
    rttMs: { min: 30, median: 32, p95: 36, max: 40 },
    jitterUpMs: 1,
    jitterDownMs: 1,
    delayVariationUpMs: 5,
    delayVariationDownMs: 5,
    reordered: 0,
    duplicates: 0,
    burstRatio: 1,
    longestLossRun: 1,
    sources: 1,
    rttSeries: noSeries,
    lossSeries: noSeries,
    own: onTime,
    ...change,
  };
  return seeing(
    'call-packets',
    {
      kind: 'address',
      role: 'reflector',
      ip: FAR,
      port: 8801,
      transport: value.transport === 'udp' ? 'udp' : 'tcp',
      bytes: value.packetBytes,
    },
    measured(value),
  );
};

type Hop = Stretches['hops'][number];

/** `[sent, lost, spread]`: a hop that lost so many, its answers within so many milliseconds. */
type Figures = readonly [sent: number, lost: number, spreadMs?: number];

interface Way {
  readonly router?: Figures;
  readonly provider?: Figures;
  readonly far?: Figures;
  readonly providerBy?: Hop['by'];
  readonly farBy?: Hop['by'];
  readonly routerMs?: number;
  readonly own?: OwnLateness;
  readonly series?: readonly (number | null)[];
}

/** The stretches of the way, each only if named. */
export const way = ({
  router,
  provider,
  far,
  providerBy = 'icmp-echo',
  farBy = 'udp-echo',
  routerMs = 2,
  own = onTime,
  series = [],
}: Way): AnyObservation => {
  const hop = (
    figures: Figures | undefined,
    at: Pick<Hop, 'ip' | 'where' | 'by'>,
    baseMs: number,
  ): readonly Hop[] => {
    if (figures === undefined) return [];
    const [sent, lost, spreadMs = 3] = figures;
    const rttMs = {
      min: baseMs,
      median: baseMs + spreadMs / 3,
      p95: baseMs + spreadMs,
      max: baseMs + spreadMs * 2,
    };
    return [
      {
        ...at,
        sent,
        received: sent - lost,
        rttMs,
        longestLossRun: lost > 0 ? 1 : 0,
        rttSeries: { everyMs: 200, values: series },
      },
    ];
  };
  return seeing(
    'stretches',
    { kind: 'path', role: 'reflector', ip: FAR },
    measured({
      hops: [
        ...hop(router, { ip: ROUTER, where: 'gateway', by: 'icmp-echo' }, routerMs),
        ...hop(provider, { ip: PROVIDER, where: 'provider', by: providerBy }, 12),
        ...hop(far, { ip: FAR, where: 'far', by: farBy }, 30),
      ],
      own,
    }),
  );
};

export const sustained = (mbps: number, change: Partial<Sustained> = {}): Sustained => ({
  verdict: mbps >= 3.8 ? 'enough' : 'too-slow',
  needMbps: 3.8,
  mbps,
  isLowerBound: mbps >= 3.8,
  bytes: 500_000,
  tookMs: 900,
  series: noSeries,
  ...change,
});

const around = (ms: number) => ({ min: ms - 2, median: ms, p95: ms + 6, max: ms + 20 });

interface LineFigures {
  readonly up?: number | Sustained;
  readonly down?: number | Sustained;
  readonly idleMs?: number;
  readonly idle?: Facts['capacity']['idleRttMs'];
  readonly loadedUp?: Facts['capacity']['loadedRttUpMs'];
  readonly loadedUpMs?: number;
  readonly loadedDownMs?: number;
  readonly by?: Facts['capacity']['by'];
  readonly own?: OwnLateness;
}

export const capacity = ({
  up = 5,
  down = 5,
  idleMs = 30,
  idle = around(idleMs),
  loadedUpMs = idleMs + 10,
  loadedUp = around(loadedUpMs),
  loadedDownMs = idleMs + 10,
  by = 'reflector',
  own = onTime,
}: LineFigures = {}): AnyObservation =>
  seeing(
    'capacity',
    { kind: 'address', role: 'reflector', ip: FAR, port: 443, transport: 'tcp' },
    measured({
      by,
      depth: 'enough',
      up: typeof up === 'number' ? sustained(up) : up,
      down: typeof down === 'number' ? sustained(down) : down,
      idleRttMs: idle,
      loadedRttUpMs: loadedUp,
      loadedRttDownMs: around(loadedDownMs),
      own,
    }),
  );

/** What else this computer sends, by program. */
export const load = (
  upMbps: number,
  { downMbps = 0.01, programs = {} }: { downMbps?: number; programs?: Record<string, number> } = {},
): AnyObservation =>
  seeing(
    'line-load',
    { kind: 'computer' },
    measured({
      device: 'eth0',
      sampledMs: 1000,
      upMbps,
      downMbps,
      programs: Object.entries(programs).map(([name, mbps]) => ({
        name,
        upMbps: mbps,
        downMbps: 0,
        connections: 1,
      })),
    }),
  );

/** A few packets to one of several hosts that answer strangers. */
export const paced = (
  host: number,
  {
    lost = 0,
    jitterMs = 1,
    own = onTime,
  }: { lost?: number; jitterMs?: number; own?: OwnLateness } = {},
): AnyObservation =>
  seeing(
    'paced-stun',
    {
      kind: 'address',
      role: 'control',
      ip: `74.125.250.${host}`,
      port: 19_302,
      transport: 'udp',
      name: `stun${host}.example`,
    },
    measured({
      sent: 12,
      received: 12 - lost,
      rttMs: around(25),
      jitterMs,
      own,
    }),
  );

/** Five hosts alike. */
export const pacedAll = (
  change: { lost?: number; jitterMs?: number } = {},
): readonly AnyObservation[] => [1, 2, 3, 4, 5].map((host) => paced(host, change));

/** A wire at home, the router quick, nothing else in use. */
export const calmHouse = (): readonly AnyObservation[] => [
  way({ router: [150, 0], provider: [150, 0], far: [150, 0] }),
  load(0.01),
];
