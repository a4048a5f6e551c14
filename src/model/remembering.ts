const REMEMBERED = 2000;

/**
 * The same few hundred texts are asked about again and again while a check runs, and
 * parsing them took a sixth of its processor time. A long-lived program starts over
 * before the memory of it grows.
 */
export const remembering = <Value>(compute: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = compute(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, { value });
    return value;
  };
};
