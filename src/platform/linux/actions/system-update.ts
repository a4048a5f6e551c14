/**
 * Starts the system's own update: `roots` brings only the list of trusted authorities up to date (a
 * package of 400 kB, seconds), `all` installs what is pending. Both by the system's package manager.
 */
import type { Actions } from '../../../model/change.ts';
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import type { ProgramResult } from '../../run-program.ts';
import { actingOf } from './program-acting.ts';

/** An update of a desktop that waited for months takes a quarter of an hour; stopping it half-way is worse. */
const timeoutMs = 30 * 60_000;

type Command = readonly [program: string, ...args: string[]];

const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--assume-yes'] as const;

/** In this order; each only if the one before it succeeded. */
const commands: Readonly<Record<'apt' | 'dnf', Readonly<Record<string, readonly Command[]>>>> = {
  apt: {
    roots: [
      [...apt, 'update'],
      [...apt, 'install', '--only-upgrade', 'ca-certificates'],
    ],
    all: [
      [...apt, 'update'],
      [...apt, 'upgrade'],
    ],
  },
  dnf: {
    roots: [['dnf', '--assumeyes', '--refresh', 'upgrade', 'ca-certificates']],
    all: [['dnf', '--assumeyes', '--refresh', 'upgrade']],
  },
};

const stepsFor = async (host: Host, by: string): Promise<readonly Command[]> => {
  const manager = (await host.files.exists('/usr/bin/apt-get'))
    ? commands.apt
    : (await host.files.exists('/usr/bin/dnf'))
      ? commands.dnf
      : {};
  return Object.hasOwn(manager, by) ? (manager[by] ?? []) : [];
};

export const systemUpdate = (host: Host): NonNullable<ActionHandlers['system.update']> => ({
  needs: 'admin',
  act: async ({ by }: Actions['system.update'], signal: AbortSignal): Promise<Acting> => {
    const steps = await stepsFor(host, by);
    let last: Acting = { kind: 'refused', why: 'this system is not updated that way' };
    for (const [program, ...args] of steps) {
      const result: ProgramResult = await host.run(program, args, { timeoutMs, signal });
      last = actingOf(result, args.includes('apt-get') ? 'apt-get' : program);
      if (last.kind !== 'done') return last;
    }
    return last;
  },
});
