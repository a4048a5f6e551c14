/**
 * A newer client, by whoever installed this one: winget in the scope of the copy that is there (another
 * scope would leave two copies), Homebrew, Flatpak, snap, or a package manager whose sources offer one.
 * The vendor's own deb and rpm have no such source: there, and where an updater fails, the download page
 * is opened. Never while the client runs, so never during a call. An update has no undo.
 */
import type { Actions } from '../model/change.ts';
import type { Client } from '../model/machine-facts.ts';
import type { FixPlan, Situation } from './fix.ts';
import { defineFix } from './fix.ts';
import { closeClient, downloadClient, updateInClient } from './guides/client.ts';
import { stepsFor } from './guides/guide.ts';
import { factNow } from './guides/notices.ts';

type Install = Client['installs'][number];

/** Names in the catalogues of winget and Homebrew, November 2026. */
const names: Readonly<Record<string, { readonly winget: string; readonly brew: string }>> = {
  zoom: { winget: 'Zoom.Zoom', brew: 'zoom' },
  webex: { winget: 'Cisco.Webex', brew: 'webex' },
  teams: { winget: 'Microsoft.Teams', brew: 'microsoft-teams' },
};

const packageName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? '';

const orderFor = (profileId: string, install: Install): Actions['client.update'] | undefined => {
  const known = Object.hasOwn(names, profileId) ? names[profileId] : undefined;
  switch (install.from) {
    case 'flatpak': {
      const scope = install.path.startsWith('/var/lib/flatpak/') ? 'machine' : 'user';
      return { by: 'flatpak', id: packageName(install.path), scope };
    }
    case 'snap':
      return { by: 'snap', id: packageName(install.path) };
    case 'deb':
      return { by: 'apt', id: linuxPackage(profileId) };
    case 'rpm':
      return { by: 'dnf', id: linuxPackage(profileId) };
    case 'app':
      return known && { by: 'brew', id: known.brew };
    case 'msi':
    case 'files': {
      // A copy of the person's own lies below AppData; `%APPDATA%\Zoom\bin` on every version.
      const isWindows = /^[A-Za-z]:\\/u.test(install.path);
      const scope = /\\AppData\\/iu.test(install.path) ? 'user' : 'machine';
      return isWindows && known !== undefined
        ? { by: 'winget', id: known.winget, scope }
        : undefined;
    }
  }
};

const linuxPackage = (profileId: string): string =>
  profileId === 'teams' ? 'teams-for-linux' : profileId;

/** With these the vendor's updater is hidden, and whoever set them updates (ProfileManifests 2023-08-17). */
const forbidding = new Set(['AU2_EnableManualUpdate', 'ZAutoUpdate', 'EnableClientAutoUpdate']);

const isForbidden = (policies: Client['policies']): boolean =>
  policies.some(
    ({ key, value }) => forbidding.has(key) && /^(?:0|0x0+|false)$/iu.test(value.trim()),
  );

/** Only what the cause accuses: a second copy that is new enough is left alone. */
const accused = ({ finding }: Situation, installs: readonly Install[]): readonly Install[] => {
  const paths = (finding?.because ?? []).map(({ values }) => values['path']);
  const named = installs.filter(({ path }) => paths.includes(path));
  return named.length > 0 ? named : installs;
};

export const updateClient = defineFix({
  id: 'update-client',
  mends: ['client-outdated'],
  risk: 'noticeable',
  waitSeconds: 120,
  provenBy: ['client'],
  async plan(situation) {
    const client = await factNow(situation, 'client');
    if (client === undefined || client.installs.length === 0) return [];
    if (isForbidden(client.policies)) {
      const because = { message: 'update-client.forbidden', values: {}, from: [] };
      return [{ kind: 'impossible', because }];
    }
    const orders = accused(situation, client.installs).flatMap((install) => {
      const order = orderFor(situation.profile.id, install);
      return order === undefined ? [] : [order];
    });
    return [
      ...(await closing(situation, client)),
      ...updating(situation, orders),
      ...(await guided(situation, [updateInClient, downloadClient])),
    ];
  },
});

const guided = async (
  situation: Situation,
  data: Parameters<typeof stepsFor>[0],
): Promise<readonly FixPlan[]> => {
  const steps = await stepsFor(data, situation);
  return steps.length === 0 ? [] : [{ kind: 'guided', steps }];
};

const closing = async (situation: Situation, client: Client): Promise<readonly FixPlan[]> =>
  client.isRunning ? guided(situation, [closeClient]) : [];

const updating = (
  { hands }: Situation,
  orders: readonly Actions['client.update'][],
): readonly FixPlan[] =>
  hands.actions['client.update'] === undefined
    ? []
    : orders.map((order) => ({
        kind: 'actions',
        actions: [{ action: 'client.update', with: order }],
      }));
