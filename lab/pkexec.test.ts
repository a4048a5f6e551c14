/**
 * A person on a desktop, without a terminal, at a broken laptop: the real program, the real pkexec and polkit between it and
 * the administrator's rights. Every test finds the hosts file as broken as the first one did, and leaves it so.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { helperWord } from '../src/cli/helper-word.ts';
import { breakNetwork } from './attempt.ts';
import { desktop, whyNoDesktop, type Desktop, type Question } from './desktop.ts';
import { armedThings } from './repair-crash.ts';
import { scenario } from './scenarios/hosts-file-null-address.ts';
import { linecheckProgram, namespacesOfTwo, twoAccounts, type Accounts } from './second-account.ts';
import { buildWorld } from './topology/build-world.ts';
import type { Lab } from './topology/lab.ts';
import { user } from './topology/plan.ts';
import type { Finished } from './topology/room.ts';
import { makeTrust } from './topology/start.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const why = whyNoDesktop();

const fixAtOnce = [...linecheckProgram, 'fix', 'remove-hosts-line', '--yes'];
const undo = [...linecheckProgram, 'undo', '--last'];

/** As one line: where it was broken depends on the width of the terminal. */
const said = ({ stdout, stderr }: Finished): string =>
  `${stdout}${stderr}`.replaceAll(/\s+/gu, ' ');

const saying = (words: string) =>
  expect.stringMatching(new RegExp(`^2: .*${words}[.] Nothing has been changed`, 'u'));

describe.skipIf(why !== undefined)(`pkexec${why === undefined ? '' : ` (${why})`}`, () => {
  let lab: Lab;
  let accounts: Accounts;
  let asks: Desktop;
  let broken = '';
  const hosts = (): Promise<string> => lab.laptop.read('/etc/hosts');
  const pids = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await lab.laptop.run(['pgrep', ...words]);
    return stdout.split('\n').filter((pid) => pid !== '');
  };
  const send = async (signal: string): Promise<void> =>
    void (await lab.laptop.must(['kill', signal, ...(await pids('-of', fixAtOnce.join(' ')))]));

  beforeAll(async () => {
    buildWorld();
    const means = { trust: makeTrust(), namespaces: namespacesOfTwo, doctor: linecheckProgram };
    ({ lab } = await breakNetwork(scenario, 1, means));
    accounts = await twoAccounts(lab);
    asks = await desktop(lab, accounts);
    broken = await hosts();
    await accounts.alone([...linecheckProgram, 'check', '--reach']);
  });
  afterAll(() => lab?.end());
  afterEach(async () => {
    await asks.tidy();
    const left = `${await hosts()}${await lab.laptop.must(['sh', '-c', armedThings])}`;
    if (left !== broken) throw new Error(`left behind: ${left}`);
    const running = await pids('-f', '--', helperWord);
    if (running.length > 0) throw new Error(`still running: ${running.join(' ')}`);
  });

  test('asks once, the change is made and kept, and one more question takes it back', async () => {
    const fixed = await asks.run(fixAtOnce, 'gets the password');
    expect(said(fixed)).toContain('It helped');
    expect(fixed.code).toBe(0);
    expect(await asks.questions()).toBe(1);
    expect(await hosts()).toContain('# Linecheck: 0.0.0.0 zoom.us');
    await asks.tidy();
    const undone = await asks.run(undo, 'gets the password');
    expect(said(undone)).toContain('Put back: remove-hosts-line');
    expect(undone.code).toBe(0);
    expect(await asks.questions()).toBe(1);
    // The helper, without the person's environment, found its journal, and left nothing of root's among the person's files.
    const others = await lab.laptop.must(['find', user.home, '!', '-user', user.name]);
    expect(others).toBe('');
  });

  const notGiven = 'This needs administrator’s rights, and they were not given:';
  const nobody = 'and nobody can be asked for them here:';
  const noDesktop =
    'Linecheck was started neither from a terminal nor on a desktop that could ask for the password';
  /** What is said then, with the status in front. */
  const refused = async (question: Question): Promise<string> => {
    const done = await asks.run(fixAtOnce, question);
    return `${done.code}: ${said(done)}`;
  };

  test.each([
    {
      question: 'gets a wrong password',
      says: `${notGiven} the password was not right, or this account may not act as administrator`,
    },
    {
      question: 'is cancelled',
      says: `${notGiven} the question for the password was closed`,
    },
    {
      question: 'has nobody to put it',
      says: `${nobody} ${noDesktop}`,
    },
  ] as const)('whose question $question changes nothing: status 2', async ({ question, says }) => {
    expect(await refused(question)).toEqual(saying(says));
  });

  test('that a rule keeps from this account does not ask in vain', async () => {
    await asks.forbid(true);
    const says = `${notGiven} the password was not right, or this account may not act`;
    expect(await refused('gets the password')).toEqual(saying(`${says} as administrator`));
    expect(await asks.questions()).toBe(0);
    await asks.forbid(false);
  });

  test('that still asks when Linecheck is stopped (SIGINT) ends with it', async () => {
    const job = await asks.start(fixAtOnce, 'is left standing');
    await asks.stands();
    await send('-INT');
    const done = await job.exited;
    expect(said(done)).toContain('Stopped. Everything is as it was before.');
    expect(done.code).toBe(2);
  });

  test('that still asks when Linecheck is killed (SIGKILL) ends too', async () => {
    const job = await asks.start(fixAtOnce, 'is left standing');
    await asks.stands();
    await send('-KILL');
    expect((await job.exited).stdout).not.toContain('Nothing has been changed');
    while ((await pids('-f', '--', helperWord)).length > 0) await sleep(20);
  });

  test('that is asked from a terminal where sudo may not: Ctrl-C stops it', async () => {
    await accounts.allow('isNotListed');
    const job = await asks.startAtTerminal(fixAtOnce, 'is left standing');
    await asks.stands();
    await job.send('\u0003');
    const done = await job.exited;
    expect(said(done)).toContain('Stopped. Everything is as it was before.');
    expect(done.code).toBe(2);
    await accounts.allow('wantsPassword');
  });

  test('gave the rights, and Linecheck is killed while its change stands: it is put back', async () => {
    const job = await asks.start(fixAtOnce, 'gets the password');
    while ((await hosts()) === broken) await sleep(20);
    await send('-KILL');
    await job.exited;
    while ((await pids('-f', '--', helperWord)).length > 0) await sleep(20);
    expect(await hosts()).toBe(broken);
  });

  /** Last: from here on the desktop has none. */
  test('without polkit, and gone itself, is nobody to ask', async () => {
    await asks.stopPolkit();
    expect(await refused('has nobody to put it')).toEqual(saying(`${nobody} ${noDesktop}`));
    await lab.laptop.makeWritable('/usr/bin');
    await lab.laptop.must(['rm', '/usr/bin/pkexec']);
    expect(await refused('has nobody to put it')).toEqual(saying(`${nobody} ${noDesktop}`));
  });
});
