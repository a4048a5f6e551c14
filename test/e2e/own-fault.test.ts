/** When we are wrong: status 70, one sentence, no stack; never Node's own 1, which would read as "degraded". */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

import { DEADLINE_MS, program, run } from './program.ts';

vi.setConfig({ testTimeout: DEADLINE_MS });

/** Loaded into the program before its own first line. */
const preload = (code: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});

const whenReady = (fault: string): string =>
  `const timer = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(timer);
    ${fault}
  }, 1);`;

test.each([
  { when: 'an error nobody caught', fault: "throw new TypeError('boom');" },
  { when: 'a promise nobody caught', fault: "Promise.reject(new TypeError('boom'));" },
])('$when ends with 70 and one sentence', async ({ fault }) => {
  // The reader of stdin waits, so that the fault comes while work is under way.
  const ended = await run(['replay', '-'], {
    environment: preload(whenReady(fault)),
    isInputOpen: true,
  });
  expect(ended.status).toBe(70);
  expect(ended.stderr).toBe(
    'linecheck: a fault of its own: TypeError: boom\nLINECHECK_DEBUG=1 shows where.\n',
  );
});

test('LINECHECK_DEBUG=1 shows the place', async () => {
  const ended = await run(['replay', '-'], {
    environment: { ...preload(whenReady("throw new TypeError('boom');")), LINECHECK_DEBUG: '1' },
    isInputOpen: true,
  });
  expect(ended.status).toBe(70);
  expect(ended.stderr).toMatch(/\n\s+at /u);
});

test('work that never settles is no success', async () => {
  const ended = await run(['--version'], {
    environment: preload('process.stdout.write = () => true;'),
  });
  expect(ended.status).toBe(70);
  expect(ended.stderr).toContain('it stopped without an answer');
});

const isFullDevice = existsSync('/dev/full');

test.skipIf(!isFullDevice).each([
  {
    when: 'stdout is a full disk',
    redirect: '>/dev/full',
    args: ['explain', '10002'],
    status: 70,
    says: /^linecheck: the output could not be written: ENOSPC[^\n]+\n$/u,
  },
  {
    when: 'stdout is a full disk for one line',
    redirect: '>/dev/full',
    args: ['--version'],
    status: 70,
    says: /ENOSPC/u,
  },
  {
    when: 'stderr is a full disk',
    redirect: '2>/dev/full',
    args: ['chekc'],
    status: 64,
    says: /^$/u,
  },
])('$when: it ends with $status', ({ redirect, args, status, says }) => {
  const shell = ['-c', `"$@" ${redirect}`, 'sh', process.execPath, program, ...args];
  const ended = spawnSync('sh', shell, { encoding: 'utf8', timeout: DEADLINE_MS });
  expect(ended.status).toBe(status);
  expect(ended.stderr).toMatch(says);
});
