/**
 * What is about to run with administrator's rights must not be anybody's to change. Files of root's are
 * fine, and so are the person's own: whoever holds their account could already change what they type
 * into that password prompt. Files of a third account's, or writable by everybody, are not: that account would
 * get the computer. `docs/design/006-rights.md` has the whole reasoning.
 */
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { dependenciesOf } from './package-folders.ts';

/** Our own is some 600 files; a tree far larger than that is not ours to judge file by file. */
const mostEntries = 5_000;

const WRITABLE_BY_ALL = 0o002;
const STICKY = 0o1000;
/** Of a mode: what kind of entry. */
const TYPE = 0o170000;
const LINK = 0o120000;
const FOLDER = 0o040000;

/** Why `command` may not be run with more rights than ours; undefined where nothing speaks against it. */
export const exposedProgram = async (
  command: readonly string[],
  userId: number,
): Promise<string | undefined> => {
  const trusted = new Set([0, userId]);
  for (const path of command.filter((word) => word.startsWith('/'))) {
    const problem = await problemAt(path, trusted);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** Whether anybody but root may change it or something on the way to it. */
export const isRootsAlone = async (path: string): Promise<boolean> =>
  (await problemAt(path, new Set([0]))) === undefined;

const problemAt = async (
  path: string,
  trusted: ReadonlySet<number>,
): Promise<string | undefined> => {
  try {
    const real = await realpath(path);
    for (const entry of [...parentsOf(real), ...(await codeAround(real))]) {
      const problem = await problemOf(entry, trusted);
      if (problem !== undefined) return problem;
    }
    return undefined;
  } catch (error) {
    return `${path} cannot be looked at: ${error instanceof Error ? error.message : String(error)}`;
  }
};

const parentsOf = (path: string): readonly string[] =>
  dirname(path) === path ? [path] : [...parentsOf(dirname(path)), path];

/** A script brings its whole folder, `dist` for `dist/cli/main.js`, and the packages it loads. A program stands alone. */
const codeAround = async (real: string): Promise<readonly string[]> => {
  const code = codeFolderOf(real);
  if (code === undefined) return [];
  const root = dirname(code);
  const found = await dependenciesOf(root).catch(() => new Map<string, string>());
  const packages = await Promise.all([...found.values()].map((folder) => realpath(folder)));
  const within = await Promise.all([code, ...packages].map(entriesOf));
  const manifest = join(root, 'package.json');
  const isManifest = await lstat(manifest).then(Boolean, () => false);
  return [...(isManifest ? [manifest] : []), ...packages.flatMap(parentsOf), ...within.flat()];
};

const entriesOf = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true });
  // What is not looked at is not vouched for.
  if (names.length > mostEntries) throw new Error(`${folder} holds too many files`);
  return names.map((name) => join(folder, name));
};

/** The folder of our code, seen from its script. */
export const codeFolderOf = (script: string): string | undefined =>
  /[\\/]cli[\\/]main\.[jt]s$/u.test(script) ? dirname(dirname(script)) : undefined;

const problemOf = async (
  entry: string,
  trusted: ReadonlySet<number>,
): Promise<string | undefined> => {
  const { uid, mode } = await lstat(entry);
  if (!trusted.has(uid)) return `${entry} belongs to another account`;
  // The mode of a link means nothing.
  if ((mode & TYPE) === LINK || (mode & WRITABLE_BY_ALL) === 0) return undefined;
  // In a folder like /tmp everybody may add, and nobody may replace what is another's.
  return (mode & TYPE) === FOLDER && (mode & STICKY) !== 0
    ? undefined
    : `${entry} can be changed by every account of this computer`;
};
