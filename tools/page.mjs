/** Builds the page (`web/`) and weighs it: a page that opens in a hurry must not grow unnoticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;

/** All languages together, though only one of them is ever loaded; React is about half of it. */
const MOST_COMPRESSED_BYTES = 120_000;

const compressedBytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)))
    .reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);

/** Throws when the page is too heavy; what was built stands all the same. */
export const buildPage = async (folder) => {
  await build({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  const bytes = compressedBytesIn(folder);
  const weight = `${(bytes / 1000).toFixed(1)} kB compressed, of at most ${MOST_COMPRESSED_BYTES / 1000}`;
  process.stdout.write(`page: ${weight}\n`);
  if (bytes > MOST_COMPRESSED_BYTES) throw new Error(`The page is too heavy: ${weight} kB.`);
};
