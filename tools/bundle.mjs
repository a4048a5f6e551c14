/**
 * Joins the compiled modules of the command line into a few files.
 *
 * Node reads, resolves and links some four hundred small modules for one check; joined, a check takes a fifth less
 * processor time (docs/design/008-one-file-per-start.md). What each command loads only when it needs it stays a file
 * of its own. What is started as a program or thread by its own name (workers) stays where the compiler put it, and so
 * do the types; packages of others are left outside and loaded as installed.
 */
import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

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

const options = (folder) => ({
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  metafile: true,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  plugins: [knowingWhereTheyWere(folder)],
  logLevel: 'warning',
});

/** Started by its own name, and what others import: each is whole in one file. */
const alone = ['probes/pac-worker.js', 'model/report.js'];

/** `folder`: what the compiler has just written. The joined files take the place of what they were made of. */
export const bundle = async (folder) => {
  const program = await build({
    ...options(folder),
    entryPoints: [join(folder, 'cli', 'main.js')],
    outdir: join(folder, 'cli'),
    splitting: true,
    chunkNames: 'part-[hash]',
  });
  const others = [];
  for (const name of alone) {
    const path = join(folder, name);
    others.push(await build({ ...options(folder), entryPoints: [path], outfile: path }));
  }
  const written = [program, ...others].flatMap(({ metafile }) => Object.keys(metafile.outputs));
  const types = typesFrom(join(folder, 'model', 'report.d.ts'));
  removeAllBut(folder, new Set([...written.map((path) => resolve(path)), ...types]));
};

/** The types that somebody who imports the report meets: this file and whatever it names. */
const typesFrom = (path, found = new Set()) => {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(
    /from '(\.[^']+)'|import\("(\.[^"]+)"\)/gu,
  )) {
    typesFrom(resolve(dirname(path), name.replace(/\.(?:js|ts)$/u, '.d.ts')), found);
  }
  return found;
};

/** A thousand modules that nothing loads any more would be installed, and copied for every armed undo. */
const removeAllBut = (folder, kept) => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = resolve(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || kept.has(path) || !/\.(?:js|d\.ts|map)$/u.test(entry.name)) continue;
    rmSync(path);
  }
  removeEmpty(folder);
};

const removeEmpty = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmpty(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
};
