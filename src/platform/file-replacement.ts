/** The file that is written beside the one it will replace, and what a crash leaves of it. */
import { constants } from 'node:fs';
import { open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Brings rights that Node cannot read (access lists, security labels) from one file to another. */
export type CopyAttributes = (from: string, to: string) => Promise<void>;

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const reasons: Readonly<Record<string, string>> = {
  EROFS: 'its file system is read-only',
  EACCES: 'no right to change it',
  EPERM: 'the system forbids it, even to the administrator (marked as immutable?)',
  EBUSY: 'something is mounted over it',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'its folder does not exist',
  ELOOP: 'it was replaced by a link meanwhile',
};

export const whyNot = (path: string, error: unknown): string =>
  `${path}: ${reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))}`;

/** Hidden, and named after the process, so that nobody takes away a file that is still being written. */
export const leftoverOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.linecheck-${process.pid}`);

/**
 * A kill between writing and renaming leaves the new file lying beside the old one. Whoever reads or
 * writes next takes it away: putting back means that nothing of ours stays in the folder either.
 */
export const clearLeftovers = async (path: string): Promise<void> => {
  const start = `.${basename(path)}.linecheck-`;
  const names = await readdir(dirname(path)).catch(() => []);
  const own = names.filter(
    (name) => name.startsWith(start) && isAbandoned(name.slice(start.length)),
  );
  await Promise.all(own.map((name) => unlink(join(dirname(path), name)).catch(() => undefined)));
};

const isAbandoned = (text: string): boolean => {
  if (!/^\d+$/u.test(text)) return false;
  if (Number(text) === process.pid) return true;
  try {
    process.kill(Number(text), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
};

export const writeBeside = async (
  path: string,
  value: {
    readonly base64: string;
    readonly mode: number;
    readonly uid: number;
    readonly gid: number;
  },
  copyAttributes: CopyAttributes | undefined,
): Promise<void> => {
  const beside = leftoverOf(path);
  // O_EXCL does not follow a link that somebody put there first.
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const handle = await open(beside, flags, 0o600);
  try {
    await copyAttributes?.(path, beside);
    await handle.writeFile(Buffer.from(value.base64, 'base64'));
    const { uid, gid } = await handle.stat();
    if (uid !== value.uid || gid !== value.gid) await handle.chown(value.uid, value.gid);
    await handle.chmod(value.mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
  await syncFolder(path);
};

/** A renamed file is only safe once its folder is on disk; Windows cannot open folders and does it by itself. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path), constants.O_RDONLY).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};
