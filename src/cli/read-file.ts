import { open } from 'node:fs/promises';

import { UserError } from '../model/user-error.ts';

/** What went wrong, in words; the code stays behind for whoever knows it. */
const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ELOOP: 'its links go round in circles',
  ENAMETOOLONG: 'its name is too long',
};

const refusal = (path: string, why: string, hint: string): UserError =>
  new UserError(`${shown(path)} cannot be read: ${why}.`, hint);

const shown = (path: string): string => (path.length > 100 ? `${path.slice(0, 100)}…` : path);

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/**
 * The text of a file a person named, refused before reading when it is larger than
 * `mostBytes`. A pipe or device could be endless or never answer: `-` is for pipes.
 */
export const readFile = async (path: string, mostBytes: number): Promise<string> => {
  if (path === '-') return readStdin(mostBytes);
  const hint = 'Check the path.';
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const { constants } = await import('node:fs');
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) => {
      throw refusal(path, troubles[error.code ?? ''] ?? error.message, hint);
    },
  );
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw refusal(path, 'it is a folder', hint);
    if (!found.isFile()) throw refusal(path, 'it is not an ordinary file', 'Use - to read a pipe.');
    if (found.size > mostBytes) throw tooLarge(path, `has ${megabytes(found.size)}, `, mostBytes);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
};

/** `size` is unknown where reading stopped at the limit. */
const tooLarge = (path: string, size: string, mostBytes: number): UserError =>
  refusal(
    path,
    `it ${size === '' ? 'has ' : size}more than the ${megabytes(mostBytes)} that any honest one needs`,
    'Check that it is the right file.',
  );

const readStdin = async (mostBytes: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    const data = Buffer.from(chunk);
    bytes += data.length;
    if (bytes > mostBytes) throw tooLarge('stdin', '', mostBytes);
    chunks.push(data);
  }
  return Buffer.concat(chunks).toString('utf8');
};
