/** A disk in memory, with the rights and path signs of any system: what a reader would find there. */
import type { Files } from '../../src/platform/files.ts';

/** Text of a file; a folder; `locked` is somebody else's, and neither read nor written. */
export type Entry =
  | string
  | { readonly kind: 'folder' | 'locked-folder' | 'locked' }
  | { readonly kind: 'program' };

export interface Disk {
  readonly entries: Readonly<Record<string, Entry>>;
  readonly freeBytes?: number;
}

const trimmed = (path: string): string => path.replace(/[/\\]\.$/u, '');

const isFolder = (entry: Entry): boolean =>
  typeof entry !== 'string' && (entry.kind === 'folder' || entry.kind === 'locked-folder');

const isLocked = (entry: Entry | undefined): boolean =>
  typeof entry === 'object' && (entry.kind === 'locked' || entry.kind === 'locked-folder');

const namesBelow = (folder: string, paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths
      .filter((path) => path.startsWith(folder) && /^[/\\]/u.test(path.slice(folder.length)))
      .flatMap((path) => path.slice(folder.length + 1).split(/[/\\]/u)[0] ?? []),
  ),
];

export const filesOn = ({ entries, freeBytes = 50e9 }: Disk): Files => {
  const at = (path: string): Entry | undefined => {
    const name = trimmed(path);
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry === undefined && namesBelow(name, Object.keys(entries)).length > 0) {
      return { kind: 'folder' };
    }
    // Only a folder has an entry `.`.
    return name !== path && entry !== undefined && !isFolder(entry) ? undefined : entry;
  };
  const may = async (path: string): Promise<boolean> =>
    at(path) !== undefined && !isLocked(at(path));
  return {
    read: async (path, maxBytes = 1e6) => {
      const entry = at(path);
      if (entry === undefined) return { kind: 'absent' };
      return typeof entry === 'string'
        ? { kind: 'text', text: entry.slice(0, maxBytes), isCutOff: entry.length > maxBytes }
        : { kind: 'unreadable', why: isLocked(entry) ? 'EACCES' : 'EISDIR' };
    },
    readBytes: async () => undefined,
    list: async (path) =>
      isLocked(at(path)) ? [] : namesBelow(path, Object.keys(entries)).toSorted(),
    exists: async (path) => at(path) !== undefined,
    mayWrite: may,
    mayExecute: async (path) => {
      const entry = at(path);
      return entry !== undefined && typeof entry !== 'string' && may(path);
    },
    linkTarget: async () => '',
    freeBytes: async () => freeBytes,
  };
};
