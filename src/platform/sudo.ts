/**
 * Administrator's rights by `sudo`, on Linux and macOS. It asks for the password on the terminal itself
 * (/dev/tty), so its standard input and output are free to be the channel. Who may be asked, and whether
 * the password is still remembered, is sudo's to say: `sudo -n -v` tells without asking.
 */
import { greeted, cleanCommand, type Starting } from './helper-start.ts';
import type { Host } from './host.ts';
import type { StartLive } from './live-program.ts';

export type BySudo =
  | Starting
  /** There is no sudo, no terminal, or this account is not on its list: try another way. */
  | { readonly kind: 'not-this-way'; readonly why: string };

export interface SudoOrder {
  readonly command: readonly string[];
  readonly prompt: string;
  readonly hasTerminal: boolean;
  readonly signal: AbortSignal;
}

/** A name service that hangs must not hold up the other ways of asking. */
const probeTimeoutMs = 5_000;

/** Words of sudo's own (sudoers(5)); it is always asked in English. */
const notOnTheList = /not in the sudoers|not allowed to (execute|run)|may not run sudo/iu;

export const startBySudo = async (
  host: Host,
  start: StartLive,
  order: SudoOrder,
): Promise<BySudo> => {
  const probe = await host.run('sudo', ['-n', '-v'], {
    timeoutMs: probeTimeoutMs,
    signal: order.signal,
  });
  if (probe.kind === 'absent') return { kind: 'not-this-way', why: 'sudo is not installed' };
  if (probe.kind !== 'ended') return { kind: 'not-this-way', why: 'sudo does not answer' };
  if (notOnTheList.test(probe.stderr)) {
    return { kind: 'not-this-way', why: 'this account may not use sudo' };
  }
  const isRemembered = probe.code === 0;
  if (!isRemembered && !order.hasTerminal) {
    return { kind: 'not-this-way', why: 'there is no terminal to ask for the password' };
  }
  const how = isRemembered ? ['-n'] : ['-p', promptText(order.prompt)];
  const program = start('sudo', [...how, '--', ...cleanCommand(order.command)]);
  const greeting = await greeted(program, order.signal);
  return greeting.kind === 'ended' ? outcomeOf(greeting.stderr) : answerOf(greeting);
};

const answerOf = (
  greeting: Exclude<Awaited<ReturnType<typeof greeted>>, { kind: 'ended' }>,
): Starting => (greeting.kind === 'started' ? greeting : { kind: 'refused', why: STOPPED });

const STOPPED = 'stopped before the password was given';

/** What sudo says when Ctrl-C ended its question: both of us got it, and it may have been the quicker. */
const interrupted = /a password is required/iu;

const outcomeOf = (stderr: string): BySudo => {
  if (notOnTheList.test(stderr)) {
    return { kind: 'not-this-way', why: 'this account may not use sudo' };
  }
  const why = lastLine(stderr);
  if (interrupted.test(why)) return { kind: 'refused', why: STOPPED };
  return { kind: 'refused', why: why || 'sudo did not get the password' };
};

/** The reason stands last, behind "Sorry, try again." */
export const lastLine = (text: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .findLast((line) => line !== '') ?? '';

/** `%` begins a word of sudo's own (`%u`); a line break would hide what is asked. */
const promptText = (prompt: string): string =>
  // oxlint-disable-next-line no-control-regex
  `${prompt.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ').replaceAll('%', '%%')} `;
