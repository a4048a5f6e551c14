/**
 * Asking for administrator's rights. With the real `sudo` where the test may make an account for it (as
 * root, in a mount namespace with an `/etc` of its own), and against a recording executor for the order
 * of things and for `pkexec`, whose real one is asked in `lab/pkexec.test.ts`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { deadlineIn } from '../deadline.ts';
import { fakeHost } from '../host.fixture.ts';
import { fakeLive } from '../live-program.fixture.ts';
import type { ProgramResult } from '../run-program.ts';
import { linuxElevation } from './elevation.ts';
import { bundled } from '../bundled.fixture.ts';

const child = bundled(new URL('elevation.fixture.ts', import.meta.url));
const never = new AbortController().signal;

const said = (code: number, stderr = ''): ProgramResult => ({
  kind: 'ended',
  code,
  stdout: '',
  stderr,
  isCutOff: false,
});

const remembered = said(0);
const wantsPassword = said(1, 'sudo: a password is required');
const notListed = said(1, 'Sorry, user me may not run sudo on laptop.');

/** Words of pkexec 122. */
const pkexecSays = {
  notAuthorized:
    'Error executing command as another user: Not authorized\n\nThis incident has been reported.\n',
  noAgent: 'Error executing command as another user: No authentication agent found.\n',
};

const asked = async ({
  sudo = { kind: 'absent' } as ProgramResult,
  hasTerminal = false,
  display = '',
  helper = {},
  command = ['/bin/sh', '--as-helper', "it's -- $(id)"],
}) => {
  const live = fakeLive(helper);
  const host = fakeHost({ environment: { DISPLAY: display }, answers: { 'sudo -n -v': sudo } });
  const elevation = linuxElevation(host, { start: live.start, hasTerminal: () => hasTerminal });
  const answer = await elevation.start(command, 'Mend 100%\nof it?', never);
  return { started: live.started, answer };
};

const clean = [
  '/usr/bin/env',
  '-i',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'LC_ALL=C.UTF-8',
];
const words = ['/bin/sh', '--as-helper', "it's -- $(id)"];

