/**
 * Joins the compiled modules of the command line into a few files.
 *
 * Node reads, resolves and links some four hundred small modules for one check; joined, a check takes a fifth less
 * processor time (docs/design/008-one-file-per-start.md). What each command loads only when it needs it stays a file
 * of its own. What is started as a program or thread by its own name (workers) stays where the compiler put it, and so
 * do the types; packages of others are left outside and loaded as installed.
 */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { build } from 'esbuild';

/** A module that asks where it is must be told where it was, or it would look for its neighbours in vain. */
const knowingWhereTheyWere = (folder) => ({
  name: 'knowing-where-they-were',
  setup(bundler) {
    bundler.onLoad({ filter: /\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = relative(join(folder, 'cli'), path).replaceAll(sep, '/');
      const url = `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', url), loader: 'js' };
    });
  },
});

/** `folder`: what the compiler has just written. The joined files take the place of `cli/main.js`. */
export const bundle = async (folder) => {
  await build({
    entryPoints: [join(folder, 'cli', 'main.js')],
    outdir: join(folder, 'cli'),
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    chunkNames: 'part-[hash]',
    plugins: [knowingWhereTheyWere(folder)],
    logLevel: 'warning',
  });
};
