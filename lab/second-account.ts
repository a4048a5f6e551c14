/**
 * A laptop with two real accounts, an ordinary one and the administrator, and the real `sudo` between them. The lab's usual
 * user is the administrator under another number (one account is all that anybody may map); two take a lab made by root.
 */
import { spawnSync } from 'node:child_process';

import { missing, whyNoLab } from './programs.ts';
import { roomForTheUndo } from './repair-crash.ts';
import { unshareAsRoot } from './topology/agent.ts';
import type { Lab } from './topology/lab.ts';
import { user } from './topology/plan.ts';
import type { Finished, Job } from './topology/room.ts';
import { projectFolder } from './topology/world-control.ts';

export const namespacesOfTwo = unshareAsRoot;

const become = ['setpriv', '--reuid', '1000', '--regid', '1000', '--clear-groups'];

const works = (...[program = '', ...words]: readonly string[]): boolean =>
  spawnSync(program, words, { timeout: 5000 }).status === 0;

/** Undefined where this can be had; else the reason why not. */
export function whyNoSecondAccount(): string | undefined {
  const why = whyNoLab();
  if (why !== undefined) return why;
  if (process.getuid?.() !== 0) return 'two accounts take a lab made by root';
  const absent = missing(['sudo', 'setpriv', 'openssl']);
  if (absent.length > 0) return `programs are missing: ${absent.join(', ')}`;
  if (!works('unshare', ...unshareAsRoot, 'true')) return 'root may not make namespaces here';
  return works(...become, 'test', '-x', process.execPath)
    ? undefined
    : 'this Node is not for every account';
}

/** Where the project stands for both: the folder that holds it may be closed to everybody but root. */
export const sharedProject = '/run/project';

export const linecheckProgram = [process.execPath, `${sharedProject}/dist/cli/main.js`] as const;

export const password = 'open sesame';

const sudoers = {
  wantsPassword: `${user.name} ALL=(ALL) ALL`,
  asksNothing: `${user.name} ALL=(ALL) NOPASSWD: ALL`,
  isNotListed: 'root ALL=(ALL) ALL',
} as const;

/** What is typed once a question stands on the screen. */
type Reply = readonly [question: string, typed: string];

/** The question of sudo, in Linecheck's words, and what may be typed. */
const prompt = 'Your password: ';
export const gives: Reply = [prompt, `${password}\n`];
export const mistypes: Reply = [prompt, 'open barley\n'];
export const pressesCtrlC: Reply = [prompt, '\u0003'];
export const saysYes: Reply = ['Do it\\?', 'y\n'];

export interface Accounts {
  /** By the person, on a terminal of its own; ends as the program does. */
  atTerminal(argv: readonly string[], replies?: readonly Reply[]): Promise<Finished>;
  /** The same, left running; `send` types. */
  startAtTerminal(argv: readonly string[], replies?: readonly Reply[]): Promise<Job>;
  /** By the person, with nobody there: from a menu entry, a timer. */
  alone(argv: readonly string[]): Promise<Finished>;
  startAlone(argv: readonly string[], ready?: RegExp): Promise<Job>;
  asRoot(argv: readonly string[]): Promise<Finished>;
  startAsRoot(argv: readonly string[]): Promise<Job>;
  /** Who may become administrator from now on; no password is remembered. */
  allow(how: keyof typeof sudoers): Promise<void>;
}

/** A `fix` checks, waits for settings to settle, and asks the person. */
const timeoutMs = 90_000;

export async function twoAccounts(lab: Lab): Promise<Accounts> {
  const { laptop } = lab;
  await roomForTheUndo(lab);
  await furnish(lab);
  const person = { env: lab.environment, cwd: user.home, timeoutMs };
  const root = { env: administrators(lab.environment), cwd: '/', timeoutMs };
  const allow = async (how: keyof typeof sudoers): Promise<void> => {
    await laptop.must(['rm', '-rf', '/run/sudo/ts']);
    await laptop.write('/etc/sudoers', `Defaults use_pty\n${sudoers[how]}\n`, 0o440);
  };
  await allow('wantsPassword');
  return {
    allow,
    atTerminal: (argv, replies = []) => laptop.run(typing(argv, replies), person),
    startAtTerminal: (argv, replies = []) => laptop.start(typing(argv, replies), person),
    alone: (argv) => laptop.run([...become, ...argv], person),
    startAlone: (argv, ready) =>
      laptop.start([...become, ...argv], { ...person, ...(ready === undefined ? {} : { ready }) }),
    asRoot: (argv) => laptop.run(argv, root),
    startAsRoot: (argv) => laptop.start(argv, root),
  };
}

const typing = (argv: readonly string[], replies: readonly Reply[]): string[] => [
  ...become,
  '/usr/bin/python3',
  '-ESsB',
  `${sharedProject}/lab/typist.py`,
  JSON.stringify(replies),
  ...argv,
];

async function furnish({ laptop }: Lab): Promise<void> {
  const hash = await laptop.must(['openssl', 'passwd', '-6', '-stdin'], { stdin: password });
  const shadow = `root:*:19000::::::\n${user.name}:${hash.trim()}:19000::::::\n`;
  await laptop.write('/etc/shadow', shadow, 0o600);
  await laptop.write('/etc/pam.d/sudo', pam);
  await laptop.must(['sh', '-ec', places, 'sh', projectFolder, sharedProject, user.home]);
}

/** sudo runs the helper on a terminal that it makes itself (`use_pty`), and the lab's /dev is read-only. */
const places = `
  mkdir "$2"; mount --bind "$1" "$2"
  chown -R 1000:1000 "$3"
  mount -t tmpfs none /var/lib/sudo
  mount -t devpts -o newinstance,ptmxmode=0666 none /dev/pts
  mount --bind /dev/pts/ptmx /dev/ptmx`;

/** Without the seconds that a wrong password costs. */
const pam = `auth required pam_unix.so nodelay
account required pam_unix.so
session required pam_permit.so
`;

const administrators = (person: Readonly<Record<string, string>>): Record<string, string> => {
  const { LINECHECK_HOME: _, ...rest } = person;
  return { ...rest, HOME: '/root', USER: 'root', LOGNAME: 'root' };
};
