import { open } from 'node:fs/promises';

import { UserError } from '../model/user-error.ts';
import { say } from '../report/sentences.ts';

/** What went wrong, in words; an unusual code is shown as the system says it. */
const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'file.absent',
  EACCES: 'file.forbidden',
  EPERM: 'file.forbidden',
  EISDIR: 'file.is-folder',
  ENOTDIR: 'file.path-broken',
  ELOOP: 'file.circles',
  ENAMETOOLONG: 'file.name-long',
};

const refusal = (path: string, trouble: string, hint: string): UserError =>
  new UserError(say('file.unreadable', { path: shown(path), trouble }), say(hint));

const shown = (path: string): string => (path.length > 100 ? `${path.slice(0, 100)}…` : path);

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/**
 * The text of a file a person named, refused before reading when it is larger than
 * `mostBytes`. A pipe or device could be endless or never answer: `-` is for pipes.
 */
export const readFile = async (path: string, mostBytes: number): Promise<string> => {
  if (path === '-') return readStdin(mostBytes);
  const hint = 'file.check-path';
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const { constants } = await import('node:fs');
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      const known = troubles[error.code ?? ''];
      throw refusal(path, known === undefined ? error.message : say(known), hint);
    },
  );
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw refusal(path, say('file.is-folder'), hint);
    if (!found.isFile()) throw refusal(path, say('file.not-ordinary'), 'file.use-pipe');
    if (found.size > mostBytes) throw tooLarge(path, found.size, mostBytes);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
};

/** `size` is unknown where reading stopped at the limit. */
const tooLarge = (path: string, bytes: number | undefined, mostBytes: number): UserError => {
  const most = megabytes(mostBytes);
  const trouble =
    bytes === undefined
      ? say('file.endless', { most })
      : say('file.too-large', { size: megabytes(bytes), most });
  return refusal(path, trouble, 'file.right-one');
};

const readStdin = async (mostBytes: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    const data = Buffer.from(chunk);
    bytes += data.length;
    if (bytes > mostBytes) throw tooLarge('stdin', undefined, mostBytes);
    chunks.push(data);
  }
  return Buffer.concat(chunks).toString('utf8');
};
