import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadlineIn } from '../../deadline.ts';
import { filesUnder } from '../../files.ts';
import { nextAside } from '../../portable/client-folder.ts';
import { clientFileMode } from './client-file-mode.ts';
import { clientFolder } from './client-folder.ts';
import { clientPolicy } from './client-policy.ts';
import { findLines, withLine, withoutLine } from './ini-line.ts';

const signal = deadlineIn(50_000);
const nobody = (): undefined => undefined;

/** A home whose own name is as bad as names get. */
const hostileHome = (): string => {
  const home = join(mkdtempSync(join(tmpdir(), 'linecheck-')), '-home $(id)\n"\'\u202E; b');
  mkdirSync(join(home, '.zoom', 'data'), { recursive: true });
  writeFileSync(join(home, '.zoom', 'data', 'zoomus.db'), '\0\0\0');
  return home;
};

const folderIn = (home: string) => {
  const on = `${home}/.zoom/data`;
  return {
    on,
    handler: clientFolder({ home }, nobody),
    names: () => readdirSync(`${home}/.zoom`).toSorted(),
  };
};

describe('the data of the client', () => {
  it('goes aside whole and comes back as it was', async () => {
    const { on, handler, names } = folderIn(hostileHome());
    const before = { at: on };
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: before });
    const inode = statSync(on).ino;
    const after = { at: nextAside(on, before) };
    expect(handler.objection(on, after)).toBeUndefined();
    expect(await handler.write(on, after, signal)).toEqual({ kind: 'written' });
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: after });
    expect(names()).toEqual(['data.set-aside-1']);
    expect(await handler.write(on, after, signal)).toEqual({ kind: 'written' });
    expect(await handler.write(on, before, signal)).toEqual({ kind: 'written' });
    expect(await handler.write(on, before, signal)).toEqual({ kind: 'written' });
    expect(names()).toEqual(['data']);
    expect(statSync(on).ino).toBe(inode);
  });

  it('keeps what the client made new meanwhile', async () => {
    const { on, handler, names } = folderIn(hostileHome());
    const after = { at: nextAside(on, { at: on }) };
    await handler.write(on, after, signal);
    mkdirSync(on);
    writeFileSync(join(on, 'new.db'), 'new');
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: after });
    expect(await handler.write(on, { at: on }, signal)).toEqual({ kind: 'written' });
    expect(names()).toEqual(['data', 'data.made-meanwhile-1']);
    expect(existsSync(join(on, 'zoomus.db'))).toBe(true);
  });

  it('can be set aside again after the first was kept, and only the last comes back', async () => {
    const { on, handler, names } = folderIn(hostileHome());
    const first = { at: nextAside(on, { at: on }) };
    await handler.write(on, first, signal);
    mkdirSync(on);
    const second = { at: nextAside(on, first) };
    await handler.write(on, second, signal);
    expect(names()).toEqual(['data.set-aside-1', 'data.set-aside-2']);
    expect((await handler.write(on, { at: on }, signal)).kind).toBe('refused');
    expect(await handler.write(on, first, signal)).toEqual({ kind: 'written' });
    expect(names()).toEqual(['data', 'data.set-aside-1']);
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: first });
  });

  it('is not confused by names that only look like ours', async () => {
    const { on, handler } = folderIn(hostileHome());
    for (const name of ['.set-aside-', '.set-aside-01', '.set-aside-9999999', '.set-aside-2x']) {
      mkdirSync(on + name);
    }
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: { at: on } });
  });

  it('is left alone while the client runs', async () => {
    const { on, names } = folderIn(hostileHome());
    const handler = clientFolder({ home: on.slice(0, -'/.zoom/data'.length) }, () => 'zoom');
    const writing = await handler.write(on, { at: `${on}.set-aside-1` }, signal);
    expect(writing).toEqual({ kind: 'refused', why: expect.stringContaining('zoom is running') });
    expect(names()).toEqual(['data']);
  });

  it('that is a link moves as a link, and the data behind it stays', async () => {
    const home = mkdtempSync(join(tmpdir(), 'linecheck-'));
    mkdirSync(join(home, 'elsewhere'));
    mkdirSync(join(home, '.zoom'));
    symlinkSync('../elsewhere', join(home, '.zoom', 'data'));
    const { on, handler } = folderIn(home);
    const after = { at: nextAside(on, { at: on }) };
    await handler.write(on, after, signal);
    expect(lstatSync(after.at).isSymbolicLink()).toBe(true);
    await handler.write(on, { at: on }, signal);
    expect(lstatSync(on).isSymbolicLink()).toBe(true);
    expect(existsSync(join(home, 'elsewhere'))).toBe(true);
  });

  it('that is absent is absent, and nothing is set aside', async () => {
    const home = mkdtempSync(join(tmpdir(), 'linecheck-'));
    const { on, handler } = folderIn(home);
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: null });
    expect((await handler.write(on, { at: `${on}.set-aside-1` }, signal)).kind).not.toBe('written');
    expect((await handler.write(on, null, signal)).kind).toBe('refused');
  });

  test.each([
    { when: 'a folder of somebody else', on: '/etc', at: '/etc.set-aside-1' },
    { when: 'a place outside', on: '/home/me/.zoom/data', at: '/tmp/data' },
    {
      when: 'a number with a way out',
      on: '/home/me/.zoom/data',
      at: '/home/me/.zoom/data.set-aside-1/../x',
    },
    {
      when: 'a place with dots',
      on: '/home/me/.zoom/../.ssh',
      at: '/home/me/.zoom/../.ssh.set-aside-1',
    },
  ])('may not be $when', ({ on, at }) => {
    expect(clientFolder({ home: '/home/me' }, nobody).objection(on, { at })).toBeTypeOf('string');
  });

  const mayMount = process.geteuid?.() === 0;
  it.skipIf(!mayMount)('that is a disk of its own is refused, and nothing moved', () => {
    const home = hostileHome();
    const script = fileURLToPath(new URL('set-aside.fixture.ts', import.meta.url));
    const said = execFileSync(
      'unshare',
      [
        '--mount',
        'sh',
        '-c',
        'mount -t tmpfs none "$1/.zoom/data" && exec "$2" --import tsx "$3" "$1"',
        'sh',
        home,
        process.execPath,
        script,
      ],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(said)).toEqual({
      writing: { kind: 'refused', why: 'it is a disk of its own, which cannot be moved aside' },
      names: ['data'],
    });
  });
});

