/** Real processes, really killed, before and after each line of the journal and each write. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Change } from '../model/change.ts';
import { bundled } from '../platform/bundled.fixture.ts';
import { roomOnDisk, type KilledAsk } from './killed-process.fixture.ts';
import { localSurgeon } from './local-surgeon.ts';

const never = new AbortController().signal;

const hosts = '127.0.0.1\tlocalhost\n198.51.100.7\tzoom.us # odd \u00e9\n';

/** A computer with a hosts file and a linked name server file. */
const prepare = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'linecheck-killed-'));
  mkdirSync(join(folder, 'computer/etc'), { recursive: true });
  writeFileSync(join(folder, 'computer/etc/hosts'), hosts, { mode: 0o640 });
  symlinkSync('../run/stub-resolv.conf', join(folder, 'computer/etc/resolv.conf'));
  return folder;
};

const base64 = (content: string): string => Buffer.from(content).toString('base64');

const planFor = async (folder: string): Promise<readonly Change[]> => {
  const { settings } = roomOnDisk(folder).hands;
  const [before, link] = await Promise.all([
    settings['file.hosts']?.read('/etc/hosts', never),
    settings['file.resolv-conf']?.read('/etc/resolv.conf', never),
  ]);
  if (before?.kind !== 'value' || link?.kind !== 'value' || before.value?.kind !== 'file') {
    throw new Error('nothing to change');
  }
  return [
    {
      setting: 'file.hosts',
      on: '/etc/hosts',
      before: before.value,
      after: { ...before.value, base64: base64('127.0.0.1\tlocalhost\n') },
    },
    {
      setting: 'file.resolv-conf',
      on: '/etc/resolv.conf',
      before: link.value,
      after: { ...before.value, base64: base64('nameserver 192.0.2.53\n'), mode: 0o644 },
    },
  ];
};

/** Names, kinds, permissions and bytes. */
const snapshot = (folder: string): unknown => {
  const place = join(folder, 'computer/etc');
  return readdirSync(place).map((name) => {
    const path = join(place, name);
    const { mode, uid, gid } = lstatSync(path);
    const isLink = lstatSync(path).isSymbolicLink();
    return [name, mode, uid, gid, isLink ? readlinkSync(path) : readFileSync(path, 'base64')];
  });
};

const program = bundled(new URL('killed-process.fixture.ts', import.meta.url));

const run = async (ask: KilledAsk): Promise<{ isKilled: boolean; steps: readonly string[] }> => {
  const child = spawn(process.execPath, [program, JSON.stringify(ask)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal === 'SIGKILL') return { isKilled: true, steps: [] };
  if (code !== 0) throw new Error(err);
  return { isKilled: false, steps: JSON.parse(out) as readonly string[] };
};

const undoOpen = async (folder: string): Promise<readonly string[]> => {
  const surgeon = localSurgeon(roomOnDisk(folder));
  const { transactions, problems } = await surgeon.recorded();
  expect(problems).toEqual([]);
  for (const { id, status } of transactions) if (status === 'open') await surgeon.undo(id, never);
  return transactions.map(({ status }) => status);
};

/** One life: killed at a step, then undone by another process; what is kept is taken back. */
const live = async (end: KilledAsk['end'], killAt: number): Promise<number> => {
  const folder = prepare();
  try {
    const before = snapshot(folder);
    const { isKilled, steps } = await run({ folder, changes: await planFor(folder), end, killAt });
    expect(isKilled).toBe(killAt > 0);
    const statuses = await undoOpen(folder);
    if (statuses.includes('kept')) {
      expect(snapshot(folder)).not.toEqual(before);
      const surgeon = localSurgeon(roomOnDisk(folder));
      const { transactions } = await surgeon.recorded();
      for (const { id } of transactions) await surgeon.undo(id, never);
    }
    expect(snapshot(folder)).toEqual(before);
    expect(await undoOpen(folder)).toEqual([]);
    return steps.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Two at a time: as many as the smallest machine has cores. */
const inPairs = async (numbers: readonly number[], work: (number: number) => Promise<unknown>) => {
  for (let at = 0; at < numbers.length; at += 2) {
    await Promise.all(numbers.slice(at, at + 2).map(work));
  }
};

// Links and permissions are those of POSIX.
test.skipIf(process.platform === 'win32').each(['keep', 'put-back'] as const)(
  'a process that is to %s and is killed at any of its steps leaves nothing that undo cannot put back bit for bit',
  { timeout: 240_000 },
  async (end) => {
    const steps = await live(end, 0);
    expect(steps).toBeGreaterThan(15);
    await inPairs(
      Array.from({ length: steps }, (_, index) => index + 1),
      (killAt) => live(end, killAt),
    );
  },
);
