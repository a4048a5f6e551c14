/**
 * Which repairs for what was found, in which order: the worst finding first, and for it what the program
 * can do by itself, the least risk first, before what only a person can do.
 */
import type { Finding } from '../model/diagnosis.ts';
import type { Fix } from './fix.ts';

export interface Choice {
  readonly fix: Fix;
  readonly finding: Finding;
}

const riskOrder: readonly Fix['risk'][] = ['none', 'low', 'noticeable'];

/** Who has a meeting in three minutes mends first, goes round it next, and calls others afterwards. */
const placeOf = ({ standsIn }: Fix): number =>
  standsIn === undefined ? 0 : standsIn === 'way-round' ? 1 : 2;

/** What only a person can do comes last, whatever its risk. */
const byRisk = (one: Fix, other: Fix): number =>
  Number(one.isGuided === true) - Number(other.isGuided === true) ||
  placeOf(one) - placeOf(other) ||
  riskOrder.indexOf(one.risk) - riskOrder.indexOf(other.risk) ||
  one.waitSeconds - other.waitSeconds;

/** `findings` come worst and surest first. A fix that mends two of them stands with the worse one, once. */
export const chooseFixes = (
  findings: readonly Finding[],
  catalogue: readonly Fix[],
  guided: readonly Fix[] = [],
): readonly Choice[] => {
  const isGuided = (fix: Fix): number => (guided.includes(fix) ? 1 : 0);
  const taken = new Set<string>();
  return findings.flatMap((finding) =>
    catalogue
      .filter(({ id, mends }) => mends.includes(finding.cause) && !taken.has(id))
      .toSorted((one, other) => isGuided(one) - isGuided(other) || byRisk(one, other))
      .map((fix) => {
        taken.add(fix.id);
        return { fix, finding };
      }),
  );
};
