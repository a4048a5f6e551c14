/**
 * A person without administrator's rights and an administrator at the same broken laptop: the real program, the real `sudo` on a
 * real terminal, two real accounts. Every test finds the hosts file as broken as the first one did, and leaves it so.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { helperWord } from '../src/cli/helper-word.ts';
import { bundled } from '../src/platform/bundled.fixture.ts';
import { breakNetwork } from './attempt.ts';
import { armedThings } from './repair-crash.ts';
import { scenario } from './scenarios/hosts-file-null-address.ts';
import {
  gives,
  linecheckProgram,
  mistypes,
  namespacesOfTwo,
  pressesCtrlC,
  saysYes,
  twoAccounts,
  whyNoSecondAccount,
  type Accounts,
} from './second-account.ts';
import { buildWorld } from './topology/build-world.ts';
import type { Lab } from './topology/lab.ts';
import { user } from './topology/plan.ts';
import type { Finished } from './topology/room.ts';
import { makeTrust } from './topology/start.ts';
import type { Step, TwoHalvesAsk } from './two-halves.fixture.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const why = whyNoSecondAccount();

const fix = [...linecheckProgram, 'fix', 'remove-hosts-line'];
const fixAtOnce = [...fix, '--yes'];
const undo = [...linecheckProgram, 'undo'];

const twoHalves = bundled(new URL('two-halves.fixture.ts', import.meta.url));
const proxyFile = `${user.home}/.config/kioslaverc`;
const proxy = '[Proxy Settings]\nProxyType=1\nhttpsProxy=http://10.255.77.9 8080\n';
/** What waits for the person's half: the sleeper's marker, and the desktop's hook at the next start. */
const personsArmed = ['.local/state/linecheck/armed', '.config/autostart'];

/** As one line: where it was broken depends on the width of the terminal. */
const said = ({ stdout, stderr }: Finished): string =>
  `${stdout}${stderr}`.replaceAll(/\s+/gu, ' ');

/** Each is told which process is at work, and goes away with status 2. */
const expectTurnedAway = (done: Finished, lock: unknown): void => {
  const { pid } = lock as { pid: number };
  expect(said(done)).toContain(`Another repair is running (process ${pid})`);
  expect(done.code).toBe(2);
};

