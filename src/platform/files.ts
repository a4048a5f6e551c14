/**
 * Reads files that somebody else wrote: settings, lists, the kernel's tables. A
 * pipe or a device in the place of a file must not hang us, and a file of any
 * size must not fill our memory.
 */
import { constants } from 'node:fs';
import { access, open, readdir, readlink, stat, statfs } from 'node:fs/promises';

export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly isCutOff: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

export interface Files {
  read(path: string, maxBytes?: number): Promise<FileText>;
  /** The same, undecoded, for files that need not be UTF-8; undefined when there is nothing to read. */
  readBytes(path: string, maxBytes?: number): Promise<Buffer | undefined>;
  /** Names in a folder, sorted; empty when it cannot be listed. */
  list(path: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  mayWrite(path: string): Promise<boolean>;
  mayExecute(path: string): Promise<boolean>;
  /** Where a symbolic link points; empty for anything else. */
  linkTarget(path: string): Promise<string>;
  /** Bytes an ordinary user may still write there; undefined when that cannot be told. */
  freeBytes(path: string): Promise<number | undefined>;
}

/** 16 MB: the package database of a large Debian desktop has 6. */
const defaultMaxBytes = 16 * 1024 * 1024;

/** `root` is put before every path, so that a test can bring a computer of its own. */
export const filesUnder = (root: string): Files => ({
  read: (path, maxBytes = defaultMaxBytes) => readText(root + path, maxBytes),
  readBytes: async (path, maxBytes = defaultMaxBytes) => {
    const read = await readWhole(root + path, maxBytes);
    return Buffer.isBuffer(read) ? read.subarray(0, maxBytes) : undefined;
  },
  list: async (path) => {
    try {
      return (await readdir(root + path)).toSorted();
    } catch {
      return [];
    }
  },
  exists: async (path) => {
    try {
      await stat(root + path);
      return true;
    } catch {
      return false;
    }
  },
  mayWrite: (path) => may(root + path, constants.W_OK),
  mayExecute: (path) => may(root + path, constants.X_OK),
  linkTarget: async (path) => {
    try {
      return await readlink(root + path);
    } catch {
      return '';
    }
  },
  freeBytes: async (path) => {
    try {
      const { bavail, bsize } = await statfs(root + path);
      return bavail * bsize;
    } catch {
      return undefined;
    }
  },
});

const may = async (path: string, mode: number): Promise<boolean> => {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
};

const readText = async (path: string, maxBytes: number): Promise<FileText> => {
  const read = await readWhole(path, maxBytes);
  if (!Buffer.isBuffer(read)) return read;
  const isCutOff = read.length > maxBytes;
  return { kind: 'text', text: read.subarray(0, maxBytes).toString('utf8'), isCutOff };
};

/** A little more than allowed where there is more, so that the caller can tell. */
const readWhole = async (path: string, maxBytes: number): Promise<Buffer | FileText> => {
  try {
    // O_NONBLOCK: a pipe in the place of a file answers at once instead of waiting for a writer.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readAll(handle, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(error);
  }
};

const readAll = async (
  handle: Awaited<ReturnType<typeof open>>,
  maxBytes: number,
): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  while (bytes <= maxBytes) {
    const buffer = Buffer.allocUnsafe(64 * 1024);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    bytes += bytesRead;
  }
  return Buffer.concat(chunks);
};

const unreadable = (error: unknown): FileText => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
};

/** The text, or nothing: for files whose absence is as good as their silence. */
export const textOf = (file: FileText): string => (file.kind === 'text' ? file.text : '');
