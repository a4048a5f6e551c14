/**
 * Administrator's rights on Linux: `sudo` where it needs no password or there is a terminal to ask on, else
 * `pkexec`, which asks in the desktop session (and may ask for an administrator's password where this
 * account has no such rights). Either way the helper's standard input and output are the channel.
 */
import { exposedProgram } from '../exposed-program.ts';
import type { Elevation } from '../hands.ts';
import { greeted, type Starting } from '../helper-start.ts';
import type { Host } from '../host.ts';
import { liveProgram, type StartLive } from '../live-program.ts';
import { standsInFor } from '../stands-in-for.ts';
import { lastLine, startBySudo } from '../sudo.ts';
import { hasTerminal } from '../terminal.ts';

interface Surroundings {
  readonly start: StartLive;
  hasTerminal(): boolean;
}

export const linuxElevation = (
  host: Host,
  surroundings: Surroundings = { start: liveProgram(host.environment), hasTerminal },
): Elevation => ({
  isElevated: host.userId === 0,
  standsInFor: (signal) => standsInFor(host, signal),
  start: async (command, prompt, signal) => {
    const exposed = await exposedProgram(command, host.userId);
    if (exposed !== undefined) return { kind: 'impossible', why: exposed };
    const bySudo = await startBySudo(host, surroundings.start, {
      command,
      prompt,
      hasTerminal: surroundings.hasTerminal(),
      signal,
    });
    if (bySudo.kind !== 'not-this-way') return bySudo;
    return hasDesktop(host)
      ? startByPkexec(surroundings.start, command, signal)
      : { kind: 'impossible', why: `${bySudo.why}, and there is no desktop to ask on` };
  },
});

const hasDesktop = ({ environment }: Host): boolean =>
  [environment['WAYLAND_DISPLAY'], environment['DISPLAY']].some((name) => (name ?? '') !== '');

/** It clears the environment by itself, and shows the program's path to the person: so no `env` in front. */
const startByPkexec = async (
  start: StartLive,
  command: readonly string[],
  signal: AbortSignal,
): Promise<Starting> => {
  const greeting = await greeted(start('pkexec', ['--disable-internal-agent', ...command]), signal);
  switch (greeting.kind) {
    case 'started':
      return greeting;
    case 'stopped':
      return { kind: 'refused', why: 'stopped before the password was given' };
    case 'ended':
      return pkexecOutcome(greeting.code, greeting.stderr);
  }
};

/** pkexec(1): 126 dismissed · 127 not authorised, no agent to ask, or (the shell's habit) not there. */
const pkexecOutcome = (code: number, stderr: string): Starting => {
  if (code === 126) return { kind: 'refused', why: 'the question for the password was dismissed' };
  if (/not authorized/iu.test(stderr)) {
    return { kind: 'refused', why: 'this account is not allowed to do this' };
  }
  return {
    kind: 'impossible',
    why: lastLine(stderr) || `nobody here asks for the password (pkexec ended with ${code})`,
  };
};
