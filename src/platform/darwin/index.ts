/** macOS, complete. Every reader asks Apple's own programs by absolute path; what they do not tell is not known. */
import { homedir } from 'node:os';
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';
import { keptOnce } from '../kept-once.ts';
import type { Platform, RootLists } from '../platform.ts';
import { accountReader } from '../portable/account.ts';
import { hostsFileReader } from '../portable/hosts-file.ts';
import { programRunner, sharingAnswers } from '../run-program.ts';
import { browserExtensionsReader } from './browser-extensions.ts';
import { clientReader } from './client.ts';
import { clockReader } from './clock.ts';
import { deviceHoldersReader } from './device-holders.ts';
import { lineLoadReader } from './line-load.ts';
import { linksReader } from './links.ts';
import { localFirewallReader } from './local-firewall.ts';
import { neighboursReader } from './neighbours.ts';
import { powerReader } from './power.ts';
import { processesReader } from './processes.ts';
import { fetchThrough } from './programs/fetch-through.ts';
import { isHeldByPrivacy } from './programs/local-network.ts';
import { ping } from './programs/ping.ts';
import { trace } from './programs/trace.ts';
import { proxySettingsReader } from './proxy-settings.ts';
import { resolversReader } from './resolvers.ts';
import { darwinRootLists, trustStoreReader } from './root-lists.ts';
import { routeToReader } from './route-to.ts';
import { routesReader } from './routes.ts';
import { securitySoftwareReader } from './security-software.ts';
import { sendRefusalsReader } from './send-refusals.ts';
import { tunnelsReader } from './tunnels.ts';
import { updatesReader } from './updates.ts';
import { wifiReader } from './wifi.ts';

export const darwinPlatform = (
  environment: NodeJS.ProcessEnv,
  lookUp: Platform['programs']['lookUp'],
): Platform => {
  const host: Host = {
    environment,
    home: environment['HOME'] ?? homedir(),
    userId: process.geteuid?.() ?? -1,
    files: filesUnder(''),
    run: programRunner(environment),
  };
  const rootLists = keptOnce<RootLists>(() => darwinRootLists(host));
  return {
    os: 'darwin',
    now: () => performance.now(),
    wallClock: () => Date.now(),
    readers: darwinReaders({ ...host, run: sharingAnswers(host.run) }, rootLists),
    programs: {
      lookUp,
      ping: ping(host),
      trace: trace(host),
      fetchThrough: fetchThrough(host),
      isHeldByPrivacy: isHeldByPrivacy(host),
    },
    rootLists,
    hands: async () => (await import('./hands.ts')).darwinHands(host),
  };
};

export const darwinReaders = (
  host: Host,
  rootLists: () => Promise<RootLists>,
): Platform['readers'] => ({
  links: linksReader(host),
  routes: routesReader(host),
  'route-to': routeToReader(host),
  neighbours: neighboursReader(host),
  resolvers: resolversReader(host),
  'hosts-file': hostsFileReader(host, '/etc/hosts'),
  'proxy-settings': proxySettingsReader(host),
  tunnels: tunnelsReader(host),
  'local-firewall': localFirewallReader(host),
  'send-refusals': sendRefusalsReader(host),
  processes: processesReader(host),
  client: clientReader(host),
  clock: clockReader(host),
  'trust-store': trustStoreReader(host, rootLists),
  wifi: wifiReader(host),
  'security-software': securitySoftwareReader(host),
  updates: updatesReader(host),
  'browser-extensions': browserExtensionsReader(host),
  power: powerReader(host),
  'device-holders': deviceHoldersReader(host),
  account: accountReader(host),
  'line-load': lineLoadReader(host),
});
