/**
 * Fills the template of a sentence. Imports nothing but types, so that a page which carries only
 * some of the sentences writes them exactly as the terminal does.
 *
 * A template knows two forms of placeholder:
 * - `{name}` stands for a value. Lists are joined as the language joins them; numbers
 *   follow the unit at the end of their name: `…Ms` without decimals from 10 up,
 *   `…Ratio` as a percentage, everything else with two decimals at most, never with a
 *   thousands separator (8801 is a port, not 8,801).
 * - `{name|address|addresses}` stands for a word that follows a number (or the length
 *   of a list) and prints the word only. The forms stand in the order zero, one, two,
 *   few, many, other, as far as the language has them: two in English.
 */
import type { Language } from './languages.ts';

export type TextValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Some sentences of one language; undefined for one that is not among them. */
export interface Templates {
  readonly language: Language;
  readonly templateOf: (message: string) => string | undefined;
}

/** A mistake of ours: a sentence that was never written, or a value that was not given. */
export class MissingText extends Error {
  override readonly name = 'MissingText';
}

export const PLACEHOLDER = /\{(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<forms>(?:\|[^{}|]*)*)\}/g;

/** More than this many items of a list are counted, not named: a sentence must stay readable. */
const LIST_ITEMS = 6;

const PLURAL_ORDER: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The sentence for a message id. Throws {@link MissingText} rather than show a half-filled one. */
export const fill = (templates: Templates, message: string, values: TextValues = {}): string => {
  const template = templates.templateOf(message);
  if (template === undefined) {
    throw new MissingText(`no text for ${message} in ${templates.language}`);
  }
  return template.replace(PLACEHOLDER, (_, name: string, forms: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new MissingText(`${message} needs a value for {${name}}`);
    return forms === ''
      ? written(name, value, templates)
      : pluralForm(forms.slice(1).split('|'), value, templates.language, message);
  });
};

const NESTED = 'text:';

/** A value `text:<message id>` is itself a sentence, e.g. a cause's title; anything else stands for itself. */
const nested = (value: string, templates: Templates): string => {
  const message = value.startsWith(NESTED) ? value.slice(NESTED.length) : undefined;
  return message !== undefined && templates.templateOf(message) !== undefined
    ? fill(templates, message)
    : value;
};

const written = (
  name: string,
  value: string | number | readonly string[],
  templates: Templates,
): string => {
  if (typeof value === 'string') return nested(value, templates);
  return typeof value === 'number'
    ? numberWritten(name, value, templates.language)
    : listWritten(value, templates);
};

const numberWritten = (name: string, value: number, language: Language): string => {
  const style = name.endsWith('Ratio') ? 'percent' : 'decimal';
  // The first formatter of a process costs 20 ms and more; English writes a whole number as JavaScript does.
  if (style === 'decimal' && language === 'en' && Number.isSafeInteger(value)) return String(value);
  return formatOf(language, style, decimalsOf(name, value)).format(value);
};

/** Making a formatter takes milliseconds; a report needs three of them and uses them a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (
  language: Language,
  style: 'percent' | 'decimal',
  maximumFractionDigits: number,
): Intl.NumberFormat => {
  const key = `${language} ${style} ${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, {
    style,
    useGrouping: false,
    maximumFractionDigits,
  });
  formats.set(key, made);
  return made;
};

const decimalsOf = (name: string, value: number): number => {
  if (name.endsWith('Ratio')) return 1;
  if (name.endsWith('Ms')) return Math.abs(value) < 10 ? 1 : 0;
  return 2;
};

const listWritten = (items: readonly string[], templates: Templates): string => {
  if (items.length === 0) return fill(templates, 'list.none');
  // "a, b and 1 other" would hide one item to save nothing.
  const isLong = items.length > LIST_ITEMS + 1;
  const shown = isLong
    ? [
        ...items.slice(0, LIST_ITEMS),
        fill(templates, 'list.others', { count: items.length - LIST_ITEMS }),
      ]
    : items;
  if (shown.length === 1) return shown.join('');
  return new Intl.ListFormat(templates.language, { type: 'conjunction' }).format(shown);
};

const pluralForm = (
  forms: readonly string[],
  value: string | number | readonly string[],
  language: Language,
  message: string,
): string => {
  const count = Array.isArray(value) ? value.length : Number(value);
  const rules = new Intl.PluralRules(language);
  const categories = rules.resolvedOptions().pluralCategories;
  const ordered = PLURAL_ORDER.filter((category) => categories.some((known) => known === category));
  const form = forms[ordered.indexOf(rules.select(count))];
  if (form === undefined || Number.isNaN(count) || forms.length !== ordered.length) {
    throw new MissingText(`${message} has no plural form for ${String(value)}`);
  }
  return form;
};
