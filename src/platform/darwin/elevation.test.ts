/** Asking for administrator's rights on macOS: a recording executor, and a real socket that is called back. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

import { deadlineIn } from '../deadline.ts';
import { helperGreeting } from '../helper-start.ts';
import { fakeLive } from '../live-program.fixture.ts';
import type { StartLive } from '../live-program.ts';
import { failedWith, recordingHost } from '../recording-host.fixture.ts';
import { darwinElevation } from './elevation.ts';

const never = new AbortController().signal;
const command = ['/bin/sh', `it's "a" \\ $(id) \u202e`, '--helper'];
const prompt = 'Say "yes" & \\ please';
const wantsPassword = () => failedWith(1, 'sudo: a password is required');

/** What `do shell script` would run, taken apart by a real shell. */
const wordsOf = (line: string): readonly string[] =>
  execFileSync(
    'sh',
    ['-c', `set -- ${line.replace(/^exec /u, '').replace(/ <.*$/u, '')}\nprintf '%s\\n' "$@"`],
    {
      encoding: 'utf8',
    },
  )
    .trimEnd()
    .split('\n');

/** The dialog was answered: the helper runs, and calls back as it was told. */
const callingBack =
  (says: (token: string) => readonly string[]) =>
  (started: (readonly string[])[]): StartLive =>
  (program, args) => {
    started.push([program, ...args]);
    const words = wordsOf(args.at(-2) ?? '');
    const socket = connect(words.at(-2) ?? '', () => {
      for (const line of says(words.at(-1) ?? '')) socket.write(`${line}\n`);
    });
    socket.on('error', () => undefined);
    return fakeLive({ isSilent: true }).start(program, args);
  };

const elevationWith = (start: StartLive) =>
  darwinElevation(recordingHost({ userId: 501 }, wantsPassword).host, {
    start,
    hasTerminal: () => false,
  });

/** Socket paths and `sh` as Unix has them. */
const isUnix = process.platform !== 'win32';

describe.runIf(isUnix)('asking for administrator’s rights on macOS', () => {
  test('asks by the system’s dialog; the helper’s words go through as data', async () => {
    const started: (readonly string[])[] = [];
    const start = callingBack((token) => [token, helperGreeting, 'first answer'])(started);
    const answer = await elevationWith(start).start(command, prompt, never);
    if (answer.kind !== 'started') throw new Error(JSON.stringify(answer));
    const lines = answer.channel.lines[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('first answer');
    const [program, ...args] = started[0] ?? [];
    expect(program).toBe('/usr/bin/osascript');
    expect(args.slice(0, 6)).toEqual([
      '-e',
      'on run argv',
      '-e',
      'do shell script (item 1 of argv) with prompt (item 2 of argv) with administrator privileges without altering line endings',
      '-e',
      'end run',
    ]);
    const [line = '', words = ''] = args.slice(6);
    expect(words).toBe(prompt);
    const shelled = wordsOf(line);
    expect(shelled.slice(0, 2)).toEqual(['/usr/bin/env', '-i']);
    expect(shelled.slice(4, -2)).toEqual(command);
    expect(line).toMatch(/^exec .* <\/dev\/null >\/dev\/null 2>&1$/u);
    expect(existsSync(dirname(shelled.at(-2) ?? ''))).toBe(false);
    await answer.channel.close();
  });

  test.each([
    { when: 'does not know the token', says: () => ['x'.repeat(64), helperGreeting] },
    { when: 'knows a part of it', says: (token: string) => [token.slice(0, -1), helperGreeting] },
    { when: 'does not greet', says: (token: string) => [token, 'hello'] },
  ])('does not take a caller who $when for the helper', async ({ says }) => {
    const answer = await elevationWith(callingBack(says)([])).start(
      command,
      prompt,
      deadlineIn(500),
    );
    expect(answer).toMatchObject({ kind: 'refused', why: expect.stringContaining('stopped') });
  });

  test.each([
    {
      when: 'the person cancels',
      stderr: 'x: execution error: Abgebrochen. (-128)\n',
      kind: 'refused',
    },
    { when: 'the password is wrong', stderr: 'execution error: … (-60005)\n', kind: 'refused' },
    {
      when: 'nobody sits at the screen',
      stderr: 'execution error: … (-1713)\n',
      kind: 'impossible',
    },
    { when: 'there is no such program', stderr: 'spawn ENOENT', kind: 'impossible' },
  ])('says $kind when $when', async ({ stderr, kind }) => {
    const { start, abandoned } = fakeLive({ ends: { code: 1, stderr } });
    expect(await elevationWith(start).start(command, prompt, never)).toMatchObject({ kind });
    await vi.waitFor(() => expect(abandoned()).toBe(1));
  });

  test('prefers sudo at a terminal', async () => {
    const { start, started } = fakeLive();
    const { host } = recordingHost({ userId: 501 }, wantsPassword);
    const elevation = darwinElevation(host, { start, hasTerminal: () => true });
    expect(await elevation.start(command, 'Password:', never)).toMatchObject({ kind: 'started' });
    expect(started[0]?.slice(0, 5)).toEqual(['sudo', '-p', 'Password: ', '--', '/usr/bin/env']);
  });
});
