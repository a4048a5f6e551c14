/**
 * How the page is built: `index.html`, one style sheet, one script, and a script per language of
 * which only the chosen one is loaded. Nothing inline, so that the strictest content policy holds.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { causeIds } from '../src/model/cause-id.ts';
import { sentences } from './sentences.ts';

/** Sentences the page says by itself; those of reports and repairs come written from the server. */
const isOfThePage = (id: string): boolean =>
  /^(?:page|call|probe|verdict|certainty|place|list|fact|chart\.unit)\./u.test(id) ||
  titles.has(id);

const titles: ReadonlySet<string> = new Set(causeIds.map((cause) => `${cause}.title`));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [sentences(isOfThePage)],
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
