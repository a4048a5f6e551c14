/**
 * Which probes would tell most now?
 *
 * Only what is red and not yet accounted for by something confirmed asks for more.
 * Each open suspicion votes for the probes that would settle it, each undecided
 * cause for what it misses; suspicions count double, because they already have
 * something in hand.
 */
import type { FactId } from '../model/facts.ts';
import type { Symptom } from '../model/symptom.ts';
import type { Accused, Weighed } from './explain-away.ts';

const SUSPICION_VOTE = 2;

export const whatNext = (
  weighed: readonly Weighed[],
  chosen: readonly Accused[],
  symptoms: readonly Symptom[],
): readonly FactId[] => {
  const settled = new Set(
    chosen
      .filter(({ verdict }) => verdict.kind === 'confirmed')
      .flatMap(({ verdict }) => verdict.accountsFor),
  );
  if (symptoms.every(({ id, weight }) => settled.has(id) || weight === 'minor')) return [];
  const votes = new Map<FactId, number>();
  const vote = (probes: readonly FactId[], weight: number): void => {
    for (const probe of probes) votes.set(probe, (votes.get(probe) ?? 0) + weight);
  };
  for (const { verdict } of weighed) {
    if (verdict.kind === 'suspected') vote(verdict.wouldSettle, SUSPICION_VOTE);
    if (verdict.kind === 'unknown') vote(verdict.missing, 1);
  }
  return [...votes]
    .toSorted(([aId, a], [bId, b]) => b - a || (aId < bId ? -1 : 1))
    .map(([probe]) => probe);
};
