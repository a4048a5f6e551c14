/**
 * The permission bits of the client's program files, the ones that must be executable and no others.
 * Done on the open file, links not followed: between looking and writing nobody can put another file
 * in its place. Owner and content stay as they are.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Reading, SettingHandler, Writing } from '../../hands.ts';
import { allPlaces } from '../client/catalogue.ts';

/** `root`: a test's own folder in place of the computer's. */
export const clientFileMode = (root = ''): SettingHandler<number> => {
  const programs = new Set(
    allPlaces.flatMap(({ folder, needed }) =>
      folder === undefined
        ? []
        : needed
            .filter((name) => name.endsWith('*'))
            .map((name) => `${root}${folder}/${name.slice(0, -1)}`),
    ),
  );
  return {
    needs: 'admin',
    lasts: 'for-good',
    settlesMs: 0,
    objection: (on, mode) => {
      if (!programs.has(on)) return "this is not one of the client's programs";
      // Never set-user-id, never writable by others: nothing a repair should bring into the world.
      const isMode = Number.isInteger(mode) && mode >= 0 && mode <= 0o777;
      return isMode && (mode & 0o002) === 0 ? undefined : 'these permissions are not for a program';
    },
    read: (on) =>
      withFile<Reading<number>>(
        on,
        (why) => ({ kind: 'unknown', why }),
        async (file) => {
          const { mode } = await file.stat();
          return { kind: 'value', value: mode & 0o7777 };
        },
      ),
    write: (on, mode) =>
      withFile<Writing>(
        on,
        (why) => ({ kind: 'refused', why }),
        async (file) => {
          await file.chmod(mode);
          return { kind: 'written' };
        },
      ),
  };
};

const withFile = async <Answer>(
  path: string,
  no: (why: string) => Answer,
  work: (file: FileHandle) => Promise<Answer>,
): Promise<Answer> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const isFile = (await file.stat()).isFile();
      return isFile ? await work(file) : no('this is not a file');
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return no(
      code === 'ELOOP' ? 'this is a link to somewhere else' : `the file is out of reach (${code})`,
    );
  }
};
