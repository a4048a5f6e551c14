/**
 * Writes small files of our own into folders of the system: start hooks, timers, markers. A reader
 * (cron, systemd, launchd) sees the whole file or none, also after a power cut, and the name that the
 * file has on the way is one that those readers pass over.
 */
import { constants } from 'node:fs';
import { chmod, mkdir, open, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface PlacedFiles {
  /** Makes the folders above it where they are missing, closed to others when `isPrivate`. */
  put(path: string, text: string, options: PlacedOptions): Promise<void>;
  /** A symbolic link in the place of whatever link of ours stood there. */
  link(path: string, target: string): Promise<void>;
  /** Nothing there is fine. */
  remove(path: string): Promise<void>;
}

export interface PlacedOptions {
  /** Permission bits, whatever the umask says. */
  readonly mode: number;
  readonly isPrivate?: boolean;
}

export const placedFiles: PlacedFiles = {
  put: async (path, text, { mode, isPrivate = false }) => {
    await mkdir(dirname(path), { recursive: true, mode: isPrivate ? 0o700 : 0o755 });
    const onTheWay = join(dirname(path), `.${basename(path)}.new`);
    await rm(onTheWay, { force: true });
    await writeSynced(onTheWay, text, mode);
    await rename(onTheWay, path);
    await syncFolder(dirname(path));
  },
  link: async (path, target) => {
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { force: true });
    await symlink(target, path);
    await syncFolder(dirname(path));
  },
  remove: (path) => rm(path, { force: true }),
};

/** A link planted under that name is not followed. */
const fresh = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

const writeSynced = async (path: string, text: string, mode: number): Promise<void> => {
  const handle = await open(path, fresh, mode);
  try {
    await handle.writeFile(text);
    await chmod(path, mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Windows opens no folder; there a rename is kept by the file system's own journal. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