describe('asking for administrator’s rights on Linux', () => {
  test.each([
    {
      when: 'sudo remembers the password',
      with: { sudo: remembered },
      started: [['sudo', '-n', '--', ...clean, ...words]],
    },
    {
      when: 'there is a terminal',
      with: { sudo: wantsPassword, hasTerminal: true },
      started: [['sudo', '-p', 'Mend 100%% of it? ', '--', ...clean, ...words]],
    },
    {
      when: 'there is only a desktop',
      with: { sudo: wantsPassword, display: ':0' },
      started: [['pkexec', '--disable-internal-agent', ...words]],
    },
    {
      when: 'this account is not on sudo’s list',
      with: { sudo: notListed, hasTerminal: true, display: ':0' },
      started: [['pkexec', '--disable-internal-agent', ...words]],
    },
  ])('starts exactly one program when $when', async ({ with: given, started }) => {
    const { answer, started: seen } = await asked(given);
    expect(answer.kind).toBe('started');
    expect(seen).toEqual(started);
  });

  test.each([
    { when: 'there is nobody to ask', with: {}, kind: 'impossible', why: 'no desktop' },
    {
      when: 'there is sudo but no terminal',
      with: { sudo: wantsPassword },
      kind: 'impossible',
      why: 'no terminal',
    },
    {
      when: 'the password was wrong',
      with: {
        sudo: wantsPassword,
        hasTerminal: true,
        helper: {
          ends: { code: 1, stderr: 'Sorry, try again.\nsudo: 3 incorrect password attempts\n' },
        },
      },
      kind: 'refused',
      why: '3 incorrect',
    },
    {
      when: 'Ctrl-C ended sudo’s question before it ended us',
      with: {
        sudo: wantsPassword,
        hasTerminal: true,
        helper: { ends: { code: 1, stderr: 'sudo: a password is required\n' } },
      },
      kind: 'refused',
      why: 'stopped before the password',
    },
    {
      when: 'the desktop’s question was dismissed',
      with: { display: ':0', helper: { ends: { code: 126, stderr: '' } } },
      kind: 'refused',
      why: 'dismissed',
    },
    {
      when: 'polkit forbids it, or the password was wrong: it tells neither from the other',
      with: { display: ':0', helper: { ends: { code: 127, stderr: pkexecSays.notAuthorized } } },
      kind: 'refused',
      why: 'not authorized: a wrong password, or',
    },
    {
      when: 'Ctrl-C ended the desktop’s question before it ended us',
      with: { display: ':0', helper: { ends: { code: 128, stderr: '' } } },
      kind: 'refused',
      why: 'stopped before the password',
    },
    {
      when: 'the desktop has no agent that asks',
      with: { display: ':0', helper: { ends: { code: 127, stderr: pkexecSays.noAgent } } },
      kind: 'impossible',
      why: 'sudo is not installed, and nobody on this desktop asks for the password (Error executing',
    },
    {
      when: 'this account may not use sudo, and there is no pkexec',
      with: {
        sudo: notListed,
        display: ':0',
        helper: { ends: { code: 127, stderr: 'spawn pkexec ENOENT' } },
      },
      kind: 'impossible',
      why: 'this account may not use sudo, and nobody on this desktop asks',
    },
    {
      when: 'the password was right and the helper cannot run',
      with: { display: ':0', helper: { ends: { code: 1, stderr: 'Error: out of memory\n' } } },
      kind: 'impossible',
      why: 'Error: out of memory',
    },
  ])('says $kind when $when', async ({ with: given, kind, why }) => {
    const { answer } = await asked(given);
    expect(answer).toMatchObject({ kind, why: expect.stringContaining(why) });
  });

  test('lets go of the question when it is stopped', async () => {
    const live = fakeLive({ isSilent: true });
    const host = fakeHost({ answers: { 'sudo -n -v': wantsPassword } });
    const elevation = linuxElevation(host, { start: live.start, hasTerminal: () => true });
    const answer = await elevation.start(words, 'Please', deadlineIn(50));
    expect(answer.kind).toBe('refused');
    expect(live.abandoned()).toBe(1);
  });

  test('starts nothing that every account of the computer could change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exposed-'));
    const program = join(folder, 'linecheck');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o777);
    const { answer, started } = await asked({ sudo: remembered, command: [program] });
    rmSync(folder, { recursive: true });
    expect(answer.kind).toBe('impossible');
    expect(started).toEqual([]);
  });

  test.each([
    { when: 'nobody else may change what it loads', mode: 0o755, kind: 'started' },
    { when: 'everybody may change a package that it loads', mode: 0o777, kind: 'impossible' },
  ])('looks at the packages of a program too: $when', async ({ mode, kind }) => {
    const folder = mkdtempSync(join(tmpdir(), 'exposed-'));
    const loaded = join(folder, 'node_modules', 'loaded');
    mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
    mkdirSync(loaded, { recursive: true });
    writeFileSync(join(folder, 'dist', 'cli', 'main.js'), '');
    writeFileSync(join(folder, 'package.json'), '{"dependencies":{"loaded":"1.0.0"}}');
    writeFileSync(join(loaded, 'package.json'), '{"name":"loaded"}');
    writeFileSync(join(loaded, 'index.js'), '');
    chmodSync(join(loaded, 'index.js'), mode);
    const command = ['/bin/sh', join(folder, 'dist', 'cli', 'main.js')];
    const { answer } = await asked({ sudo: remembered, command });
    rmSync(folder, { recursive: true });
    expect(answer.kind).toBe(kind);
  });
});

/** An account of its own in an `/etc` of its own; its password is `open`. */
const account = '65533';
const setup = `
  mount --bind "$T/etc/passwd" /etc/passwd && mount --bind "$T/etc/shadow" /etc/shadow &&
  mount --bind "$T/etc/group" /etc/group && mount --bind "$T/etc/sudoers" /etc/sudoers &&
  mount -t tmpfs none /run && mount -t tmpfs none /var/lib/sudo || exit 9
  asUser="setpriv --reuid ${account} --regid ${account} --clear-groups"`;

const alone = (run: string): string => `exec setsid --wait $asUser ${run} </dev/null`;
/** A terminal at which somebody types a password each time they are asked. */
const typing =
  (...passwords: readonly string[]) =>
  (run: string): string =>
    `
    type() {
      count=0
      for word in ${passwords.join(' ')}; do
        count=$((count + 1))
        until [ "$(grep -ao Password: "$T/home/screen" 2>/dev/null | wc -l)" -ge $count ]; do sleep 0.2; done
        sleep 0.3; echo "$word"
      done
      sleep 1
    }
    $asUser script -qefc '${run}' "$T/home/screen" < <(type)`;

