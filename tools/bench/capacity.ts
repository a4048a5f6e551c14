/**
 * Capacity on shaped lines in the lab: ours beside iperf3 (the receiver's figure), by turns, and M-Lab's own
 * client for what the same answer costs elsewhere. 30 ms round trip, 200 ms of queue, as most lines have.
 */
import { fileURLToPath } from 'node:url';

import { shape } from '../../lab/faults/shape.ts';
import type { Means } from '../../lab/attempt.ts';
import type { Lab } from '../../lab/topology/lab.ts';
import { startLab } from '../../lab/topology/start.ts';
import type { Capacity } from '../../src/model/quality-facts.ts';
import { spreadOf } from './statistics.ts';
import { ratio, table, whole } from './table.ts';

const RATES = [1, 2.5, 10, 50, 100] as const;
const WAYS = ['up', 'down'] as const;
/** So long that the ramp at the start, which iperf3 counts and we do not, is less than a hundredth. */
const SECONDS = 12;
const QUEUE_MS = 200;
/** One loss more or less is 5 % of what iperf3 sees of a line of 1 Mbps: the middle of three, each beside one of ours. */
const TURNS = 3;

type Way = (typeof WAYS)[number];
type BothWays = Readonly<Record<Way, number>>;
type Full = Price & BothWays;

export interface CapacityRow {
  readonly setMbps: number;
  /** One for each turn. */
  readonly iperf: readonly BothWays[];
  readonly full: readonly Full[];
  readonly enough?: Price & Readonly<Record<Way, string>>;
  readonly ndt7?: Price & BothWays;
}

interface Price {
  readonly tookMs: number;
  readonly bytes: number;
  readonly isStarved?: boolean;
}

export async function benchCapacity(
  means: Means,
  progress: (text: string) => void,
): Promise<readonly CapacityRow[]> {
  const rows: CapacityRow[] = [];
  for (const setMbps of RATES) {
    progress(`capacity at ${setMbps} Mbps`);
    const lab = await startLab({
      seed: 1,
      trust: means.trust,
      namespaces: means.namespaces,
      house: { rttMs: 30, ipv6: false, carrierNat: false },
    });
    try {
      await shape(lab, { upMbps: setMbps, downMbps: setMbps, queueMs: QUEUE_MS });
      rows.push(await measureRow(lab, setMbps, means));
    } finally {
      await lab.end();
    }
  }
  return rows;
}

async function measureRow(lab: Lab, setMbps: number, means: Means): Promise<CapacityRow> {
  const { url } = await lab.reflector();
  const [iperf, full]: [BothWays[], Full[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    iperf.push({ up: await iperfMbps(lab, 'up'), down: await iperfMbps(lab, 'down') });
    const all = await ours(lab, means, [...reflectorOnly(url), '--long']);
    if (all !== undefined)
      full.push({
        ...priceOf(all),
        up: all.up?.mbps ?? Number.NaN,
        down: all.down?.mbps ?? Number.NaN,
      });
  }
  const enough = await ours(lab, means, reflectorOnly(url));
  const ndt7 = await mlabClient(lab, new URL(url).host);
  return {
    setMbps,
    iperf,
    full,
    ...(enough === undefined
      ? {}
      : {
          enough: {
            ...priceOf(enough),
            up: enough.up?.verdict ?? '-',
            down: enough.down?.verdict ?? '-',
          },
        }),
    ...(ndt7 === undefined ? {} : { ndt7 }),
  };
}

const reflectorOnly = (url: string): string[] => ['--reflector', url, '--only', 'capacity'];

/** A server serves one test and can stay "busy" after it: one for each. */
async function iperfMbps(lab: Lab, way: Way): Promise<number> {
  const server = await lab.rented.start(['iperf3', '-s', '-1'], { ready: 'tcp/5201' });
  const backwards = way === 'down' ? ['-R'] : [];
  const times = ['-t', String(SECONDS)];
  const done = await lab.laptop.run([
    'iperf3',
    '-J',
    '-c',
    lab.plan.rented.ipv4,
    ...times,
    ...backwards,
  ]);
  await server.stop();
  const value: unknown = JSON.parse(done.stdout);
  return Number(at(value, 'end', 'sum_received', 'bits_per_second')) / 1e6;
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
    value,
  );

async function ours(
  lab: Lab,
  means: Means,
  wishes: readonly string[],
): Promise<(Capacity & { readonly tookMs: number }) | undefined> {
  const [program = '', ...rest] = means.doctor;
  const done = await lab.asUser([program, ...rest, '--json', ...wishes], { timeoutMs: 60_000 });
  const report: unknown = JSON.parse(done.stdout);
  const observations = at(report, 'observations');
  const found: unknown = Array.isArray(observations)
    ? observations.find((one: unknown) => at(one, 'probe') === 'capacity')
    : undefined;
  if (at(found, 'outcome', 'kind') !== 'measured') return undefined;
  // Our own report, written a moment ago by the program under test.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const value = at(found, 'outcome', 'value') as Capacity;
  return { ...value, tookMs: Number(at(found, 'tookMs')) };
}

const priceOf = ({ up, down, own, tookMs }: Capacity & { readonly tookMs: number }): Price => ({
  tookMs,
  bytes: (up?.bytes ?? 0) + (down?.bytes ?? 0),
  isStarved: own.isStarved,
});

async function mlabClient(lab: Lab, host: string): Promise<(Price & BothWays) | undefined> {
  const file = fileURLToPath(new URL('ndt7-client.mjs', import.meta.url));
  const done = await lab.laptop.run([process.execPath, file, host], { timeoutMs: 60_000 });
  if (done.code !== 0) return undefined;
  const figures: unknown = JSON.parse(done.stdout);
  const upBytes = Number(at(figures, 'up', 'server', 'NumBytes'));
  return {
    down: Number(at(figures, 'down', 'clientMbps')),
    up: Number(at(figures, 'up', 'clientMbps')),
    bytes: Number(at(figures, 'down', 'clientBytes')) + upBytes,
    tookMs: Number(at(figures, 'tookMs')),
  };
}

const megabytes = (bytes: number): string =>
  Number.isFinite(bytes) ? (bytes / 1e6).toFixed(1) : '-';
const seconds = (ms: number): string => (Number.isFinite(ms) ? (ms / 1000).toFixed(1) : '-');
const mbps = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '-');

