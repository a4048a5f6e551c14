/**
 * Wrong decisions of the capacity test over simulated lines: even ones, radios, shapers. Says what a change of a
 * constant in `src/quality/sequential-test.ts` costs; real links are the lab's business.
 */
import { tryLink } from '../../src/quality/capacity-trial.fixture.ts';
import type { Question } from '../../src/quality/sequential-test.ts';
import type { LinkKind } from '../../src/quality/simulated-link.fixture.ts';
import { spreadOf } from './statistics.ts';
import { table, whole } from './table.ts';

/** Largest need of the usual services for 720p up, in Mbps. */
const NEED_MBPS = 2.5;

const ordinary: readonly (readonly [name: string, kind: Omit<LinkKind, 'mbps'>])[] = [
  ['even', {}],
  ['radio, varies by 25 %', { variation: 0.25, coherenceMs: 100 }],
  ['radio, varies by 45 %', { variation: 0.45, coherenceMs: 300 }],
];

const kinds: readonly (readonly [name: string, kind: LinkKind])[] = [
  ...ordinary.flatMap(([name, kind]) =>
    [1.5, 2, 3.5, 5, 20].map((mbps): readonly [string, LinkKind] => [name, { mbps, ...kind }]),
  ),
  ...[64, 256, 512].flatMap((kilobytes) =>
    [1, 2, 5].map((mbps): readonly [string, LinkKind] => [
      `shaper, ${kilobytes} kB at once`,
      { mbps, creditBytes: kilobytes * 1024 },
    ]),
  ),
];

export interface Decisions {
  readonly line: string;
  readonly sender: 'paces' | 'floods';
  readonly mbps: number;
  readonly runs: number;
  readonly wrong: number;
  readonly undecided: number;
  readonly shapersNamed: number;
  readonly decidedMs: number;
  readonly doneMs: number;
  readonly kilobytes: number;
}

/** The same lines every time: seeds 1 to `runs` of every kind, with both senders. */
export function decideOnLinks(
  runs: number,
  question: Omit<Question, 'needMbps'> = {},
): readonly Decisions[] {
  const senders = ['paces', 'floods'] as const;
  return senders.flatMap((sender) =>
    kinds.map(([line, kind]) => {
      const trials = Array.from({ length: runs }, (_, seed) =>
        tryLink(kind, seed + 1, { needMbps: NEED_MBPS, ...question }, sender),
      );
      const says = kind.mbps >= NEED_MBPS ? 'enough' : 'too-slow';
      const undecided = trials.filter(({ result }) => result.verdict === 'undecided').length;
      const right = trials.filter(({ result }) => result.verdict === says).length;
      return {
        line,
        sender,
        mbps: kind.mbps,
        runs,
        wrong: runs - right - undecided,
        undecided,
        shapersNamed: trials.filter(({ result }) => result.shaper !== undefined).length,
        decidedMs: spreadOf(trials.map(({ decidedMs }) => decidedMs)).median,
        doneMs: spreadOf(trials.map(({ tookMs }) => tookMs)).median,
        kilobytes: spreadOf(trials.map(({ bytes }) => bytes / 1000)).median,
      };
    }),
  );
}

const percent = (part: number, all: number): string => `${((part * 100) / all).toFixed(1)} %`;

const wrongText = (rows: readonly Decisions[]): string => {
  const sum = (of: (row: Decisions) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const [all, wrong, undecided] = [
    sum(({ runs }) => runs),
    sum((row) => row.wrong),
    sum((row) => row.undecided),
  ];
  return `${wrong} of ${all} wrong (${percent(wrong, all)}), ${undecided} undecided (${percent(undecided, all)})`;
};

/** An even line with far more than is needed, and a sender that paces, as both ways of a reflector do. */
const clearText = (rows: readonly Decisions[]): string => {
  const clear = rows.find(
    ({ line, sender, mbps }) => line === 'even' && sender === 'paces' && mbps >= 4 * NEED_MBPS,
  );
  return `a clear line takes ${whole(clear?.doneMs ?? Number.NaN)} ms and ${whole(clear?.kilobytes ?? Number.NaN)} kB one way`;
};

export function decisionsText(
  rows: readonly Decisions[],
  withoutBuckets: readonly Decisions[],
): string {
  const cells = rows.map((row) => [
    `${row.line}, ${row.sender}`,
    String(row.mbps),
    percent(row.wrong, row.runs),
    percent(row.undecided, row.runs),
    percent(row.shapersNamed, row.runs),
    whole(row.decidedMs),
    whole(row.doneMs),
    whole(row.kilobytes),
  ]);
  return [
    `Does the line carry ${NEED_MBPS} Mbps for good? ${rows[0]?.runs ?? 0} simulated lines of each kind; medians of time and data, one direction`,
    table(['line', 'Mbps', 'wrong', 'undecided', 'shaper', 'sure ms', 'done ms', 'kB'], cells),
    `All: ${wrongText(rows)}; ${clearText(rows)}.`,
    `If no bucket were ruled out: ${wrongText(withoutBuckets)}; ${clearText(withoutBuckets)}.`,
  ].join('\n');
}
