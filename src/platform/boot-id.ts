/**
 * What tells one start of the computer from the next: a journal that was begun before a restart is left
 * over, whatever its deadline says. Empty where the system does not tell.
 */
import type { Host } from './host.ts';
import { textOf } from './files.ts';

/** These answer from memory; whoever asks has better things to do than wait. */
const timeoutMs = 5_000;

/** random(4): made anew at every start, the same in every container. */
export const linuxBootId = async (host: Host): Promise<string> =>
  textOf(await host.files.read('/proc/sys/kernel/random/boot_id', 1024)).trim();

/**
 * The session's UUID; where a macOS has none, the seconds of `kern.boottime`, which move when the
 * clock is set and could then pass for a restart. That errs towards undoing. [K]
 */
export const darwinBootId = async (host: Host): Promise<string> => {
  const session = await answer(host, 'kern.bootsessionuuid');
  if (/^[0-9A-Fa-f-]{36}$/u.test(session)) return session;
  return parseBootTime(await answer(host, 'kern.boottime')) ?? '';
};

const answer = async (host: Host, name: string): Promise<string> => {
  const result = await host.run('/usr/sbin/sysctl', ['-n', name], { timeoutMs });
  return result.kind === 'ended' && result.code === 0 ? result.stdout.trim() : '';
};

/** `{ sec = 1795432800, usec = 123456 } Mon Nov 23 ...`; a number cut off would be another start. */
export const parseBootTime = (text: string): string | undefined =>
  /^\{ sec = (\d+), usec = \d+ \}/u.exec(text.trim())?.[1];
