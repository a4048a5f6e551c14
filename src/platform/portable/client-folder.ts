/**
 * A folder (or file) of the client's own data, moved aside and back. Nothing is ever deleted: what was
 * set aside stays beside the folder as `NAME.set-aside-1`, `-2` and so on, and the highest number is
 * the one that tells where the person's data is. The client may make a new folder meanwhile; when the
 * old one comes back, that new one is itself moved to `NAME.made-meanwhile-1`. Aside means beside: a
 * rename within one folder is done or not done, whatever happens, and never copies.
 */
import { lstat, readdir, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Settings } from '../../model/change.ts';
import type { Reading, SettingHandler, Writing } from '../hands.ts';

type Place = Settings['client.folder'];

export interface ClientFolderRules {
  /** Whether this program may move it at all: one of the client's known places. */
  isPlace(on: string): boolean;
  /** Name of a program that uses the folder right now; its open files would move along. */
  whoRuns(): Promise<string | undefined>;
}

const asideMark = '.set-aside-';
const meanwhileMark = '.made-meanwhile-';

export const clientFolder = (rules: ClientFolderRules): SettingHandler<Place> => ({
  needs: 'user',
  isPersonal: true,
  lasts: 'for-good',
  settlesMs: 0,
  objection: (on, value) => {
    if (!rules.isPlace(on)) return "this is not one of the client's own places";
    if (value === null || value.at === on || numberIn(on, value.at, asideMark) !== undefined) {
      return undefined;
    }
    return 'it may only be set aside beside itself';
  },
  read: async (on) => readPlace(on),
  write: async (on, value) => {
    const running = await rules.whoRuns();
    if (running !== undefined) {
      return { kind: 'refused', why: `${running} is running and uses it; close it first` };
    }
    if (value === null) return { kind: 'refused', why: 'nothing is ever deleted' };
    return movePlace(on, value.at);
  },
});

/** The number behind the mark; undefined for every other name. */
const numberIn = (on: string, path: string, mark: string): number | undefined => {
  if (!path.startsWith(on + mark)) return undefined;
  const digits = path.slice(on.length + mark.length);
  return /^[1-9]\d{0,5}$/u.test(digits) ? Number(digits) : undefined;
};

const highest = async (on: string, mark: string): Promise<number> => {
  const folder = dirname(on);
  const prefix =
    folder.endsWith('/') || folder.endsWith('\\') ? folder : on.slice(0, -basename(on).length);
  const numbers = (await readdir(folder)).map((name) => numberIn(on, prefix + name, mark) ?? 0);
  return Math.max(0, ...numbers);
};

/** Where the next one would go; a plan writes this down as its `after`. */
export const nextAside = (on: string, current: NonNullable<Place>): string =>
  `${on}${asideMark}${(numberIn(on, current.at, asideMark) ?? 0) + 1}`;

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

const readPlace = async (on: string): Promise<Reading<Place>> => {
  try {
    const number = await highest(on, asideMark);
    if (number > 0) return { kind: 'value', value: { at: `${on}${asideMark}${number}` } };
    return { kind: 'value', value: (await exists(on)) ? { at: on } : null };
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'value', value: null }
      : { kind: 'unknown', why: `it cannot be looked at (${code})` };
  }
};

/** Makes `to` the place where the data stands: one step aside, or one step back. */
const movePlace = async (on: string, to: string): Promise<Writing> => {
  try {
    const top = await highest(on, asideMark);
    const wanted = to === on ? 0 : (numberIn(on, to, asideMark) ?? -1);
    if (wanted === top && (top > 0 || (await exists(on)))) return { kind: 'written' };
    if (wanted === top + 1) return await stepAside(on, to);
    if (wanted >= 0 && wanted < top) return await stepBack(on, top, to);
    return { kind: 'refused', why: 'somebody has moved it meanwhile' };
  } catch (error) {
    return { kind: 'failed', why: `it cannot be moved (${codeOf(error)})` };
  }
};

const stepAside = async (on: string, to: string): Promise<Writing> => {
  if (!(await exists(on))) return { kind: 'refused', why: 'there is nothing to set aside' };
  return moved(on, to);
};

const stepBack = async (on: string, top: number, to: string): Promise<Writing> => {
  const from = `${on}${asideMark}${top}`;
  // An earlier one that was kept lies below: it must be the next, or somebody took one away.
  const below = to === on ? !(await exists(`${on}${asideMark}${top - 1}`)) : await exists(to);
  if (!below) return { kind: 'refused', why: 'another one was set aside in between' };
  if (await exists(on)) {
    const meanwhile = `${on}${meanwhileMark}${(await highest(on, meanwhileMark)) + 1}`;
    const freed = await moved(on, meanwhile);
    if (freed.kind !== 'written') return freed;
  }
  return moved(from, on);
};

/** EXDEV and EBUSY: the folder is a mount of its own, which cannot be renamed. */
const moved = async (from: string, to: string): Promise<Writing> => {
  // Only to a free name: rename would replace an empty folder or a file without a word.
  if (await exists(to)) return { kind: 'refused', why: 'the place to move it to is taken' };
  try {
    await rename(from, to);
    return { kind: 'written' };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EXDEV' || code === 'EBUSY') {
      return { kind: 'refused', why: 'it is a disk of its own, which cannot be moved aside' };
    }
    const isForbidden = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
    return isForbidden
      ? { kind: 'refused', why: `the system does not allow it to be moved (${code})` }
      : { kind: 'failed', why: `it cannot be moved (${code})` };
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
