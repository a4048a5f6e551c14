import type { Symptom, SymptomKind } from '../../model/symptom.ts';

/** One symptom; several observations about the same thing make one symptom, not several. */
export const symptom = (
  kind: SymptomKind,
  about: string,
  weight: Symptom['weight'],
  from: readonly { readonly id: string }[],
): Symptom => ({ id: `${kind}:${about}`, kind, about, weight, from: from.map(({ id }) => id) });

/** Splits observations into groups by a key; those without one are left out. */
export const groupsBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
