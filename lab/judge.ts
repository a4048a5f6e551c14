import type { CauseId } from '../src/model/cause-id.ts';
import type { OverallVerdict } from '../src/model/diagnosis.ts';
import type { Scenario } from './scenario.ts';

/** What of a report counts in judging it. */
export interface Said {
  readonly verdict: OverallVerdict;
  readonly findings: readonly {
    readonly cause: CauseId;
    readonly verdict: 'confirmed' | 'suspected';
  }[];
}

/**
 * `hit`: everything due was confirmed, a single cause in first place, nobody else accused, the verdict fits.
 * `false-alarm`: somebody was accused who must not be. `abstained`: nothing due was confirmed, but nobody wrong was
 * either (a suspicion of the right cause, or silence). `miss`: the rest.
 */
export type Grade = 'hit' | 'miss' | 'abstained' | 'false-alarm';

export interface Judgement {
  readonly grade: Grade;
  /** Plain reasons, empty for a hit. */
  readonly why: readonly string[];
  /** What stands in the confusion matrix: the confirmed cause in first place, or what was said instead. */
  readonly said: string;
}

type Expected = Pick<Scenario, 'kind' | 'confirms' | 'suspects' | 'mayAlso' | 'verdict'>;

export function judge(expected: Expected, said: Said): Judgement {
  const confirmed = said.findings
    .filter((one) => one.verdict === 'confirmed')
    .map((one) => one.cause);
  const allowed = new Set<CauseId>([...expected.confirms, ...(expected.mayAlso ?? [])]);
  const { suspects = [] } = expected;
  const isRightSuspicion = (one: Said['findings'][number]): boolean =>
    one.verdict === 'suspected' && suspects.includes(one.cause);
  const wrong = said.findings.filter((one) => !allowed.has(one.cause) && !isRightSuspicion(one));
  const unsaid = suspects.filter(
    (cause) => !said.findings.some((one) => one.cause === cause && isRightSuspicion(one)),
  );
  const lacking = expected.confirms.filter((cause) => !confirmed.includes(cause));
  const first = said.findings[0]?.cause;
  const isMisplaced =
    expected.kind === 'single' &&
    lacking.length === 0 &&
    unsaid.length === 0 &&
    first !== (expected.confirms[0] ?? suspects[0]);
  const verdicts = expectedVerdicts(expected);
  const why = [
    ...wrong.map((one) => `accused ${one.cause} (${one.verdict})`),
    ...lacking.map((cause) => `did not confirm ${cause}`),
    ...unsaid.map((cause) => `did not suspect ${cause}`),
    ...(isMisplaced ? [`put ${first} before ${expected.confirms[0] ?? suspects[0]}`] : []),
    ...(verdicts.includes(said.verdict)
      ? []
      : [`said ${said.verdict}, not ${verdicts.join(' or ')}`]),
  ];
  return {
    grade: gradeOf({
      why,
      wrong: wrong.length,
      lacking: lacking.length + unsaid.length,
      due: expected.confirms.length + suspects.length,
    }),
    why,
    said: inOneWord(said),
  };
}

function gradeOf(count: {
  why: readonly string[];
  wrong: number;
  lacking: number;
  due: number;
}): Grade {
  if (count.why.length === 0) return 'hit';
  if (count.wrong > 0) return 'false-alarm';
  return count.due > 0 && count.lacking === count.due ? 'abstained' : 'miss';
}

function expectedVerdicts({ kind, verdict, confirms }: Expected): readonly OverallVerdict[] {
  if (verdict !== undefined) return typeof verdict === 'string' ? [verdict] : verdict;
  return kind === 'healthy' && confirms.length === 0 ? ['ready'] : ['blocked', 'degraded'];
}

function inOneWord({ findings, verdict }: Said): string {
  const first = findings[0];
  if (!first) return `(${verdict})`;
  return first.verdict === 'confirmed' ? first.cause : `${first.cause}?`;
}

/** 95 % interval of a proportion by Wilson (1927): honest near 0 and 1, where the lab's rates live. */
export function wilson(hits: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const rate = hits / total;
  const spread = z * Math.sqrt((rate * (1 - rate)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  const middle = rate + (z * z) / (2 * total);
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle];
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
