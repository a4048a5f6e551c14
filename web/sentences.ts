/**
 * What a page says, of all that the catalogue has: the whole would be half of its weight, and every language
 * would carry every id. `virtual:sentences/ids` has the ids once; `virtual:sentences/de` what they say in German, in the same order.
 */
import type { Plugin } from 'vite';

import { english } from '../src/text/english/index.ts';
import { german } from '../src/text/german/index.ts';
import { japanese } from '../src/text/japanese/index.ts';
import type { Catalogue } from '../src/text/languages.ts';
import { spanish } from '../src/text/spanish/index.ts';

const catalogues: Readonly<Record<string, Catalogue>> = {
  en: english,
  de: german,
  es: spanish,
  ja: japanese,
};

const PREFIX = 'virtual:sentences/';

export const sentences = (isOfThePage: (id: string) => boolean): Plugin => {
  const ids = Object.keys(english).filter(isOfThePage);
  const moduleFor = (name: string): string => {
    if (name === 'ids') return `export const ids = ${JSON.stringify(ids)};`;
    const catalogue: Readonly<Record<string, string>> | undefined = catalogues[name];
    return `export const sentences = ${JSON.stringify(ids.map((id) => catalogue?.[id] ?? ''))};`;
  };
  return {
    name: 'sentences',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith(`\0${PREFIX}`) ? moduleFor(id.slice(PREFIX.length + 1)) : undefined,
  };
};
