import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'linecheck-key-'));
  vi.stubEnv('LINECHECK_HOME', home);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** As the next start of the program would: nothing remembered. */
const keyOfNextStart = async (): Promise<string> => {
  vi.resetModules();
  return (await import('./redaction-key.ts')).redactionKey();
};

test('the key is made once, is kept, and is for its owner only', async () => {
  const key = await keyOfNextStart();
  expect(key).toMatch(/^[\da-f]{64}$/u);
  expect(await keyOfNextStart()).toBe(key);
  const path = join(home, 'redaction.key');
  expect((await readFile(path, 'utf8')).trim()).toBe(key);
  // Windows has no such bits.
  const bits = process.platform === 'win32' ? 0o600 : (await stat(path)).mode & 0o777;
  expect(bits).toBe(0o600);
});

test('where none can be kept, each start has one of its own', async () => {
  const file = join(home, 'a-file');
  await writeFile(file, '');
  vi.stubEnv('LINECHECK_HOME', join(file, 'below'));
  const [one, other] = [await keyOfNextStart(), await keyOfNextStart()];
  expect(one).toMatch(/^[\da-f]{64}$/u);
  expect(other).not.toBe(one);
});
