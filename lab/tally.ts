import type { Attempt } from './attempt.ts';
import { type Grade, median, wilson } from './judge.ts';

/** Attempts counted and put into words. Pure. */
export interface Tally {
  readonly runs: number;
  readonly hits: number;
  readonly falseAlarms: number;
  readonly abstained: number;
  readonly misses: number;
  readonly invalid: number;
  readonly skipped: number;
}

export function gradeOf({ outcome }: Attempt): Grade | 'invalid' | 'skipped' | 'proven' {
  if (outcome.kind === 'judged') return outcome.judgement.grade;
  return outcome.kind === 'no-report' ? 'miss' : outcome.kind;
}

export function tally(attempts: readonly Attempt[]): Tally {
  const count = (grade: ReturnType<typeof gradeOf>): number =>
    attempts.filter((one) => gradeOf(one) === grade).length;
  const judged = {
    hits: count('hit'),
    falseAlarms: count('false-alarm'),
    abstained: count('abstained'),
    misses: count('miss'),
  };
  const runs = judged.hits + judged.falseAlarms + judged.abstained + judged.misses;
  return { runs, ...judged, invalid: count('invalid'), skipped: count('skipped') };
}

export function summary(attempts: readonly Attempt[]): string {
  const groups = (['single', 'pair', 'healthy'] as const).map((kind) => ({
    name: {
      single: 'one fault, named in first place',
      pair: 'two faults, both named',
      healthy: 'healthy but odd, nobody accused',
    }[kind],
    attempts: attempts.filter((one) => one.scenario.kind === kind),
  }));
  const lines = [
    ...groups.filter((group) => group.attempts.length > 0),
    { name: 'all', attempts },
  ].map(rateLine);
  const falseAlarms = attempts.filter((one) => gradeOf(one) === 'false-alarm').length;
  const all = tally(attempts);
  return [
    ...lines,
    `false alarms ${falseAlarms}, abstentions ${all.abstained}, invalid scenarios ${all.invalid}, skipped ${all.skipped}`,
    timeLine(
      'time to verdict, broken',
      attempts.filter((one) => one.scenario.kind !== 'healthy'),
    ),
    timeLine(
      'time to verdict, healthy',
      attempts.filter((one) => one.scenario.kind === 'healthy'),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function rateLine({ name, attempts }: { name: string; attempts: readonly Attempt[] }): string {
  const { runs, hits } = tally(attempts);
  if (runs === 0) return '';
  const { low, high } = wilson(hits, runs);
  return `${name.padEnd(34)} ${String(hits).padStart(4)} of ${String(runs).padStart(4)}  ${percent(hits / runs)} (95 %: ${percent(low)} to ${percent(high)})`;
}

const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;

function timeLine(name: string, attempts: readonly Attempt[]): string {
  const times = attempts.flatMap(({ outcome }) =>
    'verdictMs' in outcome ? [outcome.verdictMs] : [],
  );
  const middle = median(times);
  if (middle === undefined) return '';
  return `${name}: median ${seconds(middle)}, worst ${seconds(Math.max(...times))}`;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Rows: what was broken. Columns: what was said first. Only pairs that occurred are listed, so it stays readable. */
export function confusionMatrix(attempts: readonly Attempt[]): string {
  const cells = new Map<string, Map<string, number>>();
  for (const { scenario, outcome } of attempts) {
    if (outcome.kind !== 'judged' && outcome.kind !== 'no-report') continue;
    const { suspects = [] } = scenario;
    const due = [...scenario.confirms, ...suspects.map((cause) => `${cause}?`)];
    const truth = due.length === 0 ? '(nothing)' : due.join(' + ');
    const said = outcome.kind === 'judged' ? outcome.judgement.said : '(no report)';
    const row = cells.get(truth) ?? new Map<string, number>();
    row.set(said, (row.get(said) ?? 0) + 1);
    cells.set(truth, row);
  }
  const width = Math.max(12, ...[...cells.keys()].map((truth) => truth.length));
  const rows = [...cells]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([truth, row]) => {
      const said = [...row]
        .toSorted(([, one], [, other]) => other - one)
        .map(([word, count]) => `${word} ${count}`);
      return `${truth.padEnd(width)}  ${said.join(', ')}`;
    });
  return [`${'broken'.padEnd(width)}  said first (times)`, ...rows].join('\n');
}

/** One line per scenario over all its seeds. */
export function scenarioTable(attempts: readonly Attempt[]): string {
  const byId = new Map<string, Attempt[]>();
  for (const one of attempts)
    byId.set(one.scenario.id, [...(byId.get(one.scenario.id) ?? []), one]);
  const width = Math.max(8, ...[...byId.keys()].map((id) => id.length));
  const rows = [...byId]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([id, runs]) => {
      const { hits, runs: judged } = tally(runs);
      const times = runs.flatMap(({ outcome }) =>
        'verdictMs' in outcome ? [outcome.verdictMs] : [],
      );
      const middle = median(times);
      const time =
        middle === undefined ? '' : `${seconds(middle)} / ${seconds(Math.max(...times))}`;
      const trouble = [...new Set(runs.flatMap(reasons))].join('; ');
      return `${id.padEnd(width)}  ${`${hits}/${judged}`.padStart(5)}  ${time.padEnd(17)} ${trouble}`.trimEnd();
    });
  return [`${'scenario'.padEnd(width)}   hits  median / worst`, ...rows].join('\n');
}

export function reasons({ outcome, seed }: Attempt): string[] {
  if (outcome.kind === 'judged') return outcome.judgement.why.map((why) => `${why} [seed ${seed}]`);
  return [
    `${outcome.kind === 'no-report' ? '' : `${outcome.kind}: `}${outcome.why} [seed ${seed}]`,
  ];
}
