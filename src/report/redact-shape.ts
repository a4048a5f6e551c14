/**
 * How each field of a record goes, and the walk that builds the record anew from the fields that are
 * listed: what is not listed is not copied.
 */
/** How a text goes: see `redact-shape.ts`. */
export type TextRule =
  /** Free text: known words stay. */
  | 'words'
  /** A name or an address, also a single word. */
  | 'host'
  /** The address of a page or proxy, of a host, or of a host and port. */
  | 'place'
  | 'url'
  | 'path'
  | 'device'
  /** An address under which this computer itself is known. */
  | 'own'
  /** A fingerprint: another one in its place. */
  | 'digest'
  /** A fingerprint of something public. */
  | 'public-digest';

/** `closed`: one of a few words of ours. `plain`: numbers, yes and no. `settings`: names and values, both free text. */
export type Shape<Value> = Value extends string
  ? string extends Value
    ? TextRule
    : 'closed'
  : Value extends number | boolean | null
    ? 'plain'
    : Value extends readonly (infer Item)[]
      ? readonly [Shape<Item>]
      : string extends keyof Value
        ? 'settings'
        : { readonly [Key in keyof Value]-?: Shape<Exclude<Value[Key], undefined>> };

export interface Shaper {
  /** Undefined for what does not leave. */
  fields(shape: unknown, value: object): object | undefined;
  byShape(shape: unknown, value: unknown): unknown;
}

export type TextRules = Readonly<Record<TextRule, (text: string) => string>>;

export const startShaper = (rules: TextRules): Shaper => {
  const textBy = (rule: unknown, text: string): string | undefined => {
    if (rule === 'closed') return text;
    return isRule(rule, rules) ? rules[rule](text) : undefined;
  };

  const byShape = (shape: unknown, value: unknown): unknown => {
    if (typeof value === 'string') return textBy(shape === 'settings' ? 'words' : shape, value);
    if (typeof value !== 'object' || value === null) {
      return shape === 'plain' || shape === 'settings' ? value : undefined;
    }
    if (Array.isArray(value)) {
      const item: unknown = Array.isArray(shape) ? shape[0] : shape;
      return value.map((one) => byShape(item, one));
    }
    return shape === 'settings' ? settings(value) : fields(shape, value);
  };

  const fields = (shape: unknown, value: object): object | undefined => {
    if (typeof shape !== 'object' || shape === null) return undefined;
    const kept = new Map(Object.entries(shape));
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const other = kept.has(key) ? byShape(kept.get(key), inner) : undefined;
        return other === undefined ? [] : [[key, other]];
      }),
    );
  };

  const settings = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [rules.words(key), byShape('settings', inner)]),
    );

  return { fields, byShape };
};

const isRule = (rule: unknown, rules: TextRules): rule is TextRule =>
  typeof rule === 'string' && Object.hasOwn(rules, rule);
