/**
 * What Node itself tells about any computer, for systems whose own readers are not
 * written yet. Everything else says that it is not known, and why.
 */
import { homedir } from 'node:os';
import { measured, skipped } from '../../model/outcome.ts';
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';
import { keptOnce } from '../kept-once.ts';
import type { Platform, RootLists } from '../platform.ts';
import { programRunner } from '../run-program.ts';
import { hostsFileReader } from './hosts-file.ts';
import { portableLinks } from './links.ts';
import { proxiesInEnvironment } from './proxy-environment.ts';
import { noHands } from '../no-hands.ts';
import { portableResolvers } from './resolvers.ts';
import { portableRootLists } from './root-lists.ts';
import { portableRouteTo } from './route-to.ts';
import { publicRootsVariable } from './public-roots.ts';
import { readTrustStore } from './trust-store.ts';

export const portablePlatform = (
  os: 'darwin' | 'win32',
  title: string,
  environment: NodeJS.ProcessEnv,
  lookUp: Platform['programs']['lookUp'],
): Platform => {
  const host: Host = {
    environment,
    home: homedir(),
    userId: process.geteuid?.() ?? -1,
    files: filesUnder(''),
    run: programRunner(environment),
  };
  const rootLists = keptOnce<RootLists>(() => portableRootLists(host));
  const unknown = async () => skipped(`not known on ${title} yet: its reader is not written`);
  return {
    os,
    now: () => performance.now(),
    wallClock: () => Date.now(),
    readers: { ...portableReaders(host, os, rootLists), ...unknownReaders(unknown) },
    programs: { lookUp, ping: unknown, trace: unknown, fetchThrough: unknown },
    rootLists,
    hands: async () => noHands,
  };
};

const portableReaders = (
  host: Host,
  os: 'darwin' | 'win32',
  rootLists: () => Promise<RootLists>,
): Pick<
  Platform['readers'],
  'links' | 'route-to' | 'resolvers' | 'hosts-file' | 'proxy-settings' | 'clock' | 'trust-store'
> => ({
  links: async () => portableLinks(),
  'route-to': async ({ ip, signal }) =>
    ip === undefined ? skipped('no address to ask about') : portableRouteTo(ip, signal),
  resolvers: async () => portableResolvers(os),
  'hosts-file': hostsFileReader(host, hostsPath(os, host)),
  'proxy-settings': async () => measured({ settings: proxiesInEnvironment(host.environment) }),
  // The clock can be read; whether a time server sets it, Node cannot see.
  clock: async () => measured({}),
  'trust-store': async ({ profile }) =>
    readTrustStore({
      path: os === 'darwin' ? 'keychain' : 'certificate store',
      rootLists,
      isPublicListReplaced: (host.environment[publicRootsVariable] ?? '') !== '',
      profileId: profile.id,
      shipped: async () => new Set(),
    }),
});

const hostsPath = (os: 'darwin' | 'win32', host: Host): string =>
  os === 'darwin'
    ? '/etc/hosts'
    : `${host.environment['SystemRoot'] ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts`;

type Unknown = () => Promise<ReturnType<typeof skipped>>;

const unknownReaders = (
  unknown: Unknown,
): Record<
  | 'routes'
  | 'neighbours'
  | 'tunnels'
  | 'local-firewall'
  | 'send-refusals'
  | 'processes'
  | 'client'
  | 'wifi'
  | 'security-software'
  | 'updates'
  | 'browser-extensions'
  | 'power'
  | 'device-holders'
  | 'account',
  Unknown
> => ({
  routes: unknown,
  neighbours: unknown,
  tunnels: unknown,
  'local-firewall': unknown,
  'send-refusals': unknown,
  processes: unknown,
  client: unknown,
  wifi: unknown,
  'security-software': unknown,
  updates: unknown,
  'browser-extensions': unknown,
  power: unknown,
  'device-holders': unknown,
  account: unknown,
});
