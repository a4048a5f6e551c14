/** Builds the page (`web/`) and weighs it: a page that opens in a hurry must not grow unnoticed. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;

/** What one person's browser loads: everything but the languages that are not theirs. React is about half of it. */
const MOST_COMPRESSED_BYTES = 120_000;

/** A file of sentences; the others stand on the disk until somebody chooses them. */
const LANGUAGE = /^(?<language>de|en|es|ja)-[\w-]+\.js$/u;

/** By the languages and, under no language, what everybody loads. Gzip: the weaker of the two that every browser takes. */
const compressedBytesIn = (folder) => {
  const bytes = new Map([[undefined, 0]]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const language = LANGUAGE.exec(basename(path))?.groups?.language;
    const size = gzipSync(readFileSync(path), { level: 9 }).length;
    bytes.set(language, (bytes.get(language) ?? 0) + size);
  }
  return bytes;
};

/** With the longest of the languages. */
const mostLoaded = (bytes) => {
  const languages = [...bytes].filter(([language]) => language !== undefined);
  if (languages.length < 4) throw new Error('the page has not one file for each of its languages');
  return bytes.get(undefined) + Math.max(...languages.map(([, size]) => size));
};

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
  const bytes = mostLoaded(compressedBytesIn(folder));
  const kilobytes = (bytes / 1000).toFixed(1);
  process.stdout.write(
    `page: ${kilobytes} kB compressed (gzip, one language), of at most ${MOST_COMPRESSED_BYTES / 1000}\n`,
  );
  return bytes <= MOST_COMPRESSED_BYTES;
};
