import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesUnder } from './files.ts';

const root = mkdtempSync(join(tmpdir(), 'linecheck-files-'));
const files = filesUnder(root);
afterAll(() => rmSync(root, { recursive: true }));

test('a file is read whole, longer ones up to the limit and marked', async () => {
  writeFileSync(join(root, 'a'), 'x'.repeat(200_000));
  expect(await files.read('/a')).toEqual({
    kind: 'text',
    text: 'x'.repeat(200_000),
    isCutOff: false,
  });
  expect(await files.read('/a', 10)).toEqual({ kind: 'text', text: 'xxxxxxxxxx', isCutOff: true });
});

test('what is not there is absent, a folder is unreadable', async () => {
  expect(await files.read('/none')).toEqual({ kind: 'absent' });
  expect(await files.read('/a/below-a-file')).toEqual({ kind: 'absent' });
  expect(await files.read('/')).toMatchObject({ kind: 'unreadable' });
});

test('a pipe in the place of a file does not hang', async () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await files.read('/pipe')).toEqual({ kind: 'text', text: '', isCutOff: false });
});

test('an endless file of the system is cut off', async () => {
  expect(await filesUnder('').read('/dev/zero', 1000)).toMatchObject({ isCutOff: true });
});
