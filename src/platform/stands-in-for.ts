/**
 * For whom a process of root's works. sudo and pkexec name the account that started them (sudo(8), pkexec(1)), doas its
 * name (doas(1)); `su` leaves no trace, and whoever types it has become root on purpose. On a Mac, management tools start
 * programs as root for whoever sits at the screen, whose the console then is.
 */
import type { Host } from './host.ts';

/** Both answer at once, unless accounts come from a server that is out of reach. */
const timeoutMs = 3_000;

/** A number, and not root's own. */
const accountNumber = (text: string | undefined): string | undefined =>
  text !== undefined && /^[1-9]\d{0,9}$/u.test(text) ? text : undefined;

export const standsInFor = async (
  host: Host,
  signal: AbortSignal,
  atScreen: (host: Host, signal: AbortSignal) => Promise<string | undefined> = async () =>
    undefined,
): Promise<string | undefined> => {
  if (host.userId !== 0) return undefined;
  const { SUDO_UID, PKEXEC_UID, DOAS_USER = 'root' } = host.environment;
  const number = accountNumber(SUDO_UID) ?? accountNumber(PKEXEC_UID);
  if (number === undefined && DOAS_USER !== 'root' && DOAS_USER !== '') return DOAS_USER;
  const whose = number ?? (await atScreen(host, signal));
  if (whose === undefined) return undefined;
  const result = await host.run('id', ['-un', whose], { timeoutMs, signal });
  const name = result.kind === 'ended' && result.code === 0 ? result.stdout.trim() : '';
  return name === '' ? `#${whose}` : name;
};

/** At the login window the console is root's. [K] */
export const consoleOwner = async (
  host: Host,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const args = ['-f', '%u', '/dev/console'];
  const result = await host.run('/usr/bin/stat', args, { timeoutMs, signal });
  return result.kind === 'ended' ? accountNumber(result.stdout.trim()) : undefined;
};
