/** Asking for administrator's rights on Windows: a recording executor, and a socket in the place of the pipe. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { helperGreeting } from '../helper-start.ts';
import { failedWith, recordingHost, succeeded } from '../recording-host.fixture.ts';
import type { ProgramResult } from '../run-program.ts';
import { windowsElevation } from './elevation.ts';

const never = new AbortController().signal;
const command = ['C:\\Program Files\\nodejs\\node.exe', 'C:\\it\'s "$(x)"\\main.js', '--helper'];
const groups = (level: string): string =>
  `"Jeder","Bekannte Gruppe","S-1-1-0","Verbindliche Gruppe"\r\n"Verbindliche Beschriftung","Bezeichnung","S-1-16-${level}",""\r\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pipe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const address = (): string => join(folder, 'pipe');

const setUp = async (level: string, onStart: (token: string) => ProgramResult) => {
  const recorded = recordingHost({}, (program, _args, input) => {
    if (program.endsWith('whoami.exe')) return succeeded(groups(level));
    const line = String(JSON.parse(input).arguments);
    return onStart(line.split(' ').at(-1) ?? '');
  });
  const elevation = await windowsElevation(recorded.host, { address, callTimeoutMs: 500 });
  return { ...recorded, elevation };
};

const answering = (...lines: readonly string[]): ProgramResult => {
  const socket = connect(address(), () => {
    for (const line of lines) socket.write(`${line}\n`);
  });
  return succeeded('{"ok":true}\r\n');
};

/** Socket paths and `sh` as Unix has them. */
const isUnix = process.platform !== 'win32';

describe.runIf(isUnix)('asking for administrator’s rights on Windows', () => {
  test.each([
    { level: '8192', isElevated: false },
    { level: '12288', isElevated: true },
    { level: '16384', isElevated: true },
    { level: '122880', isElevated: false },
  ])('integrity $level has the rights: $isElevated', async ({ level, isElevated }) => {
    const { elevation, seen } = await setUp(level, () => failedWith(1));
    expect(elevation.isElevated).toBe(isElevated);
    expect(seen).toEqual([['C:\\Windows\\System32\\whoami.exe', '/groups', '/fo', 'csv', '/nh']]);
  });

  test.each([
    { when: 'it is its own', said: '{"ok":true,"isOwn":true,"account":""}', account: undefined },
    {
      when: 'it is another’s',
      said: '{"ok":true,"isOwn":false,"account":"LAPTOP\\\\anna"}',
      account: 'LAPTOP\\anna',
    },
    {
      when: 'it runs as Windows itself',
      said: '{"ok":true,"isOwn":false,"account":""}',
      account: '',
    },
    { when: 'Windows does not say', said: '{"ok":false,"why":"no WMI"}', account: '' },
    { when: 'the answer is none', said: 'Zugriff verweigert', account: '' },
  ])('asks whose desktop it stands in for: $when', async ({ said, account }) => {
    const { elevation, inputs } = await setUp('12288', () => succeeded(said));
    expect(await elevation.standsInFor?.(never)).toBe(account);
    expect(inputs).toEqual([{ do: 'desktop-owner' }]);
  });

  test('an ordinary process on Windows stands in for nobody, and asks nobody', async () => {
    const { elevation, inputs } = await setUp('8192', () => failedWith(1));
    expect([await elevation.standsInFor?.(never), inputs]).toEqual([undefined, []]);
  });

  test('starts the helper by consent, and talks to who calls back', async () => {
    const { elevation, inputs } = await setUp('8192', (token) =>
      answering(token, helperGreeting, 'hello'),
    );
    const answer = await elevation.start(command, 'unused', never);
    if (answer.kind !== 'started') throw new Error(JSON.stringify(answer));
    expect((await answer.channel.lines[Symbol.asyncIterator]().next()).value).toBe('hello');
    expect(inputs).toEqual([
      {
        do: 'start-helper',
        program: command[0],
        arguments: expect.stringMatching(
          /^"C:\\it's \\"\$\(x\)\\"\\main\.js" --helper .+ [0-9a-f]{64}$/u,
        ),
      },
    ]);
    await answer.channel.close();
  });

  test.each([
    {
      when: 'the person says no',
      onStart: () =>
        failedWith(1, '', '{"ok":false,"refused":true,"why":"Der Vorgang wurde abgebrochen."}'),
      kind: 'refused',
    },
    {
      when: 'a policy forbids it',
      onStart: () =>
        failedWith(1, '', '{"ok":false,"refused":false,"why":"blocked by group policy"}'),
      kind: 'impossible',
    },
    { when: 'nobody calls back', onStart: () => succeeded('{"ok":true}'), kind: 'impossible' },
    {
      when: 'a stranger calls',
      onStart: () => answering('x'.repeat(64), helperGreeting),
      kind: 'impossible',
    },
  ])('says $kind when $when', async ({ onStart, kind }) => {
    const { elevation } = await setUp('8192', onStart);
    expect(await elevation.start(command, '', never)).toMatchObject({ kind });
  });
});
