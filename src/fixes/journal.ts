/**
 * The journal on disk: a folder with one file per transaction, appended to and synced before the
 * thing that a line announces is done. Reading tolerates whatever it finds and says so; nothing
 * that is not a whole, valid file of ours makes anybody write anything.
 */
import { constants } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { encodeLine, transactionId, type JournalLine } from './journal-line.ts';
import { readTransaction, type ReadTransaction, type Transaction } from './transaction.ts';

export interface Journal {
  /** `line` is on disk, and so is the file's name, when it resolves. */
  create(line: Extract<JournalLine, { kind: 'begin' }>): Promise<JournalFile>;
  open(id: string): Promise<JournalFile>;
  list(): Promise<Listing>;
  /** Drops the oldest of those that are completely put back. */
  prune(): Promise<void>;
}

export interface JournalFile {
  /** On disk when it resolves. */
  append(line: JournalLine): Promise<void>;
  read(): Promise<ReadTransaction>;
}

export interface JournalProblem {
  readonly file: string;
  readonly why: string;
  /** Lies in our folder and was never written by us: nothing of ours is lost with it. */
  readonly isForeign?: boolean;
}

export interface Listing {
  /** Oldest first. */
  readonly transactions: readonly Transaction[];
  readonly problems: readonly JournalProblem[];
}

/** Twice the largest setting (a hosts file of 8 MB), before and after, as base64. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A year of daily repairs; more is somebody filling the folder. */
const MOST_FILES = 2000;

/** Put back long ago: of use only to somebody who wonders what happened lately. */
const OVER_KEPT = 20;

const ENDING = '.ndjson';

const idOf = (name: string): string | undefined => {
  const id = name.slice(0, -ENDING.length);
  return name.endsWith(ENDING) && transactionId.test(id) ? id : undefined;
};

export interface JournalPlace {
  readonly folder: string;
  /** The system's journal may be read by everybody, so that they can be told what is open. */
  readonly isReadableByAll: boolean;
}

export const openJournal = ({ folder, isReadableByAll }: JournalPlace): Journal => {
  const pathOf = (id: string): string => join(folder, id + ENDING);
  const fileMode = isReadableByAll ? 0o644 : 0o600;
  return {
    async create(line) {
      await mkdir(folder, { recursive: true, mode: isReadableByAll ? 0o755 : 0o700 });
      // The lock or the history may have made the home first, for its owner only; and there is the umask.
      if (isReadableByAll) for (const one of [dirname(folder), folder]) await chmod(one, 0o755);
      const path = pathOf(line.id);
      const handle = await open(path, 'wx', fileMode);
      await handle.chmod(fileMode);
      // A new file needs its size and mode on disk too, an older one only what was appended.
      await writing(handle, encodeLine(line), () => handle.sync());
      // The name must survive a power cut as surely as the content.
      await syncFolder(folder);
      await syncFolder(dirname(folder));
      return journalFile(path);
    },
    open: (id) => Promise.resolve(journalFile(pathOf(id))),
    list: () => list({ folder, isReadableByAll }),
    async prune() {
      const { transactions } = await list({ folder, isReadableByAll });
      const over = transactions.filter(({ status }) => status === 'over');
      for (const { begin } of over.slice(0, -OVER_KEPT)) {
        await rm(pathOf(begin.id), { force: true });
      }
    },
  };
};

const journalFile = (path: string): JournalFile => ({
  async append(line) {
    // Never through a link that somebody put in its place.
    const handle = await open(
      path,
      constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0),
    );
    const gap = (await isTorn(handle)) ? '\n' : '';
    await writing(handle, gap + encodeLine(line), () => handle.datasync());
  },
  async read() {
    const text = await readWhole(path);
    return text.kind === 'text'
      ? readTransaction(text.text)
      : { kind: 'unreadable', why: text.why };
  },
});

const writing = async (
  handle: FileHandle,
  text: string,
  sync: () => Promise<void>,
): Promise<void> => {
  try {
    await handle.writeFile(text);
    await sync();
  } finally {
    await handle.close();
  }
};

/** The last write was cut off: what comes next must not run into it. */
const isTorn = async (handle: FileHandle): Promise<boolean> => {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
};

const syncFolder = async (folder: string): Promise<void> => {
  // Windows has no such thing: NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

type Whole =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: string };

const readWhole = async (path: string): Promise<Whole> => {
  try {
    const found = await lstat(path);
    if (!found.isFile()) return { kind: 'unreadable', why: 'it is not an ordinary file' };
    if (found.size > MOST_BYTES) return { kind: 'unreadable', why: 'it is far too large' };
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return { kind: 'text', text: await handle.readFile('utf8') };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
};

const list = async ({ folder, isReadableByAll }: JournalPlace): Promise<Listing> => {
  const transactions: Transaction[] = [];
  const problems: JournalProblem[] = [];
  const isNever = isReadableByAll && (await isShutAway(folder));
  const names = isNever ? [] : await namesIn(folder, (why) => problems.push({ file: folder, why }));
  // Names begin with the time: should there be too many, the newest count.
  for (const name of names.slice(-MOST_FILES)) {
    const id = idOf(name);
    if (id === undefined) {
      problems.push({ file: name, why: 'it is none of ours', isForeign: true });
      continue;
    }
    const found = await journalFile(join(folder, name)).read();
    if (found.kind === 'unreadable') problems.push({ file: name, why: found.why });
    if (found.kind !== 'transaction') continue;
    // A copy under another name would be undone again and again.
    if (found.transaction.begin.id === id) transactions.push(found.transaction);
    else problems.push({ file: name, why: 'it tells of another one than its name' });
  }
  if (names.length > MOST_FILES) {
    problems.push({ file: folder, why: `it holds more than ${MOST_FILES} files` });
  }
  return { transactions: transactions.toSorted(byTime), problems };
};

const byTime = (one: Transaction, other: Transaction): number =>
  one.begin.at === other.begin.at
    ? one.begin.id.localeCompare(other.begin.id)
    : one.begin.at.localeCompare(other.begin.at);

/**
 * Behind a door that is shut. An administrator's check keeps its history in the system's home, for itself only;
 * the first repair opens that home for everybody (see `create`): as long as it is shut, none was recorded in it.
 */
const isShutAway = async (folder: string): Promise<boolean> => {
  try {
    await lstat(folder);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
};

const namesIn = async (
  folder: string,
  complain: (why: string) => void,
): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) complain(error instanceof Error ? error.message : String(error));
    return [];
  }
};
