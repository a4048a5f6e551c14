import { factIds, type FactId } from './facts.ts';
import type { AnyObservation, Seen } from './observation.ts';

/** Groups observations by probe, every probe present, in the order they arrived. */
export const groupByProbe = (observations: readonly AnyObservation[]): Seen => {
  const groups: { [Id in FactId]?: AnyObservation[] } = {};
  for (const id of factIds) groups[id] = [];
  for (const observation of observations) groups[observation.probe]?.push(observation);
  // Each list holds only observations of its own probe: pushed by that very key two lines above.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return groups as Seen;
};
