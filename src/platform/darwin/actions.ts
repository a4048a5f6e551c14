/** What has no undo on a Mac: emptying the cache of names, opening a place, starting an updater, stepping the clock. */
import type { Actions } from '../../model/change.ts';
import type { Acting, ActionHandlers } from '../hands.ts';
import type { Host } from '../host.ts';
import { pageAddress } from '../page-address.ts';
import { runningClient } from './settings/client-files.ts';
import { runSteps } from './settings/writing.ts';
import type { Step } from './settings/writing.ts';

const timeoutMs = 10_000;
/** 250 MB over 5 Mbps take seven minutes. */
const updateTimeoutMs = 10 * 60_000;

export const darwinActions = (host: Host): ActionHandlers => ({
  'dns.flush': { needs: 'admin', act: (_how, signal) => acted(host, flushSteps, signal) },
  'clock.step': { needs: 'admin', act: (_how, signal) => acted(host, clockSteps, signal) },
  'page.open': { needs: 'user', act: ({ url }, signal) => openPage(host, url, signal) },
  'client.update': { needs: 'user', act: (order, signal) => updateClient(host, order, signal) },
  'system.update': {
    needs: 'user',
    // Installing needs the owner's own password on Apple silicon: the place is opened, no more.
    act: (_how, signal) => openPage(host, updatePlace, signal),
  },
});

const updatePlace = 'x-apple.systempreferences:com.apple.preferences.softwareupdate';

const flushSteps: readonly Step[] = [
  ['dscacheutil', ['-flushcache']],
  ['killall', ['-HUP', 'mDNSResponder']],
];

/** Sets the clock at once, however far off; the system's own service keeps it from then on. [K] */
const clockSteps: readonly Step[] = [['sntp', ['-sS', 'time.apple.com']]];

const acted = async (
  host: Host,
  steps: readonly Step[],
  signal: AbortSignal,
  limitMs = timeoutMs,
): Promise<Acting> => {
  const writing = await runSteps(host, steps, { signal, timeoutMs: limitMs });
  return writing.kind === 'written' ? { kind: 'done' } : writing;
};

/** Web pages, and places of System Settings; as the person, whose browser it is. */
const openPage = async (host: Host, url: string, signal: AbortSignal): Promise<Acting> => {
  const address = pageAddress(url);
  const isPlace = address?.kind === 'place' && address.url.startsWith('x-apple.systempreferences:');
  if (address === undefined || address.kind === 'panel' || (address.kind === 'place' && !isPlace)) {
    return { kind: 'refused', why: 'that is no page or settings place of this system' };
  }
  if (host.userId === 0) {
    return { kind: 'refused', why: 'a page is not opened with administrator’s rights' };
  }
  return acted(host, [['open', [address.url]]], signal);
};

/** Homebrew's two homes: Apple silicon, Intel. */
const brews = ['/opt/homebrew/bin/brew', '/usr/local/bin/brew'];

const updateClient = async (
  host: Host,
  { by, id }: Actions['client.update'],
  signal: AbortSignal,
): Promise<Acting> => {
  if (by !== 'brew' && by !== 'client') {
    return { kind: 'refused', why: `${by} does not update this client here` };
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9@._-]{0,80}$/u.test(id)) {
    return { kind: 'refused', why: 'that is no name of a client' };
  }
  if (host.userId === 0) return { kind: 'refused', why: 'Homebrew is not run as administrator' };
  // The vendor's own updater works inside the client: that one is opened, running or not.
  if (by === 'client') return acted(host, [['open', ['-b', id]]], signal);
  const running = await runningClient(host);
  if (running !== undefined) {
    return { kind: 'refused', why: `${running} is running; close it first` };
  }
  return byBrew(host, id, signal);
};

const byBrew = async (host: Host, id: string, signal: AbortSignal): Promise<Acting> => {
  for (const brew of brews) {
    if (!(await host.files.exists(brew))) continue;
    const listed = await host.run(brew, ['list', '--cask', '--versions', id], {
      timeoutMs: 30_000,
      signal,
    });
    // A copy that Homebrew did not install would be refused, or installed a second time.
    if (listed.kind !== 'ended' || listed.code !== 0) {
      return { kind: 'refused', why: 'Homebrew did not install this client' };
    }
    const result = await host.run(brew, ['upgrade', '--cask', id], {
      timeoutMs: updateTimeoutMs,
      signal,
    });
    if (result.kind === 'ended' && result.code === 0) return { kind: 'done' };
    return { kind: 'failed', why: 'brew upgrade did not succeed' };
  }
  return { kind: 'refused', why: 'Homebrew is not installed' };
};
