/**
 * A desktop that asks for administrator's rights: the real polkitd on the laptop's bus, and an agent that puts its question to
 * the person at `linecheck` alone. There is no session of logind's, so polkit takes nobody for being at the screen; what it does
 * with an administrator's password is the same.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { systemBus } from './managers.ts';
import { missing } from './programs.ts';
import { password, sharedProject, whyNoSecondAccount, type Accounts } from './second-account.ts';
import type { Lab } from './topology/lab.ts';
import { user } from './topology/plan.ts';
import type { Finished, Job } from './topology/room.ts';

/** Undefined where this can be had; else the reason why not. */
export function whyNoDesktop(): string | undefined {
  const why = whyNoSecondAccount();
  if (why !== undefined) return why;
  const absent = missing(['polkitd', 'pkttyagent', 'pkexec', 'dbus-daemon']);
  return absent.length > 0 ? `programs are missing: ${absent.join(', ')}` : undefined;
}

/** What the person does with the question: types into it, leaves it, presses "Cancel"; or nothing here asks. */
const agents = {
  'gets the password': [`${password}\n`],
  'gets a wrong password': ['open barley\n'],
  'is left standing': [],
  'is cancelled': 'cancels',
  'has nobody to put it': 'none',
} as const;

export type Question = keyof typeof agents;

export interface Desktop {
  /** By the person, from a menu entry: without a terminal, and never with a password that sudo remembers. */
  run(argv: readonly string[], question: Question): Promise<Finished>;
  start(argv: readonly string[], question: Question): Promise<Job>;
  /** At a terminal of the desktop's. */
  startAtTerminal(argv: readonly string[], question: Question): Promise<Job>;
  /** How often the last one was asked. */
  questions(): Promise<number>;
  /** Until the person is asked. */
  stands(): Promise<void>;
  /** A rule that forbids this account, from now on or no more. */
  forbid(isForbidden: boolean): Promise<void>;
  /** Before the next one: nobody is left to ask. */
  tidy(): Promise<void>;
  stopPolkit(): Promise<void>;
}

const screen = `${user.home}/question`;

/** The agent asks for one process, which becomes the program's; it says that it is ready by letting go of descriptor 3. */
const asked = `
  agent=$1 replies=$2 screen=$3 project=$4; shift 4
  export DISPLAY=:0
  rm -f "$screen.ready"; mkfifo "$screen.ready"
  agent() { sh -c 'ready=$1; shift; exec "$@" 3>"$ready"' sh "$screen.ready" "$@" --process $$ --notify-fd 3; }
  case $agent in
    cancels) agent python3 -ESsB "$project/lab/cancelling-agent.py" ;;
    types) python3 -ESsB "$project/lab/typist.py" "$replies" \\
      sh -c 'exec pkttyagent --process "$1" --notify-fd 3 3>"$2"' sh $$ "$screen.ready" ;;
    none) : >"$screen.ready" ;;
  esac </dev/null >"$screen" 2>&1 &
  read -r _ <"$screen.ready"
  exec "$@"`;

const withAgent = (question: Question, argv: readonly string[]): readonly string[] => {
  const agent = agents[question];
  const isTyped = typeof agent !== 'string';
  const replies = isTyped ? agent.map((typed) => ['Password: ', typed]) : [];
  const words = [isTyped ? 'types' : agent, JSON.stringify(replies), screen, sharedProject];
  return ['sh', '-c', asked, 'sh', ...words, ...argv];
};

/** Who the machine's polkitd runs as must own its rules there. */
const furnish = `
  owner=$(stat -c %u /usr/share/polkit-1/rules.d)
  echo "polkitd:x:$owner:$owner::/nonexistent:/usr/sbin/nologin" >>/etc/passwd
  echo "polkitd:x:$owner:" >>/etc/group`;

/** Administrators are who is in a group; asked anew each time, unlike rules, which are read again some time later. ECMAScript 5: Debian's polkitd. */
const rules = `polkit.addAdminRule(function() { return ["unix-group:sudo"]; });
polkit.addRule(function(action, subject) { if (subject.isInGroup("forbidden")) return polkit.Result.NO; });
`;

const pam = `auth required pam_unix.so nodelay
account required pam_unix.so
session required pam_permit.so
`;

export async function desktop(lab: Lab, accounts: Accounts): Promise<Desktop> {
  const { laptop } = lab;
  await laptop.must(['sh', '-ec', furnish]);
  await laptop.write('/etc/pam.d/polkit-1', pam);
  await laptop.write('/etc/polkit-1/rules.d/10-lab.rules', rules);
  const groups = await laptop.read('/etc/group');
  const forbid = (isForbidden: boolean): Promise<void> => {
    const forbidden = isForbidden ? `forbidden:x:4000:${user.name}\n` : '';
    return laptop.write('/etc/group', `${groups}sudo:x:27:${user.name}\n${forbidden}`);
  };
  await forbid(false);
  await systemBus(lab);
  const ready = /Acquired the name/;
  const polkit = await laptop.start(['/usr/lib/polkit-1/polkitd'], { ready });
  const questions = async (): Promise<number> =>
    (await laptop.read(screen)).split('AUTHENTICATING FOR').length - 1;
  const tidy = async (): Promise<void> => {
    await laptop.run(['pkill', '-f', 'pkttyagent|cancelling-agent']);
    await laptop.must(['rm', '-f', screen]);
  };
  return {
    forbid,
    questions,
    tidy,
    run: (argv, question) => accounts.alone(withAgent(question, argv)),
    start: (argv, question) => accounts.startAlone(withAgent(question, argv)),
    startAtTerminal: (argv, question) => accounts.startAtTerminal(withAgent(question, argv)),
    stands: async () => {
      while (!(await laptop.read(screen).catch(() => '')).includes('Password:')) await sleep(20);
    },
    stopPolkit: () => polkit.stop('SIGTERM'),
  };
}
