/**
 * Whether a folder is safe to take orders from. What an administrator's undo writes back comes from
 * the journal; if anybody else could write into it, they could have any file of the list rewritten.
 */
import { lstat, readlink } from 'node:fs/promises';
import { join, parse, resolve, sep } from 'node:path';

const WRITABLE_BY_OTHERS = 0o022;
/** In a sticky folder such as /tmp nobody can rename what belongs to somebody else. */
const STICKY = 0o1000;
/** As many as Linux itself follows. */
const MOST_LINKS = 40;

export const whyUntrusted = async (folder: string): Promise<string | undefined> => {
  // Windows says it with access lists, which the folder gets when it is made.
  const own = process.geteuid?.();
  return own === undefined ? undefined : whyUntrustedBy(own, resolve(folder));
};

/**
 * Every step of the way, also to and through each link: whoever may exchange a link could show us one
 * place while we look, and another one afterwards.
 */
const whyUntrustedBy = async (own: number, folder: string): Promise<string | undefined> => {
  let at = parse(folder).root;
  let steps = stepsOf(folder);
  let why: string | undefined;
  for (let links = 0; links <= MOST_LINKS;) {
    why = (await whyOpen(at, own, steps.length === 0)) ?? why;
    const [step, ...rest] = steps;
    if (step === undefined) return why;
    const next = join(at, step);
    const found = await lstat(next).catch(() => undefined);
    // The rest is for us to make.
    if (found === undefined) return why;
    if (found.isSymbolicLink()) {
      if (!isOurs(found.uid, own)) why = `${next} belongs to somebody else`;
      links += 1;
      const target = resolve(at, await readlink(next));
      [at, steps] = [parse(target).root, [...stepsOf(target), ...rest]];
    } else [at, steps] = [next, rest];
  }
  return `${folder} leads through too many links`;
};

const stepsOf = (path: string): readonly string[] =>
  path
    .slice(parse(path).root.length)
    .split(sep)
    .filter((step) => step !== '');

const isOurs = (uid: number, own: number): boolean => uid === 0 || uid === own;

const whyOpen = async (at: string, own: number, isLast: boolean): Promise<string | undefined> => {
  const { uid, mode } = await lstat(at);
  // In a user namespace the root folder is the outside's, whose root has no number there; it owns everything anyway.
  if (!isOurs(uid, own) && at !== parse(at).root) return `${at} belongs to somebody else`;
  const isShared = (mode & WRITABLE_BY_OTHERS) !== 0;
  return isShared && (isLast || (mode & STICKY) === 0) ? `others may write to ${at}` : undefined;
};
