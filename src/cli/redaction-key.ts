/**
 * The key behind every stand-in in a redacted report. It never leaves this computer: with it, and
 * only with it, a value can be looked up again, and two reports from here name the same things alike.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { keptFolder } from './kept-folder.ts';

const KEY = /^[\da-f]{64}$/u;

/** Where none can be kept, one for this run alone: stand-ins then agree within it. */
let ofThisRun: Promise<string> | undefined;

export const redactionKey = (): Promise<string> => {
  ofThisRun ??= keyOf();
  return ofThisRun;
};

const keyOf = async (): Promise<string> => {
  const fresh = randomBytes(32).toString('hex');
  const folder = await keptFolder().catch(() => undefined);
  if (folder === undefined) return fresh;
  const path = join(folder, 'redaction.key');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch {
    // It stands already, made by an earlier run or by another one at this moment.
    const kept = await readFile(path, 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
    return KEY.test(kept) ? kept : fresh;
  }
};
