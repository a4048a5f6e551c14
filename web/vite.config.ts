/**
 * How the page is built: `index.html`, one style sheet, one script, and a script per language of
 * which only the chosen one is loaded. Nothing inline, so that the strictest content policy holds.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

import { causeIds } from '../src/model/cause-id.ts';
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

/** Sentences the page says by itself; those of reports and repairs come written from the server. */
const isOfThePage = (id: string): boolean =>
  /^(?:page|call|probe|verdict|certainty|place|list)\./u.test(id) || titles.has(id);

const titles: ReadonlySet<string> = new Set(causeIds.map((cause) => `${cause}.title`));

const ids = Object.keys(english).filter(isOfThePage);

const PREFIX = 'virtual:sentences/';

const moduleFor = (name: string): string => {
  if (name === 'ids') return `export const ids = ${JSON.stringify(ids)};`;
  const catalogue: Readonly<Record<string, string>> | undefined = catalogues[name];
  return `export const sentences = ${JSON.stringify(ids.map((id) => catalogue?.[id] ?? ''))};`;
};

/**
 * The whole catalogue would be half of the page's weight, and every language would carry every id.
 * `virtual:sentences/ids` has the ids once; `virtual:sentences/de` has what they say in German, in the same order.
 */
const sentences = (): Plugin => ({
  name: 'sentences',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${PREFIX}`) ? moduleFor(id.slice(PREFIX.length + 1)) : undefined),
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [sentences()],
  // No fixed port of its own and nothing fetched from outside while it is developed.
  server: { host: '127.0.0.1', strictPort: false },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
