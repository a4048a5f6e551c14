/**
 * One repair at a time per journal. The lock is a file that names its process so well that one left
 * behind by a crash or a restart is recognised: number, start time, boot id.
 */
import { createHash, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as v from 'valibot';

import { processStart } from '../platform/process-start.ts';

export type Locking =
  | { readonly kind: 'locked'; release(): Promise<void> }
  | { readonly kind: 'busy'; readonly pid: number };

const holder = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startedAt: v.optional(v.string()),
  bootId: v.string(),
});

type Holder = v.InferOutput<typeof holder>;

/** Several runs that all find the same stale lock: each round one of them wins. */
const ROUNDS = 10;

/** A lock without readable content is being written, unless it is older than any write takes. */
const WRITTEN_WITHIN_MS = 5000;

export interface LockPlace {
  readonly path: string;
  /** Of now; empty where the system does not tell. */
  readonly bootId: string;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
}

export const takeLock = async (place: LockPlace): Promise<Locking> => {
  const { path, bootId } = place;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const startedAt = await processStart(process.pid);
  const own = JSON.stringify({
    pid: process.pid,
    ...(startedAt === undefined ? {} : { startedAt }),
    bootId,
    token: randomUUID(),
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await placed(path, own)) return locked([path], own, own);
    const end = await endOf(place);
    if (end === undefined) continue;
    if (end.pid !== undefined) return { kind: 'busy', pid: end.pid };
    if (!(await placed(end.next, own))) continue;
    // Its files go from the first on: while that stands, the place behind the last was free.
    if ((await contentOf(path)) === end.first)
      return locked([...end.files, end.next], end.first, own);
    await rm(end.next, { force: true });
  }
  return { kind: 'busy', pid: 0 };
};

/** The process that holds the lock; undefined where nobody does, or one that is gone. */
export const lockHolder = async (place: LockPlace): Promise<number | undefined> =>
  (await endOf(place))?.pid;

interface End {
  /** What the first of them says. */
  readonly first: string;
  readonly files: readonly string[];
  readonly pid: number | undefined;
  /** Who makes this file inherits. */
  readonly next: string;
}

/**
 * A stale lock is never taken away by somebody who comes new: between looking and taking it could have
 * become somebody else's. It is inherited instead, by a file named after its content, which only one
 * can make; the last in the row holds the lock, and takes the whole row away.
 */
const endOf = async (place: LockPlace): Promise<End | undefined> => {
  const { path } = place;
  const first = await contentOf(path);
  if (first === undefined) return undefined;
  const files = [path];
  for (let content = first, at = path; ; at = files.at(-1) ?? path) {
    const pid = await pidHolding(place, at, content);
    const next = `${path}.${hashOf(`${files.length} ${content}`)}`;
    const heir = pid === undefined ? await contentOf(next) : undefined;
    if (heir === undefined) return { first, files, pid, next };
    files.push(next);
    content = heir;
  }
};

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

const locked = (files: readonly string[], first: string, own: string): Locking => ({
  kind: 'locked',
  async release() {
    const [path = '', ...heirs] = files;
    const isOwn = (await contentOf(files.at(-1) ?? path)) === own;
    if (!isOwn || (await contentOf(path)) !== first) return;
    for (const file of [path, ...heirs]) await rm(file, { force: true });
  },
});

/** Appears under its name whole or not at all: a link cannot be made where a name exists. */
const placed = async (path: string, own: string): Promise<boolean> => {
  const beside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(beside, own, { flag: 'wx' });
    // Whatever the umask says: who asks without rights is told that a repair is under way.
    await chmod(beside, 0o644);
    return await linked(beside, path, own);
  } finally {
    await rm(beside, { force: true });
  }
};

const linked = async (beside: string, path: string, own: string): Promise<boolean> => {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // File systems without links (FAT, some shares): then it appears empty for a moment.
    return placedInPlace(path, own);
  }
};

const placedInPlace = async (path: string, own: string): Promise<boolean> => {
  try {
    await writeFile(path, own, { mode: 0o644, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const contentOf = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const pidHolding = async (
  { bootId, wallClock }: LockPlace,
  path: string,
  content: string,
): Promise<number | undefined> => {
  const written = parsed(content);
  if (written === undefined) return (await isFresh(path, wallClock)) ? 0 : undefined;
  // Empty where the system does not tell: then only the process itself can be asked.
  const isBootKnown = bootId !== '' && written.bootId !== '';
  if (isBootKnown && written.bootId !== bootId) return undefined;
  return (await isAlive(written)) ? written.pid : undefined;
};

const parsed = (content: string): Holder | undefined => {
  try {
    const { success, output } = v.safeParse(holder, JSON.parse(content));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
};

const isFresh = async (path: string, wallClock: () => number): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Math.abs(wallClock() - found.mtimeMs) < WRITTEN_WITHIN_MS;
};

const isAlive = async ({ pid, startedAt }: Holder): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const startsAt = await processStart(pid);
  return startedAt === undefined || startsAt === undefined || startsAt === startedAt;
};
