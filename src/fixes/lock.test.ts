import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { lockHolder, takeLock, type LockPlace } from './lock.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linecheck-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (bootId = 'boot-1'): LockPlace => ({ path, bootId, wallClock: () => Date.now() });

/** A number that surely belongs to no process any more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('is held by one, and free again afterwards', async () => {
  const first = await takeLock(place());
  if (first.kind !== 'locked') throw new Error('not locked');
  expect(await takeLock(place())).toEqual({ kind: 'busy', pid: process.pid });
  expect(await lockHolder(place())).toBe(process.pid);
  await first.release();
  expect(await lockHolder(place())).toBeUndefined();
  expect((await takeLock(place())).kind).toBe('locked');
  expect(readdirSync(folder)).toEqual(['lock']);
});

test.each([
  { when: 'its process is gone', content: () => ({ pid: deadPid(), bootId: 'boot-1' }) },
  {
    when: 'the computer has restarted since',
    content: () => ({ pid: process.pid, bootId: 'boot-0' }),
  },
  {
    when: 'its number belongs to another process by now',
    content: () => ({ pid: process.pid, startedAt: 'long ago', bootId: 'boot-1' }),
  },
])('is taken over when $when', async ({ content }) => {
  writeFileSync(path, JSON.stringify(content()));
  expect(await lockHolder(place())).toBeUndefined();
  expect((await takeLock(place())).kind).toBe('locked');
});

test('with nothing readable in it is being written, until it is too old for that', async () => {
  writeFileSync(path, '');
  expect((await takeLock(place())).kind).toBe('busy');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  expect((await takeLock(place())).kind).toBe('locked');
});

test('of a process that lives is respected, whoever it belongs to', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    writeFileSync(path, JSON.stringify({ pid: other.pid, bootId: 'boot-1' }));
    expect(await takeLock(place())).toEqual({ kind: 'busy', pid: other.pid });
  } finally {
    other.kill('SIGKILL');
  }
});

test('left behind, is won by exactly one of many, and leaves nothing when released', async () => {
  for (let round = 0; round < 60; round += 1) {
    writeFileSync(path, JSON.stringify({ pid: 1, bootId: 'boot-0' }));
    const all = await Promise.all(Array.from({ length: 8 }, () => takeLock(place())));
    const winners = all.flatMap((one) => (one.kind === 'locked' ? [one] : []));
    expect(winners).toHaveLength(1);
    expect(await takeLock(place())).toEqual({ kind: 'busy', pid: process.pid });
    await winners[0]?.release();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('left behind by one who had inherited it, is inherited again', async () => {
  writeFileSync(path, JSON.stringify({ pid: 1, bootId: 'boot-0' }));
  expect((await takeLock(place('boot-1'))).kind).toBe('locked');
  expect(await lockHolder(place('boot-2'))).toBeUndefined();
  const heir = await takeLock(place('boot-2'));
  if (heir.kind !== 'locked') throw new Error('not locked');
  expect(await lockHolder(place('boot-2'))).toBe(process.pid);
  await heir.release();
  expect(readdirSync(folder)).toEqual([]);
});
