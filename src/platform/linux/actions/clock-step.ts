/**
 * Sets the clock once, by the time service the system has: chrony on request, the others by
 * starting anew, when they step a clock that is far off. No time is ever handed over by us.
 */
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { writingOf } from '../settings/program-writing.ts';

type ClockStep = NonNullable<ActionHandlers['clock.step']>;

/** A burst of four questions takes chrony some seconds; starting a service less. */
const timeoutMs = 20_000;

/** Names of the units as the distributions call them, with what they are known by when they run. */
const services = ['systemd-timesyncd.service', 'ntpsec.service', 'ntp.service', 'ntpd.service'];

export const clockStep = (host: Host): ClockStep => ({
  needs: 'admin',
  act: async (_, signal) => {
    const run = (program: string, args: readonly string[]) =>
      host.run(program, args, { timeoutMs, signal });
    if ((await host.files.exists('/run/chrony')) || (await host.files.exists('/run/chronyd.pid'))) {
      const burst = await run('chronyc', ['burst', '4/4']);
      // Told to step before it has heard anybody, chrony steps to nothing.
      const heard =
        burst.kind === 'ended' ? await run('chronyc', ['waitsync', '10', '0', '0', '1']) : burst;
      const step = heard.kind === 'ended' ? await run('chronyc', ['makestep']) : heard;
      return actingOf(writingOf('chronyc', step));
    }
    for (const service of services) {
      const active = await run('systemctl', ['is-active', '--quiet', service]);
      if (active.kind === 'absent') break;
      if (active.kind !== 'ended' || active.code !== 0) continue;
      const args = ['--no-ask-password', 'restart', service];
      return actingOf(writingOf('systemctl', await run('systemctl', args)));
    }
    return { kind: 'refused', why: 'no time service of the system runs' };
  },
});

const actingOf = (writing: ReturnType<typeof writingOf>): Acting =>
  writing.kind === 'written' ? { kind: 'done' } : writing;
