import type * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';

import { factIds, type Facts } from '../../model/facts.ts';
import { hostFacts } from './host-facts.ts';
import { machineFacts } from './machine-facts.ts';
import { networkFacts } from './network-facts.ts';
import { qualityFacts } from './quality-facts.ts';
import { programFacts } from './program-facts.ts';

const schemas = {
  ...machineFacts,
  ...programFacts,
  ...hostFacts,
  ...networkFacts,
  ...qualityFacts,
};

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

type Published = { [Id in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Id]> };

test('the published schema has every field of the model, and no other', () => {
  // Checked by the compiler: an error here means that a fact changed and its schema did not.
  expectTypeOf<Mutable<Published>>().toEqualTypeOf<Mutable<Facts>>();
  expect(Object.keys(schemas).toSorted()).toEqual([...factIds].toSorted());
});