const canSudo = (): boolean => {
  const probe = `command -v sudo script setpriv openssl >/dev/null &&
    setpriv --reuid ${account} --regid ${account} --clear-groups test -r "${child}"`;
  try {
    execFileSync('unshare', ['-nm', 'sh', '-c', probe], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
};

describe.skipIf(!canSudo())('with the real sudo', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sudo-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'etc'));
    mkdirSync(join(folder, 'home'));
    chmodSync(join(folder, 'home'), 0o777);
    const hash = execFileSync('sh', ['-c', 'openssl passwd -6 open'], { encoding: 'utf8' }).trim();
    const write = (name: string, text: string, mode: number): void =>
      writeFileSync(join(folder, 'etc', name), text, { mode });
    write('passwd', `root:x:0:0::/root:/bin/sh\nme:x:${account}:${account}::/tmp:/bin/sh\n`, 0o644);
    write('group', `root:x:0:\nme:x:${account}:\n`, 0o644);
    write('shadow', `root:*:19000::::::\nme:${hash}:19000::::::\n`, 0o600);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const helper = `echo Welcome; echo "linecheck-helper 1"; id -u; env; read -r x; echo "heard $x"; cat; echo over`;

  const ask = (sudoers: string, how: (run: string) => string, patience = 15_000) =>
    new Promise<{ readonly seen: string; readonly answer: unknown }>((resolve, reject) => {
      rmSync(join(folder, 'home/screen'), { force: true });
      writeFileSync(join(folder, 'etc/sudoers'), `Defaults use_pty\n${sudoers}\n`, { mode: 0o440 });
      chmodSync(join(folder, 'etc/sudoers'), 0o440);
      writeFileSync(
        join(folder, 'run'),
        `exec "${process.execPath}" "${child}" ${patience} /bin/sh -c '${helper}'\n`,
      );
      execFile(
        'unshare',
        [
          '-nmp',
          '--fork',
          '--kill-child',
          '--mount-proc',
          'bash',
          '--norc',
          '-c',
          `${setup}\n${how(`sh "$T/run"`)}`,
        ],
        {
          timeout: 40_000,
          env: {
            PATH: process.env['PATH'],
            T: folder,
            HOME: join(folder, 'home'),
            NODE_OPTIONS: '--no-deprecation',
          },
        },
        (error, stdout, stderr) => {
          const line = stdout.split(/\r?\n/u).findLast((one) => one.startsWith('{'));
          if (line === undefined) reject(new Error(`${error?.message}\n${stdout}\n${stderr}`));
          else resolve({ seen: stdout, answer: JSON.parse(line) });
        },
      );
    });

  const worked = {
    kind: 'started',
    lines: expect.arrayContaining(['0', 'heard put "it" back', 'over']),
  };

  test('starts a helper of root’s whose environment holds nothing of the person’s', async () => {
    const { answer } = await ask('me ALL=(ALL) NOPASSWD: ALL', alone);
    expect(answer).toMatchObject(worked);
    expect(JSON.stringify(answer)).not.toMatch(/NODE_OPTIONS|HOME=|SUDO_/u);
  });

  test('asks on the terminal, in our words, and keeps the channel free of it', async () => {
    const { answer, seen } = await ask('me ALL=(ALL) ALL', typing('open'));
    expect(seen).toContain('100% sure? Password:');
    expect(answer).toMatchObject(worked);
  });

  test('says refused after three wrong passwords', async () => {
    const { answer } = await ask('me ALL=(ALL) ALL', typing('a', 'b', 'c'), 25_000);
    expect(answer).toMatchObject({ kind: 'refused', why: expect.stringContaining('incorrect') });
  });

  test.each([
    { when: 'a password is needed and there is no terminal', sudoers: 'me ALL=(ALL) ALL' },
    { when: 'the account is not on the list', sudoers: 'root ALL=(ALL) ALL' },
  ])('says impossible when $when', async ({ sudoers }) => {
    const { answer } = await ask(sudoers, alone);
    expect(answer).toMatchObject({ kind: 'impossible' });
  });
});
