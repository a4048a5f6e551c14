/**
 * Administrator's rights on Linux: `sudo` where it needs no password or there is a terminal to ask on, else
 * `pkexec`, which asks in the desktop session (and may ask for an administrator's password where this
 * account has no such rights). Either way the helper's standard input and output are the channel.
 */
import { exposedProgram } from '../exposed-program.ts';
import type { Elevation } from '../hands.ts';
import { greeted, type Starting } from '../helper-start.ts';
import type { Host } from '../host.ts';
import { endedBySignal, liveProgram, type StartLive } from '../live-program.ts';
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
      ? startByPkexec(surroundings.start, { command, whyNotSudo: bySudo.why, signal })
      : { kind: 'impossible', why: `${bySudo.why}, and there is no desktop to ask on` };
  },
});

const hasDesktop = ({ environment }: Host): boolean =>
  [environment['WAYLAND_DISPLAY'], environment['DISPLAY']].some((name) => (name ?? '') !== '');

interface PkexecOrder {
  readonly command: readonly string[];
  readonly whyNotSudo: string;
  readonly signal: AbortSignal;
}

/** It clears the environment by itself, and shows the program's path to the person: so no `env` in front. */
const startByPkexec = async (
  start: StartLive,
  { command, whyNotSudo, signal }: PkexecOrder,
): Promise<Starting> => {
  const greeting = await greeted(start('pkexec', ['--disable-internal-agent', ...command]), signal);
  switch (greeting.kind) {
    case 'started':
      return greeting;
    case 'stopped':
      return stopped;
    case 'ended':
      return pkexecOutcome(greeting, whyNotSudo);
  }
};

const stopped: Starting = { kind: 'refused', why: 'stopped before the password was given' };

/** pkexec(1), and a real one (122): dismissed; not authorised, nobody to ask, no polkit, or (ours) not there. */
const DISMISSED = 126;
const NOT_BEGUN = 127;

const pkexecOutcome = (
  { code, stderr }: { readonly code: number; readonly stderr: string },
  whyNotSudo: string,
): Starting => {
  // Ctrl-C on a terminal reaches it as well as us, and it may be the quicker to end.
  if (code === endedBySignal) return stopped;
  if (code === DISMISSED) {
    return { kind: 'refused', why: 'the question for the password was dismissed' };
  }
  // The same words and status for a rule that forbids it, a wrong password and an agent that went away.
  if (/not authorized/iu.test(stderr)) {
    return { kind: 'refused', why: 'not authorized: a wrong password, or an account that may not' };
  }
  const last = lastLine(stderr);
  if (code !== NOT_BEGUN) {
    return { kind: 'impossible', why: last || `the helper ended with ${code}` };
  }
  const why = `${whyNotSudo}, and nobody on this desktop asks for the password`;
  return { kind: 'impossible', why: last === '' ? why : `${why} (${last})` };
};
