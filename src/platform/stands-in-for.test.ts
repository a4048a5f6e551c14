/** For whom an administrator's process works: what sudo, pkexec and doas leave behind, and who owns a Mac's screen. */
import { expect, test } from 'vitest';

import { darwinElevation } from './darwin/elevation.ts';
import { linuxElevation } from './linux/elevation.ts';
import { failedWith, recordingHost, succeeded } from './recording-host.fixture.ts';

const never = new AbortController().signal;

const names: Readonly<Record<string, string>> = { 1000: 'anna', 501: 'berta' };

const asked = async (
  elevationOf: typeof linuxElevation,
  userId: number,
  environment: NodeJS.ProcessEnv,
  screen = '0',
) => {
  const { host, seen } = recordingHost({ userId, environment }, (program, args) => {
    if (program === '/usr/bin/stat') return succeeded(`${screen}\n`);
    const name = names[args.at(-1) ?? ''];
    return name === undefined ? failedWith(1, 'no such user') : succeeded(`${name}\n`);
  });
  return { account: await elevationOf(host).standsInFor?.(never), seen };
};

test.each([
  { when: 'nobody started it', environment: {}, account: undefined },
  { when: 'sudo did', environment: { SUDO_UID: '1000', SUDO_USER: 'x' }, account: 'anna' },
  { when: 'pkexec did', environment: { PKEXEC_UID: '1000' }, account: 'anna' },
  { when: 'doas did', environment: { DOAS_USER: 'anna' }, account: 'anna' },
  { when: 'root used sudo', environment: { SUDO_UID: '0' }, account: undefined },
  { when: 'root used doas', environment: { DOAS_USER: 'root' }, account: undefined },
  { when: 'the account has no name', environment: { SUDO_UID: '4242' }, account: '#4242' },
  { when: 'the variable is nonsense', environment: { SUDO_UID: '-u0;x' }, account: undefined },
])('on Linux, $when: $account', async ({ environment, account }) => {
  expect((await asked(linuxElevation, 0, environment)).account).toBe(account);
});

test('an ordinary process works for itself, whatever its environment says, and asks nobody', async () => {
  for (const elevation of [linuxElevation, darwinElevation]) {
    const { account, seen } = await asked(elevation, 1000, { SUDO_UID: '501' }, '501');
    expect([account, seen]).toEqual([undefined, []]);
  }
});

test.each([
  { when: 'somebody is logged in', environment: {}, screen: '501', account: 'berta' },
  { when: 'nobody is logged in', environment: {}, screen: '0', account: undefined },
  { when: 'sudo names another', environment: { SUDO_UID: '1000' }, screen: '501', account: 'anna' },
  { when: 'the answer is odd', environment: {}, screen: '%u', account: undefined },
])('on a Mac where $when, root works for $account', async ({ environment, screen, account }) => {
  expect((await asked(darwinElevation, 0, environment, screen)).account).toBe(account);
});

test('a Mac is asked by these programs, in this order', async () => {
  const { seen } = await asked(darwinElevation, 0, {}, '501');
  expect(seen).toEqual([
    ['/usr/bin/stat', '-f', '%u', '/dev/console'],
    ['id', '-un', '501'],
  ]);
});
