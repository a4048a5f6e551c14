/**
 * A whole file as a setting: read bit for bit, written so that a crash leaves the old or the new one.
 *
 * The ordinary way is a new file beside it, synced and renamed over the old one. Where that cannot be
 * (a bind-mounted file in a container says EBUSY, a folder nobody may write to EACCES, a second hard
 * link would be cut off, Windows would lose the file's rights) the same bytes are overwritten in place
 * and the length is set last: a kill in between leaves the beginning of one value and the end of the
 * other, which `isTornFile` knows.
 */
import { constants, type Stats } from 'node:fs';
import { lstat, open, readlink, rename, symlink, unlink } from 'node:fs/promises';
import type { FileState } from '../model/change.ts';
import {
  clearLeftovers,
  codeOf,
  type CopyAttributes,
  leftoverOf,
  syncFolder,
  whyNot,
  writeBeside,
} from './file-replacement.ts';
import type { Reading, SettingHandler, Writing } from './hands.ts';

type Regular = Extract<FileState, { kind: 'file' }>;

/** Lists against advertising in the hosts file reach 5 MB; more would not fit a journal line sensibly. */
const maxBytes = 16 * 1024 * 1024;

const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const readFileState = async (path: string): Promise<Reading<FileState>> => {
  await clearLeftovers(path);
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return await readLinkState(path);
    if (!found.isFile()) return { kind: 'unknown', why: `${path} is no ordinary file` };
    return await readRegular(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'value', value: null };
    return { kind: 'unknown', why: whyNot(path, error) };
  }
};

const readLinkState = async (path: string): Promise<Reading<FileState>> => {
  const bytes = await readlink(path, 'buffer');
  const target = bytes.toString('utf8');
  // A target that is no UTF-8 could not be written back from JSON.
  if (!Buffer.from(target).equals(bytes)) {
    return { kind: 'unknown', why: `${path} links to a name that is no text` };
  }
  return { kind: 'value', value: { kind: 'link', target } };
};

const readRegular = async (path: string): Promise<Reading<FileState>> => {
  const handle = await open(path, readFlags);
  try {
    const { mode, uid, gid, size } = await handle.stat();
    if (size > maxBytes) return { kind: 'unknown', why: `${path} is larger than 16 MB` };
    const base64 = (await handle.readFile()).toString('base64');
    return { kind: 'value', value: { kind: 'file', base64, mode: mode & 0o7777, uid, gid } };
  } finally {
    await handle.close();
  }
};

/** `copyAttributes` brings over what Node cannot read: access lists, security labels. */
export const writeFileState = async (
  path: string,
  value: FileState,
  copyAttributes: CopyAttributes = async () => {},
): Promise<Writing> => {
  await clearLeftovers(path);
  try {
    if (value === null) await unlink(path);
    else if (value.kind === 'link') await replaceByLink(path, value.target);
    else return await writeRegular(path, value, copyAttributes);
    await syncFolder(path);
    return { kind: 'written' };
  } catch (error) {
    await clearLeftovers(path);
    if (value === null && codeOf(error) === 'ENOENT') return { kind: 'written' };
    return { kind: 'refused', why: whyNot(path, error) };
  }
};

const replaceByLink = async (path: string, target: string): Promise<void> => {
  const beside = leftoverOf(path);
  await symlink(target, beside);
  await rename(beside, path);
};

const needsItsPlace: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']);
const needsRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** A full disk has no room for a second file, but the first one's blocks are there to be written to. */
const fits = ({ base64 }: Regular, { blocks }: Stats): boolean =>
  Buffer.byteLength(base64, 'base64') <= blocks * 512;

const writeRegular = async (
  path: string,
  value: Regular,
  copyAttributes: CopyAttributes,
): Promise<Writing> => {
  const standing = await lstat(path).catch(() => undefined);
  const isThere = standing?.isFile() === true;
  if (isThere && (standing.nlink > 1 || process.platform === 'win32')) {
    return overwrite(path, value);
  }
  try {
    await writeBeside(path, value, isThere ? copyAttributes : undefined);
    return { kind: 'written' };
  } catch (error) {
    await clearLeftovers(path);
    const code = codeOf(error);
    if (isThere && (needsItsPlace.has(code) || (needsRoom.has(code) && fits(value, standing)))) {
      return overwrite(path, value);
    }
    return { kind: 'refused', why: whyNot(path, error) };
  }
};

const overwrite = async (path: string, value: Regular): Promise<Writing> => {
  const handle = await open(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    (error: unknown) => whyNot(path, error),
  );
  if (typeof handle === 'string') return { kind: 'refused', why: handle };
  try {
    const bytes = Buffer.from(value.base64, 'base64');
    for (let done = 0; done < bytes.length;) {
      done += (await handle.write(bytes, done, bytes.length - done, done)).bytesWritten;
    }
    await handle.truncate(bytes.length);
    const { uid, gid, mode } = await handle.stat();
    if (uid !== value.uid || gid !== value.gid) await handle.chown(value.uid, value.gid);
    if ((mode & 0o7777) !== value.mode) await handle.chmod(value.mode);
    await handle.sync();
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', why: whyNot(path, error) };
  } finally {
    await handle.close();
  }
};

const isMixOf = (current: Buffer, first: Buffer, second: Buffer): boolean => {
  let same = 0;
  while (same < current.length && current[same] === first[same]) same += 1;
  // Cut off, or filled with zeros where a power cut came before the data (ext4, XFS).
  if (same < first.length && current.subarray(same).every((byte) => byte === 0)) return true;
  // Overwritten up to some place: what follows is the rest of the other.
  return Buffer.compare(current.subarray(same), second.subarray(same)) === 0;
};

/** Rights are set one after the other, so each may be of either value. */
const hasRightsOf = (current: Regular, a: Regular, b: Regular): boolean =>
  (['mode', 'uid', 'gid'] as const).every((key) => [a[key], b[key]].includes(current[key]));

const bytesOf = ({ base64 }: Regular): Buffer => Buffer.from(base64, 'base64');

/** What a kill in the middle of overwriting leaves, in either direction: doing it or undoing it. */
export const isTornFile = (
  current: FileState,
  { before, after }: { readonly before: FileState; readonly after: FileState },
): boolean => {
  if (current?.kind !== 'file' || before?.kind !== 'file' || after?.kind !== 'file') return false;
  if (!hasRightsOf(current, before, after)) return false;
  const [now, old, fresh] = [bytesOf(current), bytesOf(before), bytesOf(after)];
  return isMixOf(now, fresh, old) || isMixOf(now, old, fresh);
};

/** A handler for these files and no others. `root` is put before every path, so that a test can bring its own. */
export const fileHandler = ({
  paths,
  refuses = () => undefined,
  copyAttributes,
  root = '',
}: {
  readonly paths: readonly string[];
  readonly refuses?: (value: FileState) => string | undefined;
  readonly copyAttributes?: CopyAttributes;
  readonly root?: string;
}): SettingHandler<FileState> => {
  const objection = (on: string, value: FileState): string | undefined =>
    paths.includes(on) ? refuses(value) : `${on} is none of the files that may be changed`;
  return {
    needs: 'admin',
    lasts: 'for-good',
    settlesMs: 0,
    objection,
    read: async (on) =>
      paths.includes(on)
        ? readFileState(root + on)
        : { kind: 'unknown', why: `${on} is none of the files that may be changed` },
    write: async (on, value) => {
      const why = objection(on, value);
      if (why !== undefined) return { kind: 'refused', why };
      return writeFileState(root + on, value, copyAttributes);
    },
    isTorn: isTornFile,
  };
};
