/** What the check that accused has measured, for fixes that plan from it. */
import type { FactId, Facts } from '../model/facts.ts';
import { measuredIn, type Measurement } from '../model/observation.ts';
import { groupByProbe } from '../model/seen.ts';
import type { Situation } from './fix.ts';

export const observedAll = <Id extends FactId>(
  { observations }: Situation,
  id: Id,
): readonly Measurement<Id>[] => measuredIn(groupByProbe(observations)[id]);

/** The newest. */
export const observed = <Id extends FactId>(situation: Situation, id: Id): Facts[Id] | undefined =>
  observedAll(situation, id).at(-1)?.value;
