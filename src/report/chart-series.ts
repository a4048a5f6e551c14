/** What can be drawn over time, taken from the observations: delay, loss, and what the line carried. */
import type { CallPackets, Series, Sustained } from '../model/quality-facts.ts';
import { measuredIn } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { groupByProbe } from '../model/seen.ts';
import { say } from './sentences.ts';

export interface Chart {
  readonly title: string;
  readonly unit: 'ms' | '%' | 'Mbps';
  readonly lines: readonly ChartLine[];
  /** A level that has to be reached. */
  readonly need?: number;
}

export interface ChartLine {
  readonly name: string;
  /** Seconds since it began, and the value; null where nothing was heard. */
  readonly points: readonly (readonly [number, number | null])[];
}

export const chartsOf = ({ observations }: Pick<Report, 'observations'>): readonly Chart[] => {
  const seen = groupByProbe(observations);
  const calls = [
    ...measuredIn(seen['call-packets']).map(({ value }) => callLine(value, 'chart.call')),
    ...measuredIn(seen.endurance).map(({ value }) => callLine(value.stream, 'chart.long-call')),
  ];
  const hops = measuredIn(seen.stretches).flatMap(({ value }) =>
    value.hops.map(({ where, ip, rttSeries }) => ({
      name: say(HOP_NAMES[where], { ip }),
      points: pointsOf(rttSeries),
    })),
  );
  const capacities = measuredIn(seen.capacity);
  return [
    {
      title: say('chart.delay'),
      unit: 'ms' as const,
      lines: [...hops, ...calls.map(({ delay }) => delay)],
    },
    { title: say('chart.loss'), unit: '%' as const, lines: calls.map(({ loss }) => loss) },
    ...capacities.flatMap(({ value: { up } }) =>
      up === undefined ? [] : [carried('chart.up', up)],
    ),
    ...capacities.flatMap(({ value: { down } }) =>
      down === undefined ? [] : [carried('chart.down', down)],
    ),
  ]
    .map((chart) => ({ ...chart, lines: told(chart.lines.filter(isDrawable)) }))
    .filter(({ lines }) => lines.length > 0);
};

const HOP_NAMES = { gateway: 'chart.gateway', provider: 'chart.hop', far: 'chart.far' } as const;

const TRANSPORTS = { udp: 'UDP', tcp: 'TCP', tls: 'TLS' } as const;

/** One point is a figure, not a course. */
const isDrawable = ({ points }: ChartLine): boolean =>
  points.filter(([, value]) => value !== null).length >= 2;

/** Two streams of the same kind, one after the other: the later ones bear a number. */
const told = (lines: readonly ChartLine[]): readonly ChartLine[] =>
  lines.map((line, at) => {
    const earlier = lines.slice(0, at).filter(({ name }) => name === line.name).length;
    return earlier === 0 ? line : { ...line, name: `${line.name} ${earlier + 1}` };
  });

const pointsOf = ({ everyMs, values }: Series, factor = 1): ChartLine['points'] =>
  values.map((value, at) => [(at * everyMs) / 1000, value === null ? null : value * factor]);

const callLine = (
  { transport, shape, rttSeries, lossSeries }: CallPackets,
  message: string,
): { readonly delay: ChartLine; readonly loss: ChartLine } => {
  const name = say(message, {
    transport: `${TRANSPORTS[transport]}, ${say(`chart.shape.${shape}`)}`,
  });
  return {
    delay: { name, points: pointsOf(rttSeries) },
    loss: { name, points: pointsOf(lossSeries, 100) },
  };
};

const carried = (title: string, { needMbps, series, packetsMbps }: Sustained): Chart => {
  const points = pointsOf(series);
  const name = say(packetsMbps === undefined ? 'chart.capacity' : 'chart.capacity-connection');
  return {
    title: say(title),
    unit: 'Mbps',
    need: needMbps,
    lines: [{ name, points }, ...byPackets(points, packetsMbps)],
  };
};

/** A level and no course: they were sent for a moment, after the connection. */
const byPackets = (
  points: ChartLine['points'],
  packetsMbps: number | undefined,
): readonly ChartLine[] =>
  packetsMbps === undefined
    ? []
    : [
        {
          name: say('chart.capacity-packets'),
          points: points.map(([atSeconds]) => [atSeconds, packetsMbps]),
        },
      ];
