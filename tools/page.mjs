/** Builds the page (`web/`) and weighs it: a page that opens in a hurry must not grow unnoticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;

/** All languages together, though only one of them is ever loaded; React is about half of it. Brotli, as every browser takes it. */
const MOST_COMPRESSED_BYTES = 120_000;

const compressedBytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)))
    .reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);

/** The page that a reflector serves, beside the one of this computer. */
export const buildStation = (folder) =>
  build({
    configFile: join(root, 'web', 'station.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });

/** False when the page is too heavy; it stands all the same, so that it can be looked at. */
export const buildPage = async (folder) => {
  await build({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  const bytes = compressedBytesIn(folder);
  const kilobytes = (bytes / 1000).toFixed(1);
  process.stdout.write(
    `page: ${kilobytes} kB compressed, of at most ${MOST_COMPRESSED_BYTES / 1000}\n`,
  );
  return bytes <= MOST_COMPRESSED_BYTES;
};
