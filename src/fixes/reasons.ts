/** Why a fix plans nothing: a sentence of the catalogue, tied to what was observed. */
import type { AnyObservation, Measurement } from '../model/observation.ts';
import type { Facts, FactId } from '../model/facts.ts';
import type { MessageValues } from '../model/verdict.ts';
import type { FixPlan } from './fix.ts';

export const impossible = (
  message: string,
  values: MessageValues = {},
  from: readonly string[] = [],
): FixPlan => ({ kind: 'impossible', because: { message, values, from } });

export const nothingToDo = (
  message: string,
  values: MessageValues = {},
  from: readonly string[] = [],
): FixPlan => ({ kind: 'nothing-to-do', because: { message, values, from } });

/** The newest of what was measured comes last: facts of the computer are read again for a proof. */
export const measuredBy = <Id extends FactId>(
  observations: readonly AnyObservation[],
  probe: Id,
): readonly Measurement<Id>[] =>
  observations.flatMap(({ id, probe: by, target, outcome }) =>
    by === probe && outcome.kind === 'measured'
      ? // The probe's id decides the shape of its value.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        [{ id, target, value: outcome.value as Facts[Id] }]
      : [],
  );
