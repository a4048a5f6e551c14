/**
 * Whether a folder is safe to take orders from. What an administrator's undo writes back comes from
 * the journal; if anybody else could write into it, they could have any file of the list rewritten.
 */
import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const WRITABLE_BY_OTHERS = 0o022;
/** In a sticky folder such as /tmp nobody can rename what belongs to somebody else. */
const STICKY = 0o1000;

export const whyUntrusted = async (folder: string): Promise<string | undefined> => {
  // Windows says it with access lists, which the folder gets when it is made.
  const own = process.geteuid?.();
  if (own === undefined) return undefined;
  const existing = await nearestExisting(folder);
  const real = await realpath(existing);
  for (let at = real; ; at = dirname(at)) {
    const { uid, mode } = await stat(at);
    if (uid !== 0 && uid !== own) return `${at} belongs to somebody else`;
    const isOwnPlace = at === real && existing === folder;
    const isShared = (mode & WRITABLE_BY_OTHERS) !== 0;
    if (isShared && (isOwnPlace || (mode & STICKY) === 0)) return `others may write to ${at}`;
    if (dirname(at) === at) return undefined;
  }
};

const nearestExisting = async (folder: string): Promise<string> => {
  for (let at = folder; ; at = dirname(at)) {
    if (
      await lstat(at).then(
        () => true,
        () => false,
      )
    )
      return at;
    if (dirname(at) === at) return at;
  }
};
