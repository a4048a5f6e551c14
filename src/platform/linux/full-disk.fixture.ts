/** Started in a mount namespace by the test: fills the disk behind a change, and then puts the change back. */
import { closeSync, openSync, writeSync } from 'node:fs';

import { readFileState, writeFileState } from '../file-state.ts';

const folder = process.argv[2] ?? '';
const path = `${folder}/hosts`;

const fill = (): void => {
  const file = openSync(`${folder}/filling`, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    closeSync(file);
  }
};

const run = async (): Promise<void> => {
  const before = await readFileState(path);
  if (before.kind !== 'value' || before.value?.kind !== 'file') throw new Error('no file');
  await writeFileState(path, {
    ...before.value,
    base64: Buffer.from('short\n').toString('base64'),
  });
  fill();
  const writing = await writeFileState(path, before.value);
  const now = await readFileState(path);
  const isSame = JSON.stringify(now) === JSON.stringify(before);
  process.stdout.write(JSON.stringify({ writing: writing.kind, isSame }));
};

void run();
