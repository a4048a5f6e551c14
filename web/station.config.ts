/** How the page that a reflector serves is built: as `vite.config.ts`, with the sentences of that page only. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { sentences } from './sentences.ts';

const isOfThePage = (id: string): boolean =>
  /^(?:call|station|verdict|list|chart\.unit)\.|^page\.(?:skip|language|loading|new-window)$/u.test(
    id,
  );

export default defineConfig({
  root: fileURLToPath(new URL('station/', import.meta.url)),
  base: './',
  plugins: [sentences(isOfThePage)],
  build: {
    outDir: '../../dist/reflector-page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
