import * as v from 'valibot';

import type { FactId } from '../../model/facts.ts';
import { failureClasses } from '../../model/failure.ts';
import { hostFacts } from './host-facts.ts';
import { machineFacts } from './machine-facts.ts';
import { networkFacts } from './network-facts.ts';
import { qualityFacts } from './quality-facts.ts';
import { programFacts } from './program-facts.ts';
import { target } from './target.ts';
import { number, optional, text } from './words.ts';

export const facts = {
  ...machineFacts,
  ...programFacts,
  ...hostFacts,
  ...networkFacts,
  ...qualityFacts,
} satisfies Record<FactId, v.ObjectSchema<v.ObjectEntries, undefined>>;

export const failureClass = v.picklist(failureClasses);

export const failureDetail = v.object({
  code: optional(text),
  errno: optional(number),
  syscall: optional(text),
  elapsedMs: optional(number),
  message: optional(text),
});

const failureOf = (learnt: v.GenericSchema) =>
  v.object({
    class: failureClass,
    step: text,
    detail: failureDetail,
    value: optional(learnt),
  });

const observationOf = <const Id extends FactId>(probe: Id) => {
  const value: v.ObjectSchema<v.ObjectEntries, undefined> = facts[probe];
  return v.object({
    id: text,
    probe: v.literal(probe),
    target,
    at: number,
    tookMs: number,
    lateMs: optional(number),
    outcome: v.variant('kind', [
      v.object({ kind: v.literal('measured'), value }),
      v.object({ kind: v.literal('failed'), failure: failureOf(v.partial(value)) }),
      v.object({ kind: v.literal('skipped'), why: text }),
    ]),
  });
};

const ids = Object.keys(facts).filter((id): id is FactId => Object.hasOwn(facts, id));

export const observation = v.variant('probe', ids.map(observationOf));
