/**
 * The built page, read whole at the start: what is asked for is looked up in a list of names, and
 * nothing that somebody sends ever becomes a path on the disk.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** By the path in its address. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** The page is some hundred kB; what is larger was not built by us. */
const MOST_BYTES = 4 * 1024 * 1024;

export const loadPageFiles = async (folder: string): Promise<PageFiles> => {
  const files = new Map<string, PageFile>();
  for (const [place, path] of [
    ['', '/'],
    ['assets', '/assets/'],
  ] as const) {
    const names = await readdir(join(folder, place)).catch(() => []);
    for (const name of names) {
      const file = await readOne(join(folder, place, name));
      if (file !== undefined) files.set(`${path}${name}`, file);
    }
  }
  const start = files.get('/index.html') ?? MISSING;
  return files.set('/', start);
};

const readOne = async (path: string): Promise<PageFile | undefined> => {
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  // Not `stat`: a link could lead anywhere.
  const found = await lstat(path).catch(() => undefined);
  if (mediaType === undefined || found?.isFile() !== true || found.size > MOST_BYTES) {
    return undefined;
  }
  return { mediaType, bytes: await readFile(path) };
};

const MISSING: PageFile = {
  mediaType: 'text/plain; charset=utf-8',
  bytes: Buffer.from(
    'This build of Linecheck lacks its page. `npm run build` makes it. Meanwhile `linecheck check` and `linecheck fix` do the same work in the terminal.\n',
  ),
};
