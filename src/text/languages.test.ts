import { beforeAll, describe, expect, it, test } from 'vitest';

import { codes } from './english/codes/index.ts';
import { english } from './english/index.ts';
import { isLanguage, type Language, languageNames, languageOf } from './languages.ts';
import { loadCodeTexts, loadLanguage, placeholdersOf, render } from './render.ts';

const others = Object.keys(languageNames).filter(
  (code): code is Exclude<Language, 'en'> => isLanguage(code) && code !== 'en',
);

const ids = [...Object.keys(english), ...Object.keys(codes)];

beforeAll(() => loadCodeTexts('en'));

/** A number for every placeholder: each can stand alone, be counted, and is its own plural. */
const numbered = (message: string, count: number): Record<string, number> =>
  Object.fromEntries(placeholdersOf(message).map((name) => [name, count]));

const canSay = (id: string, count: number, language: Language): boolean => {
  try {
    return render(id, numbered(id, count), language) !== '';
  } catch {
    return false;
  }
};

describe.each(others)('in %s', (language) => {
  beforeAll(async () => {
    await loadLanguage(language);
    await loadCodeTexts(language);
  });

  it('every sentence needs the values that it needs in English', () => {
    const wrong = ids.filter(
      (id) =>
        placeholdersOf(id, language).toSorted().join() !== placeholdersOf(id).toSorted().join(),
    );
    expect(wrong).toEqual([]);
  });

  it('every sentence can be said of one and of many', () => {
    const counts = [0, 1, 2, 5, 1_000_000];
    const unsaid = ids.filter((id) => counts.some((count) => !canSay(id, count, language)));
    expect(unsaid).toEqual([]);
  });

  it('no sentence of several words was left in English', () => {
    const same = ids.filter(
      (id) =>
        render(id, numbered(id, 2), language) === render(id, numbered(id, 2)) &&
        /[a-z]{3,} [a-z]{2,} [a-z]{2,}/u.test(render(id, numbered(id, 2))),
    );
    expect(same).toEqual([]);
  });

  it('a title does not end the sentence that it stands in', () => {
    const ended = ids.filter(
      (id) => id.endsWith('.title') && /[.!。]$/u.test(render(id, numbered(id, 2), language)),
    );
    expect(ended).toEqual([]);
  });
});

test.each([
  { locale: 'de_DE.UTF-8', language: 'de' },
  { locale: 'ja-JP', language: 'ja' },
  { locale: 'es', language: 'es' },
  { locale: 'de@euro', language: 'de' },
  { locale: 'C.UTF-8', language: 'en' },
  { locale: 'POSIX', language: 'en' },
  { locale: 'fr_FR', language: 'en' },
  { locale: 'des', language: 'en' },
  { locale: '', language: 'en' },
])('a session in "$locale" is spoken to in $language', ({ locale, language }) => {
  expect(languageOf(locale)).toBe(language);
});