describe.skipIf(why !== undefined)(`two accounts${why === undefined ? '' : ` (${why})`}`, () => {
  let lab: Lab;
  let accounts: Accounts;
  let broken = '';
  const hosts = (): Promise<string> => lab.laptop.read('/etc/hosts');

  beforeAll(async () => {
    buildWorld();
    const means = { trust: makeTrust(), namespaces: namespacesOfTwo, doctor: linecheckProgram };
    ({ lab } = await breakNetwork(scenario, 1, means));
    accounts = await twoAccounts(lab);
    broken = await hosts();
    // The basis of every repair below; it is not made anew for each.
    await accounts.alone([...linecheckProgram, 'check', '--reach']);
    await accounts.asRoot([...linecheckProgram, 'check', '--reach']);
  });
  afterAll(() => lab?.end());
  afterEach(async () => {
    const left = `${await hosts()}${await lab.laptop.must(['sh', '-c', armedThings])}`;
    if (left !== broken) throw new Error(`left behind: ${left}`);
    await accounts.allow('wantsPassword');
  });

  describe('sudo', () => {
    test('that gets the right password mends it, and one password takes it back', async () => {
      const fixed = await accounts.atTerminal(fix, [saysYes, gives]);
      expect(said(fixed)).toContain('you will be asked for them');
      expect(said(fixed)).toContain('It helped');
      expect(fixed.code).toBe(0);
      expect(await hosts()).toContain('# Linecheck: 0.0.0.0 zoom.us');
      await accounts.allow('wantsPassword');
      const undone = await accounts.atTerminal([...undo, '--last'], [gives]);
      expect(said(undone)).toContain('Put back: remove-hosts-line');
      expect(undone.code).toBe(0);
    });

    test.each([
      {
        when: 'is given three wrong passwords',
        replies: [mistypes, mistypes, mistypes],
        says: 'they were not given: the password was not right. Nothing has been changed',
      },
      {
        when: 'is answered with Ctrl-C',
        replies: [pressesCtrlC],
        says: 'Stopped. Everything is as it was before.',
      },
    ])('that $when changes nothing, and it is said: status 2', async ({ replies, says }) => {
      const done = await accounts.atTerminal(fixAtOnce, replies);
      expect(said(done)).toContain(says);
      expect(said(done)).not.toContain('Putting back');
      expect(done.code).toBe(2);
    });

    test('that was left by Ctrl-C leaves a terminal that shows what is typed', async () => {
      const script = `trap : INT; "$@"; stty -a`;
      const argv = ['sh', '-c', script, 'sh', ...fixAtOnce];
      expect(said(await accounts.atTerminal(argv, [pressesCtrlC]))).toMatch(/ icanon .* echo /u);
    });

    test('that does not know this account is not asked in vain', async () => {
      await accounts.allow('isNotListed');
      const done = await accounts.atTerminal(fixAtOnce, [gives, gives, gives]);
      expect(said(done)).toContain('this account may not act as administrator');
      expect(done.code).toBe(2);
    });

    test('cannot ask where there is no terminal: status 2', async () => {
      const done = await accounts.alone(fixAtOnce);
      expect(said(done)).toContain('was started neither from a terminal nor on a desktop');
      expect(done.code).toBe(2);
    });
  });

  /** Starts a repair and stops it in its tracks (SIGSTOP) while its change stands and nothing is decided. */
  const frozen = async (start: () => ReturnType<Accounts['startAsRoot']>) => {
    const job = await start();
    while ((await hosts()) === broken) await sleep(20);
    const pids = await lab.laptop.must(['pgrep', '-f', fixAtOnce.slice(-3).join(' ')]);
    const all = pids.trim().split('\n');
    await lab.laptop.run(['kill', '-STOP', ...all]);
    const lock: unknown = JSON.parse(await lab.laptop.read('/var/lib/linecheck/lock'));
    const goesOn = async () => {
      await lab.laptop.run(['kill', '-CONT', ...all]);
      return job.exited;
    };
    return { lock, goesOn };
  };

  describe('while a repair is at work', () => {
    test('the person’s own, nobody else comes in between, early or late', async () => {
      await accounts.allow('asksNothing');
      // It found nothing at work yet, and its question stands there while the other one begins.
      const early = await accounts.startAtTerminal(fix);
      const { lock, goesOn } = await frozen(() => accounts.startAlone(fixAtOnce));
      expectTurnedAway(await accounts.alone(undo), lock);
      expectTurnedAway(await accounts.asRoot(fixAtOnce), lock);
      await early.send('y\n');
      expectTurnedAway(await early.exited, lock);
      expect((await goesOn()).code).toBe(0);
      expect((await accounts.asRoot([...undo, '--last'])).code).toBe(0);
    });

    test('the administrator’s, the person waits; and who writes meanwhile keeps what was written', async () => {
      const { lock, goesOn } = await frozen(() => accounts.startAsRoot(fixAtOnce));
      expectTurnedAway(await accounts.alone(fixAtOnce), lock);
      expectTurnedAway(await accounts.asRoot(undo), lock);
      const owners = `${broken}192.0.2.9 printer\n`;
      await lab.laptop.write('/etc/hosts', owners);
      const done = await goesOn();
      expect(said(done)).toContain('chosen another value since');
      expect(done.code).toBe(1);
      expect(await hosts()).toBe(owners);
      await lab.laptop.write('/etc/hosts', broken);
    });

    test('its helper killed (SIGKILL), it says what becomes of it: status 2; and `undo` does it at once', async () => {
      await accounts.allow('asksNothing');
      const job = await accounts.startAlone(fixAtOnce);
      while ((await hosts()) === broken) await sleep(20);
      await kill(helperWord);
      const done = await job.exited;
      expect(said(done)).toContain('The part with administrator’s rights was ended from outside.');
      expect(said(done)).not.toContain('fault');
      expect(done.code).toBe(2);
      expect(said(await accounts.alone(undo))).toContain('Put back: remove-hosts-line');
    });
  });

  const both = async (): Promise<readonly string[]> => [
    await hosts(),
    await lab.laptop.read(proxyFile),
  ];
  const kill = async (...patterns: readonly string[]): Promise<void> => {
    const found = await Promise.all(
      patterns.map((one) => lab.laptop.run(['pgrep', '-f', '--', one])),
    );
    const pids = found.flatMap(({ stdout }) => stdout.trim().split('\n'));
    await lab.laptop.must(['kill', '-9', ...pids]);
  };

  const armedForPerson = async (): Promise<string> => {
    const folders = personsArmed.map((folder) => `${user.home}/${folder}`);
    return (await lab.laptop.run(['find', ...folders, '-type', 'f'])).stdout;
  };
  const standing = async (step: Step, deadlineSeconds: number): Promise<void> => {
    await accounts.allow('asksNothing');
    await accounts.alone([
      'sh',
      '-c',
      `mkdir -p "\${1%/*}" && printf %s "$2" >"$1"`,
      'sh',
      proxyFile,
      proxy,
    ]);
    const after = `${broken}# mended\n`;
    const ask: TwoHalvesAsk = { program: linecheckProgram, step, deadlineSeconds, hosts: after };
    await accounts.startAlone([process.execPath, twoHalves, JSON.stringify(ask)], /standing/u);
    expect(await both()).not.toEqual([broken, proxy]);
    await accounts.allow('wantsPassword');
  };
  const expectAsBefore = async (): Promise<void> => {
    expect(await both()).toEqual([broken, proxy]);
    expect(await armedForPerson()).toBe('');
    expect((await accounts.alone(undo)).stdout).toContain('No repair of Linecheck is in force');
  };

  describe('a repair with a half of either, killed (SIGKILL)', () => {
    test.each([
      // Its channel closed, the helper has put back its own half by then: nobody is asked for a password.
      { when: 'between the halves', step: 'one-applied', dead: ['two-halves'], asks: [] },
      {
        when: 'with its helper',
        step: 'both-applied',
        dead: ['two-halves', helperWord],
        asks: [gives],
      },
      {
        when: 'just before the decision, with its helper',
        step: 'entrusted',
        dead: ['two-halves', helperWord],
        asks: [gives],
      },
    ] as const)('$when: the person’s `undo` puts back both', async ({ step, dead, asks }) => {
      await standing(step, 120);
      await kill(...dead);
      const undone = await accounts.atTerminal(undo, asks);
      expect(said(undone)).toContain('Put back: some-fix');
      expect(undone.code).toBe(0);
      await expectAsBefore();
    });

    test('just before the decision, and nobody comes: both timers put back both', async () => {
      await standing('entrusted', 3);
      await kill('two-halves', helperWord);
      while ((await both()).join('') !== `${broken}${proxy}`) await sleep(200);
      // They put back first and clear themselves away then.
      while ((await armedForPerson()) !== '') await sleep(200);
      while ((await lab.laptop.must(['sh', '-c', armedThings])) !== '') await sleep(200);
      expect(await both()).toEqual([broken, proxy]);
      await expectAsBefore();
    });
  });

  /** Last: from here on the laptop has none. */
  test('a computer without sudo says so, and not that there is no terminal', async () => {
    await lab.laptop.makeWritable('/usr/bin');
    await lab.laptop.must(['rm', '/usr/bin/sudo']);
    const done = await accounts.atTerminal(fixAtOnce, [gives]);
    expect(said(done)).toContain('sudo, which would ask for the password, is missing here');
    expect(done.code).toBe(2);
  });

  test('the person’s own files are the person’s still', async () => {
    const others = await lab.laptop.must(['find', user.home, '!', '-user', user.name]);
    expect(others).toBe('');
  });
});
