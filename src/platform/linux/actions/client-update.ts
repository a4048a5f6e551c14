/**
 * Starts the updater that owns this copy of the client: Flatpak and snap ask for rights by themselves
 * (polkit), apt and dnf are asked through PackageKit unless we are administrator already. The vendor's
 * own deb and rpm come without a repository, so `apt upgrade` never updates Zoom; where an
 * administrator has added one, the package is known and this works. Never while the client runs.
 */
import type { Actions } from '../../../model/change.ts';
import type { Acting, ActionHandlers } from '../../hands.ts';
import type { Host } from '../../host.ts';
import { allPlaces } from '../client/catalogue.ts';
import { runningClient } from '../settings/client-folder.ts';
import { parseAptPolicy } from './parse-apt-policy.ts';
import { actingOf } from './program-acting.ts';

/** 250 MB over 5 Mbps take seven minutes; whoever has less has asked for a browser join instead. */
const timeoutMs = 10 * 60_000;

type Order = Actions['client.update'];

export const clientUpdate = (
  host: Host,
  whoRuns: () => string | undefined = runningClient,
): NonNullable<ActionHandlers['client.update']> => ({
  needs: 'user',
  act: async (order: Order, signal: AbortSignal): Promise<Acting> => {
    const command = commandFor(order, host.userId === 0);
    if (command === undefined) {
      return { kind: 'refused', why: `${order.by} does not update this client here` };
    }
    const running = whoRuns();
    if (running !== undefined) {
      return { kind: 'refused', why: `${running} is running; close it first` };
    }
    if (await hasNoSource(host, order, signal)) {
      return { kind: 'refused', why: 'no package source of this computer offers a newer one' };
    }
    const [program, ...args] = command;
    return actingOf(await host.run(program, args, { timeoutMs, signal }), program);
  },
});

/** Asked without rights and without the network: what the lists on this computer already offer. */
const listsTimeoutMs = 20_000;

const hasNoSource = async (
  host: Host,
  { by, id }: Order,
  signal: AbortSignal,
): Promise<boolean> => {
  const options = { timeoutMs: listsTimeoutMs, signal };
  if (by === 'apt') {
    const policy = await host.run('apt-cache', ['policy', id], options);
    const found = policy.kind === 'ended' ? parseAptPolicy(policy.stdout, id) : undefined;
    return found !== undefined && found.installed === found.candidate;
  }
  // dnf(8): 100 when there are updates, 0 when there are none.
  if (by !== 'dnf') return false;
  const check = await host.run('dnf', ['--quiet', 'check-upgrade', id], options);
  return check.kind === 'ended' && check.code === 0;
};

type Command = readonly [program: string, ...args: string[]];

/** Only names of the catalogue reach a command line. */
const commandFor = ({ by, id, scope }: Order, isAdmin: boolean): Command | undefined => {
  const knows = (list: 'debs' | 'rpms' | 'flatpaks' | 'snaps'): boolean =>
    allPlaces.some((places) => places[list].includes(id));
  const packageKit: Command = ['pkcon', '--noninteractive', 'update', id];
  switch (by) {
    case 'flatpak': {
      const where = scope === 'user' ? '--user' : '--system';
      return knows('flatpaks')
        ? ['flatpak', 'update', where, '--noninteractive', '--assumeyes', id]
        : undefined;
    }
    case 'snap':
      return knows('snaps') ? ['snap', 'refresh', id] : undefined;
    case 'apt':
      if (!knows('debs')) return undefined;
      return isAdmin
        ? ['apt-get', 'install', '--only-upgrade', '--assume-yes', '--', id]
        : packageKit;
    case 'dnf':
      if (!knows('rpms')) return undefined;
      return isAdmin ? ['dnf', '--assumeyes', 'upgrade', id] : packageKit;
    case 'winget':
    case 'brew':
    case 'client':
      return undefined;
  }
};
