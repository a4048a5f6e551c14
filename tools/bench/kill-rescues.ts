/**
 * Who comes after a kill: a person with `linecheck undo`; nobody, and then the armed timer; or nobody, and the
 * computer starts again. Each is what it would be, but sooner: the timer's deadline is a second away and not minutes.
 */
import { setTimeout } from 'node:timers/promises';

import type { Lab } from '../../lab/topology/lab.ts';

export type Rescuer = 'undo' | 'timer' | 'start';

export const rescuers: readonly Rescuer[] = ['undo', 'timer', 'start'];

export interface Rescue {
  readonly lab: Lab;
  /** `linecheck` itself. */
  readonly program: readonly string[];
  /** Kept before the kill: nobody takes that back but a person who asks for it. */
  readonly isKept: boolean;
}

/** A second for the timer, or ten minutes, so that it does not come before the others. */
export const deadlineSeconds = (by: Rescuer): number => (by === 'timer' ? 1 : 600);

export async function come(by: Rescuer, rescue: Rescue): Promise<void> {
  if (by === 'timer') await timerRuns(rescue.lab);
  if (by === 'start') await computerStarts(rescue.lab);
  if (by === 'undo' || rescue.isKept) await personUndoes(rescue);
}

async function personUndoes({ lab, program }: Rescue): Promise<void> {
  await lab.laptop.run([...program, 'undo', '--last'], { env: lab.environment, cwd: '/' });
}

/** An armed undo that met the living repair waits two seconds between its tries. */
const TIMER_TRIES = 60;
const TIMER_MS = 250;

/** Its marker goes when it has done its work, and not before. */
async function timerRuns({ laptop }: Lab): Promise<void> {
  for (let tries = 0; tries < TIMER_TRIES; tries += 1) {
    const { stdout } = await laptop.run(['sh', '-c', 'ls /run/linecheck/armed 2>/dev/null; true']);
    if (stdout.trim() === '') return;
    await setTimeout(TIMER_MS);
  }
}

/** Over the kernel's own, so that it can be given another one at each start. */
export async function ownBootId({ laptop }: Lab): Promise<void> {
  const script = `
    cat /proc/sys/kernel/random/uuid > /run/boot-id
    mount --bind /run/boot-id /proc/sys/kernel/random/boot_id`;
  await laptop.must(['sh', '-c', script]);
}

/** As `lab/repair-crash.ts` does, but whatever else runs on the laptop stays: the next kill needs it. */
const start = `
  rm -rf /run/linecheck/armed
  cat /proc/sys/kernel/random/uuid > /run/boot-id
  for table in /etc/cron.d/linecheck-*; do
    [ -e "$table" ] || continue
    sed -n 's/^@reboot root //p' "$table" | sed 's/\\\\%/%/g' | while read -r line; do sh -c "$line"; done
  done`;

/** cron's own environment, crontab(5): a person's variables are not in it. */
const cronEnvironment = { HOME: '/root', LOGNAME: 'root', PATH: '/usr/bin:/bin', SHELL: '/bin/sh' };

async function computerStarts({ laptop }: Lab): Promise<void> {
  await laptop.run(['sh', '-c', start], { env: cronEnvironment, cwd: '/' });
}
