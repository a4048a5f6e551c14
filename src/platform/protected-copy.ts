/**
 * The undo that comes by itself runs with administrator's rights when nobody watches, maybe at the next start of
 * the computer. A program in a person's own folder (`npx`, nvm, a checkout) could be exchanged until then by
 * anything that runs as that person, and would have the computer. So what is armed with such rights is a copy in
 * the system's place, made while the administrator has just agreed. Each armed undo has a copy of its own, which goes
 * when that undo is disarmed: several may be armed at once, after a crash, and none may lose its program to another.
 */
import {
  chmod,
  cp,
  lchown,
  lstat,
  mkdir,
  readdir,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { codeFolderOf } from './exposed-program.ts';
import { dependenciesOf } from './package-folders.ts';

export interface CopyPlace {
  /** Of the undo that is armed: a name that a path can hold (`undo-id.ts`). */
  readonly id: string;
  /** The system's home of ours, writable by administrators only. */
  readonly home: string;
  /** Whether nobody but an administrator may change the file or what it stands in. */
  isGuarded(path: string): Promise<boolean>;
}

const copiesIn = (home: string): string => join(home, 'program');

/** The same command, of files that only an administrator may change. */
export const guardedCommand = async (
  command: readonly string[],
  place: CopyPlace,
): Promise<readonly string[]> => {
  const [program = '', ...words] = command;
  const at = words.findIndex((word) => codeFolderOf(word) !== undefined);
  const script = words[at];
  const code = script === undefined ? undefined : codeFolderOf(script);
  // Only the built program is one whole: what runs from its sources is a developer's own affair.
  if (script === undefined || code === undefined || basename(code) !== 'dist') return command;
  const [isProgramGuarded, isScriptGuarded] = [
    await place.isGuarded(program),
    await place.isGuarded(script),
  ];
  if (isProgramGuarded && isScriptGuarded) return command;
  const folder = await copied(place, code, isProgramGuarded ? undefined : program);
  const node = isProgramGuarded ? program : join(folder, basename(program));
  const main = join(folder, 'dist', 'cli', basename(script));
  return [node, ...words.with(at, main)];
};

/** In a copy whose undo has run from it: the next copy to be made takes it away. */
const SPENT = 'spent';

/** The undo itself runs from there: then it stays until the next copy is made. */
export const removeGuardedCopy = async (home: string, id: string): Promise<void> => {
  const folder = join(copiesIn(home), id);
  if (process.argv[1]?.startsWith(join(folder, 'dist')) === true) {
    return writeFile(join(folder, SPENT), '');
  }
  await rm(folder, { recursive: true, force: true });
  // Only when it was the last one.
  await rmdir(copiesIn(home)).catch(() => undefined);
};

const removeSpent = async (home: string): Promise<void> => {
  const names = await readdir(copiesIn(home)).catch(() => []);
  for (const name of names) {
    const folder = join(copiesIn(home), name);
    const isSpent = await lstat(join(folder, SPENT)).then(
      () => true,
      () => false,
    );
    if (isSpent) await rm(folder, { recursive: true, force: true });
  }
};

const copied = async ({ home, id }: CopyPlace, code: string, program?: string): Promise<string> => {
  await removeSpent(home);
  const folder = join(copiesIn(home), id);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  // Nobody else may enter before every file in it is ours: an open file could be written to for ever.
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  await chmod(fresh, 0o700);
  const root = dirname(code);
  await cp(code, join(fresh, 'dist'), {
    recursive: true,
    dereference: true,
    filter: (path) => !/\.(?:map|d\.ts)$/u.test(path),
  });
  await cp(join(root, 'package.json'), join(fresh, 'package.json'));
  for (const [name, from] of await dependenciesOf(root)) {
    await cp(from, join(fresh, 'node_modules', name), { recursive: true, dereference: true });
  }
  if (program !== undefined) await cp(program, join(fresh, basename(program)));
  await closeToOthers(fresh);
  await chmod(fresh, 0o755);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return folder;
};

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Copies keep their permissions, and those may have been generous; since Node 24 they also keep their owner when
 * the administrator copies. Windows inherits the folder's list.
 */
const closeToOthers = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const [uid, gid] = [process.geteuid?.() ?? 0, process.getegid?.() ?? 0];
  const names = await readdir(folder, { recursive: true });
  for (const path of [folder, ...names.map((name) => join(folder, name))]) {
    await lchown(path, uid, gid);
    const { mode } = await lstat(path);
    if ((mode & WRITABLE_BY_OTHERS) !== 0) await chmod(path, mode & ~WRITABLE_BY_OTHERS & 0o7777);
  }
};
