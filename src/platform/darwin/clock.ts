/**
 * Is the clock set by the network? macOS does not say whether it is synchronised, only whether it is
 * meant to be, and `systemsetup` says so to the administrator alone; the preference behind it can be
 * read by anybody where it exists. [K] Whether the clock is right: the Date of the controls answers it.
 */
import { measured } from '../../model/outcome.ts';
import type { Host } from '../host.ts';
import type { Reader } from '../platform.ts';
import { readPlist, valuesIn } from './property-list.ts';
import { ask, textSaid } from './tools.ts';

const preferences = '/Library/Preferences/com.apple.timed.plist';

export const clockReader =
  (host: Host): Reader<'clock'> =>
  async ({ signal }) => {
    const isOn = (await bySystemsetup(host, signal)) ?? (await byPreference(host, signal));
    if (isOn === undefined) return measured({});
    // Switched on is no promise that it works; switched off is one that it does not.
    return measured(isOn ? { source: 'timed' } : { isSynchronised: false, source: 'none' });
  };

const bySystemsetup = async (host: Host, signal: AbortSignal): Promise<boolean | undefined> => {
  if (host.userId !== 0) return undefined;
  return parseNetworkTime(
    textSaid(await ask(host, 'systemsetup', ['-getusingnetworktime'], { signal })),
  );
};

export const parseNetworkTime = (text: string): boolean | undefined => {
  const word = /^Network Time: (On|Off)\s*$/mu.exec(text)?.[1];
  return word === undefined ? undefined : word === 'On';
};

const byPreference = async (host: Host, signal: AbortSignal): Promise<boolean | undefined> => {
  const value = valuesIn(await readPlist(host, preferences, signal))['TMAutomaticTimeOnlyEnabled'];
  return typeof value === 'boolean' ? value : undefined;
};
