/**
 * The smallest set of causes that accounts for all symptoms.
 *
 * Confirmed causes come first; suspicions are consulted only for what is left. Set
 * cover is hard in general; with a handful of candidates the greedy answer is the
 * right one, because a lower layer accounts for everything its fault produces and
 * therefore always covers most.
 */
import type { CauseId } from '../model/cause-id.ts';
import type { Symptom } from '../model/symptom.ts';
import type { Verdict } from '../model/verdict.ts';
import { layers, type Cause } from './cause.ts';

/** A cause with its verdict. */
export interface Weighed {
  readonly cause: Pick<Cause, 'id' | 'layer'>;
  readonly verdict: Verdict;
}

export type Accused = Weighed & {
  readonly verdict: Extract<Verdict, { kind: 'confirmed' | 'suspected' }>;
};

export interface Cover {
  readonly chosen: readonly Accused[];
  readonly explainedAway: readonly { readonly cause: CauseId; readonly by: CauseId }[];
  /** Symptoms that nothing chosen accounts for. */
  readonly left: readonly Symptom[];
}

/** One symptom that stops the meeting outweighs any number of lesser ones. */
const WORTH = { blocks: 100, degrades: 10, minor: 1 } as const;

const layerOf = ({ cause }: Weighed): number => layers.indexOf(cause.layer);

const gain = (accused: Accused, open: ReadonlyMap<string, Symptom>): number =>
  [...new Set(accused.verdict.accountsFor)].reduce((sum, id) => sum + worth(open.get(id)), 0);

const worth = (symptom: Symptom | undefined): number =>
  symptom === undefined ? 0 : WORTH[symptom.weight];

const bestOf = (
  candidates: readonly Accused[],
  open: ReadonlyMap<string, Symptom>,
): Accused | undefined =>
  candidates
    .filter((candidate) => gain(candidate, open) > 0)
    .toSorted((a, b) => gain(b, open) - gain(a, open) || layerOf(a) - layerOf(b))[0];

const isConfirmed = (weighed: Weighed): weighed is Accused => weighed.verdict.kind === 'confirmed';

const isSuspected = (weighed: Weighed): weighed is Accused => weighed.verdict.kind === 'suspected';

/** Who of the chosen covers most of what this one would have accounted for. */
const coveredBy = (accused: Accused, chosen: readonly Accused[]): Accused | undefined => {
  const wanted = new Set(accused.verdict.accountsFor);
  const shared = (other: Accused): number =>
    other.verdict.accountsFor.filter((id) => wanted.has(id)).length;
  return chosen.toSorted((a, b) => shared(b) - shared(a)).find((other) => shared(other) > 0);
};

export const explainAway = (weighed: readonly Weighed[], symptoms: readonly Symptom[]): Cover => {
  const open = new Map(symptoms.map((one) => [one.id, one]));
  const chosen: Accused[] = [];
  const take = (candidates: readonly Accused[]): void => {
    for (;;) {
      const best = bestOf(
        candidates.filter((one) => !chosen.includes(one)),
        open,
      );
      if (best === undefined) return;
      chosen.push(best);
      for (const id of best.verdict.accountsFor) open.delete(id);
    }
  };
  const confirmed = weighed.filter(isConfirmed);
  const suspected = weighed.filter(isSuspected);
  take(confirmed);
  take(suspected);
  const explainedAway = [...confirmed, ...suspected]
    .filter((one) => !chosen.includes(one))
    .flatMap((one) => {
      const by = coveredBy(one, chosen);
      return by === undefined ? [] : [{ cause: one.cause.id, by: by.cause.id }];
    });
  return { chosen, explainedAway, left: [...open.values()] };
};