describe('the permissions of a program file', () => {
  const root = mkdtempSync(join(tmpdir(), 'linecheck-'));
  mkdirSync(join(root, 'opt/zoom'), { recursive: true });
  const on = `${root}/opt/zoom/zoom`;
  writeFileSync(on, '#!/bin/sh\n');
  symlinkSync('/bin/sh', `${root}/opt/zoom/ZoomLauncher`);
  const handler = clientFileMode(root);

  it('are set and set back', async () => {
    chmodSync(on, 0o644);
    expect(await handler.read(on, signal)).toEqual({ kind: 'value', value: 0o644 });
    expect(await handler.write(on, 0o755, signal)).toEqual({ kind: 'written' });
    expect(statSync(on).mode & 0o7777).toBe(0o755);
    await handler.write(on, 0o644, signal);
    expect(statSync(on).mode & 0o7777).toBe(0o644);
  });

  test.each([
    { when: 'another file', file: `${root}/opt/zoom/secret`, mode: 0o755 },
    { when: 'set-user-id', file: on, mode: 0o4755 },
    { when: 'writable by everybody', file: on, mode: 0o777 },
    { when: 'no number of permissions', file: on, mode: 1.5 },
  ])('may not be $when', ({ file, mode }) => {
    expect(handler.objection(file, mode)).toBeTypeOf('string');
  });

  it('are not changed through a link', async () => {
    const link = `${root}/opt/zoom/ZoomLauncher`;
    expect((await handler.read(link, signal)).kind).toBe('unknown');
    expect((await handler.write(link, 0o755, signal)).kind).toBe('refused');
  });
});

const key = 'DisableAudioOverProxy';
const config = `; kept\r\n[General]\r\n  x=1\r\n ${key} = true ; why\r\ny=2\r\n\r\n[Other]\r\nz=\u00e4`;

const policyIn = (text: string) => {
  const home = mkdtempSync(join(tmpdir(), 'linecheck-'));
  mkdirSync(join(home, '.config'));
  const path = join(home, '.config', 'zoomus.conf');
  writeFileSync(path, text, { mode: 0o640 });
  return { path, handler: clientPolicy({ home, files: filesUnder('') }, nobody) };
};

