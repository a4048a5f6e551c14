/** Windows, complete. One PowerShell run answers for nearly all readers; a few programs of the system the rest. */
import { homedir } from 'node:os';
import { filesUnder } from '../files.ts';
import type { Host } from '../host.ts';
import { keptOnce } from '../kept-once.ts';
import type { Platform, RootLists } from '../platform.ts';
import { accountReader } from '../portable/account.ts';
import { publicRootsVariable } from '../portable/public-roots.ts';
import { readTrustStore } from '../portable/trust-store.ts';
import { programRunner, sharingAnswers } from '../run-program.ts';
import { browserExtensionsReader } from './browser-extensions.ts';
import { clientReader } from './client.ts';
import { clockReader } from './clock.ts';
import { hostsFileReader } from './hosts-file.ts';
import { fetchThrough } from './programs/fetch-through.ts';
import { ping } from './programs/ping.ts';
import { trace } from './programs/trace.ts';
import { proxySettingsReader } from './proxy-settings.ts';
import {
  lineLoadReader,
  linksReader,
  localFirewallReader,
  neighboursReader,
  plainReaders,
  resolversReader,
  routesReader,
  tunnelsReader,
} from './readers.ts';
import { windowsRootLists } from './root-lists.ts';
import { routeToReader } from './route-to.ts';
import { startSections } from './sections.ts';
import type { Sections } from './sections.ts';
import { sendRefusalsReader } from './send-refusals.ts';
import { wifiReader } from './wifi.ts';

export const windowsPlatform = (
  environment: NodeJS.ProcessEnv,
  lookUp: Platform['programs']['lookUp'],
): Platform => {
  const host: Host = {
    environment,
    home: environment['USERPROFILE'] ?? homedir(),
    userId: -1,
    files: filesUnder(''),
    run: programRunner(environment),
  };
  const rootLists = keptOnce<RootLists>(() => windowsRootLists(host));
  const sections = startSections(host, () => performance.now());
  return {
    os: 'win32',
    now: () => performance.now(),
    wallClock: () => Date.now(),
    readers: windowsReaders({ ...host, run: sharingAnswers(host.run) }, sections, rootLists),
    programs: {
      lookUp,
      ping: ping(host, sections.codePages),
      trace: trace(host, sections.codePages),
      fetchThrough: fetchThrough(),
    },
    rootLists,
    hands: async () => (await import('./hands.ts')).windowsHands(host),
  };
};

export const windowsReaders = (
  host: Host,
  sections: Sections,
  rootLists: () => Promise<RootLists>,
): Platform['readers'] => ({
  ...plainReaders(sections),
  links: linksReader(sections),
  routes: routesReader(sections),
  'route-to': routeToReader(sections),
  neighbours: neighboursReader(sections),
  resolvers: resolversReader(sections),
  'hosts-file': hostsFileReader(host, sections),
  'proxy-settings': proxySettingsReader(host, sections),
  tunnels: tunnelsReader(sections),
  'local-firewall': localFirewallReader(sections, host.environment),
  'send-refusals': sendRefusalsReader(host),
  client: clientReader(host, sections),
  clock: clockReader(host, sections),
  'trust-store': async ({ profile }) =>
    readTrustStore({
      path: 'certificate store',
      rootLists,
      isPublicListReplaced: (host.environment[publicRootsVariable] ?? '') !== '',
      profileId: profile.id,
      shipped: async () => new Set(),
    }),
  wifi: wifiReader(host, sections),
  'browser-extensions': browserExtensionsReader(host),
  account: accountReader(host),
  'line-load': lineLoadReader(sections),
});
