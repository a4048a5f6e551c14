/**
 * A chart as inline SVG: drawn from numbers only, told apart by the pattern of the line and a label
 * at its end, with a sentence for each line and a table of the numbers for who cannot see it.
 */
import type { Chart, ChartLine } from './chart-series.ts';
import { escape, table } from './html-parts.ts';
import { say, spokenNow } from './sentences.ts';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 48;
const RIGHT = 12;
const TOP = 24;
const BOTTOM = 34;

/** Patterns, for eyes and printers without colour. */
const PATTERNS: readonly string[] = ['', '7 4', '2 3', '11 3 2 3', '14 5', '1 5'];

/** A table longer than this is read by nobody; the report inside the file has all numbers. */
const MOST_ROWS = 24;

export const chartHtml = (chart: Chart, id: string): string => {
  const { title, unit, lines, need } = chart;
  const values = lines.flatMap(({ points }) => points.flatMap(([, value]) => value ?? []));
  const top = roundUp(Math.max(...values, need ?? 0, unit === '%' ? 1 : 0.1), LEVELS);
  const last = Math.max(...lines.flatMap(({ points }) => points.map(([at]) => at)), 0.1);
  const x = (at: number): number => round(LEFT + (at / last) * (WIDTH - LEFT - RIGHT));
  const y = (value: number): number =>
    round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM));
  const says = [
    ...lines.map((line) => rangeOf(line, unitName(unit))),
    ...(need === undefined ? [] : [say('chart.need', { mbps: shown(need) })]),
  ];
  // A line along the bottom shows nothing that its sentence does not say.
  const isFlat = values.every((value) => value === 0);
  const picture = isFlat
    ? ''
    : `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-says">
<title id="${id}-title">${escape(title)}</title><desc id="${id}-says">${escape(says.join(' '))}</desc>
${grid(top, last, unitName(unit), x, y)}
${need === undefined ? '' : `<path class="need" d="M${x(0)} ${y(need)}H${x(last)}"/>`}
${lines.map((line, at) => curve(line, at, x, y)).join('\n')}
</svg>
`;
  return `<figure>
<figcaption>${escape(title)} (${unitName(unit)})</figcaption>
${picture}${legend(says, lines.length, isFlat)}
<details><summary>${escape(say('chart.numbers'))}</summary>${numbers(chart)}</details>
</figure>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const shown = (value: number): string => {
  const short = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  const language = spokenNow();
  // The first formatter of a process costs 20 ms and more; English writes a number as JavaScript does.
  return language === 'en'
    ? String(short)
    : short.toLocaleString(language, { useGrouping: false, maximumSignificantDigits: 6 });
};

const unitName = (unit: Chart['unit']): string => (unit === 'Mbps' ? say('chart.unit.Mbps') : unit);

/** How one line differs from the others; colours and patterns come round at different times. */
const styleOf = (at: number): string => {
  const dash = PATTERNS[(at + Math.floor(at / PATTERNS.length)) % PATTERNS.length] ?? '';
  return `class="line line-${at % 6}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
};

/** What an axis can be read by: the next of these times a power of ten. */
const TIME_STEPS = [1, 2, 5, 10];
/** A quarter of each is a short number, too, and none leaves half of the picture empty. */
const LEVELS = [1, 2, 3, 4, 6, 8, 10];

const roundUp = (value: number, steps: readonly number[]): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return (steps.find((step) => step * power >= value) ?? 10) * power;
};

type Place = (value: number) => number;

const grid = (top: number, last: number, unit: string, x: Place, y: Place): string => {
  const levels = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  const step = roundUp(last / 5, TIME_STEPS);
  const times = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  return [
    ...levels.map(
      (level) =>
        `<path class="grid" d="M${LEFT} ${y(level)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${y(level) + 4}" text-anchor="end">${shown(level)}</text>`,
    ),
    ...times.map(
      (at) =>
        `<text x="${x(at)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${shown(at)}</text>`,
    ),
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${escape(say('chart.seconds'))}</text><text x="4" y="12">${unit}</text>`,
  ].join('');
};

const curve = ({ points }: ChartLine, at: number, x: Place, y: Place): string => {
  let isOpen = false;
  let path = '';
  let alone = '';
  points.forEach(([second, value], index) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    path += `${isOpen ? 'L' : 'M'}${x(second)} ${y(value)}`;
    // A single value between gaps would be a line without length.
    const isAlone = !isOpen && (points[index + 1]?.[1] ?? null) === null;
    if (isAlone)
      alone += `<circle class="line line-${at % 6}" cx="${x(second)}" cy="${y(value)}" r="2"/>`;
    isOpen = true;
  });
  return `<path ${styleOf(at)} d="${path}"/>${alone}`;
};

/** What each line looks like, and what it says in words; the level that is needed comes last. */
const legend = (says: readonly string[], lineCount: number, isFlat: boolean): string =>
  `<ul class="legend">${says
    .map((text, at) => {
      const style = at < lineCount ? styleOf(at) : 'class="need"';
      const sample = `<svg viewBox="0 0 36 8" aria-hidden="true" focusable="false"><path ${style} d="M0 4H36"/></svg>`;
      return `<li>${isFlat ? '' : sample}${escape(text)}</li>`;
    })
    .join('')}</ul>`;

const rangeOf = ({ name, points }: ChartLine, unit: string): string => {
  const values = points.flatMap(([, value]) => value ?? []).toSorted((one, other) => one - other);
  const gaps = points.length - values.length;
  return say(values[0] === values.at(-1) ? 'chart.steady' : 'chart.range', {
    name,
    unit,
    low: shown(values[0] ?? 0),
    high: shown(values.at(-1) ?? 0),
    middle: shown(values[Math.floor(values.length / 2)] ?? 0),
    gaps: gaps === 0 ? '' : say('chart.gaps', { count: gaps, total: points.length }),
  });
};

/** Every so many seconds the median of what lies between; a gap stays a gap. */
const numbers = ({ title, unit, lines }: Chart): string => {
  const longest = Math.max(...lines.map(({ points }) => points.length));
  const every = Math.ceil(longest / MOST_ROWS);
  const rows = Array.from({ length: Math.ceil(longest / every) }, (_, row) => {
    const at = lines
      .map(({ points }) => points[row * every]?.[0])
      .find((second) => second !== undefined);
    return [
      `${shown(at ?? 0)} s`,
      ...lines.map(({ points }) => {
        const part = points
          .slice(row * every, (row + 1) * every)
          .flatMap(([, value]) => value ?? []);
        const middle = part.toSorted((one, other) => one - other)[Math.floor(part.length / 2)];
        return middle === undefined ? escape(say('chart.nothing')) : shown(middle);
      }),
    ];
  });
  return table({
    caption: `${title} (${unitName(unit)})`,
    columns: [say('chart.seconds'), ...lines.map(({ name }) => name)],
    rows,
  });
};
