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

const PREFIX = 'cause-titles:';

/**
 * The whole catalogue would be half of the page's weight, and the server writes nearly all of its
 * sentences. Of the causes the page needs the titles only: `cause-titles:de` has those in German.
 */
const causeTitles = (): Plugin => ({
  name: 'cause-titles',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: (id) => {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined;
    const catalogue = catalogues[id.slice(PREFIX.length + 1)];
    const titles = causeIds.map((cause) => [`${cause}.title`, catalogue?.[`${cause}.title`]]);
    return `export const titles = ${JSON.stringify(Object.fromEntries(titles))};`;
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [causeTitles()],
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
