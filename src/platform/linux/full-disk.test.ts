/** A real disk that is really full, in a mount namespace. Skipped where the system lets us make none. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundled } from '../bundled.fixture.ts';

const child = bundled(new URL('full-disk.fixture.ts', import.meta.url));
const namespaces = process.getuid?.() === 0 ? '-nm' : '-Urnm';

const unshared = (script: string, ...words: readonly string[]): string =>
  execFileSync('unshare', [namespaces, 'sh', '-c', script, 'sh', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
  });

const canMount = (): boolean => {
  try {
    unshared('mount -t tmpfs none /mnt');
    return true;
  } catch {
    return false;
  }
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full disk '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!canMount())('a file is put back on a disk that is full', () => {
  const script = `mount -t tmpfs -o size=64k none "$1" &&
    printf '127.0.0.1 localhost\\n# the last line\\n' >"$1/hosts" &&
    exec "$2" "$3" "$1"`;
  expect(JSON.parse(unshared(script, folder, process.execPath, child))).toEqual({
    writing: 'written',
    isSame: true,
  });
});