describe('a policy key', () => {
  it('is taken out and put back bit for bit', async () => {
    const { path, handler } = policyIn(config);
    const reading = await handler.read(key, signal);
    if (reading.kind !== 'value' || reading.value === null) throw new Error('not read');
    expect(handler.objection(key, reading.value)).toBeUndefined();
    expect(await handler.write(key, null, signal)).toEqual({ kind: 'written' });
    expect(await handler.read(key, signal)).toEqual({ kind: 'value', value: null });
    expect(readFileSync(path, 'utf8')).not.toContain(key);
    expect(await handler.write(key, reading.value, signal)).toEqual({ kind: 'written' });
    expect(readFileSync(path, 'utf8')).toBe(config);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, '..'))).toEqual(['zoomus.conf']);
  });

  it('goes back into its section when the file has changed meanwhile', async () => {
    const { path, handler } = policyIn(config);
    const reading = await handler.read(key, signal);
    if (reading.kind !== 'value') throw new Error('not read');
    writeFileSync(path, '[Other]\nz=1\n[General]\n');
    await handler.write(key, reading.value, signal);
    expect(readFileSync(path, 'utf8')).toBe(`[Other]\nz=1\n[General]\n ${key} = true ; why\r\n`);
  });

  it('that stands twice is not touched', async () => {
    const { handler } = policyIn(`[A]\n${key}=1\n[B]\n${key}=0\n`);
    expect((await handler.read(key, signal)).kind).toBe('unknown');
  });

  it('is not written over bytes that are no text, nor while the client runs', async () => {
    const { path, handler } = policyIn('');
    writeFileSync(path, Buffer.from([0x5b, 0xff, 0x5d, 0x0a]));
    expect((await handler.write(key, null, signal)).kind).toBe('refused');
    const home = path.slice(0, -'/.config/zoomus.conf'.length);
    const busy = clientPolicy({ home, files: filesUnder('') }, () => 'zoom');
    expect((await busy.write(key, null, signal)).kind).toBe('refused');
  });

  it('in a linked file leaves the link', async () => {
    const { path } = policyIn(config);
    const home = mkdtempSync(join(tmpdir(), 'linecheck-'));
    mkdirSync(join(home, '.config'));
    symlinkSync(path, join(home, '.config', 'zoomus.conf'));
    await clientPolicy({ home, files: filesUnder('') }, nobody).write(key, null, signal);
    expect(lstatSync(join(home, '.config', 'zoomus.conf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).not.toContain(key);
  });

  test.each([
    { when: 'a key of another kind', on: 'LD_PRELOAD', value: null },
    {
      when: 'a line of another key',
      on: key,
      value: { type: '["ini","",0,0,"other="]', value: 'x\n' },
    },
    { when: 'two lines', on: key, value: { type: `["ini","",0,0,"${key}="]`, value: 'x\ny=1\n' } },
    { when: 'a value of Windows', on: key, value: { type: 'REG_DWORD', value: '1' } },
    {
      when: 'a place that is no number',
      on: key,
      value: { type: `["ini","",0,-1,"${key}="]`, value: '1' },
    },
  ])('may not be $when', ({ on, value }) => {
    expect(policyIn('').handler.objection(on, value)).toBeTypeOf('string');
  });

  it('comes back to its exact place in any file', () => {
    const line = fc.constantFrom(
      '[A]',
      '[B]',
      '[]',
      'a=1',
      ' b = 2 ',
      '# c',
      '',
      'no pair',
      '=x',
      '[A',
    );
    const ends = fc.constantFrom('\n', '\r\n');
    const part = fc.array(
      fc.tuple(line, ends).map((pair) => pair.join('')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(part, part, ends, fc.boolean(), (before, after, end, isLast) => {
        const text = [...before, `${key}=v${end}`, ...(isLast ? [] : after)].join('');
        const whole = isLast ? text.slice(0, -end.length) : text;
        const [found] = findLines(whole, key);
        if (found === undefined) throw new Error('not found');
        expect(withLine(withoutLine(whole, key), found)).toBe(whole);
      }),
    );
  });
});
