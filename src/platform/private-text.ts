/** A file with secrets: read only where nobody else on this computer may read or have written it. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** A few short values; more is another file. */
const maxBytes = 16 * 1024;

/**
 * Judged on the open file, so that nobody can exchange it between looking and reading. `name` is what the person calls
 * the file; `userId` -1 where the system has none.
 */
export const privateText = async (
  path: string,
  { name, userId }: { readonly name: string; readonly userId: number },
): Promise<{ kind: 'text'; text: string } | { kind: 'refused'; why: string }> => {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { mode, uid, size } = await file.stat();
      const why = objectionTo({ mode, uid, size, userId });
      if (why !== undefined) return { kind: 'refused', why: `${name}: ${why}` };
      return { kind: 'text', text: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { kind: 'refused', why: `${name}: the file cannot be read (${code})` };
  }
};

const objectionTo = (file: {
  readonly mode: number;
  readonly uid: number;
  readonly size: number;
  readonly userId: number;
}): string | undefined => {
  if ((file.mode & constants.S_IFMT) !== constants.S_IFREG) return 'this is not a file';
  if (file.size > maxBytes) return 'the file is too large';
  // Windows has no such bits (-1: no user id); a person's own folders there are closed to others.
  if (file.userId === -1) return undefined;
  if ((file.mode & 0o077) !== 0) {
    return 'others on this computer may read the file, so it is not used; close it to them (chmod 600)';
  }
  return file.uid === file.userId || file.uid === 0
    ? undefined
    : 'the file belongs to somebody else, so it is not used';
};
