import type { Repair } from './repair.ts';
import type { Lab } from './topology/lab.ts';
import { linecheck, linecheckCommand, Missed, mustEqual, type Ways } from './repair-ways.ts';

/**
 * The worst that can happen to a repair: the change stands, and linecheck is gone (SIGKILL) before it has decided.
 * Then a person comes and asks for `undo`, or nobody does and the armed undo comes, or the computer starts again.
 */
export type Rescue = (repair: Repair, ways: Ways, before: string) => Promise<void>;

/** A change shows within seconds of the plan; the check that comes before it may take ten. */
const mostLooks = 300;

/** Shorter than any proof, so that the change is caught before the decision. */
const betweenLooksMs = 100;

export async function killed(
  repair: Repair,
  words: readonly string[],
  ways: Ways,
  rescue: Rescue,
): Promise<void> {
  const { lab, transcript } = ways;
  const before = await repair.snapshot(lab);
  const job = await lab.laptop.start(linecheckCommand(ways, words), {
    env: lab.environment,
    cwd: '/',
    onLine: (line) => transcript.push(line),
  });
  for (let looks = 0; (await repair.snapshot(lab)) === before; looks += 1) {
    if (looks === mostLooks) throw new Missed('nothing was ever changed');
    await lab.laptop.run(['sleep', String(betweenLooksMs / 1000)]);
  }
  await job.stop('SIGKILL');
  transcript.push('(killed)');
  if ((await repair.snapshot(lab)) === before) throw new Missed('put back before it was killed');
  await rescue(repair, ways, before);
  mustEqual(before, await repair.snapshot(lab), 'the undo');
}

/** What arming leaves in a laptop without systemd. */
export const armedThings =
  'ls -d /run/linecheck/armed/* /etc/cron.d/linecheck-* /var/lib/linecheck/program 2>/dev/null; true';

/** However it ended: the undo that would have come by itself is gone. */
export async function nothingArmed({ lab }: Ways): Promise<void> {
  const left = await lab.laptop.must(['sh', '-c', armedThings]);
  if (left !== '') throw new Missed(`what was armed is still there: ${left.trim()}`);
}

export const undoneByPerson: Rescue = async (_, ways) => void (await linecheck(ways, ['undo'], 0));

/** The shortest deadline that a plan may have is two minutes (`deadlineOf` in src/fixes/repair.ts). */
const mostWaitSeconds = 150;

export const undoneByTimer: Rescue = async (repair, { lab }, before) => {
  for (let seconds = 0; (await repair.snapshot(lab)) !== before; seconds += 1) {
    if (seconds === mostWaitSeconds) throw new Missed('nobody came, and nothing was undone');
    await lab.laptop.run(['sleep', '1']);
  }
  // It puts back first and clears itself away then.
  await lab.laptop.run(['sleep', '2']);
};

/**
 * A restart, as far as a namespace can have one: every process dies, /run is new but for the home that this lab keeps
 * there, the kernel gives another id, and cron, which is not running here, does what its table says.
 */
const restart = `
  [ -e /run/linecheck/armed ] || { echo 'nothing was armed'; exit 3; }
  kill -9 -1
  rm -rf /run/linecheck
  sed 's/^./0/; s/^00/01/' /proc/sys/kernel/random/boot_id > /run/boot-id
  mount --bind /run/boot-id /proc/sys/kernel/random/boot_id`;

/** User, \`\\%\`, \`sh -c\`: crontab(5). */
const cronAtStart = `
  grep -q '^@reboot root ' /etc/cron.d/linecheck-* || { echo 'no hook at the next start'; exit 3; }
  sed -n 's/^@reboot root //p' /etc/cron.d/linecheck-* | sed 's/\\\\%/%/g' | while read -r line; do sh -c "$line"; done`;

/** cron's own environment, crontab(5): a person's variables are not in it. */
const cronEnvironment = { HOME: '/root', LOGNAME: 'root', PATH: '/usr/bin:/bin', SHELL: '/bin/sh' };

export const undoneAtStart: Rescue = async (_, { lab, transcript }) => {
  for (const [script, env] of [[restart, {}] as const, [cronAtStart, cronEnvironment] as const]) {
    const done = await lab.laptop.run(['sh', '-c', script], { env, cwd: '/' });
    transcript.push(done.stdout, done.stderr);
    if (done.code !== 0) throw new Missed(`at the start: ${done.stdout || done.stderr}`);
  }
};

/** What the undo needs from the system: a table of cron's, and an empty place of the system's for a copy of the program. */
export async function roomForTheUndo({ laptop }: Lab): Promise<void> {
  await laptop.makeWritable('/var/lib');
  const place = '/var/lib/linecheck';
  const script = `mkdir -p /etc/cron.d ${place} && mount -t tmpfs -o mode=755 system ${place}`;
  await laptop.must(['sh', '-c', script]);
}
