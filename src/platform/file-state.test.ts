import {
  chmod,
  link,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, nat, property, uint8Array } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileState } from '../model/change.ts';
import { deadlineIn } from './deadline.ts';
import { fileHandler, isTornFile, readFileState, writeFileState } from './file-state.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (text: string | Buffer, mode = 0o644): Extract<FileState, { kind: 'file' }> => ({
  kind: 'file',
  base64: Buffer.from(text).toString('base64'),
  mode,
  uid: process.getuid?.() ?? 0,
  gid: process.getgid?.() ?? 0,
});

const valueOf = async (path: string): Promise<FileState | undefined> => {
  const reading = await readFileState(path);
  return reading.kind === 'value' ? reading.value : undefined;
};

describe('a file', () => {
  test.each([
    { when: 'it is text', state: file('127.0.0.1 localhost\n') },
    { when: 'it has no last line break and Windows line ends', state: file('a\r\nb') },
    { when: 'it is UTF-16 with zeros in it', state: file(Buffer.from('\uFEFFa b', 'utf16le')) },
    { when: 'it is no valid text', state: file(Buffer.from([0xff, 0xfe, 0, 0x80, 0x0a])) },
    { when: 'it is empty, which is not absent', state: file('') },
    { when: 'it may only be read by its owner', state: file('x', 0o400) },
    {
      when: 'it is a link to nowhere',
      state: { kind: 'link', target: '../run/x y/$(id)' } as const,
    },
    { when: 'there is none', state: null },
  ])(
    'is the same after another value was written and it was put back when $when',
    async ({ state }) => {
      const path = join(folder, 'hosts');
      expect(await writeFileState(path, state)).toEqual({ kind: 'written' });
      expect(await valueOf(path)).toEqual(state);
      for (const other of [file('other', 0o600), { kind: 'link', target: 'else' } as const, null]) {
        expect(await writeFileState(path, other)).toEqual({ kind: 'written' });
        expect(await valueOf(path)).toEqual(other);
        expect(await writeFileState(path, state)).toEqual({ kind: 'written' });
        expect(await valueOf(path)).toEqual(state);
      }
      expect(await readdir(folder)).toEqual(state === null ? [] : ['hosts']);
    },
  );

  test('keeps its second name: what is linked to it changes with it', async () => {
    const [path, twin] = [join(folder, 'hosts'), join(folder, 'twin')];
    await writeFile(path, 'old and longer');
    await link(path, twin);
    await writeFileState(path, file('new'));
    expect(await readFile(twin, 'utf8')).toBe('new');
    expect((await stat(path)).nlink).toBe(2);
  });

  test('is replaced and not written through when it is a link', async () => {
    const [path, target] = [join(folder, 'resolv.conf'), join(folder, 'target')];
    await writeFile(target, 'theirs');
    await symlink(target, path);
    await writeFileState(path, file('ours'));
    expect(await readFile(target, 'utf8')).toBe('theirs');
    expect((await lstat(path)).isSymbolicLink()).toBe(false);
    await writeFileState(path, { kind: 'link', target });
    expect(await readlink(path)).toBe(target);
  });

  test('is not followed into a folder that is none', async () => {
    const why = expect.stringContaining('does not exist');
    expect(await writeFileState(join(folder, 'none', 'hosts'), file(''))).toEqual({
      kind: 'refused',
      why,
    });
  });

  test('is unknown when it is a folder', async () => {
    expect(await readFileState(folder)).toMatchObject({ kind: 'unknown' });
  });

  test('of a program that was killed is taken away by whoever reads next, one still being written is not', async () => {
    const path = join(folder, 'hosts');
    const nobody = 2 ** 22 + 7; // above the largest process id Linux gives
    await writeFile(path, 'x');
    await writeFile(join(folder, `.hosts.linecheck-${nobody}`), 'half');
    await writeFile(join(folder, `.hosts.linecheck-${process.ppid}`), 'busy');
    await writeFile(join(folder, '.hosts.linecheck-$(id)'), 'not ours');
    await valueOf(path);
    expect(await readdir(folder)).toEqual(
      ['.hosts.linecheck-$(id)', `.hosts.linecheck-${process.ppid}`, 'hosts'].toSorted(),
    );
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'in a folder without rights is overwritten in place',
    async () => {
      const path = join(folder, 'hosts');
      await writeFile(path, 'old and longer');
      await chmod(folder, 0o555);
      expect(await writeFileState(path, file('new'))).toEqual({ kind: 'written' });
      await chmod(folder, 0o755);
      expect(await valueOf(path)).toEqual(file('new'));
    },
  );
});

describe('a handler for files', () => {
  test('touches the files of its list only', async () => {
    const handler = fileHandler({ paths: ['/hosts'], root: folder });
    const signal = deadlineIn(5_000);
    for (const on of ['/passwd', '/hosts/../passwd', 'hosts', '-rf', '']) {
      expect(handler.objection(on, file(''))).toContain('none of the files');
      expect(await handler.write(on, file(''), signal)).toMatchObject({ kind: 'refused' });
      expect(await handler.read(on, signal)).toMatchObject({ kind: 'unknown' });
    }
    expect(await readdir(folder)).toEqual([]);
    expect(await handler.write('/hosts', file('x'), signal)).toEqual({ kind: 'written' });
    expect(await handler.read('/hosts', signal)).toEqual({ kind: 'value', value: file('x') });
  });
});

const overwriting = (from: Buffer, to: Buffer, bytes: number): Buffer =>
  Buffer.concat([to.subarray(0, bytes), from.subarray(Math.min(bytes, to.length))]);

describe('a torn file', () => {
  test('is ours wherever a kill stopped the writing, in both directions', () => {
    const bytes = uint8Array({ maxLength: 60 });
    assert(
      property(bytes, bytes, nat(70), (a, b, at) => {
        const [before, after] = [Buffer.from(a), Buffer.from(b)];
        const change = { before: file(before), after: file(after) };
        const doing = file(overwriting(before, after, at));
        const undoing = file(overwriting(after, before, at));
        expect(isTornFile(doing, change)).toBe(true);
        expect(isTornFile(undoing, change)).toBe(true);
      }),
    );
  });

  test.each([
    { when: 'somebody added a line', now: file('127.0.0.1 localhost\n10.0.0.1 nas\n') },
    { when: 'somebody wrote something else', now: file('10.0.0.1 nas\n') },
    { when: 'somebody changed its rights', now: file('127.0', 0o777) },
    { when: 'it is a link now', now: { kind: 'link', target: 'x' } as const },
    { when: 'it is gone', now: null },
  ])('is not ours when $when', ({ now }) => {
    const before = file('127.0.0.1 localhost\n0.0.0.0 zoom.us\n');
    const after = file('127.0.0.1 localhost\n');
    expect(isTornFile(now, { before, after })).toBe(false);
  });

  test.each([
    { when: 'it was cut off', now: file('127.0.0.1 lo') },
    { when: 'a power cut left zeros', now: file('127.0.0.1 lo\0\0\0\0') },
  ])('is ours when $when', ({ now }) => {
    const change = { before: file('x'), after: file('127.0.0.1 localhost\n') };
    expect(isTornFile(now, change)).toBe(true);
  });
});
