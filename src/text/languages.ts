/**
 * The languages a person can be spoken to in. English is always there; the others are loaded when somebody
 * wants them, so that a check in English pays for none of them.
 */
import type { codes } from './english/codes/index.ts';
import type { english } from './english/index.ts';

export type MessageId = keyof typeof english;

/** Every sentence in one language: a missing one is a type error, so it fails the build. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** What is said of error codes in one language, as whole as the catalogue that it joins. */
export type CodeCatalogue = Readonly<Record<keyof typeof codes, string>>;

/** Each by its own name, as a person looks for it in a list. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
} as const;

export type Language = keyof typeof languageNames;

export const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text);

/** What a system's locale (`de_DE.UTF-8`, `ja-JP`, `C`) asks for; English for what we do not speak. */
export const languageOf = (locale: string): Language => {
  const code = locale.slice(0, 2).toLowerCase();
  const isWhole = /^[a-z]{2}(?:[-_.@]|$)/iu.test(locale);
  return isWhole && isLanguage(code) ? code : 'en';
};
