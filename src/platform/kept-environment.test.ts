import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { DeadMan } from './hands.ts';
import { keepingEnvironment, keptEnvironment, keptEnvironments } from './kept-environment.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'linecheck-kept-'));
});
afterEach(() => rm(home, { recursive: true }));

const ownId = process.getuid?.() ?? -1;
const never = new AbortController().signal;
const environment = {
  LINECHECK_ZOOM_CLIENT_SECRET: 's3cret',
  LINECHECK_ZOOM_CREDENTIALS: 'mine.json',
  LINECHECK_ZOOM_USER: '',
  HOME: '/home/me',
};
const order = {
  id: '20261124T000000Z-00c0ffee',
  undo: ['/bin/true'],
  afterSeconds: 60,
  survivesRestart: true,
  signal: never,
};

const recording = (can = true) => {
  const asked: string[] = [];
  const deadMan: DeadMan = {
    arm: async () => {
      asked.push(`arm, beside ${(await readdir(home)).length} folders`);
      return can ? { kind: 'armed', by: [] } : { kind: 'impossible', why: 'no timer here' };
    },
    disarm: async () => void asked.push('disarm'),
  };
  return { asked, keeping: keepingEnvironment(deadMan, home, environment) };
};

const left = async (): Promise<readonly string[]> => readdir(join(home, 'armed')).catch(() => []);

describe('what the undo that comes by itself inherits', () => {
  test('the named variables that are set, paths made whole, and none other', async () => {
    const { asked, keeping } = recording();
    const variables = Object.keys(environment);
    await keeping.arm({ ...order, variables });
    expect(asked).toEqual(['arm, beside 1 folders']);
    expect(await keptEnvironment(home, order.id, ownId)).toEqual({
      LINECHECK_ZOOM_CLIENT_SECRET: 's3cret',
      LINECHECK_ZOOM_CREDENTIALS: resolve('mine.json'),
    });
  });

  test.runIf(process.platform !== 'win32')('it is closed to everybody else', async () => {
    await recording().keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    const [name = ''] = await left();
    expect((await stat(join(home, 'armed', name))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, 'armed'))).mode & 0o777).toBe(0o700);
    await chmod(join(home, 'armed', name), 0o644);
    expect(await keptEnvironment(home, order.id, ownId)).toEqual({});
  });

  test('disarming takes it away', async () => {
    const { asked, keeping } = recording();
    await keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    await keeping.disarm(order.id, never);
    expect(asked.at(-1)).toBe('disarm');
    expect(await left()).toEqual([]);
  });

  test('where nothing can be armed, nothing stays', async () => {
    const { keeping } = recording(false);
    const armed = await keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    expect(armed.kind).toBe('impossible');
    expect(await left()).toEqual([]);
  });

  test('where it cannot be kept, nothing is armed, and why is said', async () => {
    await writeFile(join(home, 'armed'), 'a file stands where the folder should be');
    const { asked, keeping } = recording();
    const armed = await keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    expect(armed).toEqual({ kind: 'impossible', why: expect.stringMatching(/EEXIST|ENOTDIR/u) });
    expect(asked).toEqual([]);
  });

  test.each([
    { when: 'asks for none', variables: [] },
    {
      when: 'asks for what is not set',
      variables: ['LINECHECK_ZOOM_USER', 'LINECHECK_ZOOM_ACCOUNT_ID'],
    },
    { when: 'asks for what no undo may have', variables: ['HOME'] },
  ])('a plan that $when leaves no file', async ({ variables }) => {
    await recording().keeping.arm({ ...order, variables });
    expect(await left()).toEqual([]);
  });

  test.each([
    { when: 'of another form', text: '["LINECHECK_ZOOM_USER"]', kept: {} },
    { when: 'cut off', text: '{"LINECHECK_ZOOM_USER":"a', kept: {} },
    {
      when: 'with variables that nobody kept',
      text: '{"NODE_OPTIONS":"--require=/tmp/x","LINECHECK_ZOOM_USER":"a@example.com","LINECHECK_ZOOM_CLIENT_ID":7}',
      kept: { LINECHECK_ZOOM_USER: 'a@example.com' },
    },
  ])('of a file $when only what may be in it is believed', async ({ text, kept }) => {
    await recording().keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    const [name = ''] = await left();
    expect(await readFile(join(home, 'armed', name), 'utf8')).toContain('s3cret');
    await writeFile(join(home, 'armed', name), text);
    expect(await keptEnvironment(home, order.id, ownId)).toEqual(kept);
  });

  test('a person at another terminal gets what all interrupted repairs kept', async () => {
    expect(await keptEnvironments(home, ownId)).toEqual({});
    const { keeping } = recording();
    await keeping.arm({ ...order, variables: ['LINECHECK_ZOOM_CLIENT_SECRET'] });
    await keeping.arm({ ...order, id: 'another', variables: ['LINECHECK_ZOOM_CREDENTIALS'] });
    expect(await keptEnvironments(home, ownId)).toEqual({
      LINECHECK_ZOOM_CLIENT_SECRET: 's3cret',
      LINECHECK_ZOOM_CREDENTIALS: resolve('mine.json'),
    });
  });

  test('an id that is a path reads nothing', async () => {
    expect(await keptEnvironment(home, '../../etc/passwd', ownId)).toEqual({});
  });
});
