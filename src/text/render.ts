/**
 * Sentences from message ids. Nothing is imported here but the catalogue: the web
 * page renders the same sentences from the same ids.
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
import { english } from './english/index.ts';
import type { Catalogue, Language } from './languages.ts';

export type TextValues = Readonly<Record<string, string | number | readonly string[]>>;

/** English at once; the others when somebody wants them. */
const catalogues: Partial<Record<Language, Catalogue>> & { readonly en: Catalogue } = {
  en: english,
};

/** Nobody pays for a language that is not spoken: each is a file of its own until it is. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./german/index.ts')).german,
  es: async () => (await import('./spanish/index.ts')).spanish,
  ja: async () => (await import('./japanese/index.ts')).japanese,
};

/** After this, {@link render} speaks that language. */
export const loadLanguage = async (language: Language): Promise<void> => {
  if (language !== 'en') catalogues[language] ??= await loaders[language]();
};

const catalogueOf = (language: Language): Catalogue => {
  const catalogue = catalogues[language];
  if (catalogue === undefined) throw new MissingText(`${language} was not loaded`);
  return catalogue;
};

/** A mistake of ours: a sentence that was never written, or a value that was not given. */
export class MissingText extends Error {
  override readonly name = 'MissingText';
}

const PLACEHOLDER = /\{(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<forms>(?:\|[^{}|]*)*)\}/g;

/** More than this many items of a list are counted, not named: a sentence must stay readable. */
const LIST_ITEMS = 6;

const PLURAL_ORDER: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

export const isMessage = (message: string, language: Language = 'en'): boolean =>
  Object.hasOwn(catalogueOf(language), message);

/** The sentence for a message id. Throws {@link MissingText} rather than show a half-filled one. */
export const render = (
  message: string,
  values: TextValues = {},
  language: Language = 'en',
): string =>
  templateOf(message, language).replace(PLACEHOLDER, (_, name: string, forms: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new MissingText(`${message} needs a value for {${name}}`);
    return forms === ''
      ? written(name, value, language)
      : pluralForm(forms.slice(1).split('|'), value, language, message);
  });

/** Names of the values a message needs, each once. */
export const placeholdersOf = (message: string, language: Language = 'en'): readonly string[] => [
  ...new Set(
    [...templateOf(message, language).matchAll(PLACEHOLDER)].map(
      ({ groups }) => groups?.['name'] ?? '',
    ),
  ),
];

const templateOf = (message: string, language: Language): string => {
  const catalogue: Readonly<Record<string, string>> = catalogueOf(language);
  const template = Object.hasOwn(catalogue, message) ? catalogue[message] : undefined;
  if (template === undefined) throw new MissingText(`no text for ${message} in ${language}`);
  return template;
};

/** A value `text:<message id>` is itself a sentence, e.g. a cause's title; anything else stands for itself. */
const nested = (value: string, language: Language): string =>
  value.startsWith(NESTED) && isMessage(value.slice(NESTED.length), language)
    ? render(value.slice(NESTED.length), {}, language)
    : value;

const NESTED = 'text:';

const written = (
  name: string,
  value: string | number | readonly string[],
  language: Language,
): string => {
  if (typeof value === 'string') return nested(value, language);
  return typeof value === 'number'
    ? numberWritten(name, value, language)
    : listWritten(value, language);
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

const listWritten = (items: readonly string[], language: Language): string => {
  if (items.length === 0) return render('list.none', {}, language);
  // "a, b and 1 other" would hide one item to save nothing.
  const isLong = items.length > LIST_ITEMS + 1;
  const shown = isLong
    ? [
        ...items.slice(0, LIST_ITEMS),
        render('list.others', { count: items.length - LIST_ITEMS }, language),
      ]
    : items;
  if (shown.length === 1) return shown.join('');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
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
