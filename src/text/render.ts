/**
 * Sentences from message ids. Nothing is imported here but the catalogue; how a template is
 * filled stands in `fill.ts`.
 */
import { english } from './english/index.ts';
import { fill, MissingText, PLACEHOLDER, type Templates, type TextValues } from './fill.ts';
import type { Catalogue, CodeCatalogue, Language } from './languages.ts';

export { MissingText } from './fill.ts';

type Sentences = Readonly<Record<string, string>>;

/** English at once; the others when somebody wants them. */
const catalogues: Partial<Record<Language, Sentences>> & { en: Sentences } = { en: english };

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

/** What only somebody who asks for an error code hears. */
const codeLoaders: Readonly<Record<Language, () => Promise<CodeCatalogue>>> = {
  en: async () => (await import('./english/codes/index.ts')).codes,
  de: async () => (await import('./german/codes/index.ts')).codes,
  es: async () => (await import('./spanish/codes/index.ts')).codes,
  ja: async () => (await import('./japanese/codes/index.ts')).codes,
};

/** After this, {@link render} can tell of error codes in that language, which it must speak already. */
export const loadCodeTexts = async (language: Language): Promise<void> => {
  catalogues[language] = { ...catalogueOf(language), ...(await codeLoaders[language]()) };
};

const catalogueOf = (language: Language): Sentences => {
  const catalogue = catalogues[language];
  if (catalogue === undefined) throw new MissingText(`${language} was not loaded`);
  return catalogue;
};

export const isMessage = (message: string, language: Language = 'en'): boolean =>
  Object.hasOwn(catalogueOf(language), message);

const templatesOf = (language: Language): Templates => {
  const catalogue = catalogueOf(language);
  return {
    language,
    templateOf: (message) => (Object.hasOwn(catalogue, message) ? catalogue[message] : undefined),
  };
};

/** The sentence for a message id. Throws {@link MissingText} rather than show a half-filled one. */
export const render = (
  message: string,
  values: TextValues = {},
  language: Language = 'en',
): string => fill(templatesOf(language), message, values);

/** Names of the values a message needs, each once. */
export const placeholdersOf = (message: string, language: Language = 'en'): readonly string[] => {
  const template = templatesOf(language).templateOf(message);
  if (template === undefined) throw new MissingText(`no text for ${message} in ${language}`);
  return [
    ...new Set([...template.matchAll(PLACEHOLDER)].map(({ groups }) => groups?.['name'] ?? '')),
  ];
};
