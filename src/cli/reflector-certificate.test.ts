import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { certificateFor, certificateIn, fingerprintOf } from '../reflector/certificate.ts';
import { keptCertificate } from './reflector-certificate.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const YEAR_MS = 365 * 86_400_000;

let home = '';

beforeEach(async () => {
  problems = [];
  home = await mkdtemp(join(tmpdir(), 'linecheck-reflector-'));
  vi.stubEnv('LINECHECK_HOME', home);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

let problems: string[] = [];
const complain = async (problem: string): Promise<void> => void problems.push(problem);

const printAt = async (wallClockMs: number): Promise<string> =>
  fingerprintOf((await keptCertificate(['192.0.2.7'], wallClockMs, complain)).cert);

test('the address that was handed out is good after a restart, for its owner only', async () => {
  const first = await printAt(NOW_MS);
  expect(await printAt(NOW_MS + YEAR_MS)).toBe(first);
  // Windows has no such bits.
  const bits =
    process.platform === 'win32' ? 0o600 : (await stat(join(home, 'reflector.pem'))).mode & 0o777;
  expect(bits).toBe(0o600);
  expect(problems).toEqual([]);
});

test('where none can be kept it is said, and the reflector has one all the same', async () => {
  await writeFile(join(home, 'file'), '');
  vi.stubEnv('LINECHECK_HOME', join(home, 'file', 'folder'));
  expect(await printAt(NOW_MS)).not.toBe('');
  expect(problems.join('')).toMatch(/cannot be kept .* another at the next start/u);
});

test('one that has run out is made anew, and kept', async () => {
  const first = await printAt(NOW_MS);
  const second = await printAt(NOW_MS + 3 * YEAR_MS);
  expect(second).not.toBe(first);
  expect(await printAt(NOW_MS + 3 * YEAR_MS)).toBe(second);
});

test.each([
  { when: 'empty', spoil: () => '' },
  { when: 'garbage', spoil: () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
  { when: 'cut off', spoil: (pem: string) => pem.slice(0, pem.length - 200) },
])('a file that is $when is replaced', async ({ spoil }) => {
  const first = await printAt(NOW_MS);
  const path = join(home, 'reflector.pem');
  await writeFile(path, spoil(await readFile(path, 'utf8')));
  const second = await printAt(NOW_MS);
  expect(second).not.toBe(first);
  expect(await printAt(NOW_MS)).toBe(second);
});

test('a key that belongs to another certificate is none', async () => {
  const [one, other] = [await certificateFor([], NOW_MS), await certificateFor([], NOW_MS)];
  expect(certificateIn(`${one.cert}\n${one.key}`, NOW_MS)).toMatchObject({ isOwn: true });
  expect(certificateIn(`${one.cert}\n${other.key}`, NOW_MS)).toBeUndefined();
});

test('where none can be kept, each start has one of its own', async () => {
  const file = join(home, 'a-file');
  await writeFile(file, '');
  vi.stubEnv('LINECHECK_HOME', join(file, 'below'));
  expect(await printAt(NOW_MS)).not.toBe(await printAt(NOW_MS));
});
