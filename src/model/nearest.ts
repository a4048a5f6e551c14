/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other. */
const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
};

/** Words longer than this were pasted, not mistyped; comparing them would cost time for nothing. */
const LONGEST = 60;

/**
 * The right name closest to a wrong one, if close enough to be meant: a third of its
 * letters may be wrong, or it is the beginning of the right one.
 */
export const nearest = (wrong: string, names: readonly string[]): string | undefined => {
  const word = wrong.toLowerCase();
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const started = names.find((name) => word.length >= 3 && name.startsWith(word));
  const [best] = names
    .map((name) => ({ name, edits: distance(word, name) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((one, other) => one.edits - other.edits);
  return best?.name ?? started;
};