const leastToMost = (values: readonly number[]): string => {
  const { min, max } = spreadOf(values);
  return `${mbps(min)} to ${mbps(max)}`;
};

export function capacityText(rows: readonly CapacityRow[]): string {
  const accuracy = rows.flatMap(({ setMbps, iperf, full, ndt7 }) =>
    WAYS.map((way) => {
      const theirs = iperf.map((one) => one[way]);
      const our = full.map((one) => one[way]);
      const late = full.filter(({ isStarved }) => isStarved === true).length;
      return [
        `${setMbps} ${way}`,
        mbps(spreadOf(theirs).median),
        leastToMost(theirs),
        mbps(spreadOf(our).median),
        leastToMost(our),
        ratio(spreadOf(our).median / spreadOf(theirs).median),
        mbps(ndt7?.[way] ?? Number.NaN),
        ratio((ndt7?.[way] ?? Number.NaN) / spreadOf(theirs).median),
        `${late}/${full.length}`,
      ];
    }),
  );
  const price = rows.map(({ setMbps, enough, full, ndt7 }) => [
    whole(setMbps) === String(setMbps) ? whole(setMbps) : String(setMbps),
    `${enough?.up ?? '-'} / ${enough?.down ?? '-'}`,
    seconds(enough?.tookMs ?? Number.NaN),
    megabytes(enough?.bytes ?? Number.NaN),
    seconds(spreadOf(full.map(({ tookMs }) => tookMs)).median),
    megabytes(spreadOf(full.map(({ bytes }) => bytes)).median),
    seconds(ndt7?.tookMs ?? Number.NaN),
    megabytes(ndt7?.bytes ?? Number.NaN),
  ]);
  return [
    `Capacity: Mbps of payload on a line set to so much (iperf3: the receiver’s figure), ${TURNS} of each by turns: the middle one, and least to most`,
    table(
      [
        'set',
        'iperf3',
        'least to most',
        'full',
        'least to most',
        '/iperf3',
        'ndt7 client',
        '/iperf3',
        'computer too busy',
      ],
      accuracy,
    ),
    '',
    'Price of an answer, both ways together ("enough": for the largest need of Zoom, a burst of 512 kB ruled out each way; "full": all there is)',
    table(
      ['set Mbps', 'enough up / down', 's', 'MB', 'full: s', 'MB', 'ndt7 client: s', 'MB'],
      price,
    ),
  ].join('\n');
}
