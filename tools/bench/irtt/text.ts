/** The comparison with irtt as tables. */
import type { BesideIrtt } from '../irtt.ts';
import { table } from '../table.ts';
import type { StreamFigures } from './at-the-wire.ts';

/**
 * How far off the frames a program may be. A packet of 250 is 0.4 points, so loss has to be exact; the rest is what
 * the ear and the limits of the services (40 ms of jitter) do not notice by far.
 */
const GOALS = { lossPoints: 0.3, rttMs: 1, jitterMs: 0.5 };

const WAYS = ['Up', 'Down'] as const;

type Figure = keyof StreamFigures;

/** Adding 0 makes a rounded -0 a plain one. */
const ms = (value: number): string =>
  Number.isFinite(value) ? (Math.round(value * 100) / 100 + 0).toFixed(2) : '-';
const points = (ratio: number): string => ms(ratio * 100);

/** What the frames say, what the program says, and by how much it is off; for irtt, then for us. */
const cells = (row: BesideIrtt, figure: Figure, show: (value: number) => string): string[] =>
  [[row.irttAtWire, row.irtt] as const, [row.ownAtWire, row.own] as const].flatMap(
    ([wire, told]) => [show(wire[figure]), show(told[figure]), show(told[figure] - wire[figure])],
  );

const head = ['wire', 'irtt', 'off by', 'wire', 'ours', 'off by'];

const bothWays = (
  rows: readonly BesideIrtt[],
  of: 'loss' | 'jitter',
  show: (value: number) => string,
): string =>
  table(
    ['', ...head],
    rows.flatMap((row) =>
      WAYS.map((way) => {
        const figure = of === 'loss' ? (`loss${way}Ratio` as const) : (`jitter${way}Ms` as const);
        return [`${row.title}: ${way.toLowerCase()}`, ...cells(row, figure, show)];
      }),
    ),
  );

const roundTrips = (rows: readonly BesideIrtt[]): string =>
  table(
    ['', ...head, 'ours - irtt'],
    rows.flatMap((row) =>
      (['Min', 'Median'] as const).map((which) => {
        const figure = `rtt${which}Ms` as const;
        const apart = ms(row.own[figure] - row.irtt[figure]);
        return [`${row.title}: ${which.toLowerCase()}`, ...cells(row, figure, ms), apart];
      }),
    ),
  );

const timers = (rows: readonly BesideIrtt[]): string =>
  table(
    ['', 'irtt: sent', 'mean', 'max', 'ours: sent', 'p99', 'max', 'too busy to judge'],
    rows.map(({ title, irtt, own }) => [
      title,
      String(irtt.sent),
      ms(irtt.timerErrorMeanMs),
      ms(irtt.timerErrorMaxMs),
      String(own.sent),
      ms(own.own.p99Ms),
      ms(own.own.maxMs),
      own.own.isStarved ? 'yes' : 'no',
    ]),
  );

const worst = (rows: readonly BesideIrtt[], who: 'irtt' | 'own', figures: readonly Figure[]) =>
  Math.max(
    ...rows.flatMap((row) =>
      figures.map((figure) => Math.abs(row[who][figure] - row[`${who}AtWire`][figure])),
    ),
  );

const goals = (rows: readonly BesideIrtt[]): string => {
  const judged = [
    ['loss, points', ['lossUpRatio', 'lossDownRatio'], GOALS.lossPoints, points],
    ['round trip, ms', ['rttMinMs', 'rttMedianMs'], GOALS.rttMs, ms],
    ['jitter, ms', ['jitterUpMs', 'jitterDownMs'], GOALS.jitterMs, ms],
  ] as const;
  const calm = rows.filter(({ own }) => !own.own.isStarved);
  return table(
    ['off by at most', 'goal', 'irtt', 'ours', 'ours, where not too busy'],
    judged.map(([title, figures, goal, show]) => [
      title,
      String(goal),
      show(worst(rows, 'irtt', figures)),
      show(worst(rows, 'own', figures)),
      show(worst(calm, 'own', figures)),
    ]),
  );
};

export function irttText(rows: readonly BesideIrtt[]): string {
  const missed = rows.reduce((sum, row) => sum + row.missedFrames, 0);
  return [
    'Beside irtt: 50 packets a second for five seconds, one program after the other. "wire": from the kernel’s timestamps of the',
    'very same packets at the laptop and at the far end. irtt takes the far end’s own time off its round trips, ours and the wire’s have it.',
    '',
    'Loss, percent of the packets (irtt: from its counts)',
    bothWays(rows, 'loss', points),
    '',
    'Round trip, ms',
    roundTrips(rows),
    '',
    'Jitter, ms, RFC 3550 at the end of the stream (irtt: made from its timestamps)',
    bothWays(rows, 'jitter', ms),
    '',
    'How late the programs sent, ms',
    timers(rows),
    '',
    goals(rows),
    ...(missed === 0 ? [] : [`${missed} FRAMES WERE NOT SEEN: the wire’s figures are wrong.`]),
  ].join('\n');
}
